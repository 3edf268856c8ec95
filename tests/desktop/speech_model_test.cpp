// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech_model.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <algorithm>

#include "open_answer.h"
#include "speech/recognizer.h"
#include "support/said.h"

namespace {

using bridge::SpeechModel;
using desktop_test::wait_for;

constexpr const char* kScript =
    "How long does Botox last? For most people, about three to four months. Then you come back and see us again.";

class Speech : public desktop_test::OpenAnswer {
  protected:
    void SetUp() override {
        const support::Said said = support::say(kScript);
        support::write_wav(dir.path() / "said.wav", said.pcm);
        const int seconds = static_cast<int>(said.pcm.size()) / speech::kSampleRate + 1;
        open(seconds, {"instagram-reels"}, "amovie=" + (dir.path() / "said.wav").string() + ",aresample=48000");
    }
    [[nodiscard]] std::string captions() const {
        std::string out;
        for (const edit::StoredTrack& track : document.answer().captions)
            for (const edit::StoredCue& stored : track.cues) {
                std::string text = captions::text_of(stored.cue);
                std::replace(text.begin(), text.end(), '\n', ' ');
                out += (out.empty() ? "" : " ") + text;
            }
        return out;
    }

    SpeechModel speech{document, studio};
};

TEST_F(Speech, MakesCaptionsOfAScriptAsItIsWritten) {
    speech.look();
    ASSERT_TRUE(wait_for([&] { return speech.canFollow(); }));
    const QSignalSpy made(&speech, &SpeechModel::made);
    speech.follow(kScript);
    EXPECT_TRUE(speech.listening());
    ASSERT_TRUE(wait_for([&] { return !speech.listening(); }));
    ASSERT_EQ(made.size(), 1) << speech.trouble().sentence.toStdString();
    EXPECT_EQ(captions(), kScript);
    EXPECT_EQ(document.script().toStdString(), kScript);
    document.undo();
    EXPECT_EQ(captions(), "") << "one edit";
}

TEST_F(Speech, SaysWhenTheScriptIsAnotherAndLeavesTheAnswerAsItWas) {
    speech.follow(
        "Quarterly revenue exceeded the forecast because demand for aluminium was strong in Northern Europe.");
    ASSERT_TRUE(wait_for([&] { return !speech.listening(); }));
    EXPECT_TRUE(speech.trouble().there());
    EXPECT_FALSE(speech.trouble().remedy.isEmpty());
    EXPECT_EQ(captions(), "");
    EXPECT_TRUE(document.script().isEmpty());
}

TEST_F(Speech, IsCalledOffQuietly) {
    speech.follow(kScript);
    speech.cancel();
    ASSERT_TRUE(wait_for([&] { return !speech.listening(); }));
    EXPECT_FALSE(speech.trouble().there());
    EXPECT_EQ(captions(), "");
}

using LongSpeech = desktop_test::OpenAnswer;

TEST_F(LongSpeech, IsNotTakenForAFewWordsThatFitAnywhere) {
    open(22, {"instagram-reels"}, "amovie=" ASKREEL_SOURCE_DIR "/assets/demo/clip.mp4,aresample=48000");
    SpeechModel speech{document, studio};
    speech.follow("For most people, about three to four munths. Ask your provider.");
    ASSERT_TRUE(wait_for([&] { return !speech.listening(); }));
    EXPECT_TRUE(speech.trouble().there());
    EXPECT_TRUE(document.answer().captions.empty());
}

}  // namespace
