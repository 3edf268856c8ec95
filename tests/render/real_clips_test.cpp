// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "render/answers.h"
#include "support/measure.h"
#include "support/real_media.h"

namespace {

class RealClips : public support::RealMedia {
  protected:
    [[nodiscard]] static std::vector<base::Path> clips();
};

std::vector<base::Path> RealClips::clips() {
    std::vector<base::Path> clips;
    for (const char* folder : {"0-faq", "1-talk", "2-iphone", "3-android", "4-webcam", "5-nasty"}) {
        for (const auto& entry : std::filesystem::directory_iterator(real(folder))) {
            const std::string ending = entry.path().extension().string();
            if (entry.is_regular_file() && ending != ".txt" && ending != ".tsv") clips.push_back(entry.path());
        }
    }
    std::sort(clips.begin(), clips.end());
    return clips;
}

// Every clip that import takes becomes a post of at most its first 5 s, of the right length and size, with sound and
// picture ending together and a first frame that is not black.
TEST_F(RealClips, BecomePosts) {
    int made = 0;
    for (const base::Path& clip : clips()) {
        SCOPED_TRACE(clip.filename().string());
        const base::TempDir dir;
        edit::Answer answer;
        try {
            answer = support::answer_of(clip);
        } catch (const base::Error& error) {
            EXPECT_EQ(error.code, base::Errc::input) << error.what();
            EXPECT_NE(error.cause, "");
            continue;
        }
        if (edit::duration(answer) > base::from_seconds(5)) answer = edit::keep(answer, {{{}, base::from_seconds(5)}});
        render::Request request = support::request_for(answer, {"website"});
        request.quality = render::Quality::draft;
        const render::OutputResult post =
            render::export_posts(request, support::shipped().studio, dir.path() / "out", {}).outputs[0];
        if (post.error) {
            ADD_FAILURE() << post.error->what();
            continue;
        }
        for (const qc::Finding& finding : post.findings) {
            const bool black_clip = finding.rule == "black-start";
            EXPECT_TRUE(black_clip || finding.severity != qc::Severity::block)
                << finding.rule << ": " << finding.message;
        }
        const support::Decoded decoded = support::decode_all(post.file);
        const double wanted = base::to_seconds(edit::duration(answer));
        const double fps = static_cast<double>(decoded.pictures.size()) / std::max(wanted, 0.01);
        const double picture_end = decoded.pictures.back().seconds + 1 / fps;
        EXPECT_NEAR(picture_end, wanted, 0.06);
        EXPECT_NEAR(static_cast<double>(decoded.sound.size()) / decoded.sample_rate, picture_end, 0.06);
        EXPECT_EQ(decoded.sample_rate, 48'000);
        EXPECT_EQ(decoded.pictures.front().seconds, 0);
        ++made;
    }
    EXPECT_GT(made, 70);
}

}  // namespace
