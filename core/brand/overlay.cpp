// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "brand/draw.h"

namespace brand {
namespace {

constexpr int kFadeIn = 250;  // ms
constexpr int kFadeOut = 200;

base::Span from_start(base::Span programme, base::Time from, base::Time length) {
    return base::intersect(programme, {programme.in + from, programme.in + from + length});
}

std::size_t lines_in(int height, int em) { return static_cast<std::size_t>(std::max(0, height) / line_pitch(em)); }

int height_of(const std::vector<Block>& rows, int gap) {
    int height = gap * (static_cast<int>(rows.size()) - 1);
    for (const Block& row : rows) height += row.height();
    return height;
}

// Name and credentials in one line where they fit, else one under the other; the role below.
std::vector<Block> lower_third_rows(const Easel& easel, int width) {
    const LowerThird& third = easel.kit.lower_third;
    const Setting name = easel.setting(easel.heading(), 0.044, 1, 2);
    Setting small{easel.body(), easel.px(0.032), easel.px(0.028), 1, 2};
    const Block role = easel.set(third.role, small, width);
    small.em = role.em;
    const std::string full = third.credentials.empty() ? third.name : third.name + ", " + third.credentials;
    std::vector<Block> rows = {easel.set(full, name, width)};
    if (rows.back().lines.size() > 1)
        rows = {easel.set(third.name, name, width), easel.set(third.credentials, small, width)};
    rows.push_back(role);
    std::erase_if(rows, [](const Block& row) { return row.lines.empty(); });
    return rows;
}

}  // namespace

void draw_bar_track(const Easel& easel, Rect bar) {
    if (bar.empty()) return;
    easel.script.shape(easel.times.programme, {}, bar.x, bar.y, rectangle(bar.width, bar.height), {0, 0, 0}, 0.3);
}

Graphics::Placed draw_headline(const Easel& easel, const std::string& question, const Stage& stage) {
    const Headline& headline = easel.kit.headline;
    const base::Span when = from_start(easel.times.programme, {}, headline.length);
    if (!headline.show || when.empty()) return {};
    const int across = easel.px(0.034);
    const int down = easel.px(0.02);
    const Rect strip = stage.headline;
    Setting wish{easel.heading(), easel.px(0.052), easel.px(0.037), 2, 0};
    wish.most_lines = lines_in(strip.height - 2 * down, wish.smallest);
    const Block text = easel.set(question, wish, strip.width - 2 * across);
    if (text.lines.empty()) return {};

    Rect panel{strip.x, strip.y, text.width + 2 * across, text.height() + 2 * down};
    // Alone on its strip it stands in the middle, else at the edge, with the watermark at the other.
    const Rect box = safe_box(easel.canvas);
    const bool alone = !Rect{box.x, strip.y, box.width, strip.height}.overlaps(stage.watermark.outline());
    if (alone) panel.x = box.x + (box.width - panel.width) / 2;
    // A post that starts with the programme starts with its headline: the first frame becomes the cover.
    const bool opens = when.in == base::Time{};
    const Motion motion = opens ? Motion{0, kFadeOut} : Motion{kFadeIn, kFadeOut, easel.px(0.015)};
    const int radius = easel.px(0.018);
    easel.panel(when, motion, panel, radius, radius);
    const int x = alone ? panel.x + panel.width / 2 : panel.x + across;
    easel.script.text(when, motion, x, panel.y + down, alone ? Anchor::centre : Anchor::left, text,
                      easel.colours.on_surface);
    return {panel, when};
}

Graphics::Placed draw_lower_third(const Easel& easel, Rect strip) {
    const LowerThird& third = easel.kit.lower_third;
    const base::Span when = from_start(easel.times.programme, third.from, third.length);
    if (!third.show || third.name.empty() || when.empty()) return {};
    const int bar = easel.px(0.011);
    const int across = easel.px(0.03);
    const int down = easel.px(0.02);
    const int gap = easel.px(0.004);
    std::vector<Block> rows = lower_third_rows(easel, strip.width - bar - 2 * across);
    while (!rows.empty() && height_of(rows, gap) + 2 * down > strip.height) rows.pop_back();
    if (rows.empty()) return {};

    int width = 0;
    for (const Block& row : rows) width = std::max(width, row.width);
    const int height = height_of(rows, gap) + 2 * down;
    const int across_all = bar + width + 2 * across;
    const Rect panel{strip.x + shift_to(third.side, strip.width - across_all), strip.bottom() - height, across_all,
                     height};
    // The bar stands at the outer edge.
    const bool bar_right = third.side == Side::right;
    const int radius = easel.px(0.016);
    // The bar is there first, and the panel is drawn out of it, with room for its shadow.
    const int shadow = easel.px(0.03);
    const Motion motion{kFadeIn,
                        kFadeOut,
                        0,
                        {panel.x - shadow, panel.y - shadow, panel.width + 2 * shadow, panel.height + 2 * shadow}};
    easel.panel(when, motion, panel, bar_right ? radius : 0, bar_right ? 0 : radius);
    easel.script.shape(when, {0, kFadeOut}, bar_right ? panel.right() - bar : panel.x, panel.y, rectangle(bar, height),
                       easel.colours.accent);
    int y = panel.y + down;
    for (const Block& row : rows) {
        easel.script.text(when, motion, panel.x + (bar_right ? 0 : bar) + across, y, Anchor::left, row,
                          easel.colours.on_surface);
        y += row.height() + gap;
    }
    return {panel, when};
}

}  // namespace brand
