// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages_model.h"

#include <gmock/gmock.h>

#include "edit/caption_edits.h"
#include "open_answer.h"
#include "player.h"

namespace {

using bridge::CaptionsModel;

class Languages : public desktop_test::OpenAnswer {
  protected:
    void SetUp() override {
        open(8, {"instagram-reels"});
        document.edit({}, [](edit::Answer answer) {
            captions::Track track;
            track.cues = {captions::make_cue({base::from_seconds(0), base::from_seconds(3)}, "How long does it last?"),
                          captions::make_cue({base::from_seconds(4), base::from_seconds(7)}, "Three months.")};
            return edit::with_track(answer, edit::store(answer, track));
        });
    }

    bridge::ClipMedia clips{document};
    bridge::Player player{document, clips, studio};
    CaptionsModel captions{document, player, studio};
    bridge::LanguagesModel languages{document, captions};
};

TEST_F(Languages, AreTranslatedBesideTheOriginal) {
    EXPECT_FALSE(languages.translating());
    EXPECT_TRUE(languages.original(0).isEmpty());
    languages.add("es");
    ASSERT_TRUE(languages.translating());
    EXPECT_EQ(captions.languages(), (QStringList{"English", "Español"}));
    EXPECT_EQ(languages.untranslated(), 2);
    captions.setText(0, "¿Cuánto dura?");
    EXPECT_EQ(languages.original(0), "How long does it last?");
    EXPECT_EQ(languages.untranslated(), 1);
    EXPECT_EQ(captions.when(0), (base::Span{base::Time{}, base::from_seconds(3)})) << "the times stay the original's";
    EXPECT_NE(languages.tabs().at(1), captions.languages().at(1)) << "the tab tells that there is something left";
    captions.setText(1, "Tres meses.");
    EXPECT_EQ(languages.tabs(), captions.languages());
}

TEST_F(Languages, OfferOnlyWhatIsNotThere) {
    const auto offers = [&](const char* tag) {
        const QVariantList all = languages.offers();
        return std::any_of(all.begin(), all.end(),
                           [&](const QVariant& one) { return one.toMap()["tag"].toString() == tag; });
    };
    EXPECT_FALSE(offers("en"));
    EXPECT_TRUE(offers("es"));
    languages.add("es");
    EXPECT_FALSE(offers("es"));
    languages.remove();
    EXPECT_TRUE(offers("es"));
    EXPECT_EQ(document.answer().captions.size(), 1U);
    languages.remove();
    EXPECT_EQ(document.answer().captions.size(), 1U) << "the original stays";
}

TEST_F(Languages, TheFirstIsTheOneThatPostsShow) {
    languages.add("es");
    captions.setText(0, "¿Cuánto dura?");
    languages.post();
    EXPECT_EQ(document.answer().captions.front().language, "es");
    EXPECT_EQ(captions.index(0).data(CaptionsModel::TextRole).toString(), "¿Cuánto dura?");
    document.undo();
    EXPECT_EQ(document.answer().captions.front().language, "en");
}

}  // namespace
