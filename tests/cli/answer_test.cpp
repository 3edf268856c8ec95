// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "program.h"
#include "support/clips.h"

namespace {

namespace fs = std::filesystem;
using namespace cli_test;
using testing::AllOf;
using testing::HasSubstr;

using New = Answers;
using Show = Answers;
using Trim = Answers;

double duration(const Outcome& run) { return run.json()["duration"].get<double>(); }

TEST_F(New, CopiesTheClipIntoAFolderThatCanBeMoved) {
    const std::string folder = answer();
    EXPECT_TRUE(fs::exists(folder + "/media/clip2.mp4"));
    fs::remove(clip());
    fs::rename(folder, path("moved.askreel"));
    const Outcome run = askreel({"show", path("moved.askreel"), "--json"});
    EXPECT_EQ(run.code, 0);
    EXPECT_TRUE(run.json()["findings"].empty()) << run.out;
    const base::Json document = base::read_json(path("moved.askreel") + "/answer.json", "cannot read");
    EXPECT_EQ(document["schema"], 1);
    EXPECT_EQ(document["clips"][0]["file"], "media/clip2.mp4");
}

TEST_F(New, LinksTheClipWhenToldTo) {
    const std::string folder = answer(2, {"--link"});
    EXPECT_FALSE(fs::exists(folder + "/media"));
    EXPECT_EQ(askreel({"show", folder, "--json"}).json()["clips"][0]["file"], clip());
}

TEST_F(New, TakesSeveralClipsAScriptABrandAndTargets) {
    const std::string folder =
        answer(2, {"--clip", clip(1), "--script", file("script.txt", "It lasts."), "--brand", "solenne-med-spa",
                   "--targets", "tiktok,linkedin", "--style", "boxed", "--provider", "ortiz"});
    const base::Json shown = askreel({"show", folder, "--json"}).json();
    EXPECT_EQ(shown["clips"].size(), 2U);
    EXPECT_NEAR(shown["duration"].get<double>(), 3, 0.1);
    EXPECT_EQ(shown["targets"], base::Json({"tiktok", "linkedin"}));
    EXPECT_EQ(shown["brand"], "solenne-med-spa");
    EXPECT_EQ(shown["style"], "boxed");
    EXPECT_EQ(base::read_json(folder + "/answer.json", "cannot read")["script"], "It lasts.");
}

TEST_F(New, LeavesNothingBehindWhenItFails) {
    const auto attempt = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"new", path("bad.askreel"), "--question", "Why?"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Outcome run = askreel(arguments);
        EXPECT_FALSE(fs::exists(path("bad.askreel"))) << more[1];
        return run;
    };
    EXPECT_EQ(attempt({"--clip", clip(), "--clip", file("no.mp4", "no clip")}).code, 3);
    EXPECT_EQ(attempt({"--brand", "no-such-brand"}).code, 2);
    EXPECT_EQ(attempt({"--style", "no-such-style"}).code, 2);
    EXPECT_THAT(attempt({"--targets", "tiktk"}).err, AllOf(HasSubstr("tiktk"), HasSubstr("tiktok")));
    EXPECT_EQ(attempt({"--script", path("gone.txt")}).code, 3);
    EXPECT_EQ(askreel({"new", path("bad.askreel"), "--question", "  "}).code, 2);
}

TEST_F(New, NeverTouchesAFolderThatIsInUse) {
    const std::string folder = answer();
    const Outcome again = askreel({"new", folder, "--question", "Other?"});
    EXPECT_EQ(again.code, 3);
    EXPECT_THAT(again.err, HasSubstr("there is an answer already"));
    fs::create_directories(path("full"));
    (void)file("full/diary.txt", "mine");
    EXPECT_EQ(askreel({"new", path("full"), "--question", "Why?"}).code, 3);
    EXPECT_TRUE(fs::exists(path("full") + "/diary.txt"));
}

TEST_F(New, AddsClipsLater) {
    const std::string folder = answer();
    EXPECT_NEAR(duration(askreel({"add", folder, clip(1), clip(2), "--json"})), 5, 0.1);
    EXPECT_TRUE(fs::exists(folder + "/media/clip2-2.mp4")) << "the second of the same name";
    EXPECT_EQ(askreel({"add", folder, file("no.mp4", "no clip")}).code, 3);
    EXPECT_NEAR(duration(askreel({"show", folder, "--json"})), 5, 0.1);
}

