// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <csignal>

#include "program.h"

namespace {

namespace fs = std::filesystem;
using namespace cli_test;
using testing::AllOf;
using testing::AnyOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Batch : public Answers {
  protected:
    // A batch of these items, as a JSON list, beside the clips.
    std::string manifest(const std::string& items) const { return file("batch.json", items); }

    static Outcome run(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "batch");
        arguments.emplace_back("--draft");
        return askreel(arguments);
    }

    static std::vector<std::string> outcomes(const Outcome& run) {
        std::vector<std::string> out;
        const base::Json json = run.json();
        for (const base::Json& item : json["items"]) out.push_back(item["outcome"]);
        return out;
    }

    std::vector<std::string> files(const std::string& folder, const std::string& extension = ".mp4") const {
        return files_below(path(folder), extension);
    }
};

TEST_F(Batch, OneBrokenItemStopsNoOther) {
    (void)clip();
    const std::string answered = answer(2, {"--targets", "website"});
    (void)file("a.srt", kSrt);
    const std::string batch = manifest(R"([
        {"clip": "clip2.mp4", "question": "Does it hurt?", "captions": "a.srt", "brand": "solenne-med-spa",
         "targets": ["website", "whatsapp"], "name": "pain"},
        {"clip": "gone.mp4", "question": "Where is it?", "targets": "website"},
        {"answer": "answer1.askreel"}])");
    const Outcome made = run({batch, "--json"});
    EXPECT_EQ(made.code, 6) << made.err;
    EXPECT_THAT(made.err, IsEmpty());
    EXPECT_THAT(outcomes(made), ElementsAre("done", "failed", "done"));
    const base::Json json = made.json();
    EXPECT_EQ(json["done"], 2);
    EXPECT_EQ(json["failed"], 1);
    EXPECT_EQ(json["items"][1]["error"]["code"], "input");
    EXPECT_THAT(json["items"][1]["error"]["file"].get<std::string>(), testing::EndsWith("gone.mp4"));
    EXPECT_THAT(json["items"][1]["outputs"], IsEmpty());
    EXPECT_THAT(files("exports"), ElementsAre("answer1/how-long-does-it-last-website.mp4",
                                              "pain/does-it-hurt-website.mp4", "pain/does-it-hurt-whatsapp.mp4"));
    for (const base::Json& output : json["items"][0]["outputs"]) {
        EXPECT_TRUE(fs::exists(output["file"].get<std::string>()));
        for (const char* key : {"target", "duration", "bytes", "sha256", "sidecars", "loudness", "passed", "findings"})
            EXPECT_TRUE(output.contains(key)) << key;
    }
    EXPECT_TRUE(json["items"][0]["stats"].contains("frames_encoded"));
    EXPECT_FALSE(fs::exists(path("media"))) << "no clip is copied";
    EXPECT_THAT(files("exports", ".part"), IsEmpty());
    EXPECT_FALSE(fs::exists(answered + "/exports")) << "posts of a batch go where the batch says";
}

TEST_F(Batch, SaysHowEveryItemEndedInWords) {
    (void)clip();
    const Outcome made = run({manifest(R"([
        {"clip": "clip2.mp4", "targets": "website", "name": "pain"},
        {"clip": "clip2.mp4", "targets": "webster", "name": "slip"}])"),
                              "--out", path("out")});
    EXPECT_EQ(made.code, 6);
    EXPECT_THAT(made.out,
                AllOf(HasSubstr("1 of 2, pain: made 1 post in "),
                      HasSubstr("\n2 of 2, slip: there is no such target (webster)\n"),
                      HasSubstr("Did you mean website?"), HasSubstr("\n1 of 2 items done, in " + path("out") + "\n")));
    EXPECT_THAT(made.err, AllOf(testing::StartsWith("askreel: error: cannot make every post ("),
                                HasSubstr("1 of 2 items failed\nhint: ")));
}

TEST_F(Batch, TakesATableFromASpreadsheet) {
    (void)clip();
    (void)file("a.srt", kSrt);
    const std::string table = file("Januar.csv",
                                   "\xEF\xBB\xBF"
                                   "Clip;Question;Captions;Brand;Targets;Name;\r\n"
                                   "clip2.mp4;\"Tut es \"\"weh\"\"?\";a.srt;halvard-dermatology;\"website\";eins;\r\n"
                                   ";;;;;;\r\n"
                                   "clip2.mp4;Wie lange hält es?;;;;zwei;\r\n");
    const Outcome made = run({table, "--to", "website", "--captions", "both", "--out", path("out")});
    EXPECT_THAT(made.code, AnyOf(0, 4)) << made.out << made.err;
    EXPECT_THAT(files("out"), ElementsAre("eins/tut-es-weh-website.mp4", "zwei/wie-lange-h-lt-es-website.mp4"));
    EXPECT_EQ(files("out/eins", ".vtt").size() + files("out/eins", ".srt").size(), 1U) << "captions of the first";
    EXPECT_EQ(files("out/zwei", ".vtt").size() + files("out/zwei", ".srt").size(), 0U) << "and none of the second";
}

