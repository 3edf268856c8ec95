// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand/graphics.h"

#include <algorithm>

#include "brand/draw.h"

namespace brand {
namespace {

constexpr int kWatermarkFade = 250;  // ms
constexpr base::Time kMillisecond = base::Time(base::kTicksPerSecond / 1000);

}  // namespace

Times times(const Kit& kit, base::Time programme_length) {
    const base::Time intro = kit.intro.show ? kit.intro.length : base::Time{};
    const base::Time end = intro + programme_length;
    return {{{}, intro}, {intro, end}, {end, end + (kit.end_card.show ? kit.end_card.length : base::Time{})}};
}

double opacity_at(const LogoLayer& layer, base::Time t) {
    if (!layer.when.contains(t)) return 0;
    const auto part = [](base::Time done, base::Time whole) {
        return done < whole ? static_cast<double>(done.count()) / static_cast<double>(whole.count()) : 1.0;
    };
    return layer.opacity * std::min(part(t - layer.when.in, layer.fade_in), part(layer.when.out - t, layer.fade_out));
}

Colours colours(const Palette& palette) {
    return {colour(palette.primary, "palette.primary"), colour(palette.accent, "palette.accent"),
            colour(palette.text, "palette.text"), colour(palette.surface, "palette.surface"),
            colour(palette.on_surface, "palette.on_surface")};
}

void Easel::panel(base::Span when, const Motion& motion, Rect place, int left_radius, int right_radius) const {
    const std::string outline = rounded_rectangle(place.width, place.height, left_radius, right_radius);
    script.shape(when, motion, place.x, place.y + px(0.004), outline, {0, 0, 0}, 0.35, px(0.009));
    script.shape(when, motion, place.x, place.y, outline, colours.surface);
}

void Easel::logo_in(const LogoBox& box, base::Span when, double opacity, int fade_in, int fade_out) const {
    if (box.picture.empty() || when.empty()) return;
    if (!box.plate.empty()) {
        const int radius = std::min(box.plate.width, box.plate.height) / 6;
        panel(when, {fade_in, fade_out}, box.plate, radius, radius);
    }
    logos.push_back({when, box.picture, opacity, fade_in * kMillisecond, fade_out * kMillisecond});
}

Graphics graphics(const Kit& kit, const std::string& question, const Times& times, const delivery::Canvas& canvas,
                  const text::Fonts& fonts, delivery::Size logo) {
    Script script(canvas, fonts);
    Graphics out;
    const Colours palette = colours(kit.palette);
    const Easel easel{kit, palette, times, canvas, fonts, logo, script, out.logos};

    const Stage places = stage(kit, canvas, logo);
    out.progress_bar = places.progress_bar;
    draw_bar_track(easel, places.progress_bar);
    const bool opens = times.programme.in == base::Time{};
    easel.logo_in(places.watermark, times.programme, places.watermark_place.opacity, opens ? 0 : kWatermarkFade, 0);
    if (!places.watermark.outline().empty()) out.watermark = {places.watermark.outline(), times.programme};
    out.headline = draw_headline(easel, question, places);
    out.lower_third = draw_lower_third(easel, places.lower_third);
    draw_intro(easel, question);
    draw_end_card(easel);

    out.script = std::move(script).finish();
    return out;
}

}  // namespace brand