TEST_F(Show, PrintsTheDocumentInShort) {
    const std::string folder = answer();
    (void)askreel({"captions", folder, "import", file("a.srt", kSrt), "--lang", "en"});
    const Outcome run = askreel({"show", folder});
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.out, AllOf(HasSubstr("How long does it last?\n"), HasSubstr("Timeline"), HasSubstr("clip2.mp4"),
                               HasSubstr("Captions (en)"), HasSubstr("Three to four months.")));
    const base::Json json = askreel({"show", folder, "--json"}).json();
    for (const char* key : {"question", "duration", "clips", "timeline", "captions", "targets", "takes"})
        EXPECT_TRUE(json.contains(key)) << key;
    EXPECT_EQ(json["captions"][0]["language"], "en");
    EXPECT_EQ(json["captions"][0]["cues"][1]["text"], "Three to four months.");
}

TEST_F(Show, TellsAboutClipsThatAreGoneOrChanged) {
    const std::string folder = answer();
    base::write_file_atomically(folder + "/media/clip2.mp4", "other");
    EXPECT_THAT(askreel({"show", folder}).out, HasSubstr("not the file that was added"));
    fs::remove(folder + "/media/clip2.mp4");
    EXPECT_THAT(askreel({"show", folder, "--json"}).json()["findings"][0]["message"].get<std::string>(),
                HasSubstr("not there any more"));
}

TEST_F(Show, RefusesWhatIsNoAnswer) {
    const Outcome none = askreel({"show", path("none.askreel")});
    EXPECT_EQ(none.code, 3);
    EXPECT_THAT(none.err, HasSubstr("no answer.json"));
    const std::string folder = answer();
    base::write_file_atomically(folder + "/answer.json", "{\"schema\":1,\"musik\":2}");
    const Outcome damaged = askreel({"show", folder});
    EXPECT_EQ(damaged.code, 3);
    EXPECT_THAT(damaged.err, HasSubstr("answer.json"));
}

TEST_F(Trim, DoesTheArithmetic) {
    const std::string folder = answer(5);
    const base::Json cut = askreel({"trim", folder, "--cut", "1-2", "--json"}).json();
    EXPECT_NEAR(cut["duration"].get<double>(), 4, 0.05);
    EXPECT_EQ(cut["removed"], base::Json::parse("[[1.0,2.0,\"manual\"]]"));
    EXPECT_EQ(cut["kept"][0], base::Json::parse("[0.0,1.0]"));
    EXPECT_NEAR(duration(askreel({"trim", folder, "--keep", "0-0.5,2-3", "--json"})), 1.5, 0.05);
    EXPECT_NEAR(duration(askreel({"trim", folder, "--undo", "--json"})), 4, 0.05);
    EXPECT_NEAR(duration(askreel({"trim", folder, "--undo", "--json"})), 5, 0.05);
    EXPECT_EQ(askreel({"trim", folder, "--undo"}).code, 3) << "nothing is left to undo";
    (void)askreel({"trim", folder, "--cut", "0:01-0:02.5"});
    EXPECT_NEAR(duration(askreel({"trim", folder, "--reset", "--json"})), 5, 0.05);
}

TEST_F(Trim, SaysWhatItDid) {
    EXPECT_EQ(askreel({"trim", answer(5), "--cut", "1-2,4-4.5"}).out,
              "0:05.0 → 0:03.5\ncut 0:01.0–0:02.0, 0:04.0–0:04.5\n");
}

TEST_F(Trim, RefusesWhatMakesNoSense) {
    const std::string folder = answer(5);
    EXPECT_EQ(askreel({"trim", folder, "--keep", "abc"}).code, 2);
    EXPECT_EQ(askreel({"trim", folder, "--keep", "1"}).code, 2);
    EXPECT_EQ(askreel({"trim", folder}).code, 2);
    EXPECT_EQ(askreel({"trim", folder, "--undo", "--reset"}).code, 2);
    EXPECT_EQ(askreel({"trim", folder, "--keep", "3-2"}).code, 3);
    EXPECT_EQ(askreel({"trim", folder, "--cut", "0-99"}).code, 3) << "nothing would be left";
    EXPECT_EQ(askreel({"trim", folder, "--cut", "50-60"}).code, 3);
    EXPECT_NEAR(duration(askreel({"show", folder, "--json"})), 5, 0.05) << "and nothing was changed";
}

