// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "captions/track.h"
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
};

[[nodiscard]] Rules rules_from_json(const base::Json& json, const std::string& file);
// All profiles of the folders, sorted by id.
[[nodiscard]] std::vector<Rules> read_rules(const delivery::PresetFolders& folders);
// Throws Errc::usage for an unknown id, with the nearest known one in the hint.
[[nodiscard]] const Rules& find_rules(const std::vector<Rules>& rules, std::string_view id);

// Something that makes a caption hard to read.
//
//   overlap           block  it is still there when the next one comes
//   too-short         block  on screen for less than min_duration
//   too-fast          block  more characters a second than can be read
//   line-length       block  its text does not fit the lines, or a word does not fit a line
//   too-long          warn   on screen for more than max_duration
//   words-per-minute  warn   spoken faster than is easily followed
//   gap               warn   a gap before the next one that reads as a flicker
struct Issue {
    std::string rule;
    std::size_t cue = 0;  // from 0
    bool blocks = false;
    std::string message;  // a sentence
    std::string expected;
    std::string actual;
};

enum class Lines { narrow, wide };

[[nodiscard]] std::vector<Issue> lint(const Track& track, const Rules& rules, Lines lines);

// The times that mend what times alone can: overlaps, captions that are too short or too fast where there is room
// beside them, and gaps. Nothing goes beyond `end`, nothing begins more than half a second earlier. The text stays as
// it is.
struct Fixed {
    std::vector<base::Span> when;  // of each cue
    struct Change {
        std::size_t cue = 0;
        std::string message;  // what was changed and why, without the caption's text
    };
    std::vector<Change> changes;
};
[[nodiscard]] Fixed fix(const Track& track, const Rules& rules, base::Time end);

}  // namespace captions