TEST_F(Batch, RunsOneItemAlone) {
    (void)clip();
    const std::string batch = manifest(R"([{"clip": "gone.mp4"}, {"clip": "clip2.mp4"}, {"clip": "clip2.mp4"}])");
    const Outcome third = run({batch, "--to", "website", "--only", "3", "--json"});
    EXPECT_THAT(third.code, AnyOf(0, 4)) << third.out;
    ASSERT_EQ(third.json()["items"].size(), 1U);
    EXPECT_EQ(third.json()["items"][0]["item"], 3);
    EXPECT_THAT(files("exports"), ElementsAre("clip2-2/answer-website.mp4")) << "named as in a run of all";
    const Outcome first = run({batch, "--to", "website", "--only", "1"});
    EXPECT_EQ(first.code, 3) << "all of it failed";
    EXPECT_THAT(first.err, AllOf(HasSubstr("askreel: error: "), HasSubstr("gone.mp4")));
    EXPECT_EQ(run({batch, "--only", "4"}).code, 2);
    EXPECT_EQ(run({batch, "--only", "0"}).code, 2);
}

TEST_F(Batch, ADryRunMakesNothing) {
    (void)clip(31);
    const std::string batch = manifest(R"([
        {"clip": "clip31.mp4", "question": "Why?", "targets": "google-business,website"},
        {"clip": "gone.mp4", "targets": "website"},
        {"clip": "clip31.mp4", "brand": "no-such-brand", "targets": "website"},
        {"clip": "clip31.mp4", "targets": "website"}])");
    const Outcome dry = run({batch, "--dry-run", "--json"});
    EXPECT_EQ(dry.code, 6);
    EXPECT_THAT(outcomes(dry), ElementsAre("partly", "failed", "failed", "done"));
    const base::Json items = dry.json()["items"];
    EXPECT_TRUE(items[0]["outputs"][0].contains("error")) << "30 s is Google's limit";
    EXPECT_EQ(items[0]["outputs"][1]["file"], path("exports/clip31/why-website.mp4"));
    EXPECT_NEAR(items[0]["outputs"][1]["duration"].get<double>(), 31, 0.1);
    EXPECT_FALSE(fs::exists(path("exports")));
    const Outcome words = run({batch, "--dry-run"});
    EXPECT_THAT(words.out, AllOf(HasSubstr("1 of 4, clip31: would make 1 of 2 posts\n"), HasSubstr("not made: "),
                                 HasSubstr("there is none called \"no-such-brand\""),
                                 HasSubstr("4 of 4, clip31-3: would make 1 post\n"),
                                 HasSubstr("\n1 of 4 items can be made, 1 in part; nothing was made now\n")));
}

TEST_F(Batch, WhatIsWrongWithTheManifestOrTheCommandIsSaidBeforeAnyWork) {
    (void)clip();
    const std::string batch = manifest(R"([{"clip": "clip2.mp4"}])");
    EXPECT_EQ(run({path("gone.csv")}).code, 3);
    const Outcome unknown = run({manifest(R"([{"clip": "clip2.mp4"}, {"clip": "clip2.mp4", "target": "x"}])")});
    EXPECT_EQ(unknown.code, 3);
    EXPECT_THAT(unknown.err,
                AllOf(HasSubstr("items[1].target is not a known key"), HasSubstr("Did you mean targets?")));
    EXPECT_EQ(run({manifest(R"([{"clip": "clip2.mp4"}])"), "--to", "tiktokk"}).code, 2);
    EXPECT_EQ(run({batch, "--to", "tiktok", "--captions", "shout"}).code, 2);
    EXPECT_EQ(run({batch, "--best"}).code, 2) << "with --draft";
    EXPECT_EQ(run({batch}).code, 3) << "no target anywhere";
    EXPECT_THAT(files("exports"), IsEmpty());
}

