// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand/typeset.h"

#include "brand/fixtures.h"

namespace brand {
namespace {

using brand_test::fonts;

const Face kBold{"Inter", true};

Block set(std::string_view text, Setting setting, int width) { return typeset(fonts(), text, setting, width); }

double width_of(const Block& block, const std::string& line) {
    return fonts().width(line, block.face.family, block.face.bold,
                         fonts().size_for_em(block.face.family, block.face.bold, block.em));
}

std::string joined(const Block& block) {
    std::string all;
    for (const std::string& line : block.lines) all += (all.empty() ? "" : "|") + line;
    return all;
}

TEST(Typeset, LeavesAloneWhatFits) {
    const Block block = set("How long does Botox last?", {kBold, 50, 37, 2, 5}, 2000);
    EXPECT_EQ(joined(block), "How long does Botox last?");
    EXPECT_EQ(block.em, 50);
    EXPECT_NEAR(block.width, width_of(block, block.lines[0]), 1);
    EXPECT_EQ(block.height(), block.pitch());
}

TEST(Typeset, MakesLinesOfAboutOneLength) {
    const Block block = set("How long does Botox last?", {kBold, 50, 50, 2, 5}, 560);
    EXPECT_EQ(joined(block), "How long does|Botox last?");
}

TEST(Typeset, ShrinksBeforeItBreaksAndBreaksBeforeItShortens) {
    const std::string question = "Is it safe to have laser resurfacing and microneedling in the same month?";
    const Block shrunk = set(question, {kBold, 50, 30, 3, 9}, 560);
    EXPECT_LT(shrunk.em, 50);
    EXPECT_EQ(shrunk.lines.size(), 3U);
    const Block broken = set(question, {kBold, 50, 48, 3, 9}, 560);
    EXPECT_EQ(broken.em, 48);
    EXPECT_GT(broken.lines.size(), 3U);
    const Block shortened = set(question, {kBold, 50, 48, 1, 2}, 560);
    EXPECT_EQ(shortened.lines.size(), 2U);
    EXPECT_TRUE(shortened.lines.back().ends_with("…"));
}

TEST(Typeset, NeverExceedsTheWidth) {
    const std::vector<std::string> texts = {
        "Featherstonehaugh-Montgomery",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "皮膚科の先生に聞いてみようボトックスの効果はどのくらい続きますか",
        "كم تدوم نتائج البوتوكس؟",
        "a",
        "{\\p1}m 0 0 l 99999 0",
        "👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩"
        "🏽‍⚕️👩🏽‍⚕️"};
    for (const std::string& text : texts) {
        for (const int width : {90, 300, 900}) {
            const Block block = set(text, {kBold, 60, 45, 1, 4}, width);
            EXPECT_LE(block.lines.size(), 4U);
            for (const std::string& line : block.lines) EXPECT_LE(width_of(block, line), width + 0.5) << line;
        }
    }
}

TEST(Typeset, DropsNothingThatItHasRoomFor) {
    const Block block = set("Dr. Alexandria Featherstonehaugh-Montgomery, MD, PhD, FAAD", {kBold, 50, 37, 1, 9}, 400);
    std::string all;
    for (const std::string& line : block.lines) all += line;
    std::erase(all, ' ');
    EXPECT_EQ(all, "Dr.AlexandriaFeatherstonehaugh-Montgomery,MD,PhD,FAAD");
}

TEST(Typeset, TakesWhiteSpaceAndControlCharactersForOneSpace) {
    EXPECT_EQ(joined(set("  a \n\r\n b\t\x01 c  ", {kBold, 20, 20, 1, 1}, 500)), "a b c");
    EXPECT_TRUE(set(" \n ", {kBold, 20, 20, 1, 1}, 500).lines.empty());
    EXPECT_TRUE(set("text", {kBold, 20, 20, 1, 1}, 0).lines.empty());
    EXPECT_EQ(joined(set("a\xFF", {kBold, 20, 20, 1, 1}, 500)), "a\uFFFD");
}

TEST(Typeset, BoundsHostileLengths) {
    const Block block = set(std::string(1'000'000, 'x'), {kBold, 20, 20, 1, 3}, 300);
    EXPECT_EQ(block.lines.size(), 3U);
}

}  // namespace
}  // namespace brand
