// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fonts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "base/file.h"
#include "text/bundled_fonts.h"

using text::Fonts;

namespace {

std::vector<std::string> families_of(const std::vector<Fonts::Run>& runs) {
    std::vector<std::string> families;
    for (const auto& run : runs) families.push_back(run.family);
    return families;
}

std::string text_of(const std::vector<Fonts::Run>& runs) {
    std::string text;
    for (const auto& run : runs) text += run.text;
    return text;
}

TEST(Fonts, HasTheBundledFamiliesByTheNamesThatLibassSees) {
    for (const char* family : {"Inter", "Inter Semi Bold", "Inter Extra Bold", "Noto Sans Arabic", "Noto Sans Hebrew",
                               "Noto Sans Thai", "Noto Emoji"})
        EXPECT_TRUE(bundled_fonts().has_family(family)) << family;
    EXPECT_TRUE(bundled_fonts().has_family("inter"));
    EXPECT_FALSE(bundled_fonts().has_family("Comic Sans MS"));
    EXPECT_FALSE(bundled_fonts().has_family(""));
}

TEST(Fonts, AreListedOnceAndInOrder) {
    const auto families = bundled_fonts().families();
    EXPECT_TRUE(std::is_sorted(families.begin(), families.end()));
    EXPECT_EQ(std::count(families.begin(), families.end(), "Inter"), 1);
}

TEST(Fonts, AFolderWithoutFontsIsAnError) {
    const base::TempDir empty;
    try {
        const Fonts fonts(empty.path());
        FAIL() << "an empty folder was taken";
    } catch (const base::Error& e) {
        EXPECT_EQ(e.code, base::Errc::internal);
    }
}

TEST(Fonts, ASizeIsTheHeightOfALineNotOfTheEm) {
    // Inter's OS/2 table: ascent 2728 + descent 680 in an em of 2816 units.
    EXPECT_NEAR(bundled_fonts().size_for_em("Inter", true, 2816), 2728 + 680, 0.01);
    const auto line = bundled_fonts().measure("x", "Inter", true, 3408);
    EXPECT_NEAR(line.ascent, 2728, 0.01);
    EXPECT_NEAR(line.descent, 680, 0.01);
    EXPECT_NEAR(bundled_fonts().cap_height("Inter", true), 0.727, 0.001);
}

TEST(Fonts, WidthGrowsWithSizeWeightAndText) {
    const auto& fonts = bundled_fonts();
    const double regular = fonts.width("Botox", "Inter", false, 50);
    EXPECT_GT(regular, 50);
    EXPECT_GT(fonts.width("Botox", "Inter", true, 50), regular);
    EXPECT_NEAR(fonts.width("Botox", "Inter", false, 100), 2 * regular, 0.01);
    EXPECT_EQ(fonts.width("", "Inter", false, 50), 0);
    EXPECT_LT(fonts.width("AV", "Inter", false, 50),
              fonts.width("A", "Inter", false, 50) + fonts.width("V", "Inter", false, 50))
        << "no kerning";
}

TEST(Fonts, AnUnknownFamilyStandsForInter) {
    EXPECT_EQ(bundled_fonts().width("Botox", "No Such Font", true, 50),
              bundled_fonts().width("Botox", "Inter", true, 50));
}

TEST(FontRuns, TextThatTheFamilyHasIsOneRun) {
    const auto runs = bundled_fonts().runs("Línea “fine” – Кожа ✓ €20", "Inter", true);
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].family, "Inter");
    EXPECT_EQ(runs[0].scale, 1);
    EXPECT_TRUE(bundled_fonts().runs("", "Inter", true).empty());
}

TEST(FontRuns, MissingScriptsSwitchToAFontThatHasThem) {
    const std::string mixed = "Botox הוא טוב";
    const auto runs = bundled_fonts().runs(mixed, "Inter", true);
    EXPECT_EQ(families_of(runs), (std::vector<std::string>{"Inter", "Noto Sans Hebrew"}));
    EXPECT_EQ(text_of(runs), mixed);
    EXPECT_EQ(runs[0].text, "Botox ");
    EXPECT_EQ(families_of(bundled_fonts().runs("كم يدوم؟", "Inter", true)),
              std::vector<std::string>{"Noto Sans Arabic"});
    EXPECT_EQ(families_of(bundled_fonts().runs("นานแค่ไหน", "Inter", true)), std::vector<std::string>{"Noto Sans Thai"});
}

TEST(FontRuns, AFallbackIsScaledToTheSameEm) {
    const auto& fonts = bundled_fonts();
    const auto run = fonts.runs("كم", "Inter", true).at(0);
    EXPECT_NEAR(run.scale * fonts.size_for_em("Inter", true, 100), fonts.size_for_em("Noto Sans Arabic", true, 100),
                0.01);
}

TEST(FontRuns, EmojiSequencesStayWhole) {
    const std::string health_worker = "👩‍⚕️", thumb = "👍🏽", heart = "❤️", key = "1️⃣";
    for (const auto& emoji : {health_worker, thumb, heart, key}) {
        const auto runs = bundled_fonts().runs("a" + emoji + "b", "Inter", true);
        ASSERT_EQ(families_of(runs), (std::vector<std::string>{"Inter", "Noto Emoji", "Inter"})) << emoji;
        EXPECT_EQ(runs[1].text, emoji);
    }
}

TEST(FontRuns, ASignInTextStyleStaysInTheTextsFont) {
    EXPECT_EQ(families_of(bundled_fonts().runs("❤", "Inter", true)), std::vector<std::string>{"Inter"});
}

TEST(FontRuns, CharactersThatNoFontHasGoWithTheirNeighbours) {
    const auto runs = bundled_fonts().runs("ab\U0001FAFFcd \U000E0041\U0010FFFDef", "Inter", true);
    EXPECT_EQ(text_of(runs), "ab\U0001FAFFcd \U000E0041\U0010FFFDef");
    EXPECT_LE(runs.size(), 3U);
}

TEST(FontRuns, HanCharactersTakeTheShapesOfTheirLanguage) {
    const auto& fonts = bundled_fonts();
    ASSERT_TRUE(fonts.has_family("Noto Sans CJK SC")) << "tools/setup installs fonts-noto-cjk";
    const auto family = [&](const char* text, const char* language) {
        return fonts.runs(text, "Inter", true, language).at(0).family;
    };
    EXPECT_EQ(family("直接", "ja"), "Noto Sans CJK JP");
    EXPECT_EQ(family("直接", "zh"), "Noto Sans CJK SC");
    EXPECT_EQ(family("直接", "zh-TW"), "Noto Sans CJK TC");
    EXPECT_EQ(family("直接", ""), "Noto Sans CJK SC");
    EXPECT_EQ(family("直接です", ""), "Noto Sans CJK JP");
    EXPECT_EQ(family("직접 直接", ""), "Noto Sans CJK KR");
}

}  // namespace
