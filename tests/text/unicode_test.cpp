// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/unicode.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> pieces(const std::string& utf8, const std::vector<std::size_t>& breaks) {
    std::vector<std::string> out;
    std::size_t start = 0;
    for (const std::size_t at : breaks) {
        out.push_back(utf8.substr(start, at - start));
        start = at;
    }
    out.push_back(utf8.substr(start));
    return out;
}

TEST(Unicode, CodePointsAndBack) {
    const std::string text = "aé漢😀";
    std::string copy;
    std::size_t at = 0;
    for (const char32_t c : {U'a', U'é', U'漢', U'😀'}) {
        EXPECT_EQ(text::next_code_point(text, at), c);
        text::append_utf8(copy, c);
    }
    EXPECT_EQ(at, text.size());
    EXPECT_EQ(copy, text);
    EXPECT_EQ(text::count_code_points(text), 4U);
}

TEST(Unicode, MalformedSequencesBecomeReplacementCharacters) {
    EXPECT_EQ(text::valid_utf8("a\xC3"), "a\uFFFD");
    EXPECT_EQ(text::valid_utf8("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // half of a surrogate pair
    EXPECT_EQ(text::valid_utf8("fine é"), "fine é");
}

TEST(Unicode, NoBreakSpacesAreNoWordSeparators) {
    EXPECT_TRUE(text::is_space(U' '));
    EXPECT_TRUE(text::is_space(U'\t'));
    EXPECT_TRUE(text::is_space(U'\u3000'));
    EXPECT_FALSE(text::is_space(U'\u00a0'));
    EXPECT_FALSE(text::is_space(U'\u202f'));
    EXPECT_FALSE(text::is_space(U'a'));
}

TEST(Unicode, ScriptsWithoutSpaces) {
    for (const char32_t c : std::u32string(U"漢かカー。、！ท"))
        EXPECT_TRUE(text::writes_without_spaces(c)) << static_cast<unsigned>(c);
    for (const char32_t c : std::u32string(U"aé1.!한א😀"))
        EXPECT_FALSE(text::writes_without_spaces(c)) << static_cast<unsigned>(c);
}

TEST(Unicode, DirectionIsThatOfTheFirstLetter) {
    EXPECT_TRUE(text::is_right_to_left("שלום Botox"));
    EXPECT_TRUE(text::is_right_to_left("«كم» 3"));
    EXPECT_FALSE(text::is_right_to_left("Botox שלום"));
    EXPECT_FALSE(text::is_right_to_left("123 ?"));
    EXPECT_FALSE(text::is_right_to_left(""));
}

TEST(Unicode, CapitalsFollowTheLanguage) {
    EXPECT_EQ(text::upper("straße, naïve", "de"), "STRASSE, NAÏVE");
    EXPECT_EQ(text::upper("ilaç", "tr"), "İLAÇ");
    EXPECT_EQ(text::upper("ilac", "en"), "ILAC");
    EXPECT_EQ(text::upper("漢 😀", "en"), "漢 😀");
}

TEST(Unicode, CharactersAsAReaderCountsThem) {
    const std::string text = "e\u0301👩‍⚕️🇺🇸x";
    EXPECT_THAT(pieces(text, text::character_breaks(text)), ElementsAre("e\u0301", "👩‍⚕️", "🇺🇸", "x"));
}

TEST(Unicode, ChineseBreaksBetweenWordsAndNotBeforePunctuation) {
    const std::string text = "美容治疗，需要多久？";
    EXPECT_THAT(pieces(text, text::unspaced_word_breaks(text)), ElementsAre("美容", "治疗，", "需要", "多久？"));
}

TEST(Unicode, ThaiBreaksBetweenWords) {
    const std::string text = "สวัสดีครับ";
    EXPECT_THAT(pieces(text, text::unspaced_word_breaks(text)), ElementsAre("สวัสดี", "ครับ"));
}

TEST(Unicode, SpacedScriptsDoNotBreakInsideWords) {
    EXPECT_THAT(text::unspaced_word_breaks("board-certified שלום 보톡스"), IsEmpty());
    EXPECT_THAT(text::line_breaks("board-certified"), ElementsAre(6));
}

TEST(Unicode, HanTakesTwoColumns) {
    EXPECT_EQ(text::columns(""), 0U);
    EXPECT_EQ(text::columns("Botox é"), 7U);
    EXPECT_EQ(text::columns("肉毒素"), 6U);
    EXPECT_EQ(text::columns("보톡스 시술"), 11U);
    EXPECT_EQ(text::columns("Ａ、ｱ"), 5U) << "full-width, its punctuation, half-width";
    EXPECT_EQ(text::columns("שלום"), 4U);
    EXPECT_EQ(text::columns("\xff"), 1U);
}

}  // namespace
