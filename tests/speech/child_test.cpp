// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <numbers>

#include "base/error.h"
#include "base/resources.h"
#include "speech/child_recognizer.h"

namespace {

using namespace std::chrono_literals;
using base::Errc;
using testing::HasSubstr;

constexpr speech::Capabilities kBoth{.free = true, .biased = true};
const speech::Engine kSphinx{"pocketsphinx", "/usr/share/pocketsphinx/model/en-us", {}};
const std::vector<std::int16_t> kSecond(speech::kSampleRate);

// A recogniser that is a shell script: what the real one would never do.
class Misbehaving {
  public:
    explicit Misbehaving(const std::string& script) {
        const base::Path file = folder_.path() / "recogniser";
        std::ofstream(file) << "#!/bin/sh\n" << script << '\n';
        std::filesystem::permissions(file, std::filesystem::perms::owner_all);
        recognizer_.emplace(kSphinx, kBoth, 0, file);
    }
    base::Error error(const base::RunContext& context = {}) {
        try {
            (void)recognizer_->free(kSecond, context);
        } catch (const base::Error& error) {
            return error;
        }
        ADD_FAILURE() << "did not throw";
        return {Errc::internal, {}, {}, {}};
    }
    std::vector<speech::Heard> free(const base::RunContext& context = {}) {
        return recognizer_->free(kSecond, context);
    }
    // What the script left in a file beside itself.
    [[nodiscard]] std::string left(const std::string& name) const {
        std::ifstream in(folder_.path() / name);
        std::string line;
        std::getline(in, line);
        return line;
    }

