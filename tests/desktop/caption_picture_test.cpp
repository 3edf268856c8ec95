// SPDX-License-Identifier: GPL-3.0-or-later
// Captions held against the picture that they stand on.
#include <gmock/gmock.h>

#include <cstdlib>

#include "captions_model.h"
#include "edit/caption_edits.h"
#include "open_answer.h"

namespace {

using bridge::CaptionsModel;
using desktop_test::wait_for;

class CaptionPicture : public desktop_test::OpenAnswer {
  protected:
    void SetUp() override {
        support::ClipSpec spec;
        // Dark, then as light as the text.
        spec.picture =
            "color=black:size=180x320:rate=30:duration=4[a];color=white:size=180x320:rate=30:duration=4[b];"
            "[a][b]concat=n=2";
        spec.sound = "sine=frequency=300:sample_rate=48000:duration=8,aformat=channel_layouts=stereo";
        open_clip(spec, {"instagram-reels"});
        document.edit({}, [](edit::Answer answer) {
            captions::Track track;
            track.cues = {
                captions::make_cue({base::from_seconds(0.5), base::from_seconds(3)}, "How long does it last?"),
                captions::make_cue({base::from_seconds(5), base::from_seconds(7.5)}, "Three to four months.")};
            answer.style = "bare";
            return edit::with_track(answer, edit::store(answer, track));
        });
    }
    // A style of the user's own, of white letters with nothing around them.
    [[nodiscard]] static bool write_bare_style() {
        const base::Path folder = base::Path(std::getenv("XDG_CONFIG_HOME")) / "askreel/presets/captions";
        base::make_folder(folder);
        base::Json style =
            base::read_json(base::Path(ASKREEL_SOURCE_DIR) / "presets/captions/minimal.json", "cannot read");
        style["id"] = "bare";
        style["outline"] = 0;
        style["shadow"] = 0;
        base::write_file_atomically(folder / "bare.json", style.dump());
        return true;
    }
    // A site of the user's own, whose buttons cover more than the lower half of the picture.
    [[nodiscard]] static bool write_greedy_site() {
        const base::Path folder = base::Path(std::getenv("XDG_CONFIG_HOME")) / "askreel/presets/targets";
        base::make_folder(folder);
        base::Json site =
            base::read_json(base::Path(ASKREEL_SOURCE_DIR) / "presets/targets/instagram-reels.json", "cannot read");
        site["id"] = "greedy";
        site["safe"]["bottom"] = 1080;
        base::write_file_atomically(folder / "greedy.json", site.dump());
        return true;
    }
    [[nodiscard]] QString badge(int row) const { return captions.index(row).data(CaptionsModel::BadgeRole).toString(); }

    bool written = write_bare_style() && write_greedy_site();
    bridge::Studio own;  // with them
    bridge::ClipMedia clips{document};
    bridge::Player player{document, clips, own};
    CaptionsModel captions{document, player, own};
};

TEST_F(CaptionPicture, ThatHidesACaptionIsSaid) {
    EXPECT_EQ(captions.issueCount(), 0) << "nothing is said before somebody looked";
    captions.setLookedAt(true);
    ASSERT_TRUE(wait_for([&] { return captions.issueCount() == 1; }));
    EXPECT_EQ(badge(0), "");
    EXPECT_EQ(badge(1), "Hard to see");
    EXPECT_EQ(captions.issueSummary(), "One is hard to see on the picture.");
}

TEST_F(CaptionPicture, IsLookedAtAgainWhenTheStyleChanges) {
    captions.setLookedAt(true);
    ASSERT_TRUE(wait_for([&] { return captions.issueCount() == 1; }));
    captions.setStyle("boxed");
    EXPECT_EQ(captions.issueCount(), 0);
    captions.setStyle("bare");
    ASSERT_TRUE(wait_for([&] { return captions.issueCount() == 1; }));
}

TEST_F(CaptionPicture, UnderASitesButtonsIsSaid) {
    captions.setStyle("boxed");
    captions.setLookedAt(true);
    player.setTarget("greedy");
    ASSERT_TRUE(wait_for([&] { return captions.issueCount() == 2; }));
    EXPECT_EQ(badge(0), "Under buttons");
    EXPECT_EQ(captions.issueSummary(), "2 sit under the site's buttons.");
    player.setTarget("instagram-reels");
    ASSERT_TRUE(wait_for([&] { return captions.issueCount() == 0; }));
}

TEST_F(CaptionPicture, OfOneCaptionStaysKnownWhileAnotherIsTyped) {
    captions.setLookedAt(true);
    ASSERT_TRUE(wait_for([&] { return captions.issueCount() == 1; }));
    captions.setText(0, "So how long does it last?");
    EXPECT_EQ(badge(1), "Hard to see");
}

}  // namespace
