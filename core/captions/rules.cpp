// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/rules.h"

#include <fmt/format.h>

#include "base/error.h"
#include "delivery/fields.h"
#include "delivery/nearest.h"

namespace captions {

Rules rules_from_json(const base::Json& json, const std::string& file) {
    base::ObjectReader r(json, file, "");
    Rules rules;
    rules.schema = static_cast<int>(r.integer("schema", 1, 1));
    rules.id = delivery::read_id(r, "id");
    rules.name = delivery::read_line(r, "name", 100);
    rules.characters_per_second = r.number("characters_per_second", 1, 100);
    rules.words_per_minute = r.number("words_per_minute", 10, 1000);
    rules.min_duration = base::from_seconds(r.number("min_duration", 0.1, 10));
    rules.max_duration = base::from_seconds(r.number("max_duration", 1, 60));
    if (rules.max_duration < rules.min_duration) r.fail("max_duration", "is less than min_duration");
    rules.lines = static_cast<int>(r.integer("lines", 1, 6));
    auto length = r.object("line_length");
    rules.narrow_line = static_cast<int>(length.integer("narrow", 5, 200));
    rules.wide_line = static_cast<int>(length.integer("wide", 5, 200));
    length.finish();
    auto gap = r.object("gap");
    rules.may_touch = gap.flag_or("may_touch", true);
    rules.min_gap = base::from_seconds(gap.number("min", 0, 10));
    gap.finish();
    rules.contrast = r.number_or("contrast", 1, 21, rules.contrast);
    delivery::check_sources(r, json, file);
    r.finish();
    return rules;
}

std::vector<Rules> read_rules(const delivery::PresetFolders& folders) {
    std::vector<Rules> out;
    for (const delivery::PresetFile& file : delivery::preset_files(folders, "rules/captions"))
        out.push_back(rules_from_json(base::read_json(file.path, "cannot read the caption rules"), file.path.string()));
    return out;
}

const Rules& find_rules(const std::vector<Rules>& rules, std::string_view id) {
    std::vector<std::string> ids;
    for (const Rules& known : rules) {
        if (known.id == id) return known;
        ids.push_back(known.id);
    }
    const std::string near = delivery::nearest(id, ids);
    throw base::Error(
        base::Errc::usage, "cannot find the profile", {}, fmt::format("there is none called \"{}\"", id),
        near.empty() ? fmt::format("Give one of {}.", fmt::join(ids, ", ")) : "Did you mean " + near + "?");
}

}  // namespace captions
