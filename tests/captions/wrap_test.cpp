// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/wrap.h"

#include <gmock/gmock.h>

#include "captions/phrasing.h"
#include "captions_support.h"
#include "text/bundled_fonts.h"
#include "text/unicode.h"

using captions::make_cue;
using captions::wrap;
using captions::WrapLimits;
using testing::ElementsAre;

namespace {

// A typewriter's measure: one a character, so that widths in these tests can be counted.
double characters(std::string_view text) { return static_cast<double>(text::count_code_points(text)); }

std::string text_of(const captions::Part& part) {
    std::string out;
    for (const auto& line : part.lines) {
        if (!out.empty()) out += '/';
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (i > 0) out += captions::separator(line[i - 1], line[i]);
            out += captions::bare_text(line[i]);
        }
    }
    return out;
}

std::vector<std::string> broken(const std::string& text, double width, int lines = 2,
                                const std::string& language = "en") {
    std::vector<std::string> parts;
    for (const auto& part : wrap(make_cue(span(0, 4000), text), {width, lines, language}, characters))
        parts.push_back(text_of(part));
    return parts;
}

TEST(Wrap, WhatFitsStaysOnOneLine) {
    EXPECT_THAT(broken("How long does it last?", 24), ElementsAre("How long does it last?"));
    EXPECT_THAT(broken("Yes. It really does.", 24), ElementsAre("Yes. It really does."));
}

TEST(Wrap, LinesAreBalanced) {
    // Filled up, the first line would take "about three".
    EXPECT_THAT(broken("Botox results last about three months", 26),
                ElementsAre("Botox results last/about three months"));
    EXPECT_THAT(broken("You will start to see a softening of these lines", 26),
                ElementsAre("You will start to see/a softening of these lines"));
}

TEST(Wrap, NoWordStandsAlone) {
    EXPECT_THAT(broken("We only ever use very fine needles", 30), ElementsAre("We only ever use/very fine needles"));
    EXPECT_THAT(broken("It usually takes about ten minutes. Really.", 36),
                ElementsAre("It usually takes/about ten minutes. Really."));
    // Unless there is no other way.
    EXPECT_THAT(broken("Hyperpigmentation fades slowly", 18), ElementsAre("Hyperpigmentation/fades slowly"));
    EXPECT_THAT(broken("Good morning", 8), ElementsAre("Good/morning"));
}

TEST(Wrap, AnArticleStaysWithItsNoun) {
    EXPECT_THAT(broken("Please stay out of the sun for a whole week", 22),
                ElementsAre("Please stay out/of the sun", "for a whole week"));
    for (const auto& [text, language] :
         std::vector<std::pair<std::string, std::string>>{{"It will soften the line between your brows", "en"},
                                                          {"Va a suavizar las arrugas de la frente hoy", "es"},
                                                          {"Cela va adoucir les rides de votre front", "fr"},
                                                          {"Es glättet die Falten zwischen den Augen", "de"}}) {
        for (const auto& part : broken(text, 24, 2, language)) {
            for (const char* torn : {" the/", " your/", " las/", " la/", " les/", " votre/", " die/", " den/"})
                EXPECT_THAT(part, testing::Not(testing::HasSubstr(torn)));
        }
    }
}

TEST(Wrap, ANumberStaysWithWhatItCounts) {
    EXPECT_THAT(broken("Most people need about 20 units here", 24),
                ElementsAre("Most people need/about 20 units here"));
    EXPECT_THAT(broken("The session will cost $ 450 this spring", 26),
                ElementsAre("The session will/cost $ 450 this spring"));
    EXPECT_THAT(broken("Expect results in roughly 3–4 months or so", 27),
                ElementsAre("Expect results in roughly/3–4 months or so"));
}

TEST(Wrap, ATitleStaysWithTheName) {
    EXPECT_THAT(broken("Please come and ask for Dr. Ortiz today", 28),
                ElementsAre("Please come and ask/for Dr. Ortiz today"));
    EXPECT_THAT(broken("My name is Maya J. Ortiz and I am here", 21),
                ElementsAre("My name/is Maya J. Ortiz", "and I am here"));
}

TEST(Wrap, BreaksAfterPunctuationAndBeforeConjunctions) {
    EXPECT_THAT(broken("It is quick, and most of it is painless", 30),
                ElementsAre("It is quick,/and most of it is painless"));
    EXPECT_THAT(broken("You can work out and you can fly", 22), ElementsAre("You can work out/and you can fly"));
}

TEST(Wrap, LongCuesAreShownInPartsWhileTheirWordsAreSpoken) {
    const std::string text =
        "Botox usually lasts three to four months. After that, the muscle slowly starts to move again.";
    const auto parts = wrap(make_cue(span(1000, 9000), text), {28, 2, "en"}, characters);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(text_of(parts[0]), "Botox usually lasts/three to four months.");
    EXPECT_EQ(text_of(parts[1]), "After that, the muscle/slowly starts to move again.");
    EXPECT_EQ(parts[0].when.in, ms(1000));
    EXPECT_EQ(parts[0].when.out, parts[1].when.in);
    EXPECT_EQ(parts[1].when.in, parts[1].lines[0][0].when.in);
    EXPECT_EQ(parts[1].when.out, ms(9000));
}

