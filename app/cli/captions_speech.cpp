// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions_speech.h"

#include <fmt/format.h>

#include <algorithm>

#include "edit/clips.h"
#include "text.h"

namespace cli {
namespace {

// Words below are worth a second look.
constexpr float kUnsure = 0.4F;
constexpr std::size_t kUnsureTogether = 3;
constexpr std::size_t kLinesShown = 8;

}  // namespace

std::vector<Stretch> unsure(const std::vector<captions::Word>& words) {
    std::vector<Stretch> stretches;
    std::size_t count = 0;
    for (const captions::Word& word : words) {
        const bool doubtful = word.confidence < kUnsure || word.timing == captions::Timing::estimated;
        if (!doubtful) {
            if (count > 0 && count < kUnsureTogether) stretches.pop_back();
            count = 0;
        } else if (count++ == 0) {
            stretches.push_back({word.when, word.text});
        } else {
            stretches.back().when.out = word.when.out;
            stretches.back().text += " " + word.text;
        }
    }
    if (count > 0 && count < kUnsureTogether) stretches.pop_back();
    return stretches;
}

std::vector<Stretch> on_timeline(std::vector<Stretch> stretches, const edit::SpokenClips& clips,
                                 const edit::Answer& answer) {
    for (Stretch& each : stretches) each.when = {clips.shown(answer, each.when.in), clips.shown(answer, each.when.out)};
    std::erase_if(stretches, [](const Stretch& each) { return each.when.empty(); });
    return stretches;
}

base::Json to_json(const std::vector<Stretch>& stretches) {
    base::Json json = base::Json::array();
    for (const Stretch& each : stretches)
        json.push_back({{"in", seconds_json(each.when.in)}, {"out", seconds_json(each.when.out)}, {"text", each.text}});
    return json;
}

std::string list(const std::vector<Stretch>& stretches, bool all) {
    std::string out;
    const std::size_t shown = all ? stretches.size() : std::min(kLinesShown, stretches.size());
    for (std::size_t i = 0; i < shown; ++i)
        out += fmt::format("  {}  {}\n", clock(stretches[i].when), stretches[i].text);
    if (shown < stretches.size()) out += fmt::format("  and {} more; -v shows all\n", stretches.size() - shown);
    return out;
}

edit::Answer audible(const edit::Answer& answer, const base::RunContext& run) {
    if (answer.timeline.empty())
        throw base::Error(base::Errc::input, "cannot make captions", {}, "the answer has no clip",
                          "Add one: askreel add DIR FILE.");
    edit::Answer out = edit::with_probed_clips(answer, run.cancel);
    const bool sound = std::any_of(out.clips.begin(), out.clips.end(),
                                   [](const media::Clip& clip) { return clip.info.audio.has_value(); });
    if (!sound)
        throw base::Error(base::Errc::input, "cannot make captions", {}, "the clips have no sound",
                          "Import captions instead: askreel captions DIR import FILE.");
    return out;
}

}  // namespace cli
