// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <system_error>

#include "av/image.h"
#include "base/error.h"
#include "brand/colour.h"
#include "brand/graphics.h"

namespace brand {
namespace {

constexpr base::Time kShortestDisclaimer = base::Time(3 * base::kTicksPerSecond);
constexpr double kWordsPerSecond = 2.5;
constexpr double kTiniest = 0.06;      // of a canvas's shorter side
constexpr double kDarkestLuma = 20;    // of a first frame, limited range
constexpr double kVisibleShare = 0.5;  // of a logo's opaque pixels
constexpr std::uint8_t kOpaque = 128;
constexpr int kSvgWidth = 2048;  // more than any canvas draws
constexpr int kSamples = 256;    // along each side of a logo, enough for a share of its pixels

using Problems = std::vector<Problem>;

void warn(Problems& out, const char* rule, std::string message, std::string hint) {
    out.push_back({rule, Severity::warn, std::move(message), std::move(hint)});
}
void block(Problems& out, const char* rule, std::string message, std::string hint) {
    out.push_back({rule, Severity::block, std::move(message), std::move(hint)});
}

bool shows_panel(const Kit& kit) { return kit.lower_third.show || kit.headline.show; }
bool shows_card(const Kit& kit) { return kit.intro.show || kit.end_card.show; }

// Two decimals, rounded down: 4.499 must not read as the 4.5 that it is not.
std::string ratio(double contrast) { return fmt::format("{:.2f}:1", std::floor(contrast * 100) / 100); }

void check_colours(const Kit& kit, Problems& out) {
    const Palette& p = kit.palette;
    for (const auto& [name, text] : {std::pair{"primary", &p.primary},
                                     {"accent", &p.accent},
                                     {"text", &p.text},
                                     {"surface", &p.surface},
                                     {"on_surface", &p.on_surface}}) {
        if (!parse_colour(*text))
            block(out, "colour", fmt::format("The palette's {} is no colour: \"{}\".", name, *text),
                  "Write it as # and six digits, for example #1F3A44.");
    }
}

void check_contrast(const Kit& kit, Problems& out) {
    const auto judge = [&](const char* what, const std::string& text, const std::string& background) {
        const auto ink = parse_colour(text);
        const auto paper = parse_colour(background);
        if (!ink || !paper) return;
        const double found = contrast(*ink, *paper);
        if (found >= kTextContrast) return;
        block(out, "text-contrast",
              fmt::format("The text {} is hard to read: {} on {} has a contrast of {}, and 4.5:1 is needed.", what,
                          text, background, ratio(found)),
              "Make one of the two colours clearly lighter or darker.");
    };
    if (shows_card(kit)) judge("on the cards", kit.palette.text, kit.palette.primary);
    if (shows_panel(kit)) judge("on the panels", kit.palette.on_surface, kit.palette.surface);
}

void check_fonts(const Kit& kit, const text::Fonts& fonts, Problems& out) {
    if (!shows_card(kit) && !shows_panel(kit)) return;
    std::vector<std::string> families = {kit.heading_font};
    if (kit.body_font != kit.heading_font) families.push_back(kit.body_font);
    for (const std::string& family : families) {
        if (!fonts.has_family(family))
            block(out, "font-missing",
                  fmt::format("The font \"{}\" is not there; posts would be set in Inter.", family),
                  "Choose one of: " + fmt::format("{}", fmt::join(fonts.families(), ", ")) + ".");
    }
}

// How many of the logo's opaque pixels stand out from the background.
double visible_share(const av::Frame& logo, Colour background) {
    std::size_t opaque = 0;
    std::size_t visible = 0;
    const int step_x = std::max(1, logo.width() / kSamples);
    const int step_y = std::max(1, logo.height() / kSamples);
    for (int y = step_y / 2; y < logo.height(); y += step_y) {
        for (int x = step_x / 2; x < logo.width(); x += step_x) {
            const std::uint8_t* rgba = logo.plane(0) + y * logo.stride(0) + 4 * static_cast<std::ptrdiff_t>(x);
            if (rgba[3] < kOpaque) continue;
            const auto over = [alpha = rgba[3]](std::uint8_t ink, std::uint8_t paper) {
                return static_cast<std::uint8_t>((ink * alpha + paper * (255 - alpha) + 127) / 255);
            };
            const Colour seen{over(rgba[0], background.red), over(rgba[1], background.green),
                              over(rgba[2], background.blue)};
            ++opaque;
            if (contrast(seen, background) >= kGraphicContrast) ++visible;
        }
    }
    return opaque == 0 ? 0 : static_cast<double>(visible) / static_cast<double>(opaque);
}

void check_logo_size(const Kit& kit, const text::Fonts& fonts, std::span<const delivery::Canvas> canvases,
                     delivery::Size logo, Problems& out) {
    Kit shapes = kit;
    shapes.palette = {};          // which may be what is wrong
    constexpr int kRounding = 2;  // sides are made even
    delivery::Size largest;
    const char* tiny_on = nullptr;
    for (const delivery::Canvas& canvas : canvases) {
        for (const LogoLayer& layer :
             graphics(shapes, {}, times(kit, base::from_seconds(1)), canvas, fonts, logo).logos) {
            largest.width = std::max(largest.width, layer.place.width);
            largest.height = std::max(largest.height, layer.place.height);
            if (std::max(layer.place.width, layer.place.height) + kRounding <= fraction(canvas, kTiniest))
                tiny_on = canvas.name.c_str();
        }
    }
    if (logo.width < largest.width || logo.height < largest.height)
        warn(out, "logo-too-small",
             fmt::format(
                 "The logo is too small: it has {}×{} pixels and is drawn with up to {}×{}, so it will look soft.",
                 logo.width, logo.height, largest.width, largest.height),
             fmt::format("Use a picture at least {} pixels wide, or an SVG.", largest.width));
    if (tiny_on != nullptr)
        warn(out, "logo-tiny", fmt::format("The logo is too small to be recognised on the canvas \"{}\".", tiny_on),
             "Raise the size of the watermark to 0.1 or more.");
}

void check_logo(const Kit& kit, const text::Fonts& fonts, std::span<const delivery::Canvas> canvases, Problems& out) {
    if (kit.logo.empty())
        return warn(out, "logo-missing", "The kit has no logo.",
                    "Put a PNG or SVG beside the kit and name it under \"logo\".");
    const std::string name = kit.logo.filename().string();
    std::error_code error;
    if (!std::filesystem::exists(kit.logo, error))
        return block(out, "logo-missing", fmt::format("The logo {} is not there.", name),
                     "Put the file beside the kit, or correct its name.");
    av::Frame logo;
    try {
        logo = av::read_image(kit.logo, kSvgWidth);
    } catch (const base::Error& e) {
        return block(out, "logo-unreadable", fmt::format("The logo {} cannot be read: {}.", name, e.cause),
                     "Save it again as PNG, JPEG, WebP or SVG.");
    }
    check_logo_size(kit, fonts, canvases, {logo.width(), logo.height()}, out);
    if (!shows_card(kit) && !kit.logo_plate) return;
    const auto background = parse_colour(kit.logo_plate ? kit.palette.surface : kit.palette.primary);
    if (background && visible_share(logo, *background) < kVisibleShare)
        warn(out, "logo-contrast",
             fmt::format("The logo is lost against {}.", kit.logo_plate ? "its plate" : "the colour of the cards"),
             kit.logo_plate ? "Change the palette's surface colour, or switch the plate off."
                            : "Use a version of the logo for dark backgrounds, or set \"logo_plate\" to true.");
}

void check_cards(const Kit& kit, Problems& out) {
    const auto primary = parse_colour(kit.palette.primary);
    if (kit.intro.show && primary && luma(*primary) <= kDarkestLuma)
        warn(out, "card-dark",
             fmt::format("The cards' colour {} is almost black, and sites show the first frame as the cover.",
                         kit.palette.primary),
             "Choose a primary colour that is a little lighter.");
    const Card& end = kit.end_card;
    if (!end.show) return;
    if (end.disclaimer.empty())
        return warn(out, "disclaimer-missing", "The end card has no disclaimer.",
                    "Add what your practice says about results, such as \"Individual results vary.\".");
    if (end.length < kShortestDisclaimer)
        block(out, "disclaimer-time",
              fmt::format("The disclaimer is shown for {:.3g} s, and 3 s is the least.", base::to_seconds(end.length)),
              "Make the end card longer.");
    int words = 0;
    bool inside = false;
    for (const char c : end.disclaimer) {
        if (c != ' ' && !inside) ++words;
        inside = c != ' ';
    }
    const double needed = words / kWordsPerSecond;
    if (base::to_seconds(end.length) < needed && end.length >= kShortestDisclaimer)
        warn(out, "disclaimer-reading",
             fmt::format("The disclaimer has {} words and is gone after {:.3g} s; reading it takes {:.1f} s.", words,
                         base::to_seconds(end.length), needed),
             fmt::format("Make the end card {:.0f} s long, or the disclaimer shorter.", std::ceil(needed)));
}

}  // namespace

std::vector<Problem> check(const Kit& kit, const text::Fonts& fonts, std::span<const delivery::Canvas> canvases) {
    Problems out;
    check_logo(kit, fonts, canvases, out);
    check_colours(kit, out);
    check_contrast(kit, out);
    check_fonts(kit, fonts, out);
    if (shows_card(kit) && kit.practice.empty())
        warn(out, "practice-name", "The kit does not say the practice's name.", "Fill in \"practice\".");
    if (kit.lower_third.show && kit.lower_third.name.empty())
        warn(out, "lower-third-name", "The lower third has no name, so it will not be shown.",
             "Fill in the name of who is speaking, or switch the lower third off.");
    check_cards(kit, out);
    return out;
}

}  // namespace brand
