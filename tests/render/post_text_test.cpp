// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/post_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/exporter.h"

namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

captions::Track answer() {
    captions::Track track;
    track.cues.push_back(
        captions::make_cue({base::from_seconds(0), base::from_seconds(2)}, "Most patients see results\nin days."));
    track.cues.push_back(
        captions::make_cue({base::from_seconds(2), base::from_seconds(4)}, "They last three to four months."));
    return track;
}

brand::Kit kit() {
    brand::Kit kit = brand::plain_kit();
    kit.practice = "Calla Skin";
    kit.end_card.lines = {"555-0142", "calla.example"};
    kit.end_card.disclaimer = "Individual results vary.";
    kit.hashtags = {"botox", "skincare", "medspa"};
    return kit;
}

delivery::TextRules rules(std::size_t limit) {
    delivery::TextRules rules;
    rules.limit = limit;
    rules.hashtags = 2;
    return rules;
}

TEST(PostText, HoldsEverythingWhereThereIsRoom) {
    const std::string text = render::post_text("How long does Botox last?", answer(), kit(), rules(2200));
    EXPECT_EQ(text,
              "How long does Botox last?\n\nMost patients see results in days. They last three to four months.\n\n"
              "Calla Skin · 555-0142 · calla.example\n\nIndividual results vary.\n\n#botox #skincare\n");
}

TEST(PostText, SaysWhatSomebodyWroteInPlaceOfTheSpokenWords) {
    EXPECT_EQ(
        render::post_text("How long does Botox last?", answer(), kit(), rules(2200), "About three months.\nAsk us."),
        "How long does Botox last?\n\nAbout three months.\nAsk us.\n\n"
        "Calla Skin · 555-0142 · calla.example\n\nIndividual results vary.\n\n#botox #skincare\n");
}

TEST(PostText, SaysTheQuestionOnce) {
    captions::Track track = answer();
    track.cues.insert(track.cues.begin(),
                      captions::make_cue({base::from_seconds(0), base::from_seconds(1)}, "How long does\nBotox last?"));
    EXPECT_EQ(render::post_text("How long does Botox last?", track, kit(), rules(2200)),
              render::post_text("How long does Botox last?", answer(), kit(), rules(2200)));
}

TEST(PostText, EndsTheAnswerWithAWholeSentence) {
    const std::string text = render::post_text("How long does Botox last?", answer(), kit(), rules(160));
    EXPECT_THAT(text, HasSubstr("Most patients see results in days.\n"));
    EXPECT_THAT(text, Not(HasSubstr("They last")));
    EXPECT_THAT(text, HasSubstr("Individual results vary."));
}

TEST(PostText, StaysWithinEveryLimitAndKeepsTheDisclaimerLongest) {
    for (std::size_t limit = 20; limit < 260; ++limit) {
        const std::string text = render::post_text("How long does Botox last?", answer(), kit(), rules(limit));
        EXPECT_LE(render::length(text, delivery::TextUnit::characters), limit + 1) << text;
        if (limit > 60) {
            EXPECT_THAT(text, HasSubstr("Individual results vary.")) << limit;
        }
    }
}

TEST(PostText, CountsAsTheSiteCounts) {
    EXPECT_EQ(render::length("aé😀", delivery::TextUnit::characters), 3U);
    EXPECT_EQ(render::length("aé😀", delivery::TextUnit::utf16), 4U);
    EXPECT_EQ(render::length("aé😀", delivery::TextUnit::bytes), 7U);
}

TEST(PostText, LeavesOutForbiddenCharactersAndTargetsWithoutText) {
    delivery::TextRules no_angles = rules(2200);
    no_angles.forbidden = "<>";
    EXPECT_THAT(render::post_text("Is <18 ok?", {}, kit(), no_angles), StartsWith("Is 18 ok?"));
    EXPECT_EQ(render::post_text("Q?", answer(), kit(), rules(0)), "");
}

}  // namespace
