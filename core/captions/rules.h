// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/time.h"
#include "delivery/catalogue.h"

namespace captions {

// What captions must be like to be read with ease, as data: presets/rules/captions/ID.json.
struct Rules {
    int schema = 1;
    std::string id;
    std::string name;
    double characters_per_second = 15;  // at most; a line break counts like a space
    double words_per_minute = 160;      // more is only warned about
    base::Time min_duration = base::from_seconds(1.2);
    base::Time max_duration = base::from_seconds(6);
    int lines = 2;                               // at most
    int narrow_line = 25;                        // characters a line at most, on canvases that are not wider than high
    int wide_line = 37;                          // and on those that are
    bool may_touch = true;                       // a caption may follow another without a gap
    base::Time min_gap = base::from_seconds(1);  // any other gap is at least this
    double contrast = 4.5;                       // of the text against what is behind it, at least
};

// Which of the line lengths counts.
enum class Lines { narrow, wide };
[[nodiscard]] inline int line_length(const Rules& rules, Lines lines) {
    return lines == Lines::narrow ? rules.narrow_line : rules.wide_line;
}

[[nodiscard]] Rules rules_from_json(const base::Json& json, const std::string& file);
// All profiles of the folders, sorted by id.
[[nodiscard]] std::vector<Rules> read_rules(const delivery::PresetFolders& folders);
// Throws Errc::usage for an unknown id, with the nearest known one in the hint.
[[nodiscard]] const Rules& find_rules(const std::vector<Rules>& rules, std::string_view id);

}  // namespace captions