TEST(Wrap, NoPartEndsWithTheFirstWordOfASentence) {
    EXPECT_THAT(
        broken("Botox usually lasts three to four months. After that, the muscle slowly starts to move.", 24),
        ElementsAre("Botox usually lasts/three to four months.", "After that, the muscle/slowly starts to move."));
}

TEST(Wrap, EveryPartIsSeenEvenWithoutWordTimes) {
    auto cue = make_cue(span(0, 4000), "one two three four five six seven eight nine ten");
    for (auto& w : cue.words) w.when = span(0, 0);
    const auto parts = wrap(cue, {10, 1, "en"}, characters);
    ASSERT_GT(parts.size(), 2U);
    for (const auto& part : parts) EXPECT_GT(part.when.duration(), ms(300));
    EXPECT_EQ(parts.back().when.out, ms(4000));
}

TEST(Wrap, TwoSpeakersKeepTheirLines) {
    EXPECT_THAT(broken("- Does it hurt?\n- No.", 40), ElementsAre("- Does it hurt?/- No."));
}

TEST(Wrap, TheAuthorsLinesAreReflowed) {
    EXPECT_THAT(broken("How long does\nit last?", 24), ElementsAre("How long does it last?"));
    EXPECT_THAT(broken("Some bruising around the eyes\nis common and goes away", 32),
                ElementsAre("Some bruising around the eyes/is common and goes away"));
}

TEST(Wrap, WordsTooLongForALineAreCut) {
    EXPECT_THAT(broken("see www.glow-clinic.example/faq/botox", 16),
                ElementsAre("see www.glow-", "clinic.example//faq/botox"));
    EXPECT_THAT(broken("Donaudampfschifffahrt", 10), ElementsAre("Donaudampf", "schifffahr/t"));
}

TEST(Wrap, ChineseJapaneseAndThaiBreakBetweenWords) {
    EXPECT_THAT(broken("这种治疗的效果大约可以持续三到四个月。", 12, 2, "zh"),
                ElementsAre("这种治疗的效果大约/可以持续三到四个月。"));
    for (const auto& part : broken("โบท็อกซ์อยู่ได้นานแค่ไหนขึ้นอยู่กับแต่ละคน", 26, 2, "th"))
        EXPECT_THAT(part, testing::Not(testing::HasSubstr("โบท็อก/ซ์")));
}

TEST(Wrap, IsMeasuredInTheRealFont) {
    // As many letters, but not as wide.
    const auto measure = [](std::string_view text) { return bundled_fonts().width(text, "Inter", true, 60); };
    const auto lines = [&](const char* text) {
        return wrap(make_cue(span(0, 1000), text), {420, 2, "en"}, measure)[0].lines.size();
    };
    EXPECT_EQ(lines("little fillip lift"), 1U);
    EXPECT_EQ(lines("mammogram wow WWWW"), 2U);
}

TEST(Wrap, NothingIsLostWhateverTheWidth) {
    const std::string text =
        "The 3 most common questions, answered by Dr. Ortiz: how long, how much, and does it hurt?";
    for (int width = 1; width < 60; ++width) {
        for (int lines = 1; lines <= 3; ++lines) {
            std::string letters, expected;
            for (const auto& part :
                 wrap(make_cue(span(0, 9000), text), {static_cast<double>(width), lines, "en"}, characters)) {
                EXPECT_LE(part.lines.size(), static_cast<std::size_t>(lines));
                for (const auto& line : part.lines)
                    for (const auto& w : line) letters += w.text;
            }
            for (const char c : text)
                if (c != ' ') expected += c;
            EXPECT_EQ(letters, expected) << width;
        }
    }
}

TEST(Wrap, HostileCuesAreNotSlow) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "a ";
    EXPECT_GT(wrap(make_cue(span(0, 1000), text), {1000, 2, "en"}, characters).size(), 100U);
}

TEST(BreakCost, OrdersThePlacesOfASentence) {
    const auto cost = [](const char* before, const char* after) { return captions::break_cost(before, after, "en"); };
    EXPECT_LT(cost("months.", "After"), cost("that,", "the"));
    EXPECT_LT(cost("that,", "the"), cost("soft", "lines"));
    EXPECT_LT(cost("soft", "and"), cost("soft", "lines"));
    EXPECT_LT(cost("soft", "lines"), cost("of", "lines"));
    EXPECT_LT(cost("of", "lines"), cost("the", "lines"));
    for (const auto& [a, b] : std::vector<std::pair<const char*, const char*>>{{"the", "lines"},
                                                                               {"“The", "lines"},
                                                                               {"20", "units"},
                                                                               {"3-4", "days"},
                                                                               {"$5", "off"},
                                                                               {"Dr.", "Ortiz"},
                                                                               {"Nurse", "Kim"},
                                                                               {"J.", "Ortiz"},
                                                                               {"30", "%"}})
        EXPECT_EQ(cost(a, b), captions::kTorn) << a << " " << b;
    EXPECT_LT(cost("20.", "After"), 0);
    EXPECT_LT(cost("in 2024,", "we"), 0);
    EXPECT_EQ(cost("no", "lines"), cost("of", "lines"));
}

}  // namespace
