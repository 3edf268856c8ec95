// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/clips.h"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "media/probe.h"

namespace edit {
namespace fs = std::filesystem;
namespace {

using base::Path;

bool is_utf8(const std::string& text) {
    try {
        (void)base::Json(text).dump();
        return true;
    } catch (const base::Json::type_error&) {
        return false;
    }
}

// A name in the folder that nothing has yet, or is being written to: "clip.mov", "clip-2.mov" …
Path free_name(const Path& folder, const Path& file) {
    const std::string extension = is_utf8(file.extension().string()) ? file.extension().string() : "";
    const std::string stem = is_utf8(file.stem().string()) ? file.stem().string() : "clip";
    Path name = folder / (stem + extension);
    const auto taken = [&] { return fs::exists(name) || fs::exists(Path(name).concat(".part")); };
    for (int n = 2; taken(); ++n) name = folder / fmt::format("{}-{}{}", stem, n, extension);
    return name;
}

void copy_file(const Path& from, const Path& to, const base::RunContext& context) {
    std::ifstream in(from, std::ios::binary);
    if (!in) base::throw_file_error("cannot copy the clip", from.string(), errno);
    const auto size = static_cast<double>(fs::file_size(from));
    base::PendingFile pending(to);
    std::ofstream out(pending.part(), std::ios::binary | std::ios::trunc);
    std::vector<char> block(4 << 20);
    double done = 0;
    while (out && in) {
        context.cancel.check();
        in.read(block.data(), static_cast<std::streamsize>(block.size()));
        errno = 0;
        out.write(block.data(), in.gcount());
        done += static_cast<double>(in.gcount());
        if (context.progress && size > 0) context.progress({"copying the clip", done / size});
    }
    out.close();
    if (in.bad())
        throw base::Error(base::Errc::input, "cannot copy the clip", from.string(), "it could not be read to its end");
    if (!out)
        throw base::Error(base::Errc::disk, "cannot copy the clip", from.string(),
                          std::generic_category().message(errno != 0 ? errno : EIO),
                          "Free some space on the disk, or leave the clip where it is.");
    pending.commit();
}

}  // namespace

std::string clip_trouble(const media::Clip& clip) {
    std::error_code error;
    const auto size = fs::file_size(clip.file, error);
    if (error) return "it is not there any more";
    if (static_cast<std::int64_t>(size) != clip.info.size) return "it is not the file that was added";
    return {};
}

Answer with_probed_clips(Answer answer, const base::CancelToken& cancel) {
    for (media::Clip& clip : answer.clips) {
        if (std::string trouble = clip_trouble(clip); !trouble.empty())
            throw base::Error(base::Errc::input, "cannot use the clip", clip.file.string(), std::move(trouble),
                              "Put the original file back, or make the answer again with the new one.");
        const base::Time length = clip.info.duration;
        clip.info = media::probe(clip.file, cancel);
        clip.info.duration = length;  // the timeline was made for this length
    }
    return answer;
}

media::Clip import_clip(const Path& file, const Path& folder, bool link, const base::RunContext& context) {
    media::Clip clip;
    clip.info = media::probe(file, context.cancel);
    clip.file = fs::absolute(file).lexically_normal();
    if (!link) {
        base::make_folder(folder / "media");
        clip.file = fs::absolute(free_name(folder / "media", file));
        copy_file(file, clip.file, context);
    }
    return clip;
}

}  // namespace edit
