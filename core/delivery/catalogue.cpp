// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/error.h"
#include "base/file.h"
#include "delivery/nearest.h"

namespace delivery {
namespace {

// Width over height of the file may differ this much from that of its canvas, so that 360×640 can carry 1080×1920 and
// other sizes the nearest even numbers.
constexpr double kShapeTolerance = 0.005;

// Many times what a preset needs, and little enough that an object of nothing but keys, which takes the square of their
// number to read, is done at once.
constexpr std::uintmax_t kLargestPreset = 256'000;

// Every file of a kind, in order of id. A file is named after its id: overriding goes by the name.
template <typename Preset>
std::vector<Preset> read_all(const PresetFolders& folders, std::string_view kind,
                             Preset (*from_json)(const base::Json&, const std::string&)) {
    std::vector<Preset> presets;
    for (const auto& [id, path] : preset_files(folders, kind)) {
        const std::string text = base::read_file(path, kLargestPreset, "cannot read the preset");
        presets.push_back(from_json(base::parse_json(text, path.string()), path.string()));
        if (presets.back().id != id)
            throw base::Error(base::Errc::input, "cannot read the preset", path.string(),
                              fmt::format("its id is \"{}\", which is not its name", presets.back().id),
                              fmt::format("Name the file {}.json, or change the id.", presets.back().id));
    }
    return presets;
}

template <typename Preset>
const Preset& find(const std::vector<Preset>& presets, std::string_view id, const char* what) {
    const auto found = std::find_if(presets.begin(), presets.end(), [id](const Preset& p) { return p.id == id; });
    if (found != presets.end()) return *found;
    std::vector<std::string> known;
    for (const Preset& preset : presets) known.push_back(preset.id);
    const std::string meant = nearest(id, known);
    throw base::Error(base::Errc::usage, fmt::format("there is no such {}", what), std::string(id), {},
                      meant.empty() ? "\"askreel presets list\" names all." : fmt::format("Did you mean {}?", meant));
}

void check_shape(const Target& target, const Canvas& canvas) {
    const auto aspect = [](Size size) { return static_cast<double>(size.width) / size.height; };
    if (std::abs(aspect(target.video.size) / aspect(canvas.size) - 1) <= kShapeTolerance) return;
    throw base::Error(
        base::Errc::input, "cannot use the target", target.id,
        fmt::format("video.size {}×{} has another shape than the canvas \"{}\" of {}×{}", target.video.size.width,
                    target.video.size.height, canvas.id, canvas.size.width, canvas.size.height),
        "Choose a canvas of the same shape, or change the size.");
}

}  // namespace

Catalogue::Catalogue(const PresetFolders& folders)
    : targets_(read_all(folders, "targets", target_from_json)),
      canvases_(read_all(folders, "canvases", canvas_from_json)) {
    for (const Target& target : targets_) {
        const auto same_id = [&target](const Canvas& c) { return c.id == target.canvas; };
        const auto canvas = std::find_if(canvases_.begin(), canvases_.end(), same_id);
        if (canvas == canvases_.end())
            throw base::Error(base::Errc::input, "cannot use the target", target.id,
                              fmt::format("its canvas \"{}\" does not exist", target.canvas),
                              "Add the canvas to presets/canvases, or choose another.");
        check_shape(target, *canvas);
    }
}

const Target& Catalogue::target(std::string_view id) const { return find(targets_, id, "target"); }

const Canvas& Catalogue::canvas(std::string_view id) const { return find(canvases_, id, "canvas"); }

}  // namespace delivery
