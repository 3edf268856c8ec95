// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/style.h"

#include <algorithm>

#include "base/error.h"
#include "captions/colour.h"
#include "delivery/fields.h"
#include "delivery/migrate.h"

namespace captions {
namespace {

// "#RRGGBB", or where it may be transparent also "#RRGGBBAA".
std::string read_colour(base::ObjectReader& r, const char* key, std::string fallback, bool may_be_transparent = false) {
    auto colour = r.text_or(key, std::move(fallback));
    if (!parse_colour(colour) || (colour.size() != 7 && !may_be_transparent))
        r.fail(key, "is not a colour like #FFCC00");
    return colour;
}

// The name of a font goes into the script as it is.
std::string read_font(base::ObjectReader& r, const std::string& fallback) {
    if (!r.has("font")) return r.text_or("font", fallback);
    auto font = delivery::read_line(r, "font", 100);
    if (font.empty() || font.find_first_of(",\\{}") != std::string::npos) r.fail("font", "is not the name of a font");
    return font;
}

}  // namespace

Style style_from_json(const base::Json& json, const std::string& file) {
    const base::Json document = delivery::migrate(json, {}, file);
    base::ObjectReader r(document, file, "");
    Style style;
    r.ignore("schema");
    style.id = delivery::read_id(r, "id");
    style.name = delivery::read_line(r, "name", 100);
    style.font = read_font(r, style.font);
    style.bold = r.flag_or("bold", style.bold);
    style.size = r.number_or("size", 0.01, 0.3, style.size);
    style.colour = read_colour(r, "colour", style.colour);
    style.outline_colour = read_colour(r, "outline_colour", style.outline_colour);
    style.outline = r.number_or("outline", 0, 0.1, style.outline);
    style.shadow = r.number_or("shadow", 0, 0.1, style.shadow);
    style.box_colour = r.text_or("box_colour", "");
    if (!style.box_colour.empty()) style.box_colour = read_colour(r, "box_colour", "", true);
    style.box_padding = r.number_or("box_padding", 0, 0.2, style.box_padding);
    style.highlight_colour = r.text_or("highlight_colour", "");
    if (!style.highlight_colour.empty() && style.highlight_colour != "brand")
        style.highlight_colour = read_colour(r, "highlight_colour", "");
    style.effect = r.text_or("effect", style.effect);
    if (style.effect != "none" && style.effect != "pop" && style.effect != "highlight")
        r.fail("effect", "is neither none, pop nor highlight");
    style.uppercase = r.flag_or("uppercase", style.uppercase);
    style.max_lines = static_cast<int>(r.integer_or("max_lines", 1, 6, style.max_lines));
    style.max_width = r.number_or("max_width", 0.2, 1, style.max_width);
    r.finish();
    return style;
}

std::vector<Style> read_styles(const delivery::PresetFolders& folders) {
    std::vector<Style> styles;
    for (const auto& preset : delivery::preset_files(folders, "captions")) {
        styles.push_back(
            style_from_json(base::read_json(preset.path, "cannot read the caption style"), preset.path.string()));
    }
    std::sort(styles.begin(), styles.end(), [](const Style& a, const Style& b) { return a.id < b.id; });
    return styles;
}

const Style& find_style(const std::vector<Style>& styles, std::string_view id) {
    std::string known;
    for (const Style& style : styles) {
        if (style.id == id) return style;
        known += (known.empty() ? "" : ", ") + style.id;
    }
    throw base::Error(base::Errc::usage, "cannot find the caption style", std::string(id), "there is none of that name",
                      "Use one of: " + known + ".");
}

double contrast_over(const Style& style, Colour darkest, Colour lightest) {
    const Colour text = parse_colour(style.colour).value_or(Colour{255, 255, 255});
    if (style.outline > 0) return contrast(text, parse_colour(style.outline_colour).value_or(Colour{}));
    const Colour box = parse_colour(style.box_colour).value_or(Colour{0, 0, 0, 0});
    const auto seen = [&](Colour behind) {
        const auto mix = [&](int over, int under) {
            return static_cast<std::uint8_t>((over * box.alpha + under * (255 - box.alpha)) / 255);
        };
        return Colour{mix(box.red, behind.red), mix(box.green, behind.green), mix(box.blue, behind.blue)};
    };
    const Colour dark = seen(darkest), light = seen(lightest), black{0, 0, 0};
    // Somewhere between the two is the text's own brightness.
    const bool between =
        contrast(dark, black) <= contrast(text, black) && contrast(text, black) <= contrast(light, black);
    return between ? 1 : std::min(contrast(text, dark), contrast(text, light));
}

}  // namespace captions
