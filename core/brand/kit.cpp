// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand/kit.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "delivery/fields.h"
#include "delivery/migrate.h"

namespace brand {
namespace {

constexpr std::size_t kLongestName = 120;
constexpr std::size_t kLongestDisclaimer = 600;
constexpr std::size_t kMostLines = 4;
constexpr std::size_t kMostHashtags = 30;
constexpr double kLongestSeconds = 60;

constexpr std::array<std::string_view, 4> kCornerNames = {"top-left", "top-right", "bottom-left", "bottom-right"};
constexpr std::array<Corner, 4> kCorners = {Corner::top_left, Corner::top_right, Corner::bottom_left,
                                            Corner::bottom_right};

std::string line_or(base::ObjectReader& reader, const char* key, std::size_t longest, std::string fallback) {
    if (reader.has(key)) return delivery::read_line(reader, key, longest);
    reader.ignore(key);
    return fallback;
}

std::vector<std::string> read_lines(base::ObjectReader& reader, const char* key, std::size_t most) {
    std::vector<std::string> lines = reader.texts(key);
    if (lines.size() > most) reader.fail(key, "has more than " + std::to_string(most) + " entries");
    for (const std::string& line : lines) {
        if (line.size() > kLongestName)
            reader.fail(key, "has an entry longer than " + std::to_string(kLongestName) + " bytes");
        if (std::any_of(line.begin(), line.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }))
            reader.fail(key, "has an entry with a control character");
    }
    return lines;
}

std::vector<std::string> read_hashtags(base::ObjectReader& reader) {
    std::vector<std::string> tags = read_lines(reader, "hashtags", kMostHashtags);
    for (const std::string& tag : tags)
        if (tag.find('#') != std::string::npos) reader.fail("hashtags", "has an entry with a #; leave that out");
    return tags;
}

base::Time read_seconds(base::ObjectReader& reader, const char* key, base::Time fallback) {
    return base::from_seconds(reader.number_or(key, 0, kLongestSeconds, base::to_seconds(fallback)));
}

// Calls f(reader) with the object under `key` where there is one.
template <typename F>
void read_object(base::ObjectReader& reader, const char* key, F f) {
    if (!reader.has(key)) return reader.ignore(key);
    base::ObjectReader object = reader.object(key);
    f(object);
    object.finish();
}

// The kit may come from anybody: its logo must not name, or link to, a file elsewhere.
base::Path read_logo(base::ObjectReader& reader, const base::Path& file) {
    const std::string name = line_or(reader, "logo", kLongestName, {});
    if (name.empty()) return {};
    if (base::Path(name).filename() != name || name.find('\\') != std::string::npos || name == "." || name == "..")
        reader.fail("logo", "is not the name of a file beside the kit");
    std::error_code error;
    const base::Path folder = std::filesystem::absolute(file, error).parent_path();
    base::Path logo = folder / name;
    const base::Path real_folder = std::filesystem::weakly_canonical(folder, error);
    if (error || std::filesystem::weakly_canonical(logo, error).parent_path() != real_folder || error)
        reader.fail("logo", "leads out of the kit's folder");
    return logo;
}

Palette read_palette(base::ObjectReader& reader) {
    Palette palette;
    for (const auto& [key, value] : {std::pair{"primary", &palette.primary},
                                     {"accent", &palette.accent},
                                     {"text", &palette.text},
                                     {"surface", &palette.surface},
                                     {"on_surface", &palette.on_surface}})
        *value = line_or(reader, key, kLongestName, *value);
    return palette;
}

LogoPlace read_place(base::ObjectReader& reader) {
    LogoPlace place;
    if (reader.has("corner")) place.corner = delivery::read_choice(reader, "corner", kCornerNames, kCorners);
    reader.ignore("corner");
    place.size = reader.number_or("size", 0.04, 0.5, place.size);
    place.opacity = reader.number_or("opacity", 0, 1, place.opacity);
    return place;
}

LowerThird read_lower_third(base::ObjectReader& reader) {
    LowerThird third;
    third.show = reader.flag_or("show", third.show);
    third.name = line_or(reader, "name", kLongestName, {});
    third.credentials = line_or(reader, "credentials", kLongestName, {});
    third.role = line_or(reader, "role", kLongestName, {});
    if (reader.has("side")) third.side = delivery::read_choice(reader, "side", kSideNames, kSides);
    reader.ignore("side");
    third.from = read_seconds(reader, "from", third.from);
    third.length = read_seconds(reader, "length", third.length);
    return third;
}

Headline read_headline(base::ObjectReader& reader) {
    Headline headline;
    headline.show = reader.flag_or("show", headline.show);
    headline.length = read_seconds(reader, "length", headline.length);
    return headline;
}

enum class CardKind { intro, end };

Card read_card(base::ObjectReader& reader, CardKind kind) {
    Card card;
    card.show = reader.flag_or("show", card.show);
    card.length = read_seconds(reader, "length", card.length);
    card.title = line_or(reader, "title", kLongestName, {});
    card.lines = read_lines(reader, "lines", kMostLines);
    if (kind == CardKind::end) card.disclaimer = line_or(reader, "disclaimer", kLongestDisclaimer, {});
    return card;
}

base::Json json_of(const Palette& p) {
    return {{"primary", p.primary},
            {"accent", p.accent},
            {"text", p.text},
            {"surface", p.surface},
            {"on_surface", p.on_surface}};
}

base::Json json_of(const LogoPlace& p) {
    return {{"corner", kCornerNames.at(static_cast<std::size_t>(p.corner))}, {"size", p.size}, {"opacity", p.opacity}};
}

base::Json json_of(const LowerThird& t) {
    return {{"show", t.show},
            {"name", t.name},
            {"credentials", t.credentials},
            {"role", t.role},
            {"side", kSideNames.at(static_cast<std::size_t>(t.side))},
            {"from", base::to_seconds(t.from)},
            {"length", base::to_seconds(t.length)}};
}

base::Json json_of(const Card& c, CardKind kind) {
    base::Json json = {
        {"show", c.show}, {"length", base::to_seconds(c.length)}, {"title", c.title}, {"lines", c.lines}};
    if (kind == CardKind::end) json["disclaimer"] = c.disclaimer;
    return json;
}

}  // namespace

