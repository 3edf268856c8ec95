// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

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

}  // namespace
