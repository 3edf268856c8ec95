// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/style.h"

#include <gmock/gmock.h>

#include "captions/colour.h"
#include "captions_support.h"
#include "text/bundled_fonts.h"

using captions::style_from_json;
using testing::HasSubstr;

namespace {

const base::Path kPresets = base::Path(ASKREEL_SOURCE_DIR) / "presets";

std::vector<captions::Style> shipped() { return captions::read_styles({kPresets}); }

TEST(Styles, TheShippedOnes) {
    std::vector<std::string> ids;
    for (const auto& style : shipped()) ids.push_back(style.id);
    for (const char* id : {"bold-pop", "boxed", "clean", "highlight", "minimal"})
        EXPECT_THAT(ids, testing::Contains(id));
    EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
    EXPECT_EQ(captions::find_style(shipped(), "highlight").highlight_colour, "brand");
}

TEST(Styles, AreDrawnInBundledFonts) {
    for (const auto& style : shipped()) EXPECT_TRUE(bundled_fonts().has_family(style.font)) << style.id;
}

TEST(Styles, CanBeReadWithoutAPictureBehindThem) {
    // Text against what is drawn around it: the box, or the outline and shadow.
    for (const auto& style : shipped()) {
        const auto around = style.box_colour.empty() ? style.outline_colour : style.box_colour;
        EXPECT_GE(captions::contrast(*captions::parse_colour(style.colour), *captions::parse_colour(around)), 7)
            << style.id;
        EXPECT_TRUE(!style.box_colour.empty() || style.outline > 0) << style.id;
    }
}

TEST(Styles, AnUnknownIdIsAnsweredWithTheKnownOnes) {
    try {
        (void)captions::find_style(shipped(), "fancy");
        FAIL() << "a style that does not exist was found";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::usage);
        EXPECT_THAT(error.hint, HasSubstr("clean"));
    }
}

TEST(Styles, AreReadStrictly) {
    const auto cause = [](const char* more) -> std::string {
        try {
            (void)style_from_json(
                base::parse_json(std::string("{\"schema\":1,\"id\":\"x\",\"name\":\"X\"") + more + "}", "x.json"),
                "x.json");
        } catch (const base::Error& error) {
            EXPECT_EQ(error.code, base::Errc::input);
            return error.cause;
        }
        return "taken";
    };
    EXPECT_EQ(cause(""), "taken");
    EXPECT_EQ(cause(",\"box_colour\":\"#00000080\",\"highlight_colour\":\"brand\",\"font\":\"Inter Semi Bold\""),
              "taken");
    EXPECT_EQ(cause(",\"box_colour\":\"\",\"highlight_colour\":\"\""), "taken");
    EXPECT_THAT(cause(",\"colour\":\"red\""), HasSubstr("colour is not a colour"));
    EXPECT_THAT(cause(",\"colour\":\"#FFFFFF80\""), HasSubstr("colour is not a colour"));
    EXPECT_THAT(cause(",\"highlight_colour\":\"accent\""), HasSubstr("highlight_colour is not a colour"));
    EXPECT_THAT(cause(",\"size\":0.5"), HasSubstr("size is not between"));
    EXPECT_THAT(cause(",\"effect\":\"spin\""), HasSubstr("effect is neither"));
    EXPECT_THAT(cause(",\"font\":\"Inter,72{\\\\fs1}\""), HasSubstr("font is not the name"));
    EXPECT_THAT(cause(",\"max_lines\":0"), HasSubstr("max_lines is not between"));
    EXPECT_THAT(cause(",\"weight\":1"), HasSubstr("weight is not a known key"));
    EXPECT_THAT(cause(",\"schema\":2"), HasSubstr("schema"));
}

TEST(Colour, IsReadAndWrittenForAss) {
    EXPECT_EQ(captions::parse_colour("#112233"), (captions::Colour{0x11, 0x22, 0x33, 255}));
    EXPECT_EQ(captions::parse_colour("#11223344"), (captions::Colour{0x11, 0x22, 0x33, 0x44}));
    for (const char* bad : {"", "#", "112233", "#12345", "#GG0000", "#-12345", "#1122334"})
        EXPECT_FALSE(captions::parse_colour(bad)) << bad;
    EXPECT_EQ(captions::ass_colour({0x11, 0x22, 0x33, 0}), "&H332211&");
    EXPECT_EQ(captions::ass_alpha({0, 0, 0, 0xCC}), "&H33&");
}

TEST(Colour, ContrastIsWcags) {
    EXPECT_NEAR(captions::contrast({0, 0, 0}, {255, 255, 255}), 21, 0.001);
    EXPECT_NEAR(captions::contrast({0x76, 0x76, 0x76}, {255, 255, 255}), 4.54, 0.01);
    EXPECT_EQ(captions::contrast({9, 9, 9}, {9, 9, 9}), 1);
}

TEST(Colour, IsMadeLegibleWithoutMoreChangeThanNeeded) {
    const captions::Colour apricot{0xFF, 0xC7, 0x9E}, navy{0x10, 0x20, 0x50}, black{}, white{255, 255, 255};
    EXPECT_EQ(captions::legible_on(apricot, black), apricot);
    EXPECT_GE(captions::contrast(captions::legible_on(navy, black), black), 4.5);
    EXPECT_LT(captions::contrast(captions::legible_on(navy, black), black), 7);
    EXPECT_GE(captions::contrast(captions::legible_on(apricot, white), white), 4.5);
}

TEST(Contrast, IsThatOfTheOutlineTheBoxOrThePicture) {
    const captions::Colour black{0, 0, 0}, grey{128, 128, 128}, white{255, 255, 255};
    captions::Style style;
    style.outline = 0.004;
    EXPECT_DOUBLE_EQ(captions::contrast_over(style, black, white), 21) << "whatever the picture";
    style.outline = 0;
    EXPECT_DOUBLE_EQ(captions::contrast_over(style, black, white), 1);
    EXPECT_NEAR(captions::contrast_over(style, black, grey), 3.95, 0.05) << "the lightest part decides";
    style.box_colour = "#000000CC";
    EXPECT_GT(captions::contrast_over(style, black, white), 10);
    style.box_colour = "#00000040";
    EXPECT_LT(captions::contrast_over(style, black, white), 4.5);
}

TEST(Contrast, IsEnoughInAllShippedStyles) {
    for (const captions::Style& style : captions::read_styles({base::Path(ASKREEL_SOURCE_DIR) / "presets"}))
        EXPECT_GE(captions::contrast_over(style, {0, 0, 0}, {255, 255, 255}), 4.5) << style.id;
}

}  // namespace