TEST_F(Batch, AnItemSpeaksForAnAnswerButDoesNotChangeIt) {
    const std::string folder = answer(2, {"--targets", "website"});
    const std::string before = base::read_file(folder + "/answer.json", 1'000'000, "cannot read");
    const Outcome made =
        run({manifest(R"([{"answer": "answer1.askreel", "question": "Is it safe?", "targets": "whatsapp"}])")});
    EXPECT_THAT(made.code, AnyOf(0, 4)) << made.out << made.err;
    EXPECT_THAT(files("exports"), ElementsAre("answer1/is-it-safe-whatsapp.mp4"));
    EXPECT_EQ(base::read_file(folder + "/answer.json", 1'000'000, "cannot read"), before);
}

TEST_F(Batch, RunningItAgainMakesOnlyWhatIsMissing) {
    (void)clip();
    const std::vector<std::string> command{manifest(R"([{"clip": "clip2.mp4"}, {"clip": "clip2.mp4"}])"), "--to",
                                           "website", "--json"};
    const base::Json first = run(command).json();
    fs::remove_all(path("exports/clip2-2"));
    const base::Json again = run(command).json();
    const auto encoded = [&](std::size_t i) { return again["items"][i]["stats"]["frames_encoded"].get<int>(); };
    EXPECT_EQ(encoded(0), 0);
    EXPECT_GT(encoded(1), 0);
    for (std::size_t i = 0; i < 2; ++i)
        EXPECT_EQ(again["items"][i]["outputs"][0]["sha256"], first["items"][i]["outputs"][0]["sha256"]);
}

TEST_F(Batch, ShowsOneProgressOverAllItems) {
    (void)clip();
    const Outcome made =
        run({manifest(R"([{"clip": "clip2.mp4"}, {"clip": "clip2.mp4"}])"), "--to", "website", "--progress", "json"});
    EXPECT_THAT(made.code, AnyOf(0, 4));
    double last = 0;
    std::string stages;
    for (std::size_t from = 0; from < made.err.size();) {
        const std::size_t end = made.err.find('\n', from);
        const base::Json line = base::Json::parse(made.err.substr(from, end - from), nullptr, false);
        ASSERT_TRUE(line.is_object()) << made.err;
        EXPECT_GE(line["fraction"].get<double>(), last);
        last = line["fraction"];
        stages += line["stage"].get<std::string>() + "\n";
        from = end + 1;
    }
    EXPECT_THAT(stages, AllOf(HasSubstr("1 of 2, clip2: "), HasSubstr("2 of 2, clip2-2: ")));
    EXPECT_GT(last, 0.5);
}

TEST_F(Batch, TakesNoMoreMemoryForMoreItems) {
    (void)clip();
    constexpr std::size_t kItems = 36;
    std::string items;
    for (std::size_t i = 0; i < kItems; ++i) items += fmt::format(R"({}{{"clip": "clip2.mp4"}})", i > 0 ? "," : "");
    // One heap, from which large blocks stay away: what is left in the heaps of threads differs from run to run.
    const Outcome made =
        askreel({"batch", manifest("[" + items + "]"), "--to", "website", "--no-cache", "--draft", "--json"},
                {"MALLOC_ARENA_MAX=1", "MALLOC_MMAP_THRESHOLD_=65536"});
    EXPECT_THAT(made.code, AnyOf(0, 4)) << made.out;
    const base::Json reports = made.json()["items"];
    ASSERT_EQ(reports.size(), kItems);
    // The high-water mark of the process after each.
    const auto peak = [&](std::size_t i) { return reports[i]["stats"]["peak_rss"].get<double>() / 1e6; };
    // How full the queues between threads get is chance, and makes up to 12 MB. One picture of the post (960 x 540,
    // 0.8 MB) that each item kept would make 26.
    EXPECT_LT(peak(kItems - 1) - peak(2), 19) << "megabytes more for 33 more items";
}

TEST_F(Batch, CtrlCSaysWhatIsDone) {
    (void)clip(20);
    const std::string batch = manifest(R"([{"clip": "clip20.mp4"}, {"clip": "clip20.mp4"}])");
    const base::TempDir home;
    const Outcome stopped =
        stopped_by(SIGINT, [&] { return !files_below(home.path(), ".chunk").empty(); }, home.path(),
                   {"batch", batch, "--to", "instagram-reels,linkedin", "--out", path("out"), "--json"});
    EXPECT_EQ(stopped.code, 130) << stopped.err;
    EXPECT_THAT(outcomes(stopped), ElementsAre("cancelled"));
    EXPECT_EQ(stopped.json()["error"]["code"], "cancelled");
    EXPECT_THAT(files("out"), IsEmpty());
    EXPECT_THAT(files("out", ".part"), IsEmpty());
}

}  // namespace
