// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/pocketsphinx.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "speech/spoken.h"
#include "support/said.h"

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const base::Path kModel = "/usr/share/pocketsphinx/model/en-us";
const std::string kScript =
    "Botox lasts about three to four months. The treatment itself takes around ten minutes. Please skip the gym until "
    "tomorrow.";

speech::Expected expected(const std::string& script) {
    speech::Expected out(1);
    for (const speech::ScriptWord& word : speech::script_words(script)) {
        out.back().insert(out.back().end(), word.spoken.begin(), word.spoken.end());
        if (word.ends_sentence) out.emplace_back();
    }
    return out;
}

std::vector<std::string> texts(const std::vector<speech::Heard>& heard) {
    std::vector<std::string> out;
    for (const speech::Heard& word : heard) out.push_back(word.text);
    return out;
}

std::vector<speech::Heard> hear(speech::Pcm pcm, const std::string& script,
                                const std::vector<speech::Pronunciation>& pronunciations = {}) {
    return speech::PocketSphinx(kModel).biased(pcm, expected(script), pronunciations, {});
}

TEST(PocketSphinx, HearsEveryWordOfAScriptWhereItIsSaid) {
    const support::Said said = support::say(kScript);
    const std::vector<speech::Heard> heard = hear(said.pcm, kScript);
    ASSERT_EQ(heard.size(), said.words.size());
    std::vector<double> off;
    for (std::size_t i = 0; i < heard.size(); ++i) {
        EXPECT_EQ(heard[i].text, said.words[i].text);
        off.push_back(std::abs(base::to_seconds(heard[i].when.in - said.words[i].when.in)));
        EXPECT_LT(heard[i].when.in, heard[i].when.out);
        EXPECT_GT(heard[i].confidence, 0);
        EXPECT_LE(heard[i].confidence, 1);
    }
    std::sort(off.begin(), off.end());
    EXPECT_LT(off[off.size() / 2], 0.025);
    EXPECT_LT(off.back(), 0.1);
}

TEST(PocketSphinx, HearsWhatIsSkippedAndSaidTwice) {
    const std::string spoken =
        "Please skip the gym until tomorrow. The treatment itself. The treatment itself takes around ten minutes.";
    EXPECT_EQ(texts(hear(support::say(spoken).pcm, kScript)),
              (std::vector<std::string>{"please", "skip", "the", "gym", "until", "tomorrow", "the", "treatment",
                                        "itself", "the", "treatment", "itself", "takes", "around", "ten", "minutes"}));
}

TEST(PocketSphinx, KnowsHowUnknownWordsAreProbablySaid) {
    const std::string text = "We use juvederm and hyaluronic filler with tretinoin.";
    EXPECT_THAT(texts(hear(support::say(text).pcm, text)),
                ElementsAre("we", "use", "juvederm", "and", "hyaluronic", "filler", "with", "tretinoin"));
}

TEST(PocketSphinx, TakesPronunciationsAsGiven) {
    // Nobody can say "xz7"; one who is told can.
    const support::Said said = support::say("We like botox a lot.");
    speech::Expected script{{"we", "like", "xz7", "a", "lot"}};
    speech::PocketSphinx engine(kModel);
    EXPECT_THAT(texts(engine.biased(said.pcm, script, {{"xz7", "B OW T AA K S"}}, {})), testing::Contains("xz7"));
    // What is no list of phones does no harm.
    EXPECT_NO_THROW((void)engine.biased(said.pcm, script, {{"xz7", "-lm /etc/passwd"}, {"we", ""}}, {}));
}

TEST(PocketSphinx, ScriptsCannotSpeakToTheEngine) {
    const support::Said said = support::say("Keep it cool.");
    const speech::Expected script{{"<s>", "keep", "it", "cool", "</s>", "a(2)", "\\data\\", "cool\nkeep", "<sil>", ""}};
    EXPECT_THAT(texts(speech::PocketSphinx(kModel).biased(said.pcm, script, {}, {})),
                testing::IsSupersetOf({"keep", "it"}));
}

TEST(PocketSphinx, HearsNothingInSilenceAndWithoutAScript) {
    const std::vector<std::int16_t> silence(32'000);
    EXPECT_THAT(hear(silence, kScript), IsEmpty());
    EXPECT_THAT(hear({}, kScript), IsEmpty());
    EXPECT_THAT(hear(support::say("Hello there.").pcm, ""), IsEmpty());
}

TEST(PocketSphinx, StopsWhenCancelled) {
    base::RunContext context;
    context.cancel.cancel();
    try {
        (void)speech::PocketSphinx(kModel).biased(support::say("Hello.").pcm, {{"hello"}}, {}, context);
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::cancelled);
    }
}

TEST(PocketSphinx, SaysThatItsModelIsMissing) {
    try {
        (void)speech::PocketSphinx("/nonexistent").biased(support::say("Hello.").pcm, {{"hello"}}, {}, {});
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::input);
    }
}

}  // namespace