// Ten seconds: a buzz from 1 to 3, from 4.5 to 6 and from 6.3 to 9.
class Silence : public Answers {
  protected:
    std::string talk() {
        support::ClipSpec spec;
        spec.picture = "color=gray:size=320x568:rate=30:duration=10";
        spec.sound =
            "aevalsrc=exprs='0.4*mod(t*140\\,1)*gt(between(t\\,1\\,3)+between(t\\,4.5\\,6)+between(t\\,6.3\\,9)\\,0)':"
            "s=48000:d=10,"
            "aformat=channel_layouts=stereo";
        const std::string file = path("talk.mp4"), folder = path("talk.askreel");
        support::write_clip(file, spec);
        EXPECT_EQ(askreel({"new", folder, "--question", "Pauses?", "--clip", file}).code, 0);
        return folder;
    }
};

TEST_F(Silence, IsCutWithMarginsAndBroughtBack) {
    const std::string folder = talk();
    const base::Json json = askreel({"trim", folder, "--silence", "--json"}).json();
    const base::Json& removed = json["removed"];
    ASSERT_EQ(removed.size(), 3U) << json;
    const double wanted[3][2] = {{0, 0.9}, {3.15, 4.4}, {9.15, 10}};
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR(removed[i][0].get<double>(), wanted[i][0], 0.1);
        EXPECT_NEAR(removed[i][1].get<double>(), wanted[i][1], 0.1);
        EXPECT_EQ(removed[i][2], "silence");
    }
    EXPECT_NEAR(duration(askreel({"trim", folder, "--undo", "--json"})), 10, 0.05);
}

TEST_F(Silence, IsOnlyNamedInADryRun) {
    const std::string folder = talk();
    EXPECT_EQ(askreel({"trim", folder, "--silence", "--dry-run", "--min", "1.2", "--margin", "0.3,0.4", "--json"})
                  .json()["removed"]
                  .size(),
              1U);
    EXPECT_NEAR(duration(askreel({"show", folder, "--json"})), 10, 0.05);
}

TEST_F(Silence, NeedsAVoiceAndSense) {
    const Outcome run = askreel({"trim", answer(2), "--silence"});
    EXPECT_EQ(run.code, 3) << "a steady tone is no voice";
    EXPECT_THAT(run.err, HasSubstr("no voice"));
    EXPECT_EQ(askreel({"trim", answer(2), "--silence", "--margin", "1,2,3"}).code, 2);
    EXPECT_EQ(askreel({"trim", answer(2), "--margin", "1"}).code, 2) << "without --silence";
    EXPECT_EQ(askreel({"trim", answer(2), "--silence", "--cut", "0-1"}).code, 2);
}

// Recorded and synthesised speech with the times of its words: NAME.flac with NAME.words.tsv.
TEST_F(Silence, NeverClipsAWord) {
    const char* speech = std::getenv("ASKREEL_SPEECH");
    if (speech == nullptr) GTEST_SKIP() << "real speech may not be shipped, and ASKREEL_SPEECH names no folder of it";
    int cuts = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(speech)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("faq_") || !name.ends_with(".words.tsv")) continue;
        const std::string base_name = name.substr(0, name.size() - 10), folder = path(base_name + ".askreel");
        const std::string sound = (fs::path(speech) / (base_name + ".flac")).string();
        ASSERT_EQ(askreel({"new", folder, "--question", "Pauses?", "--clip", sound, "--link"}).code, 0);
        const base::Json removed = askreel({"trim", folder, "--silence", "--dry-run", "--json"}).json()["removed"];
        cuts += static_cast<int>(removed.size());
        std::ifstream words(entry.path());
        for (std::string line; std::getline(words, line);) {
            std::istringstream fields(line);
            std::string word;
            double in = 0, out = 0;
            if (!(std::getline(fields, word, '\t') >> in >> out)) continue;
            for (const base::Json& cut : removed)
                EXPECT_FALSE(in < cut[1].get<double>() && cut[0].get<double>() < out) << base_name << ": " << word;
        }
    }
    EXPECT_GT(cuts, 100);
}

}  // namespace
