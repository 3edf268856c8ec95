// SPDX-License-Identifier: GPL-3.0-or-later
#include "terms_model.h"

#include <gmock/gmock.h>

#include "edit/caption_edits.h"
#include "open_answer.h"

namespace {

using bridge::TermsModel;
using desktop_test::wait_for;

class Terms : public desktop_test::OpenAnswer {
  protected:
    void SetUp() override {
        open(8, {"instagram-reels"});
        write({"How long does bow tocks last?", "Bow tocks wears off slowly.", "Then come back."});
        terms.setLookedAt(true);
        ASSERT_TRUE(wait_for([&] { return terms.count() == 2; }));
    }
    void write(const std::vector<std::string>& texts) {
        document.edit({}, [&](edit::Answer answer) {
            captions::Track track;
            for (std::size_t i = 0; i < texts.size(); ++i) {
                const auto at = 0.2 + 2.5 * static_cast<double>(i);
                track.cues.push_back(
                    captions::make_cue({base::from_seconds(at), base::from_seconds(at + 2)}, texts[i]));
            }
            return edit::with_track(answer, edit::store(answer, track));
        });
    }
    [[nodiscard]] QString said(int row) const {
        return captions.data(captions.index(row), bridge::CaptionsModel::TextRole).toString();
    }
    [[nodiscard]] QString told(int row) const {
        const auto of = [&](int role) { return terms.data(terms.index(row), role).toString(); };
        return of(TermsModel::TermRole) + " instead of " + of(TermsModel::WasRole);
    }

    bridge::ClipMedia clips{document};
    bridge::Player player{document, clips, studio};
    bridge::CaptionsModel captions{document, player, studio};
    TermsModel terms{document, captions, studio};
};

TEST_F(Terms, AreSuggestedAndNotWritten) {
    EXPECT_EQ(told(0), "Botox instead of bow tocks");
    EXPECT_EQ(terms.ofCaption().keys(), (QStringList{"0", "1"}));
    EXPECT_EQ(terms.ofCaption()["0"].toMap()["same"].toInt(), 2);
    EXPECT_EQ(said(0), "How long does bow tocks last?");
}

TEST_F(Terms, AreWrittenOneByOne) {
    terms.use(0);
    EXPECT_EQ(said(0), "How long does Botox last?");
    EXPECT_EQ(said(1), "Bow tocks wears off slowly.");
    ASSERT_TRUE(wait_for([&] { return terms.count() == 1; }));
    document.undo();
    EXPECT_EQ(said(0), "How long does bow tocks last?");
    ASSERT_TRUE(wait_for([&] { return terms.count() == 2; }));
}

TEST_F(Terms, AreWrittenEverywhereAsOneEdit) {
    terms.use(0, true);
    EXPECT_EQ(said(0), "How long does Botox last?");
    EXPECT_EQ(said(1), "Botox wears off slowly.");
    document.undo();
    EXPECT_EQ(said(1), "Bow tocks wears off slowly.");
}

TEST_F(Terms, AreLeftAloneWhenToldSo) {
    terms.leave(0);
    EXPECT_EQ(terms.count(), 0);
    captions.setText(2, "Then come back again.");
    captions.setText(0, "So how long does bow tocks last?");
    EXPECT_FALSE(wait_for([&] { return terms.count() > 0; }, 600));
    document.undo();
    document.undo();
    document.undo();
    EXPECT_TRUE(wait_for([&] { return terms.count() > 0; }));
}

TEST_F(Terms, AreLeftAloneWhenTheAnswerIsOpenedAgain) {
    terms.leave(0);
    document.flush();
    document.load(folder);
    ASSERT_TRUE(wait_for([&] { return document.isOpen() && document.probed(); }));
    EXPECT_FALSE(wait_for([&] { return terms.count() > 0; }, 600));
    document.edit({}, [](edit::Answer answer) {
        EXPECT_THAT(answer.right_words, testing::ElementsAre("bow tocks"));
        answer.right_words.clear();
        return answer;
    });
    EXPECT_TRUE(wait_for([&] { return terms.count() == 2; }));
}

TEST_F(Terms, OfOrdinaryEnglishAreOnlyWrittenOneByOne) {
    write({"Results of bow tocks are different."});
    document.edit({}, [](edit::Answer answer) {
        for (captions::Word& word : answer.captions.front().cues.front().cue.words)
            word.origin = captions::Origin::heard;
        return answer;
    });
    ASSERT_TRUE(wait_for([&] { return terms.sure() == 1 && terms.count() == 2; }));
    EXPECT_EQ(terms.useAll(), 1);
    ASSERT_TRUE(wait_for([&] { return terms.count() == 1; }));
    EXPECT_EQ(said(0), "Results of Botox are different.");
    EXPECT_EQ(told(0), "Differin instead of different");
    terms.use(0);
    EXPECT_EQ(said(0), "Results of Botox are Differin.");
}

TEST_F(Terms, OfOrdinaryEnglishAreNotSuggestedForWhatSomebodyWrote) {
    write({"Results of bow tocks are different."});
    ASSERT_TRUE(wait_for([&] { return terms.count() == 1; }));
    EXPECT_EQ(told(0), "Botox instead of bow tocks");
}

TEST_F(Terms, AreLookedForInEnglishOnly) {
    document.edit({}, [](edit::Answer answer) {
        answer.captions.front().language = "es";
        return answer;
    });
    EXPECT_TRUE(wait_for([&] { return terms.count() == 0; }));
}

}  // namespace
