// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/prompter.h"

#include <gmock/gmock.h>

namespace {

using capture::Prompt;
using capture::Prompter;
using testing::DoubleNear;
using testing::ElementsAre;

const std::string kScript =
    "How long does Botox last? For most patients, about three to four months.\n\n"
    "[smile] Dr. Lee sees you at 2.5 weeks.\n"
    "# After that\nCall our office for $15.";

std::vector<std::string> rows(const Prompt& prompt, double width) {
    const auto lines =
        capture::lay_out(prompt, width, [](std::string_view text) { return static_cast<double>(text.size()); });
    std::vector<std::string> out;
    for (const capture::PromptLine& line : lines) {
        std::string row;
        for (std::size_t i = line.first; i < line.last; ++i) {
            if (!row.empty()) row += ' ';
            row += prompt.text(prompt.words[i]);
        }
        out.push_back(row);
    }
    return out;
}

TEST(Prompt, BeginsARowWithEachSentenceAndLeavesARowBeforeASection) {
    EXPECT_THAT(
        rows(capture::read_prompt(kScript), 30),
        ElementsAre("How long does Botox last?", "For most patients, about three", "to four months.", "",
                    "[smile] Dr. Lee sees you at", "2.5 weeks.", "", "# After that", "Call our office for $15."));
}

TEST(Prompt, HasSectionsAfterBlankLinesAndAtHeadings) {
    const Prompt prompt = capture::read_prompt(kScript);
    std::vector<std::string> titles;
    for (const capture::PromptSection& section : prompt.sections) titles.push_back(section.title);
    EXPECT_THAT(titles, ElementsAre("How long does Botox last? …", "[smile] Dr. Lee sees you …", "After that"));
}

TEST(Prompt, KnowsWhatIsSaid) {
    const Prompt prompt = capture::read_prompt(kScript);
    std::string unsaid;
    for (const capture::PromptWord& word : prompt.words)
        if (!word.said()) unsaid.append(prompt.text(word)).append(" ");
    EXPECT_EQ(unsaid, "[smile] # After that ");
    EXPECT_THAT(prompt.words.back().spoken, ElementsAre("fifteen", "dollars"));
}

TEST(Prompt, FindsAPlaceForEachPositionAndBack) {
    const Prompt prompt = capture::read_prompt(kScript);
    const auto lines = capture::lay_out(prompt, 30, [](std::string_view t) { return static_cast<double>(t.size()); });
    EXPECT_DOUBLE_EQ(capture::place_of(0, lines), 0);
    EXPECT_DOUBLE_EQ(capture::place_of(2.5, lines), 0.5) << "half of a row of five words";
    EXPECT_DOUBLE_EQ(capture::place_of(5, lines), 1);
    for (double position = 0; position < static_cast<double>(prompt.words.size()); position += 0.25)
        EXPECT_THAT(capture::position_at(capture::place_of(position, lines), lines), DoubleNear(position, 1e-9));
    EXPECT_DOUBLE_EQ(capture::place_of(1000, lines), 9);
    EXPECT_DOUBLE_EQ(capture::position_at(1000, lines), static_cast<double>(prompt.words.size()));
}

TEST(Prompt, OfNothingIsEmpty) {
    for (const char* empty : {"", "  \n\n "}) {
        const Prompt prompt = capture::read_prompt(empty);
        EXPECT_TRUE(prompt.words.empty());
        EXPECT_TRUE(rows(prompt, 30).empty());
        EXPECT_DOUBLE_EQ(capture::place_of(3, {}), 0);
    }
}

TEST(Prompter, GoesAtItsWordsAMinute) {
    Prompter prompter;
    prompter.set_script(kScript);
    prompter.set_speed(120);
    prompter.advance(1.5);
    EXPECT_DOUBLE_EQ(prompter.position(), 3);
    EXPECT_DOUBLE_EQ(prompter.seconds_left(), (13 - 3 + 7 + 5) / 2.0) << "what is not said takes no time";
    for (int i = 0; i < 600; ++i) prompter.advance(1 / 60.0);
    EXPECT_THAT(prompter.seconds_left(), DoubleNear(1, 1e-6));
    prompter.advance(5);
    EXPECT_TRUE(prompter.at_end());
    EXPECT_EQ(prompter.seconds_left(), 0);
}

TEST(Prompter, HasFineStepsOfSpeed) {
    Prompter prompter;
    prompter.set_speed(143);
    EXPECT_EQ(prompter.speed(), 145);
    prompter.set_speed(10);
    EXPECT_EQ(prompter.speed(), 60);
    prompter.set_speed(1000);
    EXPECT_EQ(prompter.speed(), 240);
}

TEST(Prompter, GoesBackToWhereASectionBeginsAndThenToTheOneBefore) {
    Prompter prompter;
    prompter.set_script(kScript);
    prompter.next();
    EXPECT_EQ(prompter.section(), 1U);
    prompter.go_to(prompter.position() + 4);
    prompter.back();
    EXPECT_EQ(prompter.section(), 1U);
    prompter.back();
    EXPECT_EQ(prompter.section(), 0U);
    EXPECT_EQ(prompter.position(), 0);
    prompter.back();
    EXPECT_EQ(prompter.position(), 0);
}

TEST(Prompter, StaysAtItsWordWhenTheScriptIsEdited) {
    Prompter prompter;
    prompter.set_script("one two three four five six");
    prompter.go_to(3);
    const auto at = [&] {
        return std::string(
            prompter.prompt().text(prompter.prompt().words[static_cast<std::size_t>(prompter.position())]));
    };
    prompter.set_script("zero one two three four five six");
    EXPECT_EQ(at(), "four") << "words came before it";
    prompter.set_script("zero one two three four five and six");
    EXPECT_EQ(at(), "four") << "after it";
    prompter.set_script("three four five and six");
    EXPECT_EQ(at(), "four") << "words before it went";
    prompter.set_script("three fourteen five and six");
    EXPECT_EQ(at(), "fourteen");
    prompter.set_script("three six");
    EXPECT_EQ(at(), "six") << "it went itself";
    prompter.set_script("");
    EXPECT_EQ(prompter.position(), 0);
}

TEST(Prompter, FollowsAVoiceSmoothlyAndWaitsForIt) {
    Prompter prompter;
    prompter.set_script(kScript);
    prompter.set_following(true);
    prompter.advance(10);
    EXPECT_EQ(prompter.position(), 0) << "nobody speaks yet";
    prompter.heard(6);
    double last = 0, furthest = 0;
    for (int i = 0; i < 120; ++i) {
        prompter.advance(1 / 60.0);
        furthest = std::max(furthest, prompter.position() - last);
        last = prompter.position();
    }
    EXPECT_THAT(last, DoubleNear(6.5, 0.05));
    EXPECT_LT(furthest, 0.4) << "no jump between two pictures";
    prompter.advance(10);
    EXPECT_THAT(prompter.position(), DoubleNear(6.5, 0.05)) << "the speaker pauses";
    prompter.set_following(false);
    prompter.advance(1);
    EXPECT_GT(prompter.position(), 8);
}

}  // namespace
