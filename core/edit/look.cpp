// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/look.h"

#include <array>
#include <utility>

#include "delivery/fields.h"

namespace edit {
namespace {

constexpr std::size_t kLongestName = 120;  // as in a kit

using Switch = std::optional<bool> Look::*;
constexpr std::array<std::pair<const char*, Switch>, 6> kSwitches = {{{"logo", &Look::logo},
                                                                      {"headline", &Look::headline},
                                                                      {"lower_third", &Look::lower_third},
                                                                      {"progress_bar", &Look::progress_bar},
                                                                      {"intro", &Look::intro},
                                                                      {"end_card", &Look::end_card}}};

void show_logo(brand::LogoPlace& place, bool show) {
    if (!show) place.opacity = 0;
    else if (place.opacity <= 0) place.opacity = 1;
}

}  // namespace

brand::Kit dressed(brand::Kit kit, const Look& look) {
    if (look.logo) {
        show_logo(kit.watermark, *look.logo);
        for (auto& [canvas, place] : kit.watermark_on) show_logo(place, *look.logo);
    }
    kit.headline.show = look.headline.value_or(kit.headline.show);
    kit.lower_third.show = look.lower_third.value_or(kit.lower_third.show);
    kit.progress_bar = look.progress_bar.value_or(kit.progress_bar);
    kit.intro.show = look.intro.value_or(kit.intro.show);
    kit.end_card.show = look.end_card.value_or(kit.end_card.show);
    kit.lower_third.side = look.side.value_or(kit.lower_third.side);
    if (look.speaker) {
        kit.lower_third.name = look.speaker->name;
        kit.lower_third.credentials = look.speaker->credentials;
        kit.lower_third.role = look.speaker->role;
    }
    return kit;
}

base::Json to_json(const Look& look) {
    base::Json json = base::Json::object();
    for (const auto& [name, value] : kSwitches)
        if (look.*value) json[name] = *(look.*value);
    if (look.side) json["side"] = brand::kSideNames.at(static_cast<std::size_t>(*look.side));
    if (look.speaker)
        json["speaker"] = {
            {"name", look.speaker->name}, {"credentials", look.speaker->credentials}, {"role", look.speaker->role}};
    return json;
}

Look read_look(base::ObjectReader reader) {
    Look look;
    for (const auto& [name, value] : kSwitches)
        if (reader.optional(name) != nullptr) look.*value = reader.flag_or(name, false);
    if (reader.optional("side") != nullptr)
        look.side = delivery::read_choice(reader, "side", brand::kSideNames, brand::kSides);
    if (reader.optional("speaker") != nullptr) {
        base::ObjectReader speaker = reader.object("speaker");
        look.speaker = Speaker{delivery::read_line(speaker, "name", kLongestName),
                               delivery::read_line(speaker, "credentials", kLongestName),
                               delivery::read_line(speaker, "role", kLongestName)};
        speaker.finish();
    }
    reader.finish();
    return look;
}

}  // namespace edit
