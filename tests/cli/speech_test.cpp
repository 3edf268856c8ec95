// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

#include "program.h"
#include "support/clips.h"
#include "support/said.h"

namespace {

using namespace cli_test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kScript =
    "How long does Botox last? For most people, about three to four months. Then you come back and see us again.";

class Speech : public Answers {
  protected:
    // An answer in which a voice says this, in pink noise of some amplitude.
    std::string spoken(const std::string& text, double noise = 0) {
        const std::string stem = path("said" + std::to_string(++clips_));
        const support::Said said = support::say(text);
        support::write_wav(stem + ".wav", said.pcm);
        support::ClipSpec spec;
        spec.picture =
            "testsrc2=size=320x568:rate=30:duration=" + std::to_string(static_cast<double>(said.pcm.size()) / 16'000);
        spec.sound = "amovie=" + stem + ".wav,aresample=48000";
        if (noise > 0)
            spec.sound += "[v];anoisesrc=color=pink:seed=1:amplitude=" + std::to_string(noise) +
                          "[n];[v][n]amix=duration=first:normalize=0";
        support::write_clip(stem + ".mp4", spec);
        const Outcome run = askreel({"new", stem + ".askreel", "--question", "How long?", "--clip", stem + ".mp4"});
        EXPECT_EQ(run.code, 0) << run.err;
        return stem + ".askreel";
    }
    static Outcome align(const std::string& folder, const std::string& script) {
        return askreel({"captions", folder, "align", "--script", script, "--json"});
    }
    static std::string captions(const std::string& folder) {
        std::string text = askreel({"captions", folder, "export", "--format", "txt"}).out;
        std::replace(text.begin(), text.end(), '\n', ' ');
        while (text.ends_with(' ')) text.pop_back();
        return text;
    }

  private:
    int clips_ = 0;
};

TEST_F(Speech, CaptionsOfAScriptAreWrittenAsTheScriptIs) {
    const std::string folder = spoken(kScript);
    const Outcome run = align(folder, file("a.txt", kScript));
    ASSERT_EQ(run.code, 0) << run.err;
    const base::Json json = run.json();
    EXPECT_GT(json["coverage"].get<double>(), 0.98);
    EXPECT_EQ(json["passed"], true);
    EXPECT_THAT(json["not_said"], IsEmpty());
    EXPECT_THAT(json["not_written"], IsEmpty());
    EXPECT_EQ(captions(folder), kScript);
    EXPECT_EQ(askreel({"captions", folder, "align"}).code, 0) << "the script stays with the answer";
    const base::Json cues = askreel({"captions", folder, "export", "--format", "json"}).json()["cues"];
    EXPECT_EQ(cues[0]["words"][0]["source"], "script");
}

TEST_F(Speech, WhatIsLeftOutIsSaid) {
    const std::string folder = spoken("How long does Botox last? Then you come back and see us again.");
    const base::Json json = align(folder, file("a.txt", kScript)).json();
    EXPECT_LT(json["coverage"].get<double>(), 0.8);
    ASSERT_EQ(json["not_said"].size(), 1U);
    EXPECT_THAT(json["not_said"][0], HasSubstr("three to four months."));
}

TEST_F(Speech, ScriptsThatCannotBeFollowedLeaveTheAnswerAsItWas) {
    const std::string folder = spoken(kScript);
    for (const auto& [name, script, reason] : std::vector<std::array<std::string, 3>>{
             {"other.txt", "Quarterly revenue exceeded the forecast because demand for aluminium was strong in Europe.",
              "is not the script"},
             {"spanish.txt", "Los resultados duran entre tres y cuatro meses, según cada paciente y su piel.",
              "is not the script"},
             {"empty.txt", "", "there is no script"},
             {"dashes.txt", "— … !", "there is no script"},
             {"word.txt", "months", "is not the script"}}) {
        const Outcome run = align(folder, file(name, script));
        EXPECT_EQ(run.code, 3) << name << run.out;
        EXPECT_THAT(run.out, HasSubstr(reason)) << name;
        EXPECT_EQ(askreel({"captions", folder, "export", "--format", "txt"}).code, 3) << name << ": there are none";
    }
    EXPECT_EQ(askreel({"captions", folder, "align"}).code, 3) << "none of the scripts stayed";
}

TEST_F(Speech, SoundThatIsTooNoisyToBeTrustedIsSaidToBe) {
    const std::string script = file("a.txt", kScript);
    const std::string clear = spoken(kScript), noisy = spoken(kScript, 0.2);
    EXPECT_EQ(align(clear, script).json()["noisy"], false);
    EXPECT_EQ(align(noisy, script).json()["noisy"], true);
    EXPECT_THAT(askreel({"captions", clear, "align"}).err, testing::Not(HasSubstr("noisy")));
    EXPECT_THAT(askreel({"captions", noisy, "align"}).err, AllOf(HasSubstr("noisy"), HasSubstr("quiet room")));
}

TEST_F(Speech, OneWordIsAScriptToo) {
    const std::string folder = spoken("Botox.");
    EXPECT_EQ(align(folder, file("a.txt", "Botox.")).code, 0);
    EXPECT_EQ(captions(folder), "Botox.");
}

TEST_F(Speech, WithoutAVoiceThereIsNothingToFollow) {
    const Outcome run = align(answer(5), file("a.txt", kScript));
    EXPECT_EQ(run.code, 3) << run.out;
    EXPECT_THAT(run.out, HasSubstr("sound"));
}

TEST_F(Speech, WithoutAModelNobodyWritesDownWhatIsSaid) {
    const std::string folder = spoken("Botox.");
    const auto transcribe = [&](const std::string& engine) {
        const Outcome run = askreel({"captions", folder, "transcribe", "--engine", engine});
        EXPECT_EQ(run.code, 3) << engine << run.out;
        EXPECT_EQ(askreel({"captions", folder, "export", "--format", "txt"}).code, 3) << "no bad text either";
        return run.err;
    };
    EXPECT_THAT(transcribe("vosk"), HasSubstr("askreel models install vosk"));
    EXPECT_THAT(transcribe("whisper"), AllOf(HasSubstr("whisper.cpp"), HasSubstr("askreel models add")));
    EXPECT_THAT(transcribe("pocketsphinx"), AllOf(HasSubstr("only follows a script"), HasSubstr("install vosk")));
    EXPECT_THAT(askreel({"captions", folder, "transcribe"}).err, HasSubstr("askreel models install vosk"));
    EXPECT_THAT(askreel({"captions", folder, "align", "--engine", "vosk", "--script", file("a.txt", kScript)}).err,
                HasSubstr("askreel models install vosk"));
}

TEST_F(Speech, OfASentenceSaidTwiceTheLastOneStays) {
    const std::string sentence = "For most people, about three to four months. ";
    const std::string rest = "Then you come back and see us again.";
    const std::string folder = spoken(sentence + sentence + rest);
    const std::string script = file("a.txt", sentence + rest);
    const Outcome early = askreel({"trim", folder, "--retakes"});
    EXPECT_EQ(early.code, 3);
    EXPECT_THAT(early.err, HasSubstr("align --script"));

    const base::Json report = align(folder, script).json();
    ASSERT_EQ(report["repeats"].size(), 1U);
    const Outcome dry = askreel({"trim", folder, "--retakes", "--dry-run", "--json"});
    ASSERT_EQ(dry.json()["removed"].size(), 1U) << dry.out;
    EXPECT_EQ(dry.json()["removed"][0][2], "retake");
    EXPECT_EQ(captions(folder), sentence + sentence + rest) << "only said";
    EXPECT_EQ(askreel({"trim", folder, "--retakes"}).code, 0);
    EXPECT_EQ(captions(folder), sentence + rest);
    EXPECT_EQ(askreel({"trim", folder, "--undo"}).code, 0);
    EXPECT_EQ(captions(folder), sentence + sentence + rest);
}

TEST_F(Speech, WhatNobodyWroteIsNotTakenForTheScriptSaidAgain) {
    const std::string first = "Is it going to hurt? Most patients feel only a small pinch. ";
    const std::string last = "We can numb the skin first if you like.";
    for (const char* aside :
         {"My sister asked me about that last weekend. ", "We had a patient from Ohio come in for that. "}) {
        const std::string folder = spoken(first + aside + last);
        const Outcome run = align(folder, file("a.txt", first + last));
        ASSERT_NE(run.code, 3) << run.out;
        EXPECT_THAT(run.json()["repeats"], IsEmpty()) << aside;
        EXPECT_EQ(captions(folder), first + last) << aside;
    }
}

using Models = Answers;

TEST_F(Models, AreListedWithWhatCanBeInstalled) {
    const base::Json json = askreel({"models", "list", "--json"}).json();
    ASSERT_EQ(json["models"].size(), 1U);
    EXPECT_EQ(json["models"][0]["engine"], "pocketsphinx");
    EXPECT_EQ(json["models"][0]["complete"], true);
    for (const base::Json& recipe : json["available"])
        for (const base::Json& part : recipe["files"]) {
            EXPECT_THAT(part["address"].get<std::string>(), testing::StartsWith("https://"));
            EXPECT_EQ(part["sha256"].get<std::string>().size(), 64U);
            EXPECT_NE(part["licence"], "");
            EXPECT_GT(part["bytes"].get<std::int64_t>(), 1'000'000);
        }
    EXPECT_EQ(askreel({"models", "verify"}).code, 0);
}

TEST_F(Models, AreInstalledOnlyAsTheyShouldBe) {
    if (askreel({"models", "list", "--json"}).json()["available"].empty())
        GTEST_SKIP() << "Vosk is offered on 64-bit PCs with Linux only";
    const base::Path home = path("home");
    std::filesystem::create_directories(home);
    const Outcome missing = askreel_at(home, {"models", "install", "vosk", "--yes", "--from", path("")});
    EXPECT_EQ(missing.code, 3);
    EXPECT_THAT(missing.err, AllOf(HasSubstr("vosk-0.3.39.tgz"), HasSubstr("Apache-2.0")))
        << "what would come, and its licence";
    (void)file("vosk-0.3.39.tgz", "not it");
    const Outcome damaged = askreel_at(home, {"models", "install", "vosk", "--yes", "--from", path("")});
    EXPECT_EQ(damaged.code, 3);
    EXPECT_EQ(askreel_at(home, {"models", "list", "--json"}).json()["models"].size(), 1U) << "nothing stayed";
    EXPECT_THAT(askreel_at(home, {"models", "install", "vosk"}).err, HasSubstr("--yes"));
    EXPECT_EQ(askreel_at(home, {"models", "install", "kaldi", "--yes"}).code, 2);
}

TEST_F(Models, OfTheUsersAreAddedAndVerified) {
    const base::Path home = path("home");
    std::filesystem::create_directories(home);
    EXPECT_EQ(askreel_at(home, {"models", "add", file("notes.txt", "no model")}).code, 3);
    EXPECT_EQ(askreel_at(home, {"models", "add", path("nothing.bin")}).code, 3);
    const Outcome added = askreel_at(home, {"models", "add", file("ggml-base.en.bin", "lmgg and more"), "--json"});
    ASSERT_EQ(added.code, 0) << added.err;
    const base::Path folder = added.json()["path"].get<std::string>();
    bool found = false;
    const base::Json list = askreel_at(home, {"models", "list", "--json"}).json();
    for (const base::Json& model : list["models"])
        if (model["id"] == "ggml-base.en") {
            found = true;
            EXPECT_EQ(model["complete"], false);
            EXPECT_THAT(model["fault"].get<std::string>(), HasSubstr("whisper-cli"));
        }
    EXPECT_TRUE(found);
    base::write_file_atomically(folder / "ggml-base.en.bin", "something else");
    const Outcome verified = askreel_at(home, {"models", "verify"});
    EXPECT_EQ(verified.code, 4);
    EXPECT_THAT(verified.out, HasSubstr("ggml-base.en.bin was changed"));
}

// With what users install themselves, of hundreds of MB: ASKREEL_MODELS says where it is.
class WithVosk : public Speech {
  protected:
    void SetUp() override {
        const char* folders = std::getenv("ASKREEL_MODELS");
        models_ = std::string("ASKREEL_MODELS=") + (folders != nullptr ? folders : "");
        const base::Json list = askreel({"models", "list", "--json"}, {models_}).json();
        for (const base::Json& model : list["models"])
            if (model["engine"] == "vosk" && model["complete"] == true) return;
        GTEST_SKIP() << "no test downloads Vosk and its model, and ASKREEL_MODELS names no folder of them";
    }
    std::string models_;
};

TEST_F(WithVosk, WhatIsSaidIsWrittenDown) {
    const std::string folder = spoken("We see you again in three to four months. Please call us with any questions.");
    const Outcome run = askreel({"captions", folder, "transcribe", "--json"}, {models_});
    ASSERT_EQ(run.code, 0) << run.err;
    EXPECT_GT(run.json()["words"].get<int>(), 12);
    EXPECT_THAT(captions(folder), AllOf(HasSubstr("months"), HasSubstr("all us"), testing::EndsWith(".")));
}

TEST_F(WithVosk, WordsThatNobodyWroteAreHeardAndToBeChecked) {
    const std::string first = "How long does Botox last? For most people, about three to four months. ";
    const std::string last = "Then you come back and see us again, and we look at the result together.";
    const std::string folder = spoken(first + "My sister asked me last weekend. " + last);
    const Outcome run =
        askreel({"captions", folder, "align", "--script", file("a.txt", first + last), "--json"}, {models_});
    ASSERT_EQ(run.code, 0) << run.err;
    ASSERT_FALSE(run.json()["not_written"].empty()) << run.out;
    EXPECT_THAT(run.json()["not_written"][0]["text"].get<std::string>(), HasSubstr("weekend"));
}

}  // namespace
