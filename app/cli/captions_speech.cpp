// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions_speech.h"

#include <fmt/format.h>

#include <algorithm>

#include "session.h"
#include "text.h"

namespace cli {
namespace {

constexpr std::size_t kLinesShown = 8;

}  // namespace

base::Json to_json(const std::vector<edit::Stretch>& stretches) {
    base::Json json = base::Json::array();
    for (const edit::Stretch& each : stretches)
        json.push_back({{"in", seconds_json(each.when.in)}, {"out", seconds_json(each.when.out)}, {"text", each.text}});
    return json;
}

void note_noise() {
    note(
        "askreel: the sound is noisy: words may be wrong or missing. Read the captions along with the sound, or record "
        "again in a quiet room, closer to the microphone");
}

std::string list(const std::vector<edit::Stretch>& stretches, bool all) {
    std::string out;
    const std::size_t shown = all ? stretches.size() : std::min(kLinesShown, stretches.size());
    for (std::size_t i = 0; i < shown; ++i)
        out += fmt::format("  {}  {}\n", clock(stretches[i].when), stretches[i].text);
    if (shown < stretches.size()) out += fmt::format("  and {} more; -v shows all\n", stretches.size() - shown);
    return out;
}

}  // namespace cli
