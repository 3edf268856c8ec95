// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "brand/draw.h"

namespace brand {
namespace {

constexpr int kFadeIn = 250;  // ms
constexpr int kFadeOut = 200;
constexpr int kStagger = 120;  // between what comes in one after the other

// Fractions of the canvas's shorter side.
constexpr double kWidest = 1.3;  // a line of text
constexpr double kLogoWidth = 0.46;
constexpr double kLogoHeight = 0.22;
constexpr double kBelowLogo = 0.055;
constexpr double kAroundRule = 0.036;
constexpr double kRuleWidth = 0.1;
constexpr double kRuleHeight = 0.006;
constexpr double kBetweenLines = 0.014;
constexpr double kAboveDisclaimer = 0.04;

// A crowded card is drawn smaller, in these steps, before it loses lines.
constexpr double kScales[] = {1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4};

struct Row {
    std::string text;
    double size = 0;
    Face face;
    Colour colour;
    std::size_t lines = 1;  // before it shrinks
};

// What stands on a card. The accent rule goes below the first row.
struct Content {
    base::Span when;
    std::vector<Row> rows;
    std::string disclaimer;
    bool enters = false;  // row after row; else the first frame is complete
};

// A card's content in its place, in a column that starts at y 0.
struct Column {
    struct Part {
        Block block;
        Colour colour;
        int y = 0;
    };
    LogoBox logo;
    std::vector<Part> parts;
    int rule = 0;  // its y
    int height = 0;
};

base::Time milliseconds(int n) { return base::Time(base::kTicksPerSecond / 1000 * n); }

// The safe box made symmetric about the middle of the frame: a card has nothing else to be centred on.
Rect card_box(const delivery::Canvas& canvas) {
    const Rect box = safe_box(canvas);
    const int middle = canvas.size.width / 2;
    const int half = std::min(middle - box.x, box.right() - middle);
    return {middle - half, box.y, 2 * half, box.height};
}

Column column(const Easel& easel, const std::vector<Row>& rows, Rect box, double scale) {
    const auto px = [&](double size) { return easel.px(size * scale); };
    const int width = std::min(box.width, easel.px(kWidest));
    Column out;
    const int logo_width = std::min(width, px(kLogoWidth));
    out.logo = fit_logo(easel.logo, {box.x + (box.width - logo_width) / 2, 0, logo_width, px(kLogoHeight)},
                        easel.kit.logo_plate);
    int y = out.logo.outline().empty() ? 0 : px(kLogoHeight) + px(kBelowLogo);
    for (const Row& row : rows) {
        Block block = easel.set(row.text, easel.setting(row.face, row.size * scale, row.lines, 8), width);
        if (block.lines.empty()) continue;
        if (out.parts.size() == 1) {
            out.rule = y + px(kAroundRule);
            y = out.rule + px(kRuleHeight) + px(kAroundRule);
        } else if (out.parts.size() > 1) {
            y += px(kBetweenLines);
        }
        const int below = y + block.height();
        out.parts.push_back({std::move(block), row.colour, y});
        out.height = y = below;
    }
    return out;
}

// As large as fits.
Column fitting_column(const Easel& easel, std::vector<Row> rows, Rect box) {
    while (true) {
        for (const double scale : kScales) {
            Column fit = column(easel, rows, box, scale);
            if (fit.height <= box.height) return fit;
        }
        if (rows.empty()) return {};
        rows.pop_back();
    }
}

void draw_card(const Easel& easel, const Content& content) {
    if (content.when.empty()) return;
    const Rect box = card_box(easel.canvas);
    const int middle = box.x + box.width / 2;

    // Wording that the law may ask for is never shortened, and there from the card's first frame to its last.
    const Setting small{easel.body(), easel.px(0.034), easel.px(0.03), 3, 99};
    const Block disclaimer = easel.set(content.disclaimer, small, std::min(box.width, easel.px(kWidest)));
    easel.script.text(content.when, {}, middle, box.bottom() - disclaimer.height(), Anchor::centre, disclaimer,
                      easel.colours.text);

    Rect room = box;
    if (!disclaimer.lines.empty()) room.height -= disclaimer.height() + easel.px(kAboveDisclaimer);
    Column fit = fitting_column(easel, content.rows, room);
    const int top = room.y + (room.height - fit.height) / 2;

    const Motion motion = content.enters ? Motion{kFadeIn, 0, easel.px(0.012)} : Motion{0, kFadeOut};
    base::Span when = content.when;
    for (Rect* rect : {&fit.logo.picture, &fit.logo.plate}) rect->y += top + top % 2;
    easel.logo_in(fit.logo, when, 1, motion.fade_in, motion.fade_out);
    for (const auto& part : fit.parts) {
        easel.script.text(when, motion, middle, top + part.y, Anchor::centre, part.block, part.colour);
        if (&part == &fit.parts.front() && fit.parts.size() > 1) {
            const int width = easel.px(kRuleWidth);
            easel.script.shape(when, motion, middle - width / 2, top + fit.rule,
                               rectangle(width, std::max(2, easel.px(kRuleHeight))), easel.colours.accent);
        }
        if (content.enters) when.in += milliseconds(kStagger);
    }
}

}  // namespace

void draw_intro(const Easel& easel, const std::string& question) {
    const Kit& kit = easel.kit;
    const Colours& c = easel.colours;
    const std::string& asked = kit.intro.title.empty() ? question : kit.intro.title;
    Content card{easel.times.intro, {}, {}, false};
    card.rows.push_back({asked, 0.094, easel.heading(), c.text, 3});
    card.rows.push_back({kit.practice, 0.039, easel.body(true), readable(c.accent, c.text, c.primary)});
    for (const std::string& line : kit.intro.lines) card.rows.push_back({line, 0.039, easel.body(), c.text});
    draw_card(easel, card);
}

void draw_end_card(const Easel& easel) {
    const Kit& kit = easel.kit;
    const Colours& c = easel.colours;
    // Nothing follows, and the last frame must not lose to rounding.
    const base::Span when{easel.times.end_card.in, easel.times.end_card.out + milliseconds(1000)};
    Content card{easel.times.end_card.empty() ? base::Span{} : when, {}, kit.end_card.disclaimer, true};
    const bool own_title = !kit.end_card.title.empty();
    card.rows.push_back(
        {own_title ? kit.end_card.title : kit.practice, 0.078, easel.heading(), c.text, own_title ? 2u : 1u});
    if (own_title) card.rows.push_back({kit.practice, 0.039, easel.body(true), readable(c.accent, c.text, c.primary)});
    bool first = true;
    for (const std::string& line : kit.end_card.lines) {
        card.rows.push_back({line, first ? 0.052 : 0.04, easel.body(first), c.text});
        first = false;
    }
    draw_card(easel, card);
}

}  // namespace brand
