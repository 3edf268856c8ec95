// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/takes.h"

#include <gmock/gmock.h>

#include "answers.h"
#include "edit/file.h"

using namespace testing;
using edit_test::answer_of;
using edit_test::clip;
using edit_test::span;
using edit_test::timeline;

namespace {

std::string aside(const edit::Answer& answer) {
    std::string text;
    for (const edit::Aside& one : answer.aside) text += (text.empty() ? "" : " ") + one.clip.id;
    return text;
}

edit::Answer with_caption(edit::Answer answer, const media::ClipId& clip) {
    answer.captions = {{"en", {{clip, edit_test::cue({edit_test::word("Botox", 1, 2)})}}}};
    return answer;
}

TEST(Takes, the_first_is_used) {
    const edit::Answer answer = edit::add_take(answer_of({}), clip(10));
    EXPECT_EQ(timeline(answer), "c1 0-10");
    EXPECT_EQ(aside(answer), "");
}

TEST(Takes, a_new_one_is_used_instead_of_one_that_nobody_worked_on) {
    const edit::Answer answer = edit::add_take(answer_of({10}), clip(7));
    EXPECT_EQ(timeline(answer), "c2 0-7");
    EXPECT_EQ(aside(answer), "c1");
}

TEST(Takes, a_new_one_lies_aside_when_what_is_used_was_cut_or_captioned) {
    const edit::Answer cut = edit::add_take(edit::keep(answer_of({10}), {span(1, 9)}), clip(7));
    EXPECT_EQ(timeline(cut), "c1 1-9");
    EXPECT_EQ(aside(cut), "c2");
    const edit::Answer captioned = edit::add_take(with_caption(answer_of({10}), "c1"), clip(7));
    EXPECT_EQ(timeline(captioned), "c1 0-10");
    EXPECT_EQ(aside(captioned), "c2");
}

TEST(Takes, going_to_another_and_back_loses_neither_cuts_nor_captions) {
    const edit::Answer before =
        with_caption(edit::keep(edit::add_take(answer_of({10}), clip(30)), {span(0, 5), span(10, 30)}), "c2");
    const edit::Answer other = edit::use_take(before, "c1");
    EXPECT_EQ(timeline(other), "c1 0-10");
    const edit::Answer back = edit::use_take(other, "c2");
    EXPECT_EQ(timeline(back), "c2 0-5 | c2 10-30");
    EXPECT_EQ(back.captions, before.captions);
}

TEST(Takes, another_can_follow_the_one_that_is_used) {
    const edit::Answer answer = edit::use_take_too(edit::add_take(answer_of({10}), clip(7)), "c1");
    EXPECT_EQ(timeline(answer), "c2 0-7 | c1 0-10");
    EXPECT_EQ(aside(answer), "");
    EXPECT_EQ(timeline(edit::use_take_too(answer, "c1")), timeline(answer)) << "once is enough";
}

TEST(Takes, one_that_lies_aside_can_go_with_all_that_is_of_it) {
    edit::Answer answer = edit::use_take(with_caption(answer_of({10}), "c1"), "c1");
    answer = edit::with_note(edit::add_take(answer, clip(7)), "c2", "laughed");
    EXPECT_EQ(edit::note_of(answer, "c2"), "laughed");
    answer = edit::drop_take(edit::use_take(answer, "c2"), "c1");
    EXPECT_EQ(timeline(answer), "c2 0-7");
    EXPECT_THAT(answer.captions[0].cues, IsEmpty());
    EXPECT_THROW((void)edit::drop_take(answer, "c2"), base::Error) << "it is in use";
    EXPECT_THROW((void)edit::use_take(answer, "c1"), base::Error) << "it is gone";
}

TEST(Takes, that_are_gone_have_no_notes) {
    const edit::Answer answer = edit::drop_take(edit::add_take(answer_of({10}), clip(7, "media/second.mp4")), "c1");
    const edit::Answer noted = edit::with_note(answer, "c1", "typed as it went");
    EXPECT_NO_THROW((void)edit::from_json(edit::to_json(noted), "answer.json")) << "it can be saved";
}

TEST(Takes, are_kept_in_the_answers_file) {
    edit::Answer answer = edit::add_take(edit::keep(answer_of({10}), {span(1, 9)}), clip(7, "media/second.mp4"));
    answer = edit::with_note(edit::use_take(answer, "c2"), "c1", "better light");
    const edit::Answer read = edit::from_json(edit::to_json(answer), "answer.json");
    EXPECT_EQ(edit::to_json(read), edit::to_json(answer));
    EXPECT_EQ(timeline(edit::use_take(read, "c1")), "c1 1-9");
    EXPECT_EQ(edit::note_of(read, "c1"), "better light");
}

TEST(Takes, a_file_with_a_wrong_one_is_refused) {
    const base::Json good = edit::to_json(edit::add_take(answer_of({10}), clip(7)));
    const auto broken = [&](const char* pointer, const base::Json& value) {
        base::Json json = good;
        json[base::Json::json_pointer(pointer)] = value;
        return json;
    };
    EXPECT_NO_THROW((void)edit::from_json(good, "answer.json"));
    EXPECT_THROW((void)edit::from_json(broken("/aside/0/id", "c2"), "answer.json"), base::Error);
    EXPECT_THROW((void)edit::from_json(broken("/aside/0/file", "../../etc/passwd"), "answer.json"), base::Error);
    EXPECT_THROW((void)edit::from_json(broken("/aside/0/kept", {{{"in", 3}, {"out", 11}}}), "answer.json"),
                 base::Error);
    EXPECT_THROW((void)edit::from_json(broken("/notes", {{{"clip", "c9"}, {"text", "no"}}}), "answer.json"),
                 base::Error);
}

}  // namespace
