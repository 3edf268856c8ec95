// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "brand/colour.h"
#include "brand/graphics.h"
#include "brand/place.h"
#include "brand/script.h"

// The parts of graphics(), each drawn into one script.
namespace brand {

// The palette, understood.
struct Colours {
    Colour primary, accent, text, surface, on_surface;
};
[[nodiscard]] Colours colours(const Palette& palette);

// What every part draws with. References outlive the drawing.
struct Easel {
    const Kit& kit;
    const Colours& colours;
    const Times& times;
    const delivery::Canvas& canvas;
    const text::Fonts& fonts;
    delivery::Size logo;
    Script& script;
    std::vector<LogoLayer>& logos;

    [[nodiscard]] int px(double of_shorter_side) const { return fraction(canvas, of_shorter_side); }
    // The kit's faces; a family that is not there becomes Inter.
    [[nodiscard]] Face heading() const { return {family(kit.heading_font), true}; }
    [[nodiscard]] Face body(bool bold = false) const { return {family(kit.body_font), bold}; }
    // A setting that may shrink to three quarters.
    [[nodiscard]] Setting setting(const Face& face, double size, std::size_t lines, std::size_t most_lines) const {
        return {face, px(size), px(size * 0.75), lines, most_lines};
    }
    [[nodiscard]] Block set(std::string_view text, const Setting& setting, int max_width) const {
        return typeset(fonts, text, setting, max_width);
    }
    // A panel in the surface colour with a soft shadow.
    void panel(base::Span when, const Motion& motion, Rect place, int left_radius, int right_radius) const;
    // The logo, on its plate where it has one.
    void logo_in(const LogoBox& box, base::Span when, double opacity, int fade_in, int fade_out) const;

  private:
    [[nodiscard]] std::string family(const std::string& name) const { return fonts.has_family(name) ? name : "Inter"; }
};

// During the programme.
void draw_bar_track(const Easel& easel, Rect bar);
Graphics::Placed draw_headline(const Easel& easel, const std::string& question, const Stage& stage);
Graphics::Placed draw_lower_third(const Easel& easel, Rect strip);

// The cards.
void draw_intro(const Easel& easel, const std::string& question);
void draw_end_card(const Easel& easel);

}  // namespace brand
