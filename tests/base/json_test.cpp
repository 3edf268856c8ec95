// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <gmock/gmock.h>

#include <string>

#include "base/error.h"

namespace {

using base::Json;
using base::ObjectReader;
using testing::AllOf;
using testing::HasSubstr;

// The message of the input error that `f` throws, or an empty text when it throws none.
template <typename F>
std::string refusal(F f) {
    try {
        f();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::input);
        return error.what();
    }
    return {};
}

std::string refusal_of(const std::string& text) {
    return refusal([&] { (void)base::parse_json(text, "a.json"); });
}

const std::string kFile = "kit.json";

TEST(ParseJson, TellsWhereItBroke) {
    EXPECT_THAT(refusal_of("{\n  \"a\": 1,\n  \"b\" 2\n}"), AllOf(HasSubstr("a.json"), HasSubstr("line 3, column 7")));
    EXPECT_THAT(refusal_of("[1,}"), HasSubstr("line 1, column 4"));
    EXPECT_THAT(refusal_of(""), HasSubstr("line 1"));
    EXPECT_THAT(refusal_of("{} {}"), HasSubstr("not valid"));
}

TEST(ParseJson, RefusesWhatHurts) {
    EXPECT_THAT(refusal_of(std::string(100'000, '[')), HasSubstr("nested too deeply"));
    EXPECT_THAT(refusal_of("[" + std::string(65, '[') + std::string(65, ']') + "]"), HasSubstr("nested too deeply"));
    EXPECT_THAT(refusal_of("{\"a\": 1e999}"), HasSubstr("out of range"));
    EXPECT_THAT(refusal_of("\"\xFF\xFE\""), HasSubstr("not valid"));
    EXPECT_THAT(refusal_of("\"\\ud800\""), HasSubstr("not valid"));
}

// An object of that many keys: {"k0":0,"k1":0,…}.
std::string keys(int count, const std::string& value = "0") {
    std::string text = "{";
    for (int i = 0; i < count; ++i) text += (i > 0 ? ",\"k" : "\"k") + std::to_string(i) + "\":" + value;
    return text + "}";
}

TEST(ParseJson, RefusesObjectsOfTooManyKeysBeforeItReadsThem) {
    EXPECT_EQ(refusal_of(keys(10'000)), "");
    EXPECT_THAT(refusal_of(keys(10'001)), AllOf(HasSubstr("a.json"), HasSubstr("too many keys")));
    EXPECT_THAT(refusal_of("[{\"in\":" + keys(10'001) + "}]"), HasSubstr("too many keys"));
    const std::string unclosed = keys(200'000);
    EXPECT_THAT(refusal_of(unclosed.substr(0, unclosed.size() - 1)), HasSubstr("too many keys"));
}

TEST(ParseJson, CountsTheKeysOfEachObjectByItself) {
    EXPECT_EQ(refusal_of(keys(2, keys(6000))), "");
    std::string list = "0";
    for (int i = 0; i < 20'000; ++i) list += ",0";
    EXPECT_EQ(refusal_of("{\"a\":[" + list + "]}"), "") << "lists may be as long as they like";
    EXPECT_EQ(refusal_of("{\"a\":\"" + list + "\"}"), "") << "a comma in a text parts nothing";
}

TEST(ParseJson, CountsDepthOutsideTextsOnly) {
    EXPECT_EQ(refusal_of("\"" + std::string(100, '[') + "\""), "");
    EXPECT_EQ(refusal_of("\"\\\"" + std::string(100, '{') + "\""), "");
}

TEST(ParseJson, ToleratesAByteOrderMarkAndKeepsTheOrderOfKeys) {
    const Json json = base::parse_json("\xEF\xBB\xBF{\"z\":1,\"a\":2}", "a.json");
    EXPECT_EQ(json.begin().key(), "z");
    EXPECT_EQ(base::dump(json), "{\n  \"z\": 1,\n  \"a\": 2\n}\n");
}

TEST(Dump, NeverThrowsAtBadText) { EXPECT_EQ(base::dump(Json("a\xFF")), "\"a\xEF\xBF\xBD\"\n"); }

TEST(ObjectReader, ReadsEveryKind) {
    const Json json = Json::parse(R"({"name":"Bloom","size":12,"ratio":0.5,"on":true,"at":2.5,"tags":["a","b"],
                                      "inner":{"x":1},"list":[{"n":1},{"n":2}],"none":null})");
    ObjectReader r(json, kFile, "");
    EXPECT_EQ(r.text("name"), "Bloom");
    EXPECT_EQ(r.integer("size", 0, 100), 12);
    EXPECT_EQ(r.number("ratio", 0, 1), 0.5);
    EXPECT_TRUE(r.flag_or("on", false));
    EXPECT_EQ(r.seconds("at"), base::from_seconds(2.5));
    EXPECT_EQ(r.texts("tags"), (std::vector<std::string>{"a", "b"}));
    auto inner = r.object("inner");
    EXPECT_EQ(inner.integer("x", 0, 1), 1);
    int sum = 0;
    r.each("list", [&](ObjectReader& item) { sum += static_cast<int>(item.integer("n", 0, 9)); });
    EXPECT_EQ(sum, 3);
    EXPECT_EQ(r.text_or("none", "fallback"), "fallback") << "null counts as missing";
    EXPECT_EQ(r.integer_or("absent", 0, 9, 7), 7);
    EXPECT_EQ(r.number_or("absent", 0, 9, 1.5), 1.5);
    EXPECT_EQ(r.seconds_or("absent", base::from_seconds(3)), base::from_seconds(3));
    EXPECT_TRUE(r.texts("absent").empty());
    EXPECT_NO_THROW(r.finish());
}

TEST(ObjectReader, NamesTheKeyThatNobodyAskedFor) {
    const Json json = Json::parse(R"({"cues":[{"in":1},{"in":2,"uot":3}]})");
    ObjectReader r(json, kFile, "captions[2]");
    EXPECT_EQ(refusal([&] { r.each("cues", [](ObjectReader& cue) { (void)cue.seconds("in"); }); }),
              "cannot read (kit.json): captions[2].cues[1].uot is not a known key");
}

TEST(ObjectReader, NamesTheKeyThatIsWrong) {
    const Json json = Json::parse(
        R"({"text":1,"flag":"yes","whole":1.5,"large":18446744073709551615,"many":"x","mixed":["a",1],"inner":[]})");
    ObjectReader r(json, kFile, "");
    EXPECT_THAT(refusal([&] { (void)r.text("text"); }), HasSubstr("text is not a text"));
    EXPECT_THAT(refusal([&] { (void)r.text("gone"); }), HasSubstr("gone is missing"));
    EXPECT_THAT(refusal([&] { (void)r.flag_or("flag", true); }), HasSubstr("flag is not true or false"));
    EXPECT_THAT(refusal([&] { (void)r.integer("whole", 0, 9); }), HasSubstr("whole is not a whole number"));
    EXPECT_THAT(refusal([&] { (void)r.integer("large", 0, 9); }), HasSubstr("large is not between 0 and 9"));
    EXPECT_THAT(refusal([&] { (void)r.number("whole", 0, 1); }), HasSubstr("whole is not between 0 and 1"));
    EXPECT_THAT(refusal([&] { (void)r.texts("many"); }), HasSubstr("many is not a list"));
    EXPECT_THAT(refusal([&] { (void)r.texts("mixed"); }), HasSubstr("mixed holds something that is not a text"));
    EXPECT_THAT(refusal([&] { (void)r.object("inner"); }), HasSubstr("inner is not an object"));
}

TEST(ObjectReader, RefusesAnythingButAnObject) {
    const Json list = Json::array();
    EXPECT_THAT(refusal([&] { ObjectReader(list, kFile, ""); }), HasSubstr("the top level is not an object"));
}

TEST(ObjectReader, LetsAKeyBeIgnoredOnPurpose) {
    const Json json = Json::parse(R"({"comment":"why","schema":1})");
    ObjectReader r(json, kFile, "");
    (void)r.integer("schema", 1, 1);
    r.ignore("comment");
    EXPECT_NO_THROW(r.finish());
}

}  // namespace
