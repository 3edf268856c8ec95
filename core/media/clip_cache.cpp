// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/clip_cache.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

#include "base/error.h"
#include "base/hash.h"

namespace media {
namespace {

constexpr std::streamoff kEnds = 65'536;

std::string content_name(const base::Path& clip) {
    std::ifstream in(clip, std::ios::binary | std::ios::ate);
    const std::streamoff size = in.tellg();
    if (std::error_code error; !in || size < 0 || !std::filesystem::is_regular_file(clip, error))
        throw base::Error(base::Errc::input, "cannot read the clip", clip.string(), "it is not there or not readable",
                          "Check that it was not moved or deleted.");
    base::Sha256 hash;
    hash.add(std::to_string(size));
    for (const std::streamoff from : {std::streamoff{0}, std::max<std::streamoff>(0, size - kEnds)}) {
        std::string bytes(static_cast<std::size_t>(std::min(kEnds, size)), '\0');
        in.seekg(from);
        in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        hash.add(bytes);
    }
    return hash.hex().substr(0, 24);
}

}  // namespace

ClipCache clip_cache(const base::Path& answer_folder, const base::Path& clip) {
    const base::Path stem = answer_folder / ".cache" / content_name(clip);
    const auto with = [&](const char* ending) { return base::Path(stem).concat(ending); };
    return {with(".peaks"), with(".thumbnails"), with(".proxy.mp4")};
}

}  // namespace media
