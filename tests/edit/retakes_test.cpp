// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/retakes.h"

#include <gmock/gmock.h>

#include "answers.h"
#include "edit/operations.h"
#include "edit/quiet_cuts.h"

using namespace testing;
using edit_test::answer_of;
using edit_test::span;

namespace {

// A track with the text's words half a second apart, three to a caption.
edit::StoredTrack said(const std::string& text) {
    edit::StoredTrack track;
    const captions::Cue all = captions::make_cue(span(0, 100), text);
    for (std::size_t i = 0; i < all.words.size(); ++i) {
        const double at = 0.5 * static_cast<double>(i);
        captions::Word word = all.words[i];
        word.when = span(at, at + 0.4);
        word.timing = captions::Timing::given;
        if (i % 3 == 0) track.cues.push_back({"c1", {word.when, {}}});
        track.cues.back().cue.when.out = word.when.out;
        track.cues.back().cue.words.push_back(word);
    }
    return track;
}

std::vector<std::string> retakes(const std::string& text) {
    edit::Answer answer = answer_of({60});
    answer.script = "It lasts four months. We charge $15 a unit. Book your visit today.";
    std::vector<std::string> out;
    for (const edit::Take& retake : edit::find_retakes(answer, said(text)))
        out.push_back((retake.false_start ? "start: " : "take: ") + retake.text);
    return out;
}

TEST(Retakes, AreSentencesSaidTwice) {
    EXPECT_THAT(retakes("It lasts four months. We charge $15 a unit. We charge $15 a unit. Book your visit today."),
                ElementsAre("take: We charge $15 a unit."));
}

TEST(Retakes, TakeWhatWasSaidBetweenWithThem) {
    EXPECT_THAT(
        retakes("It lasts four months. We charge $15 a sorry again We charge $15 a unit. Book your visit today."),
        ElementsAre("start: We charge $15 a sorry again"));
}

TEST(Retakes, AreNoneWhereEverythingIsSaidOnce) {
    EXPECT_THAT(retakes("It lasts four months. We charge $15 a unit. Book your visit today."), IsEmpty());
    EXPECT_THAT(retakes(""), IsEmpty());
}

TEST(Retakes, AreNoneWithoutAScript) {
    EXPECT_THAT(edit::find_retakes(answer_of({60}), said("We charge we charge you")), IsEmpty());
}

TEST(Retakes, CanBeCut) {
    edit::Answer answer = answer_of({60});
    answer.script = "It lasts four months. We charge $15 a unit. Book your visit today.";
    const edit::StoredTrack track =
        said("It lasts four months. We charge $15 a unit. We charge $15 a unit. Book your visit today.");
    const auto found = edit::find_retakes(answer, track);
    ASSERT_EQ(found.size(), 1U);
    const auto cuts = edit::cuts_of_words(answer, track, found[0].first, found[0].last);
    ASSERT_EQ(cuts.size(), 1U);
    EXPECT_GE(cuts[0].in.in, edit_test::s(1.9)) << "the word before stays whole";
    EXPECT_LE(cuts[0].out.out, edit_test::s(4.5)) << "the second take stays whole";
}

std::vector<std::string> takes(const std::string& text) {
    edit::Answer answer = answer_of({60});
    answer.script = "It lasts four months. We charge $15 a unit. Book your visit today.";
    std::vector<std::string> out;
    for (const edit::SaidAgain& said : edit::find_said_again(answer, said(text))) {
        out.emplace_back();
        for (std::size_t i = 0; i < said.takes.size(); ++i)
            out.back() += (i > 0 ? " | " : "") + std::string(i == said.best ? "* " : "") + said.takes[i].text;
    }
    return out;
}

TEST(SaidAgain, ShowsEveryTakeAndTheLastGoodOne) {
    EXPECT_THAT(takes("It lasts four months. We charge $15 a unit. We charge $15 a unit. Book your visit today."),
                ElementsAre("We charge $15 a unit. | * We charge $15 a unit."));
    EXPECT_THAT(takes("It lasts four months. It lasts four months. It lasts four months. We charge $15 a unit."),
                ElementsAre("It lasts four months. | It lasts four months. | * It lasts four months."));
}

TEST(SaidAgain, ShowsAFalseStartBesideTheWholeSentence) {
    EXPECT_THAT(takes("It lasts four months. We charge $15 a sorry again We charge $15 a unit. Book your visit today."),
                ElementsAre("We charge $15 a sorry again | * We charge $15 a unit."));
}

TEST(SaidAgain, KeepsTheTakeThatIsChosenAndBringsItBack) {
    edit::Answer answer = answer_of({60});
    answer.script = "It lasts four months. We charge $15 a unit. Book your visit today.";
    const edit::StoredTrack track =
        said("It lasts four months. We charge $15 a unit. We charge $15 a unit. Book your visit today.");
    const auto again = edit::find_said_again(answer, track);
    const auto keeping = [&](const edit::Answer& before, std::optional<std::size_t> take) {
        const edit::Answer whole = edit::with_takes(before, track, again, {take});
        return edit::without(whole, edit::settle(edit::cuts_of_takes(whole, track, again, {take})));
    };
    const edit::Answer second = keeping(answer, 1);
    EXPECT_FALSE(edit::to_timeline(second, "c1", edit_test::s(2.2)));
    EXPECT_TRUE(edit::to_timeline(second, "c1", edit_test::s(4.7)));
    const edit::Answer first = keeping(second, 0);
    EXPECT_TRUE(edit::to_timeline(first, "c1", edit_test::s(2.2)));
    EXPECT_FALSE(edit::to_timeline(first, "c1", edit_test::s(4.7)));
    EXPECT_TRUE(edit::to_timeline(first, "c1", edit_test::s(7.2))) << "what follows stays";
    EXPECT_EQ(edit::duration(keeping(first, std::nullopt)), edit::duration(answer)) << "both: as it was";
}

}  // namespace
