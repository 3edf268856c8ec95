// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>

#include "base/hash.h"
#include "program.h"

namespace {

namespace fs = std::filesystem;
using namespace cli_test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Posts : public Answers {
  protected:
    std::string captioned(int seconds = 4) {
        std::string folder = answer(seconds);
        EXPECT_EQ(askreel({"captions", folder, "import", file("a.srt", kSrt)}).code, 0);
        return folder;
    }
};

TEST_F(Posts, AnExportSaysWhatItMade) {
    const std::string folder = captioned();
    const Outcome run = askreel({"export", folder, "--to", "instagram-reels,linkedin", "--draft", "--out", path("out"),
                                 "--no-cache", "--json"});
    ASSERT_THAT(run.code, testing::AnyOf(0, 4)) << run.out << run.err;
    const base::Json json = run.json();
    ASSERT_EQ(json["outputs"].size(), 2U);
    for (const base::Json& output : json["outputs"]) {
        for (const char* key : {"target", "file", "duration", "bytes", "sha256", "sidecars", "cover", "post",
                                "loudness", "passed", "findings"})
            EXPECT_TRUE(output.contains(key)) << key;
        const std::string made = output["file"];
        EXPECT_EQ(fs::path(made).parent_path(), path("out"));
        EXPECT_EQ(base::sha256_of_file(made), output["sha256"].get<std::string>());
        EXPECT_EQ(fs::file_size(made), output["bytes"].get<std::uintmax_t>());
        EXPECT_TRUE(fs::exists(output["cover"].get<std::string>()));
    }
    EXPECT_THAT(json["outputs"][0]["file"].get<std::string>(),
                testing::EndsWith("how-long-does-it-last-instagram-reels.mp4"));
    for (const char* key : {"seconds", "chunks", "chunks_cached", "frames_decoded", "frames_composed", "frames_encoded",
                            "renditions", "peak_rss"})
        EXPECT_TRUE(json["stats"].contains(key)) << key;
    EXPECT_THAT(files_below(path("out"), ".part"), IsEmpty());
}

TEST_F(Posts, ProgressIsShownToNobodyUnlessAskedFor) {
    const std::string folder = answer();
    const Outcome silent = askreel({"export", folder, "--to", "website", "--draft", "--out", path("out")});
    EXPECT_THAT(silent.err, Not(HasSubstr("%")));
    EXPECT_THAT(silent.out, HasSubstr("Made 1 post"));
    const Outcome told =
        askreel({"export", folder, "--to", "website", "--draft", "--out", path("out"), "--progress", "json"});
    const std::string first = told.err.substr(0, told.err.find('\n'));
    const base::Json line = base::Json::parse(first, nullptr, false);
    ASSERT_TRUE(line.is_object()) << told.err;
    for (const char* key : {"stage", "fraction", "fps", "eta_s"}) EXPECT_TRUE(line.contains(key)) << key;
}

TEST_F(Posts, ALimitThatTheAnswerCannotMeetStopsThatTargetOnly) {
    const std::string folder = answer(31);
    const Outcome both =
        askreel({"export", folder, "--to", "google-business,website", "--draft", "--out", path("out"), "--json"});
    EXPECT_EQ(both.code, 6);
    const base::Json outputs = both.json()["outputs"];
    EXPECT_TRUE(outputs[0].contains("error"));
    EXPECT_FALSE(outputs[0].contains("file"));
    EXPECT_THAT(outputs[0]["error"]["hint"].get<std::string>(), Not(IsEmpty()));
    EXPECT_TRUE(fs::exists(outputs[1]["file"].get<std::string>()));
    const Outcome alone = askreel({"export", folder, "--to", "google-business", "--draft", "--out", path("out")});
    EXPECT_THAT(alone.code, testing::AnyOf(3, 4));
    EXPECT_THAT(alone.err, AllOf(HasSubstr("askreel: error:"), HasSubstr("\nhint: ")));
    const Outcome shorter = askreel({"export", folder, "--to", "google-business", "--span", "google-business=0-3",
                                     "--draft", "--out", path("out"), "--json"});
    EXPECT_NEAR(shorter.json()["outputs"][0]["duration"].get<double>(), 3, 0.1);
}

TEST_F(Posts, UsageIsCheckedBeforeAnyWork) {
    const std::string folder = answer();
    EXPECT_EQ(askreel({"export", folder}).code, 2) << "no target anywhere";
    EXPECT_EQ(askreel({"export", folder, "--to", "tiktokk"}).code, 2);
    EXPECT_EQ(askreel({"export", folder, "--to", "tiktok", "--captions", "shout"}).code, 2);
    EXPECT_EQ(askreel({"export", folder, "--to", "tiktok", "--draft", "--best"}).code, 2);
    EXPECT_EQ(askreel({"export", folder, "--to", "tiktok", "--span", "linkedin=0-1"}).code, 2);
    EXPECT_EQ(askreel({"export", folder, "--to", "tiktok", "--span", "tiktok=x"}).code, 2);
    EXPECT_EQ(askreel({"export", folder, "--to", "tiktok", "--caption-lang", "fr"}).code, 3);
    EXPECT_FALSE(fs::exists(folder + "/exports"));
}

TEST_F(Posts, AMissingOrChangedClipIsNamed) {
    const std::string folder = answer();
    fs::remove(folder + "/media/clip2.mp4");
    const Outcome run = askreel({"export", folder, "--to", "website"});
    EXPECT_EQ(run.code, 3);
    EXPECT_THAT(run.err, AllOf(HasSubstr("clip2.mp4"), HasSubstr("not there any more")));
}

TEST_F(Posts, CtrlCLeavesNoHalfWrittenFile) {
    const std::string folder = answer(20);
    const Outcome run = stopped_by(SIGINT, [&] { return !files_below(path("home"), ".chunk").empty(); }, path("home"),
                                   {"export", folder, "--to", "instagram-reels,linkedin", "--out", path("out")});
    EXPECT_EQ(run.code, 130) << run.err;
    EXPECT_THAT(run.err, HasSubstr("askreel: cancelled"));
    EXPECT_THAT(files_below(path("out"), ".mp4"), IsEmpty());
    EXPECT_THAT(files_below(path("out"), ".part"), IsEmpty());
}

TEST_F(Posts, AFrameIsWrittenInTheTargetsSize) {
    const std::string folder = captioned();
    const Outcome run =
        askreel({"frame", folder, "--at", "1.2", "--target", "facebook-feed", "-o", path("f.png"), "--json"});
    ASSERT_EQ(run.code, 0) << run.err;
    EXPECT_EQ(run.json()["width"], 1080);
    EXPECT_EQ(run.json()["height"], 1350);
    EXPECT_EQ(base::read_file(path("f.png"), 100'000'000, "cannot read").substr(1, 3), "PNG");
    EXPECT_EQ(askreel({"frame", folder, "--at", "1.2", "--target", "tiktok", "-o", path("f.gif")}).code, 2);
    EXPECT_EQ(askreel({"frame", folder, "--at", "soon", "--target", "tiktok", "-o", path("f.png")}).code, 2);
}

TEST_F(Posts, CheckAndFixWorkOnAnybodysFile) {
    const Outcome check = askreel({"check", clip(4), "--for", "instagram-reels", "--json"});
    EXPECT_EQ(check.code, 4);
    const base::Json json = check.json();
    EXPECT_EQ(json["target"], "instagram-reels");
    EXPECT_EQ(json["passed"], false);
    for (const char* key : {"rule", "severity", "message", "expected", "actual", "fix"})
        EXPECT_TRUE(json["findings"][0].contains(key)) << key;
    EXPECT_THAT(askreel({"check", clip(4), "--for", "instagram-reels"}).out, HasSubstr("does not meet"));

    const Outcome fix = askreel({"fix", clip(4), "--for", "instagram-reels", "-o", path("fixed.mp4"), "--json"});
    EXPECT_EQ(fix.code, 0) << fix.out << fix.err;
    const Outcome again = askreel({"check", path("fixed.mp4"), "--for", "instagram-reels", "--json"});
    EXPECT_EQ(again.code, 0) << again.out;
    EXPECT_EQ(askreel({"check", clip(4), "--for", "no-such-place"}).code, 2);
    EXPECT_EQ(askreel({"check", path("gone.mp4"), "--for", "tiktok"}).code, 3);
}

TEST_F(Posts, TheDemoMakesAPageThatEscapesEverything) {
    const Outcome run = askreel(
        {"demo", clip(4), "--out", path("demo"), "--question", "<script>alert(1)</script> & \"so\"?", "--json"});
    ASSERT_THAT(run.code, testing::AnyOf(0, 4)) << run.err;
    EXPECT_EQ(run.json()["outputs"].size(), 5U);
    const std::string page = base::read_file(path("demo/index.html"), 1'000'000, "cannot read");
    EXPECT_THAT(page, AllOf(HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;?"),
                            Not(HasSubstr("<script>alert"))));
    for (const base::Json& output : run.json()["outputs"])
        EXPECT_THAT(page, HasSubstr("src=\"" + fs::path(output["file"].get<std::string>()).filename().string() + "\""));
    const Outcome again = askreel({"demo", clip(4), "--out", path("demo")});
    EXPECT_THAT(again.code, testing::AnyOf(0, 4)) << again.err;
}

}  // namespace
