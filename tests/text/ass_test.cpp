// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/ass.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "base/error.h"
#include "text/bundled_fonts.h"

using text::AssRenderer;

namespace {

constexpr double kSize = 60;

// A script of 1200×200 with the texts at (100, 20), each from 1 s to 2 s unless they bring their own times.
std::string script(const std::vector<std::string>& texts, int encoding = 0) {
    std::string out = fmt::format(
        "[Script Info]\nScriptType: v4.00+\nPlayResX: 1200\nPlayResY: 200\nWrapStyle: 2\nScaledBorderAndShadow: yes\n\n"
        "[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, "
        "Bold, "
        "Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, "
        "MarginL, "
        "MarginR, MarginV, Encoding\n"
        "Style: Default,Inter,{},&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,-1,0,0,0,100,100,0,0,1,0,0,7,0,0,0,{}\n\n"
        "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n",
        kSize, encoding);
    for (const auto& text : texts)
        out += "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\pos(100,20)}" + text + "\n";
    return out;
}

struct Ink {
    int left = 1 << 20, right = -1, top = 1 << 20, bottom = -1;  // of what is at least half covered; inclusive
    [[nodiscard]] bool empty() const { return right < 0; }
};

Ink ink_of(const AssRenderer::Picture& picture) {
    Ink ink;
    for (const auto& b : picture.bitmaps) {
        for (int y = 0; y < b.height; ++y) {
            for (int x = 0; x < b.width; ++x) {
                if (b.coverage[y * b.stride + x] * b.alpha < 128 * 255) continue;
                ink.left = std::min(ink.left, b.x + x);
                ink.right = std::max(ink.right, b.x + x);
                ink.top = std::min(ink.top, b.y + y);
                ink.bottom = std::max(ink.bottom, b.y + y);
            }
        }
    }
    return ink;
}

Ink drawn(const std::string& text, int encoding = 0, double seconds = 1.5) {
    AssRenderer renderer(bundled_fonts(), script({text}, encoding), 1200, 200);
    return ink_of(renderer.render(base::from_seconds(seconds)));
}

class MeasuredWidth : public testing::TestWithParam<const char*> {};

TEST_P(MeasuredWidth, IsWhatLibassDraws) {
    // A bar behind the text stands where the text's advance ends.
    const std::string text = GetParam();
    const auto ass = text::ass_text(bundled_fonts(), text, "Inter", true, kSize);
    const int bar = drawn("|").right;
    const int moved = drawn(ass + "|").right;
    EXPECT_NEAR(bundled_fonts().width(text, "Inter", true, kSize), moved - bar, 2.0);
}

INSTANTIATE_TEST_SUITE_P(Texts, MeasuredWidth,
                         testing::Values("How long does Botox last?", "AVATAR To. Ty. fi ffl", "3–4 months, 50 %",
                                         "Сколько действует ботокс?", "Smile 😀 or ❤️ and 👩‍⚕️!",
                                         "כמה זמן זה מחזיק", "كم يدوم البوتوكس", "โบท็อกซ์อยู่ได้นานแค่ไหน",
                                         "a {b} c \\N d"));

TEST(MeasuredWidth, HoldsForTheDeclaredFontsToo) {
    ASSERT_TRUE(bundled_fonts().has_family("Noto Sans CJK SC")) << "tools/setup installs fonts-noto-cjk";
    for (const char* text : {"美容治疗需要多久？", "シミ取りレーザー", "보톡스는 얼마나", "𠮷野家"}) {
        const auto ass = text::ass_text(bundled_fonts(), text, "Inter", true, kSize);
        EXPECT_NEAR(bundled_fonts().width(text, "Inter", true, kSize), drawn(ass + "|").right - drawn("|").right, 2.0)
            << text;
    }
}

TEST(AssRenderer, ShowsAnEventFromItsStartUpToItsEnd) {
    AssRenderer renderer(bundled_fonts(), script({"text"}), 1200, 200);
    const base::Time tick{1};
    EXPECT_TRUE(renderer.render(base::from_seconds(1) - tick).bitmaps.empty());
    EXPECT_FALSE(renderer.render(base::from_seconds(1)).bitmaps.empty());
    EXPECT_FALSE(renderer.render(base::from_seconds(2) - tick).bitmaps.empty());
    EXPECT_TRUE(renderer.render(base::from_seconds(2)).bitmaps.empty());
}

TEST(AssRenderer, SaysWhetherThePictureChanged) {
    AssRenderer renderer(bundled_fonts(), script({"text"}), 1200, 200);
    EXPECT_TRUE(renderer.render(base::from_seconds(1.1)).changed);
    EXPECT_FALSE(renderer.render(base::from_seconds(1.2)).changed);
    EXPECT_TRUE(renderer.render(base::from_seconds(2.5)).changed);
    EXPECT_FALSE(renderer.render(base::from_seconds(2.6)).changed);
}

// What is drawn, down to the last bit.
std::vector<std::uint8_t> pixels_of(const text::Fonts& fonts, const std::string& text) {
    AssRenderer renderer(fonts, script({text}), 1200, 200);
    const AssRenderer::Picture picture = renderer.render(base::from_seconds(1.5));
    EXPECT_TRUE(picture.changed) << "it is the first of its script";
    std::vector<std::uint8_t> pixels(1200 * 200);
    for (const auto& b : picture.bitmaps)
        for (int y = 0; y < b.height; ++y)
            for (int x = 0; x < b.width; ++x)
                pixels[static_cast<std::size_t>((b.y + y) * 1200 + b.x + x)] ^= b.coverage[y * b.stride + x];
    return pixels;
}

TEST(AssRenderer, WhatWasDrawnForAScriptBeforeMakesNoDifference) {
    const base::Path folder = base::Path(ASKREEL_SOURCE_DIR) / "assets/fonts";
    const text::Fonts used(folder);
    const text::Fonts unused(folder);
    (void)pixels_of(used, "{\\blur4}Botox lasts");
    const auto after = pixels_of(used, "Botox lasts four months");
    EXPECT_TRUE(after == pixels_of(used, "Botox lasts four months")) << "drawn again";
    EXPECT_TRUE(after == pixels_of(unused, "Botox lasts four months")) << "with fonts that drew nothing";
}

TEST(AssRenderer, APictureDependsOnItsTimeAlone) {
    // Two texts in one place: libass itself would move one away, and which one depends on what was drawn before.
    const std::string both = script({}) +
                             "Dialogue: 0,0:00:01.00,0:00:05.00,Default,,0,0,0,,first\n"
                             "Dialogue: 0,0:00:02.00,0:00:03.00,Default,,0,0,0,,second\n";
    AssRenderer in_order(bundled_fonts(), both, 1200, 200);
    (void)in_order.render(base::from_seconds(1.5));
    (void)in_order.render(base::from_seconds(2.5));
    const auto after = ink_of(in_order.render(base::from_seconds(4)));
    AssRenderer at_once(bundled_fonts(), both, 1200, 200);
    const auto alone = ink_of(at_once.render(base::from_seconds(4)));
    EXPECT_EQ(std::tie(after.left, after.top, after.right, after.bottom),
              std::tie(alone.left, alone.top, alone.right, alone.bottom));
    EXPECT_LT(alone.top, 30) << "the text was moved";
}

TEST(AssRenderer, ScalesFromPlayResToTheFrame) {
    const Ink full = drawn("Botox");
    AssRenderer half(bundled_fonts(), script({"Botox"}), 600, 100);
    const Ink small = ink_of(half.render(base::from_seconds(1.5)));
    EXPECT_NEAR(small.left * 2, full.left, 2);
    EXPECT_NEAR(small.right * 2, full.right, 2);
    EXPECT_NEAR(small.bottom * 2, full.bottom, 2);
}

TEST(AssRenderer, ClipsToTheFrame) {
    AssRenderer renderer(bundled_fonts(),
                         script({"{\\pos(-60,150)}a long text that leaves the frame on every side of it"}), 1200, 200);
    const auto picture = renderer.render(base::from_seconds(1.5));
    ASSERT_FALSE(picture.bitmaps.empty());
    for (const auto& b : picture.bitmaps) {
        EXPECT_GE(b.x, 0);
        EXPECT_GE(b.y, 0);
        EXPECT_LE(b.x + b.width, 1200);
        EXPECT_LE(b.y + b.height, 200);
    }
}

TEST(AssRenderer, GivesColourAndOpacity) {
    AssRenderer renderer(bundled_fonts(), script({"{\\1c&H332211&\\1a&H40&}x"}), 1200, 200);
    const auto b = renderer.render(base::from_seconds(1.5)).bitmaps.at(0);
    EXPECT_EQ(std::tuple(b.red, b.green, b.blue, b.alpha), std::tuple(0x11, 0x22, 0x33, 255 - 0x40));
}

TEST(AssRenderer, EscapedTextIsDrawnAsItReads) {
    EXPECT_EQ(AssRenderer::escape("a\nb"), "a\\Nb");
    EXPECT_EQ(AssRenderer::escape("{x}"), "\\{x\\}");
    const auto width = [](const std::string& s) { return drawn(s).right; };
    EXPECT_GT(width(AssRenderer::escape("a{\\fs1}b")), width("ab") + 100) << "braces were taken for commands";
    EXPECT_LT(drawn(AssRenderer::escape("a\\Nb")).bottom, 20 + kSize) << "a backslash was taken for a line break";
}

TEST(AssRenderer, HebrewReadsFromTheRightAcrossFontSwitches) {
    // Encoding -1 lets the text choose its direction. The question mark of a right-to-left sentence is at its left.
    const auto ass = [](const char* text) { return text::ass_text(bundled_fonts(), text, "Inter", true, kSize); };
    const Ink without = drawn(ass("שלום Botox"), -1), with = drawn(ass("שלום Botox?"), -1);
    EXPECT_GT(with.right - with.left, without.right - without.left + 10);
    // Both start at x = 100; the same letters end the line only if the mark was put before them.
    AssRenderer a(bundled_fonts(), script({"{\\alpha&HFF&}" + ass("שלום ") + "{\\alpha&H00&}" + ass("Botox")}, -1),
                  1200, 200);
    const Ink latin = ink_of(a.render(base::from_seconds(1.5)));
    EXPECT_LT(latin.left, 130) << "the Latin word of a Hebrew line is not at its left end";
}

TEST(AssRenderer, EmojiAreDrawnAndNotBoxes) {
    // The letter after it, invisible, is what tells libass to shape the sequence as a whole.
    const auto size = [](const std::string& emoji) {
        const Ink ink = drawn(text::ass_text(bundled_fonts(), emoji, "Inter", true, kSize) + "{\\alpha&HFF&}x");
        return std::pair(ink.right - ink.left, ink.bottom - ink.top);
    };
    const auto missing = size("\U0010FFFD");
    for (const char* emoji : {"😀", "🎉", "❤️", "👩‍⚕️", "🇺🇸"}) {
        EXPECT_NE(size(emoji), missing) << emoji;
        EXPECT_GT(size(emoji).first, 40) << emoji;
        EXPECT_LT(size(emoji).first, 90) << emoji << " fell apart";
    }
}

TEST(AssRenderer, InvisibleCharactersAreInvisible) {
    const int plain = drawn("ab").right;
    for (const char* sign : {"\u200e", "\u200f", "\u2060", "\u200b", "\u00ad", "\ufe0f"})
        EXPECT_NEAR(drawn(std::string("a") + sign + "b").right, plain, 1) << testing::PrintToString(sign);
}

TEST(AssRenderer, AnUnknownFontIsDrawnInInter) {
    EXPECT_EQ(drawn("{\\fnNo Such Font}Botox").right, drawn("Botox").right);
}

TEST(AssRenderer, WhatIsNoScriptIsRefused) {
    for (const auto& bad : {std::string(), std::string("hello"), std::string(17'000'000, 'x')}) {
        try {
            AssRenderer renderer(bundled_fonts(), bad, 100, 100);
            FAIL() << bad.size() << " bytes were taken";
        } catch (const base::Error& e) {
            EXPECT_EQ(e.code, base::Errc::input);
        }
    }
}

TEST(AssRenderer, RenderersInSeveralThreadsDoNotDisturbEachOther) {
    const Ink expected = drawn("Botox ❤️ שלום");
    std::vector<Ink> inks(4);
    {
        std::vector<std::jthread> threads;
        for (auto& ink : inks) threads.emplace_back([&ink] { ink = drawn("Botox ❤️ שלום"); });
    }
    for (const auto& ink : inks) EXPECT_EQ(std::tie(ink.left, ink.right), std::tie(expected.left, expected.right));
}

TEST(AssText, SwitchesFontsAndSwitchesBack) {
    EXPECT_EQ(text::ass_text(bundled_fonts(), "Botox", "Inter", true, 60), "Botox");
    const auto scale = bundled_fonts().runs("😀", "Inter", true).at(0).scale;
    EXPECT_EQ(text::ass_text(bundled_fonts(), "a 😀 {b}", "Inter", true, 60),
              fmt::format("a {{\\fnNoto Emoji\\fs{:.2f}}}😀{{\\fnInter\\fs60.00}} \\{{b\\}}", 60 * scale));
}

}  // namespace
