// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/offsets.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

#include "base/error.h"
#include "base/json.h"
#include "base/resources.h"

namespace capture {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

constexpr std::size_t kMostPairs = 200;

struct Offset {
    std::string camera, microphone;
    milliseconds offset{};
};

std::vector<Offset> read(const base::Path& file) {
    std::vector<Offset> offsets;
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return offsets;
    const base::Json json = base::read_json(file, "cannot read the offsets of cameras");
    const std::string name = file.string();
    base::ObjectReader reader(json, name, "");
    (void)reader.integer("schema", 1, 1);
    constexpr auto kMost = duration_cast<milliseconds>(kMostOffset).count();
    reader.each("offsets", [&](base::ObjectReader& one) {
        Offset offset;
        offset.camera = one.text("camera");
        offset.microphone = one.text("microphone");
        offset.offset = milliseconds(one.integer("milliseconds", -kMost, kMost));
        offsets.push_back(std::move(offset));
    });
    reader.finish();
    return offsets;
}

bool is_of(const Offset& one, const std::string& camera, const std::string& microphone) {
    return one.camera == camera && one.microphone == microphone;
}

}  // namespace

base::Path offsets_file() { return base::user_settings().parent_path() / "offsets.json"; }

std::optional<base::Time> offset_of(const std::string& camera, const std::string& microphone, const base::Path& file) {
    for (const Offset& one : read(file))
        if (is_of(one, camera, microphone)) return duration_cast<base::Time>(one.offset);
    return {};
}

void keep_offset(const std::string& camera, const std::string& microphone, base::Time offset, const base::Path& file) {
    if (std::chrono::abs(offset) > kMostOffset)
        throw base::Error(base::Errc::usage, "cannot keep the offset", {}, "it is more than two seconds",
                          "Choose another microphone.");
    std::vector<Offset> offsets;
    try {
        offsets = read(file);
    } catch (const base::Error& fault) {
        if (fault.code != base::Errc::input) throw;
    }
    std::erase_if(offsets, [&](const Offset& one) { return is_of(one, camera, microphone); });
    offsets.insert(offsets.begin(), {camera, microphone, std::chrono::round<milliseconds>(offset)});
    offsets.resize(std::min(offsets.size(), kMostPairs));
    base::Json list = base::Json::array();
    for (const Offset& one : offsets)
        list.push_back({{"camera", one.camera}, {"microphone", one.microphone}, {"milliseconds", one.offset.count()}});
    base::make_folder(file.parent_path());
    base::write_file_atomically(file, base::dump({{"schema", 1}, {"offsets", std::move(list)}}));
}

}  // namespace capture
