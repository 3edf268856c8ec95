// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/manifest.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <random>

#include "base/error.h"

namespace {

using jobs::Item;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<Item> json(const std::string& text) { return jobs::parse_manifest(text, "/clinic/january.json"); }
std::vector<Item> csv(const std::string& text) { return jobs::parse_manifest(text, "/clinic/january.csv"); }

std::vector<std::string> names(const std::vector<Item>& items) {
    std::vector<std::string> out;
    for (const Item& item : items) out.push_back(item.name);
    return out;
}

// The message and hint of the input error that reading throws.
template <typename F>
std::string refusal(F read, const std::string& text) {
    try {
        (void)read(text);
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::input);
        return std::string(error.what()) + (error.hint.empty() ? "" : " | " + error.hint);
    }
    return {};
}

constexpr const char* kJson = R"({"schema": 1, "items": [
    {"clip": "clips/Botox.MOV", "question": "How long does it last?", "captions": "../srt/botox.srt", "language": "es-419",
     "script": "botox.txt", "provider": "ortiz", "brand": "kits/glow/kit.json", "style": "boxed",
     "targets": ["tiktok", "linkedin"], "name": "Botox, long"},
    {"answer": "peel.askreel/", "brand": "solenne-med-spa"},
    {"clip": ["/footage/a.mov", "b.mov"], "targets": "tiktok, x", "question": null}]})";

TEST(Manifest, ReadsJson) {
    const std::vector<Item> items = json(kJson);
    ASSERT_EQ(items.size(), 3U);
    EXPECT_EQ(items[0].clips, std::vector<base::Path>{"/clinic/clips/Botox.MOV"});
    EXPECT_EQ(items[0].question, "How long does it last?");
    EXPECT_EQ(items[0].captions, "/srt/botox.srt");
    EXPECT_EQ(items[0].language, "es-419");
    EXPECT_EQ(items[0].script, "/clinic/botox.txt");
    EXPECT_EQ(items[0].provider, "ortiz");
    EXPECT_EQ(items[0].brand, "/clinic/kits/glow/kit.json") << "a kit's file is a path";
    EXPECT_EQ(items[0].style, "boxed");
    EXPECT_THAT(items[0].targets, ElementsAre("tiktok", "linkedin"));
    EXPECT_EQ(items[1].answer, "/clinic/peel.askreel/");
    EXPECT_EQ(items[1].brand, "solenne-med-spa") << "a kit's id is none";
    EXPECT_EQ(items[2].clips, (std::vector<base::Path>{"/footage/a.mov", "/clinic/b.mov"}));
    EXPECT_THAT(items[2].targets, ElementsAre("tiktok", "x"));
    EXPECT_THAT(names(items), ElementsAre("Botox, long", "peel", "a"));
}

TEST(Manifest, TakesTheListAloneAndNamesWithoutAnEnding) {
    EXPECT_EQ(json(R"([{"answer": "a"}])"), json(R"({"items": [{"answer": "a"}]})"));
    EXPECT_EQ(jobs::parse_manifest(R"( [{"answer": "a"}])", "/clinic/list"), json(R"([{"answer": "a"}])"));
}

TEST(Manifest, ReadsATableAsASpreadsheetInEuropeSavesIt) {
    const std::string table =
        "\xEF\xBB\xBF"
        "Clip;Question;Captions;Targets;Brand;\r\n"
        "botox.mov;\"Wie lange hält \"\"es\"\"?\r\nWirklich?\";botox.srt;tiktok, linkedin;halvard-dermatology;\r\n"
        ";;;;;\r\n"
        "peel.mov;Tut es weh?;;\"tiktok;x\";;\r\n";
    const std::vector<Item> items = csv(table);
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0].clips, std::vector<base::Path>{"/clinic/botox.mov"});
    EXPECT_EQ(items[0].question, "Wie lange hält \"es\"?  Wirklich?");
    EXPECT_EQ(items[0].captions, "/clinic/botox.srt");
    EXPECT_THAT(items[0].targets, ElementsAre("tiktok", "linkedin"));
    EXPECT_EQ(items[0].brand, "halvard-dermatology");
    EXPECT_TRUE(items[1].captions.empty());
    EXPECT_THAT(items[1].targets, ElementsAre("tiktok", "x"));
}

TEST(Manifest, ReadsTablesInOtherEncodings) {
    EXPECT_EQ(csv("clip;question\r\na.mov;H\xE4lt es?\r\n")[0].question, "Hält es?") << "Windows-1252";
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("clip\tquestion\r\na.mov\tWhy?\r\n")) wide.append({c, '\0'});
    EXPECT_EQ(csv(wide)[0].question, "Why?") << "Excel's Unicode text";
}

TEST(Manifest, GivesEveryItemAFolderOfItsOwn) {
    EXPECT_THAT(names(csv("clip,name\nx/IMG 1.mov,\ny/img-1.MOV,\nc.mov,IMG-1-2\nz/IMG_1.mp4,\nالبوتوكس.mov,\n")),
                ElementsAre("img-1", "img-1-3", "IMG-1-2", "img-1-4", "answer"));
    EXPECT_THAT(refusal(csv, "clip,name\na.mov,peel\nb.mov,Peel\n"),
                HasSubstr("line 3, name: \"Peel\" is the name of item 1 too"));
    for (const char* name : {"..", ".hidden", "a/b", "a\\b", "CON:", "dot."})
        EXPECT_THAT(refusal(csv, fmt::format("clip,name\na.mov,{}\n", name)), HasSubstr("is no name for a folder"))
            << name;
    EXPECT_THAT(refusal(csv, "clip,name\na.mov," + std::string(101, 'a')), HasSubstr("is no name for a folder"));
}