Kit kit_from_json(const base::Json& json, const base::Path& file) {
    const std::string name = file.string();
    const base::Json document = delivery::migrate(json, {}, name);
    base::ObjectReader reader(document, name, "");
    reader.ignore("schema");
    Kit kit;
    kit.id = delivery::read_id(reader, "id");
    kit.practice = delivery::read_line(reader, "practice", kLongestName);
    kit.logo = read_logo(reader, file);
    kit.logo_plate = reader.flag_or("logo_plate", kit.logo_plate);
    read_object(reader, "palette", [&](auto& r) { kit.palette = read_palette(r); });
    kit.heading_font = line_or(reader, "heading_font", kLongestName, kit.heading_font);
    kit.body_font = line_or(reader, "body_font", kLongestName, kit.body_font);
    read_object(reader, "watermark", [&](auto& r) { kit.watermark = read_place(r); });
    read_object(reader, "watermark_on", [&](auto& places) {
        for (const auto& [canvas, place] : document["watermark_on"].items())
            read_object(places, canvas.c_str(), [&](auto& r) { kit.watermark_on[canvas] = read_place(r); });
    });
    read_object(reader, "lower_third", [&](auto& r) { kit.lower_third = read_lower_third(r); });
    read_object(reader, "headline", [&](auto& r) { kit.headline = read_headline(r); });
    kit.progress_bar = reader.flag_or("progress_bar", kit.progress_bar);
    read_object(reader, "intro", [&](auto& r) { kit.intro = read_card(r, CardKind::intro); });
    read_object(reader, "end_card", [&](auto& r) { kit.end_card = read_card(r, CardKind::end); });
    kit.hashtags = read_hashtags(reader);
    reader.finish();
    return kit;
}

Kit read_kit(const base::Path& file) { return kit_from_json(base::read_json(file, "cannot read the brand kit"), file); }

bool is_kit_file(std::string_view kit) { return kit.find('/') != kit.npos || kit.ends_with(".json"); }

base::Json to_json(const Kit& kit) {
    base::Json watermark_on = base::Json::object();
    for (const auto& [canvas, place] : kit.watermark_on) watermark_on[canvas] = json_of(place);
    return {{"schema", kit.schema},
            {"id", kit.id},
            {"practice", kit.practice},
            {"logo", kit.logo.filename().string()},
            {"logo_plate", kit.logo_plate},
            {"palette", json_of(kit.palette)},
            {"heading_font", kit.heading_font},
            {"body_font", kit.body_font},
            {"watermark", json_of(kit.watermark)},
            {"watermark_on", watermark_on},
            {"lower_third", json_of(kit.lower_third)},
            {"headline", {{"show", kit.headline.show}, {"length", base::to_seconds(kit.headline.length)}}},
            {"progress_bar", kit.progress_bar},
            {"intro", json_of(kit.intro, CardKind::intro)},
            {"end_card", json_of(kit.end_card, CardKind::end)},
            {"hashtags", kit.hashtags}};
}

Kit plain_kit() {
    Kit kit;
    kit.lower_third.show = kit.headline.show = kit.progress_bar = kit.intro.show = kit.end_card.show = false;
    return kit;
}

Kit starter_kit(std::string id) {
    Kit kit;
    kit.id = std::move(id);
    kit.practice = "Your Practice";
    kit.lower_third.name = "Dr. Alex Example";
    kit.lower_third.credentials = "MD";
    kit.lower_third.role = "What you are called at work";
    kit.end_card.length = base::from_seconds(5);
    kit.end_card.lines = {"(555) 555-0100", "www.example.com"};
    kit.end_card.disclaimer = "Individual results vary. This video is general information, not medical advice.";
    kit.hashtags = {"yourpractice", "askthedoctor"};
    return kit;
}

}  // namespace brand
