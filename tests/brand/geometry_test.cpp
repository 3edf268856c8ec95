// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing of a kit leaves the safe box or covers another part, on any canvas, with any text and any shape of logo.
// Judged by what libass draws.
#include <algorithm>
#include <sstream>

#include "brand/colour.h"
#include "brand/draw.h"
#include "brand/fixtures.h"
#include "text/ass.h"

namespace brand {

static std::ostream& operator<<(std::ostream& out, Rect r) {
    return out << r.width << "x" << r.height << "+" << r.x << "+" << r.y;
}

namespace {

using brand_test::canvases;
using brand_test::fonts;

// Two lines of captions at 0.06 of the shorter side, 1.22 apart, in a box with 0.02 of padding.
constexpr double kTwoCaptionLines = 2 * 0.06 * 1.22 + 2 * 0.02;

struct Texts {
    const char* name;
    const char* question;
    const char* person;
    const char* credentials;
    const char* role;
    const char* practice;
};

constexpr Texts kTexts[] = {
    {"short", "Does it hurt?", "Jo Li", "RN", "Nurse", "Glow"},
    {"usual", "How long does Botox last?", "Dr. Elias Halvard", "MD, FAAD", "Board-certified dermatologist",
     "Halvard Dermatology"},
    {"long",
     "Is it safe to have laser resurfacing and microneedling in the same month if I have melasma and use tretinoin "
     "every night?",
     "Dr. Alexandria Featherstonehaugh-Montgomery", "MD, PhD, FAAD",
     "Board-certified dermatologist and Mohs micrographic surgeon",
     "Featherstonehaugh-Montgomery Center for Dermatology, Laser Medicine and Aesthetics"},
    {"unbroken", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
     "MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM", "MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM",
     "MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"},
};

struct Piece {
    Rect place;  // of its visible pixels
    Colour colour;
    int alpha = 0;
};

// What a script shows at a time, soft shadows and the bar's track aside.
std::vector<Piece> pieces(text::AssRenderer& renderer, base::Time t) {
    constexpr int kVisible = 16;
    std::vector<Piece> found;
    for (const text::Bitmap& b : renderer.render(t).bitmaps) {
        const Colour colour{b.red, b.green, b.blue};
        if (colour == Colour{0, 0, 0}) continue;
        int left = b.width, right = -1, top = b.height, bottom = -1;
        for (int y = 0; y < b.height; ++y) {
            for (int x = 0; x < b.width; ++x) {
                if (b.coverage[y * b.stride + x] * b.alpha / 255 < kVisible) continue;
                left = std::min(left, x);
                right = std::max(right, x);
                top = std::min(top, y);
                bottom = std::max(bottom, y);
            }
        }
        if (right >= 0) found.push_back({{b.x + left, b.y + top, right - left + 1, bottom - top + 1}, colour, b.alpha});
    }
    return found;
}

Rect grown(Rect r, int by) { return {r.x - by, r.y - by, r.width + 2 * by, r.height + 2 * by}; }

struct Case {
    std::string name;
    const delivery::Canvas* canvas;
    Texts texts;
    Kit kit;
    delivery::Size logo;
};

std::vector<Case> cases() {
    struct Mark {
        const char* name;
        delivery::Size logo;
        LogoPlace place;
        bool plate;
        Side side;  // of the lower third
    };
    constexpr Mark kMarks[] = {{"badge", {512, 512}, {Corner::top_right, 0.13, 1}, false, Side::left},
                               {"wide plate", {1200, 200}, {Corner::top_left, 0.5, 1}, true, Side::middle},
                               {"wide below", {1200, 200}, {Corner::bottom_right, 0.5, 1}, true, Side::right},
                               {"tall", {200, 900}, {Corner::bottom_left, 0.3, 1}, false, Side::right},
                               {"none", {}, {}, false, Side::middle}};
    std::vector<Case> all;
    for (const auto& canvas : canvases()) {
        for (const Texts& texts : kTexts) {
            for (const Mark& mark : kMarks) {
                Kit kit = brand_test::shipped_kit(mark.plate ? "halvard-dermatology" : "solenne-med-spa");
                kit.watermark_on.clear();
                kit.watermark = mark.place;
                kit.logo_plate = mark.plate;
                kit.lower_third.side = mark.side;
                kit.lower_third.name = texts.person;
                kit.lower_third.credentials = texts.credentials;
                kit.lower_third.role = texts.role;
                kit.practice = texts.practice;
                all.push_back({canvas.id + ", " + texts.name + " texts, " + mark.name, &canvas, texts, std::move(kit),
                               mark.logo});
            }
        }
    }
    return all;
}

// One time in the intro, five in the programme (also while something moves) and three in the end card.
std::vector<base::Time> moments(const Times& t) {
    std::vector<base::Time> at = {t.intro.in + base::from_seconds(0.5)};
    for (const double after : {0.1, 0.5, 1.1, 2.0, 4.0}) at.push_back(t.programme.in + base::from_seconds(after));
    for (const double after : {0.05, 0.3, 3.0}) at.push_back(t.end_card.in + base::from_seconds(after));
    return at;
}

TEST(Geometry, NothingLeavesTheSafeBox) {
    for (const Case& c : cases()) {
        SCOPED_TRACE(c.name);
        const Times t = times(c.kit, base::from_seconds(20));
        const Graphics g = graphics(c.kit, c.texts.question, t, *c.canvas, fonts(), c.logo);
        const Rect safe = safe_box(*c.canvas);
        text::AssRenderer renderer(fonts(), g.script, c.canvas->size.width, c.canvas->size.height);
        for (const base::Time at : moments(t)) {
            const auto seen = pieces(renderer, at);
            EXPECT_FALSE(seen.empty());
            for (const Piece& piece : seen)
                EXPECT_TRUE(grown(safe, 1).contains(piece.place)) << piece.place << " at " << base::to_seconds(at);
        }
        for (const LogoLayer& layer : g.logos) EXPECT_TRUE(safe.contains(layer.place)) << layer.place;
        EXPECT_TRUE(safe.contains(g.progress_bar));
    }
}

TEST(Geometry, PartsOfTheStageKeepApart) {
    for (const Case& c : cases()) {
        SCOPED_TRACE(c.name);
        const Times t = times(c.kit, base::from_seconds(20));
        const Graphics g = graphics(c.kit, c.texts.question, t, *c.canvas, fonts(), c.logo);
        const Colour surface = colour(c.kit.palette.surface, "surface");
        text::AssRenderer renderer(fonts(), g.script, c.canvas->size.width, c.canvas->size.height);
        // Two seconds into the programme all parts are there and still.
        const auto seen = pieces(renderer, t.programme.in + base::from_seconds(2));
        std::vector<Rect> parts = {g.progress_bar};
        const bool has_logo = c.logo.width > 0;
        if (has_logo && !c.kit.logo_plate) parts.push_back(g.logos.at(0).place);
        for (const Piece& piece : seen)
            if (piece.colour == surface) parts.push_back(piece.place);
        EXPECT_EQ(parts.size(), has_logo ? 4U : 3U);  // bar, headline, lower third, watermark or its plate
        for (std::size_t i = 0; i < parts.size(); ++i) {
            EXPECT_LE(parts[i].bottom(), safe_box(*c.canvas).bottom() - fraction(*c.canvas, kTwoCaptionLines))
                << parts[i];
            for (std::size_t k = i + 1; k < parts.size(); ++k)
                EXPECT_FALSE(parts[i].overlaps(parts[k])) << parts[i] << " and " << parts[k];
        }
    }
}

TEST(Geometry, TheLowerThirdStandsOnItsSide) {
    for (const auto& canvas : canvases()) {
        Kit kit = brand_test::shipped_kit("halvard-dermatology");
        kit.headline.show = false;
        kit.lower_third.name = "Jo Li";
        kit.lower_third.role.clear();
        const Rect safe = safe_box(canvas);
        const auto gaps = [&](Side side) {
            kit.lower_third.side = side;
            const Times t = times(kit, base::from_seconds(20));
            const Graphics g = graphics(kit, "", t, canvas, fonts(), {});
            text::AssRenderer renderer(fonts(), g.script, canvas.size.width, canvas.size.height);
            const Colour surface = colour(kit.palette.surface, "surface");
            for (const Piece& piece : pieces(renderer, t.programme.in + base::from_seconds(2)))
                if (piece.colour == surface)
                    return std::pair(piece.place.x - safe.x, safe.right() - piece.place.right());
            ADD_FAILURE() << "no panel";
            return std::pair(0, 0);
        };
        SCOPED_TRACE(canvas.id);
        EXPECT_LE(gaps(Side::left).first, 2);
        EXPECT_NEAR(gaps(Side::middle).first, gaps(Side::middle).second, 4);
        EXPECT_GT(gaps(Side::middle).first, safe.width / 5);
        EXPECT_LE(gaps(Side::right).second, 2);
    }
}

TEST(Geometry, TextStandsOnItsPanel) {
    for (const Case& c : cases()) {
        SCOPED_TRACE(c.name);
        const Times t = times(c.kit, base::from_seconds(20));
        const Graphics g = graphics(c.kit, c.texts.question, t, *c.canvas, fonts(), c.logo);
        const Colour surface = colour(c.kit.palette.surface, "surface");
        const Colour ink = colour(c.kit.palette.on_surface, "on_surface");
        text::AssRenderer renderer(fonts(), g.script, c.canvas->size.width, c.canvas->size.height);
        const auto seen = pieces(renderer, t.programme.in + base::from_seconds(2));
        int texts = 0;
        for (const Piece& text : seen) {
            if (!(text.colour == ink)) continue;
            ++texts;
            EXPECT_TRUE(std::any_of(seen.begin(), seen.end(), [&](const Piece& panel) {
                return panel.colour == surface && panel.place.contains(text.place);
            })) << text.place;
        }
        EXPECT_GE(texts, 3);  // question, name, role
    }
}

TEST(Geometry, TextsOfACardKeepApart) {
    for (const Case& c : cases()) {
        SCOPED_TRACE(c.name);
        const Times t = times(c.kit, base::from_seconds(20));
        const Graphics g = graphics(c.kit, c.texts.question, t, *c.canvas, fonts(), c.logo);
        text::AssRenderer renderer(fonts(), g.script, c.canvas->size.width, c.canvas->size.height);
        for (const base::Time at : {t.intro.in + base::from_seconds(1), t.end_card.in + base::from_seconds(3)}) {
            std::vector<Rect> logos;
            for (const LogoLayer& layer : g.logos)
                if (layer.when.contains(at)) logos.push_back(layer.place);
            EXPECT_EQ(logos.size(), c.logo.width > 0 ? 1U : 0U);
            std::vector<Rect> texts;
            for (const Piece& piece : pieces(renderer, at)) {
                if (piece.colour == colour(c.kit.palette.surface, "surface") && c.kit.logo_plate && !logos.empty() &&
                    piece.place.contains(logos[0]))
                    continue;
                for (const Rect logo : logos)
                    EXPECT_FALSE(logo.overlaps(piece.place)) << logo << " and " << piece.place;
                for (const Rect text : texts)
                    EXPECT_FALSE(text.overlaps(piece.place)) << text << " and " << piece.place;
                texts.push_back(grown(piece.place, -1));
            }
        }
    }
}

// Blending in 4:2:0 needs it.
TEST(Geometry, PicturesAreEvenAndKeepTheirShape) {
    for (const Case& c : cases()) {
        SCOPED_TRACE(c.name);
        const Graphics g =
            graphics(c.kit, c.texts.question, times(c.kit, base::from_seconds(20)), *c.canvas, fonts(), c.logo);
        for (const LogoLayer& layer : g.logos) {
            const auto [x, y, width, height] = layer.place;
            EXPECT_EQ((x | y | width | height) % 2, 0) << layer.place;
            EXPECT_NEAR(width * c.logo.height, height * c.logo.width, 2 * std::max(c.logo.width, c.logo.height))
                << layer.place;
        }
        const Rect bar = g.progress_bar;
        EXPECT_EQ((bar.x | bar.y | bar.width | bar.height) % 2, 0) << bar;
    }
}

TEST(Geometry, CropsAndPlatesFollowTheLogo) {
    const LogoBox bare = fit_logo({300, 100}, {10, 20, 120, 120}, false);
    EXPECT_EQ(bare.picture, (Rect{10, 60, 120, 40}));
    EXPECT_TRUE(bare.plate.empty());
    const LogoBox plated = fit_logo({300, 100}, {10, 20, 120, 120}, true);
    EXPECT_TRUE(plated.plate.contains(plated.picture));
    EXPECT_LE(plated.plate.width, 120);
    EXPECT_TRUE(fit_logo({}, {10, 20, 120, 120}, true).outline().empty());
}

}  // namespace
}  // namespace brand