TEST(Manifest, NamesThePlaceOfWhatIsWrong) {
    EXPECT_THAT(refusal(json, R"({"items": [{"clip": "a"}, {"clip": "b", "targts": "x"}]})"),
                AllOf(HasSubstr("(/clinic/january.json): items[1].targts is not a known key"),
                      HasSubstr("| Did you mean targets?")));
    EXPECT_THAT(refusal(csv, "clip,brnd\na,b\n"), HasSubstr("line 1, brnd is not a known key | Did you mean brand?"));
    EXPECT_THAT(refusal(csv, "clip,clip\na,b\n"), HasSubstr("line 1, clip is the head of two columns"));
    EXPECT_THAT(refusal(csv, "clip,question\na,b,c\n"), HasSubstr("line 2 has something in column 3"));
    EXPECT_THAT(refusal(csv, "clip,question\n,Why?\n"), HasSubstr("line 2 names neither an answer nor a clip"));
    EXPECT_THAT(refusal(json, R"([{"clip": "a", "answer": "b"}])"), HasSubstr("items[0] names both"));
    EXPECT_THAT(refusal(json, R"([{"clip": 1}])"), HasSubstr("items[0].clip is not a text or a list of texts"));
    EXPECT_THAT(refusal(json, R"([{"answer": ["a"]}])"), HasSubstr("items[0].answer is not a text"));
    EXPECT_THAT(refusal(json, R"([{"clip": [["a"]]}])"), HasSubstr("items[0].clip is not a text"));
    EXPECT_THAT(refusal(json, R"(["a.mov"])"), HasSubstr("items[0] is not an object"));
    EXPECT_THAT(refusal(csv, "clip,language\na,../etc\n"), HasSubstr("line 2, language: \"../etc\" is no language"));
    EXPECT_THAT(refusal(csv, "clip\n\"a\nb\"\n"), HasSubstr("line 2, clip holds a line break"));
}

TEST(Manifest, RefusesWhatIsNone) {
    EXPECT_THAT(refusal(json, "{"), HasSubstr("not valid"));
    EXPECT_THAT(refusal(json, "{}"), HasSubstr("items is missing"));
    EXPECT_THAT(refusal(json, R"({"items": 3})"), HasSubstr("items is not a list"));
    EXPECT_THAT(refusal(json, R"({"items": [], "extra": 1})"), HasSubstr("extra is not a known key"));
    EXPECT_THAT(refusal(json, R"({"schema": 2, "items": []})"), HasSubstr("schema 2 is newer"));
    EXPECT_THAT(refusal(json, R"({"items": []})"), HasSubstr("there is no item in it"));
    EXPECT_THAT(refusal(csv, "clip,question\n"), HasSubstr("there is no item in it"));
    EXPECT_THAT(refusal(csv, ""), HasSubstr("there is no item in it"));
    EXPECT_THAT(refusal([](const std::string& file) { return jobs::read_manifest(file); }, "/nowhere/a.csv"),
                HasSubstr("cannot read the batch (/nowhere/a.csv)"));
}

TEST(Manifest, IsBounded) {
    EXPECT_THAT(refusal(csv, "clip\n" + std::string(4001, 'a')), HasSubstr("line 2, clip is longer than 4000 bytes"));
    std::string targets = "tiktok", items = R"({"clip": "a"})";
    for (int i = 0; i < 100; ++i) targets += "\", \"tiktok";
    EXPECT_THAT(refusal(json, fmt::format(R"([{{"clip": "a", "targets": ["{}"]}}])", targets)),
                HasSubstr("items[0].targets has more than 100 entries"));
    for (int i = 0; i < 10'000; ++i) items += R"(,{"clip": "a"})";
    EXPECT_THAT(refusal(json, "[" + items + "]"), HasSubstr("holds more than 10000 items"));
}

// Whatever happens to a manifest on its way, it is read or refused.
TEST(Manifest, HoldsAgainstDamage) {
    std::mt19937 random(7);
    const std::string table = "clip;question;targets\r\n\"a \"\"b\"\".mov\";Why?;\"tiktok,x\"\r\nc.mov;;\r\n";
    for (const std::string& whole : {std::string(kJson), table}) {
        for (int i = 0; i < 3000; ++i) {
            std::string text = whole;
            for (unsigned n = random() % 4 + 1; n > 0; --n) {
                const std::size_t at = random() % text.size();
                if (random() % 3 == 0) text.erase(at, random() % 9);
                else text[at] = static_cast<char>(random());
                if (text.empty()) text = "\"";
            }
            try {
                (void)csv(text);
            } catch (const base::Error& error) {
                EXPECT_EQ(error.code, base::Errc::input);
            }
        }
    }
}

}  // namespace
