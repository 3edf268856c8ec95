// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

namespace {

using namespace cli_test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Captions : public Answers {
  protected:
    // An answer of five seconds with the two captions of kSrt.
    std::string captioned() {
        std::string folder = answer(5);
        const Outcome run = askreel({"captions", folder, "import", file("a.srt", kSrt), "--lang", "en"});
        EXPECT_EQ(run.code, 0) << run.err;
        return folder;
    }
    static base::Json cues(const std::string& folder) {
        return askreel({"captions", folder, "export", "--format", "json"}).json()["cues"];
    }
    static std::vector<std::string> texts(const std::string& folder) {
        std::vector<std::string> out;
        for (const base::Json& cue : cues(folder)) out.push_back(cue["text"]);
        return out;
    }
};

TEST_F(Captions, AreImportedAndExported) {
    const std::string folder = captioned();
    const base::Json json = askreel({"captions", folder, "export", "--format", "json"}).json();
    EXPECT_EQ(json["language"], "en");
    const base::Json first = json["cues"][0];
    EXPECT_NEAR(first["in"].get<double>(), 0.2, 0.001);
    EXPECT_NEAR(first["out"].get<double>(), 0.9, 0.001);
    EXPECT_EQ(first["text"], "How long?");
    for (const char* key : {"text", "in", "out", "confidence", "source"})
        EXPECT_TRUE(first["words"][0].contains(key)) << key;
    EXPECT_EQ(
        askreel({"captions", folder, "export", "--format", "srt"}).out,
        "1\n00:00:00,200 --> 00:00:00,900\nHow long?\n\n2\n00:00:01,000 --> 00:00:01,900\nThree to four months.\n\n");
    EXPECT_EQ(askreel({"captions", folder, "export", "-o", path("out.vtt")}).code, 0);
    EXPECT_THAT(base::read_file(path("out.vtt"), 10'000, "cannot read"), testing::StartsWith("WEBVTT\n"));
}

TEST_F(Captions, FollowTheTimeline) {
    const std::string folder = captioned();
    (void)askreel({"trim", folder, "--cut", "0-1"});
    EXPECT_THAT(texts(folder), ElementsAre("Three to four months."));
    EXPECT_NEAR(cues(folder)[0]["in"].get<double>(), 0, 0.001);
    (void)askreel({"trim", folder, "--undo"});
    EXPECT_THAT(texts(folder), ElementsAre("How long?", "Three to four months."));
}

TEST_F(Captions, ImportedOnATrimmedTimelineBelongToWhatItShows) {
    const std::string folder = answer(5);
    (void)askreel({"trim", folder, "--keep", "2-5"});
    (void)askreel({"captions", folder, "import", file("a.srt", kSrt)});
    (void)askreel({"trim", folder, "--reset"});
    EXPECT_NEAR(cues(folder)[0]["in"].get<double>(), 2.2, 0.001);
}

TEST_F(Captions, AreChangedOneByOne) {
    const std::string folder = captioned();
    EXPECT_EQ(askreel({"captions", folder, "set", "1", "How long does it last?"}).code, 0);
    EXPECT_EQ(texts(folder)[0], "How long does it last?");
    EXPECT_EQ(askreel({"captions", folder, "shift", "-0.1"}).code, 0);
    EXPECT_NEAR(cues(folder)[0]["in"].get<double>(), 0.1, 0.001);
    EXPECT_EQ(askreel({"captions", folder, "shift", "0.1"}).code, 0);
    EXPECT_EQ(askreel({"captions", folder, "split", "2", "1.45"}).code, 0);
    EXPECT_EQ(texts(folder).size(), 3U);
    EXPECT_EQ(askreel({"captions", folder, "merge", "2", "3"}).code, 0);
    EXPECT_EQ(texts(folder)[1], "Three to four months.");
    EXPECT_THAT(askreel({"captions", folder, "replace", "four months", "five weeks"}).out, HasSubstr("1 time"));
    EXPECT_EQ(texts(folder)[1], "Three to five weeks.");
    EXPECT_EQ(askreel({"captions", folder, "replace", "new", "check"}).code, 0) << "verbs are words too";
    (void)askreel({"trim", folder, "--undo"});
    EXPECT_EQ(texts(folder)[1], "Three to five weeks.");
}

TEST_F(Captions, RefuseWhatMakesNoSense) {
    const std::string folder = captioned();
    EXPECT_EQ(askreel({"captions", folder, "set", "0", "x"}).code, 2);
    EXPECT_EQ(askreel({"captions", folder, "set", "one", "x"}).code, 2);
    EXPECT_EQ(askreel({"captions", folder, "set", "9", "x"}).code, 3);
    EXPECT_EQ(askreel({"captions", folder, "shift", "soon"}).code, 2);
    EXPECT_EQ(askreel({"captions", folder, "export", "--format", "docx"}).code, 2);
    EXPECT_EQ(askreel({"captions", folder, "export"}).code, 2);
    EXPECT_EQ(askreel({"captions", folder, "export", "--format", "srt", "--lang", "fr"}).code, 3);
    EXPECT_EQ(askreel({"captions", folder, "import", file("none.srt", "")}).code, 3);
    EXPECT_EQ(askreel({"captions", folder, "import", file("a.srt", kSrt), "--lang", "../en"}).code, 2);
    EXPECT_EQ(askreel({"captions", answer(), "export", "--format", "srt"}).code, 3) << "there are none";
    EXPECT_THAT(texts(folder), ElementsAre("How long?", "Three to four months."));
}

TEST_F(Captions, TellWhatWasMendedWithoutRepeatingTheText) {
    const std::string folder = answer(5);
    const std::string srt = file(
        "broken.srt",
        "1\n00:00:00,200 -> 00:00:00,900\nSecret words\n\nno time at all\n\n2\n00:00:02,000 --> 00:00:01,000\nMore\n");
    const Outcome run = askreel({"captions", folder, "import", srt});
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.err, AllOf(HasSubstr("line "), testing::Not(HasSubstr("Secret"))));
    EXPECT_FALSE(askreel({"captions", folder, "import", srt, "--json"}).json()["findings"].empty());
}

TEST_F(Captions, PlainTextIsSpreadOverTheAnswer) {
    const std::string folder = answer(5);
    EXPECT_EQ(askreel({"captions", folder, "import", file("a.txt", "One two three.\n\nFour five six.\n")}).code, 0);
    const base::Json list = cues(folder);
    ASSERT_EQ(list.size(), 2U);
    EXPECT_NEAR(list[0]["in"].get<double>(), 0, 0.01);
    EXPECT_NEAR(list[1]["in"].get<double>(), 2.5, 0.1);
    EXPECT_NEAR(list[1]["out"].get<double>(), 5, 0.1);
}

TEST_F(Captions, SeveralLanguagesLiveSideBySide) {
    const std::string folder = captioned();
    (void)askreel(
        {"captions", folder, "import", file("es.srt", "1\n00:00:00,200 --> 00:00:02,000\nHola\n"), "--lang", "es"});
    EXPECT_EQ(askreel({"captions", folder, "export", "--format", "txt", "--lang", "es"}).out, "Hola\n");
    EXPECT_THAT(texts(folder), ElementsAre("How long?", "Three to four months."));
}

TEST_F(Captions, AreCheckedByProfileAndMended) {
    const std::string folder = captioned();
    const Outcome check = askreel({"captions", folder, "check", "--json"});
    EXPECT_EQ(check.code, 4);
    const base::Json json = check.json();
    EXPECT_EQ(json["profile"], "patient-friendly");
    EXPECT_EQ(json["passed"], false);
    for (const char* key : {"rule", "cue", "severity", "message", "expected", "actual"})
        EXPECT_TRUE(json["findings"][0].contains(key)) << key;
    EXPECT_EQ(json["findings"][0]["cue"], 1);

    (void)askreel({"captions", folder, "shift", "0.5"});
    const Outcome fix = askreel({"captions", folder, "fix", "--profile", "shorts"});
    EXPECT_EQ(fix.code, 0);
    EXPECT_THAT(fix.out, AllOf(HasSubstr("too short"), HasSubstr("Mended")));
    EXPECT_EQ(askreel({"captions", folder, "check", "--profile", "shorts"}).code, 0)
        << askreel({"captions", folder, "check", "--profile", "shorts"}).out;
    EXPECT_THAT(askreel({"captions", folder, "fix", "--profile", "shorts"}).out, HasSubstr("nothing to mend"));
    EXPECT_EQ(askreel({"captions", folder, "check", "--profile", "shrots"}).code, 2);
}

TEST_F(Captions, AreMendedByCuttingThemAnew) {
    const std::string folder = answer(5);
    (void)askreel({"captions", folder, "import",
                   file("long.srt",
                        "1\n00:00:00,200 --> 00:00:04,800\n"
                        "It lasts three to four months, and then it slowly wears off again.\n")});
    EXPECT_EQ(askreel({"captions", folder, "check"}).code, 4);
    EXPECT_THAT(askreel({"captions", folder, "fix"}).out, HasSubstr("was split into 2 by sense"));
    EXPECT_THAT(texts(folder), ElementsAre("It lasts three\nto four months,", "and then it slowly\nwears off again."));
    EXPECT_EQ(askreel({"captions", folder, "check"}).code, 0) << askreel({"captions", folder, "check"}).out;
    (void)askreel({"trim", folder, "--undo"});
    EXPECT_EQ(texts(folder).size(), 1U) << "mending is one step";
}

TEST_F(Captions, AreMeasuredOnThePicture) {
    const std::string folder = answer(5, {"--targets", "instagram-reels"});
    (void)askreel(
        {"captions", folder, "import", file("a.srt", "1\n00:00:00,200 --> 00:00:03,000\nHow long does it last?\n")});
    std::filesystem::create_directories(path("presets/captions"));
    const auto bare = [&](const char* colour) {
        base::Json style =
            base::read_json(base::Path(ASKREEL_SOURCE_DIR) / "presets/captions/clean.json", "cannot read");
        style["outline"] = 0;
        style["shadow"] = 0;
        style["colour"] = colour;
        (void)file("presets/captions/clean.json", style.dump());
        return askreel({"captions", folder, "check", "--json", "--presets", path("presets")});
    };
    const Outcome run = bare("#808080");
    EXPECT_EQ(run.code, 4) << run.out << run.err;
    EXPECT_EQ(run.json()["findings"][0]["rule"], "contrast") << run.out;
    EXPECT_EQ(askreel({"captions", folder, "check"}).code, 0) << "an outline is enough on any picture";
}

TEST_F(Captions, OfWhisperComeWithTheirWords) {
    const std::string folder = answer(5);
    const Outcome run = askreel(
        {"captions", folder, "import",
         file(
             "w.json",
             R"({"language":"es","segments":[{"start":0.5,"end":2,"text":" Hola.","words":[{"word":" Hola.","start":0.5,"end":1.1,"probability":0.5}]}]})")});
    EXPECT_EQ(run.code, 0) << run.err;
    const base::Json word = cues(folder)[0]["words"][0];
    EXPECT_NEAR(word["out"].get<double>(), 1.1, 0.001);
    EXPECT_NEAR(word["confidence"].get<double>(), 0.5, 0.001);
    EXPECT_EQ(word["source"], "heard");
    EXPECT_THAT(askreel({"captions", folder, "export", "--format", "sbv"}).out, testing::StartsWith("00:00:00.500,"));
}

TEST_F(Captions, AreWrittenInTheLanguageThatIsWanted) {
    const std::string folder = answer(5, {"--targets", "linkedin"});
    (void)askreel({"captions", folder, "import", file("en.srt", kSrt), "--lang", "en"});
    (void)askreel({"captions", folder, "import",
                   file("ar.srt", "1\n00:00:00,200 --> 00:00:01,900\nكم يدوم مفعول البوتوكس؟\n"), "--lang", "ar"});
    const Outcome run = askreel({"export", folder, "--to", "linkedin,youtube", "--captions", "sidecar",
                                 "--caption-lang", "ar", "--out", path("out"), "--draft", "--json"});
    EXPECT_EQ(run.code, 0) << run.err;
    for (const base::Json& output : run.json()["outputs"]) {
        ASSERT_EQ(output["sidecars"].size(), 2U) << "one for each language";
        const auto text = [&](std::size_t i) {
            const base::Path name = output["sidecars"][i].get<std::string>();
            return base::read_file(name.is_absolute() ? name : path("out") / name, 10'000, "cannot read");
        };
        EXPECT_THAT(text(0), HasSubstr("البوتوكس")) << "the chosen one first";
        EXPECT_THAT(text(1), HasSubstr("How long?"));
    }
    EXPECT_EQ(askreel({"export", folder, "--to", "linkedin", "--caption-lang", "fr", "--out", path("fr")}).code, 3);
}

}  // namespace
