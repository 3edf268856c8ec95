// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/strip.h"

#include <gmock/gmock.h>

#include "answers.h"

namespace {

using namespace edit_test;

// "c1 0-5 | -c1 5-10 | c1 10-38": removed parts with a minus.
std::string glance(const edit::Answer& answer) {
    std::string text;
    for (const edit::StripPart& part : edit::strip(answer)) {
        edit::Answer one;
        one.timeline.push_back({1, part.clip, part.source});
        text += (text.empty() ? "" : " | ") + std::string(part.segment ? "" : "-") + timeline(one);
    }
    return text;
}

edit::StripPart removed(const edit::Answer& answer, std::size_t which = 0) {
    for (const edit::StripPart& part : edit::strip(answer))
        if (!part.segment && which-- == 0) return part;
    ADD_FAILURE() << "nothing is removed";
    return {};
}

TEST(Strip, ShowsWholeClipsOneAfterTheOther) { EXPECT_EQ(glance(answer_of({38, 10})), "c1 0-38 | c2 0-10"); }

TEST(Strip, ShowsWhatWasRemovedWhereItWas) {
    EXPECT_EQ(glance(cut(answer_of({38}), {span(0, 2), span(5, 10), span(30, 38)})),
              "-c1 0-2 | c1 2-5 | -c1 5-10 | c1 10-30 | -c1 30-38");
}

TEST(Strip, KeepsWhatWasRemovedWithTheSegmentThatWentOnFromIt) {
    edit::Answer answer = cut(answer_of({30}), {span(10, 12)});
    answer = edit::move(answer, answer.timeline[1].id, 0);
    EXPECT_EQ(glance(answer), "-c1 10-12 | c1 12-30 | c1 0-10");
}

TEST(Strip, ShowsAClipOfWhichNothingIsLeftAtTheEnd) {
    EXPECT_EQ(glance(cut(answer_of({10, 20}), {span(0, 10)})), "c2 0-20 | -c1 0-10");
}

TEST(Strip, ShowsTheSamePartTwiceWhereItIsShownTwice) {
    edit::Answer answer = answer_of({10});
    answer.timeline.push_back({answer.next_segment++, "c1", span(2, 4)});
    EXPECT_EQ(glance(answer), "c1 0-10 | c1 2-4");
}

TEST(Strip, HoldsEveryMomentOfEveryClip) {
    edit::Answer answer = cut(answer_of({10, 20, 5}), {span(1, 2), span(8, 13), span(29, 35)});
    answer = edit::move(answer, answer.timeline[0].id, answer.timeline.size());
    base::Time sum{};
    for (const edit::StripPart& part : edit::strip(answer)) sum += part.source.duration();
    EXPECT_EQ(sum, s(35));
}

TEST(Restore, JoinsWhatACutHadParted) {
    const edit::Answer answer = cut(answer_of({38}), {span(5, 10)});
    EXPECT_EQ(timeline(edit::restore(answer, removed(answer))), "c1 0-38");
}

TEST(Restore, BringsBackTheStartAndTheEnd) {
    const edit::Answer answer = cut(answer_of({38}), {span(0, 5), span(30, 38)});
    EXPECT_EQ(timeline(edit::restore(answer, removed(answer, 0))), "c1 0-30");
    EXPECT_EQ(timeline(edit::restore(answer, removed(answer, 1))), "c1 5-38");
}

TEST(Restore, LeavesSegmentsApartThatDoNotFollowEachOther) {
    edit::Answer answer = cut(answer_of({30}), {span(10, 12)});
    answer = edit::move(answer, answer.timeline[1].id, 0);
    EXPECT_EQ(timeline(edit::restore(answer, removed(answer))), "c1 10-30 | c1 0-10");
}

TEST(Restore, BringsBackAWholeClip) {
    const edit::Answer answer = cut(answer_of({10, 20}), {span(0, 10)});
    EXPECT_EQ(timeline(edit::restore(answer, removed(answer))), "c2 0-20 | c1 0-10");
}

TEST(Restore, RefusesWhatIsThere) {
    const edit::Answer answer = answer_of({38});
    EXPECT_EQ(refusal([&] { (void)edit::restore(answer, edit::strip(answer)[0]); }),
              "cannot bring this back: it is not a part that was removed");
}

TEST(Remove, TakesASegmentOut) {
    const edit::Answer answer = edit::split(answer_of({38}), s(10));
    EXPECT_EQ(timeline(edit::remove(answer, 0)), "c1 10-38");
}

TEST(Remove, LeavesTheLastOne) {
    EXPECT_EQ(refusal([] { (void)edit::remove(answer_of({38}), 0); }), "cannot remove this: nothing would be left");
    EXPECT_EQ(refusal([] { (void)edit::remove(answer_of({38}), 1); }), "cannot remove this: there is no such part");
}

}  // namespace
