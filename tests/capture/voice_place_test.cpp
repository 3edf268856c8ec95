// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/voice_place.h"

#include <gmock/gmock.h>

#include <sstream>

namespace {

using capture::VoicePlace;

const capture::Prompt kPrompt = capture::read_prompt(
    "How long does Botox last? For most patients, about three to four months. The treatment itself takes around ten "
    "minutes. Please skip the gym for 4 hours, and for most patients the redness is gone the next day.");

class Speaker {
  public:
    // Says these words one after the other; each is told as a recogniser does, with those before it.
    std::string says(const std::string& words) {
        std::istringstream in(words);
        for (std::string word; in >> word;) {
            heard_.push_back(word);
            if (heard_.size() > 16) heard_.erase(heard_.begin());
            place_.hear(heard_);
        }
        return next();
    }
    [[nodiscard]] std::string next() const {
        if (place_.word() >= kPrompt.words.size()) return "(end)";
        return std::string(kPrompt.text(kPrompt.words[place_.word()]));
    }

  private:
    VoicePlace place_{kPrompt};
    std::vector<std::string> heard_;
};

TEST(VoicePlace, GoesAlongWordByWord) {
    Speaker speaker;
    EXPECT_EQ(speaker.next(), "How");
    EXPECT_EQ(speaker.says("how"), "long");
    EXPECT_EQ(speaker.says("long does botox last"), "For");
    EXPECT_EQ(speaker.says("for most patients about three to four months the treatment"), "itself");
}

TEST(VoicePlace, EndsAfterTheLastWord) {
    Speaker speaker;
    speaker.says(
        "how long does botox last for most patients about three to four months the treatment itself takes "
        "around ten minutes please skip the gym for four hours and for most patients the redness is gone the "
        "next");
    EXPECT_EQ(speaker.next(), "day.");
    EXPECT_EQ(speaker.says("day"), "(end)");
}

TEST(VoicePlace, SkipsWhatTheSpeakerSkipsOnceItIsSure) {
    Speaker speaker;
    speaker.says("how long does botox last");
    EXPECT_EQ(speaker.says("please"), "For") << "one word may be anywhere";
    EXPECT_EQ(speaker.says("skip the gym for four hours"), "and");
}

TEST(VoicePlace, WaitsThroughWordsOfTheScriptInAnyOrder) {
    Speaker speaker;
    speaker.says("how long does botox last for most patients");
    EXPECT_EQ(speaker.says("gym redness around the months itself long"), "about");
    EXPECT_EQ(speaker.says("about three to"), "four") << "and goes on with the speaker";
}

TEST(VoicePlace, TakesTheNearerOfTwoPlacesThatSoundAlike) {
    Speaker speaker;
    speaker.says("how long does botox last");
    EXPECT_EQ(speaker.says("for most patients"), "about");
}

TEST(VoicePlace, GoesBackWhereTheSpeakerBeginsAgain) {
    Speaker speaker;
    speaker.says("how long does botox last for most patients about three to four months the treatment itself takes");
    EXPECT_EQ(speaker.says("how long does"), "around") << "not sure yet";
    EXPECT_EQ(speaker.says("botox last for most patients"), "about");
}

TEST(VoicePlace, GoesWhereItIsTold) {
    VoicePlace place(kPrompt);
    place.go_to(13);
    EXPECT_EQ(place.word(), 13U);
    EXPECT_EQ(place.hear({"the", "treatment"}), 15U);
    VoicePlace nothing(capture::read_prompt(""));
    EXPECT_EQ(nothing.hear({"how"}), 0U);
}

}  // namespace