  private:
    base::TempDir folder_;
    std::optional<speech::ChildRecognizer> recognizer_;
};

TEST(ChildRecognizer, GivesWordsAndProgressOn) {
    std::vector<double> fractions;
    base::RunContext context;
    context.progress = [&](const base::Progress& progress) { fractions.push_back(progress.fraction); };
    const auto words = Misbehaving(R"(cat >/dev/null; echo '{"progress":0.5}'
echo '{"words":[["hello",0.1,0.3,0.9],["there",0.3,0.6,1]]}')")
                           .free(context);
    ASSERT_EQ(words.size(), 2);
    EXPECT_EQ(words[1].text, "there");
    EXPECT_EQ(words[1].when, (base::Span{300ms, 600ms}));
    EXPECT_THAT(fractions, testing::ElementsAre(0.5));
}

TEST(ChildRecognizer, LeavesNoWordsOfTheScriptBehindWhenTheChildIsKilled) {
    Misbehaving killed(
        R"(echo botox >"${TMPDIR:?}/words.dict"; echo "$TMPDIR" >"$(dirname "$0")/where"; kill -KILL $$)");
    EXPECT_EQ(killed.error().cause, "the recogniser ended by signal 9");
    const base::Path where = killed.left("where");
    ASSERT_NE(where, "");
    EXPECT_FALSE(std::filesystem::exists(where)) << "it is in a folder of its own that goes with it";
}

TEST(ChildRecognizer, SaysHowTheChildDied) {
    const base::Error crash = Misbehaving("kill -ABRT $$").error();
    EXPECT_EQ(crash.code, Errc::internal);
    EXPECT_EQ(crash.cause, "the recogniser ended by signal 6");
    EXPECT_NE(crash.hint, "");
    EXPECT_EQ(Misbehaving("exit 3").error().cause, "the recogniser ended by code 3");
    EXPECT_EQ(Misbehaving("cat >/dev/null").error().code, Errc::internal) << "ended well, but without an answer";
    EXPECT_EQ(Misbehaving("echo '{\"words\":[]}'; kill -SEGV $$").error().code, Errc::internal);
}

TEST(ChildRecognizer, GivesTheChildsOwnErrorsOn) {
    const base::Error error =
        Misbehaving(R"(echo '{"error":{"code":"input","what":"cannot read","file":"m","cause":"c","hint":"h"}}')")
            .error();
    EXPECT_EQ(error.code, Errc::input);
    EXPECT_STREQ(error.what(), "cannot read (m): c");
    EXPECT_EQ(error.hint, "h");
}

TEST(ChildRecognizer, KillsTheChildWhenCancelled) {
    const auto began = std::chrono::steady_clock::now();
    base::RunContext context;
    context.progress = [&](const base::Progress&) { context.cancel.cancel(); };
    const base::TempDir folder;
    const std::string pid = (folder.path() / "pid").string();
    EXPECT_EQ(Misbehaving("echo $$ >" + pid + "; echo '{\"progress\":0.1}'; exec sleep 60").error(context).code,
              Errc::cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - began, 10s);
    std::string number;
    std::ifstream(pid) >> number;
    EXPECT_FALSE(std::filesystem::exists("/proc/" + number)) << "the child lives on";
}

TEST(ChildRecognizer, TakesNothingFromTheChildOnTrust) {
    for (const char* line :
         {R"({"words":[["a",0,-1,1]]})", R"({"words":[["a",0,99,1]]})", R"({"words":[["a",0.5,0.2,1]]})",
          R"({"words":[["a",0.5,0.6,1],["b",0.1,0.2,1]]})", R"({"words":[["a",0,1e999,1]]})",
          R"({"words":[["a",0,0.5,7]]})", R"({"words":[["",0,0.5,1]]})", R"({"words":[["a b",0,0.5,1]]})",
          R"({"words":[["a\nb",0,0.5,1]]})", R"({"words":[[1,0,0.5,1]]})", R"({"words":[["a"]]})",
          R"({"words":{"a":1}})", R"({"progress":"x"})", R"([])", R"({)", R"(null)", "", R"({"error":7})",
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["}) {
        EXPECT_EQ(Misbehaving("cat <<'END'\n" + std::string(line) + "\nEND").error().code, Errc::internal) << line;
    }
    EXPECT_EQ(Misbehaving("exec cat /dev/urandom").error().code, Errc::internal);
    EXPECT_EQ(Misbehaving("exec cat /dev/zero").error().cause, "the recogniser does not stop talking");
    EXPECT_EQ(Misbehaving("printf '{\"words\":['; for i in $(seq 200); do printf '[\"a\",0,0,1],'; done; "
                          "echo '[\"a\",0,0,1]]}'")
                  .error()
                  .cause,
              "the recogniser gave more words than can be said");
}

TEST(ChildRecognizer, DoesNotWaitForAChildThatDoesNotListen) {
    const std::vector<std::int16_t> minutes(speech::kSampleRate * 300);
    const base::TempDir folder;
    const base::Path file = folder.path() / "deaf";
    std::ofstream(file) << "#!/bin/sh\nexec <&-\nsleep 0.2\nexit 4\n";
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    speech::ChildRecognizer recognizer(kSphinx, kBoth, 0, file);
    EXPECT_THROW((void)recognizer.free(minutes, {}), base::Error);
}

TEST(ChildRecognizer, SaysThatTheProgramIsMissing) {
    speech::ChildRecognizer recognizer(kSphinx, kBoth, 0, "/nonexistent/askreel-speech");
    try {
        (void)recognizer.free(kSecond, {});
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.action, "cannot start the recogniser");
        EXPECT_NE(error.hint, "");
    }
}

TEST(ChildRecognizer, RefusesMoreThanHalfAnHour) {
    speech::ChildRecognizer recognizer(kSphinx, kBoth);
    const std::vector<std::int16_t> long_pcm(speech::kSampleRate * (30 * 60 + 1));
    try {
        (void)recognizer.free(long_pcm, {});
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, Errc::input);
    }
}

// The real one.

TEST(AskreelSpeech, SaysWhatIsWrongWithItsModel) {
    speech::ChildRecognizer recognizer({"pocketsphinx", "/nonexistent", {}}, kBoth);
    try {
        (void)recognizer.biased(kSecond, {{"hello"}}, {}, {});
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, Errc::input);
        EXPECT_THAT(error.what(), HasSubstr("/nonexistent"));
    }
    EXPECT_THROW((void)speech::ChildRecognizer({"nonsense", {}, {}}, kBoth).free(kSecond, {}), base::Error);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(AskreelSpeech, KeepsToItsMemory) {
    const std::vector<std::int16_t> tone(speech::kSampleRate * 600);
    speech::ChildRecognizer recognizer(kSphinx, kBoth, 10'000'000);
    try {
        (void)recognizer.biased(tone, {{"hello"}}, {}, {});
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, Errc::internal);
        EXPECT_NE(error.hint, "");
        return;
    }
    FAIL() << "used more memory than it may";
}
#endif

}  // namespace
