// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/glossary.h"

#include <gmock/gmock.h>

using namespace testing;

namespace {

const captions::Glossary& glossary() {
    static const captions::Glossary all = captions::glossary_from_json(base::parse_json(R"({"schema": 1, "id": "a",
        "name": "A", "terms": [
        {"term": "Botox", "category": "toxin", "heard": ["bow talks", "botocks"]},
        {"term": "Botox Cosmetic", "heard": ["bow talks cosmetic"]},
        {"term": "Juvéderm", "heard": ["juve derm"]}, {"term": "microneedling", "ask": ["micro needling"]},
        {"term": "Restylane", "ask": ["wrestling"]}]})",
                                                                                        "a.json"),
                                                                       "a.json");
    return all;
}

std::string suggested(const std::string& text) {
    const auto words = captions::make_cue({{}, base::from_seconds(10)}, text).words;
    std::string out;
    for (const captions::Suggestion& suggestion : captions::suggest(words, glossary())) {
        out += (out.empty() ? "" : " | ") + words[suggestion.first].text + "+" +
               std::to_string(suggestion.last - suggestion.first) + " " + suggestion.text +
               (suggestion.ordinary ? "?" : "");
    }
    return out;
}

TEST(Glossary, KnowsWhatWasMeant) {
    EXPECT_EQ(suggested("We use bow talks, and juve derm."), "bow+2 Botox, | juve+2 Juvéderm.");
}

TEST(Glossary, TakesTheLongestTerm) { EXPECT_EQ(suggested("bow talks cosmetic"), "bow+3 Botox Cosmetic"); }

TEST(Glossary, MendsCapitalsAndAccents) {
    EXPECT_EQ(suggested("botox and Juvederm’s"), "botox+1 Botox | Juvederm’s+1 Juvéderm’s");
}

TEST(Glossary, OnlyAsksAboutOrdinaryEnglish) {
    EXPECT_EQ(suggested("He was wrestling."), "wrestling.+1 Restylane.?");
    EXPECT_EQ(suggested("Micro needling works"), "Micro+2 Microneedling?");
}

TEST(Glossary, LeavesWhatIsRightAlone) {
    EXPECT_EQ(suggested("Botox, Juvéderm and microneedling. Microneedling!"), "");
}

TEST(Glossary, DoesNotReadAcrossPunctuation) { EXPECT_EQ(suggested("a bow, talks"), ""); }

TEST(Glossary, LeavesTheScriptsWordsAlone) {
    auto words = captions::make_cue({{}, base::from_seconds(1)}, "botox").words;
    words[0].origin = captions::Origin::script;
    EXPECT_THAT(captions::suggest(words, glossary()), IsEmpty());
}

TEST(Glossary, KeepsTheTimesOfWhatItReplaces) {
    const auto words = captions::make_cue({{}, base::from_seconds(10)}, "use bow talks now").words;
    const auto fixed = captions::apply(words, captions::suggest(words, glossary()).at(0));
    ASSERT_EQ(fixed.size(), 3U);
    EXPECT_EQ(fixed[1].text, "Botox");
    EXPECT_EQ(fixed[1].when, (base::Span{words[1].when.in, words[2].when.out}));
    EXPECT_EQ(fixed[2], words[3]);
}

TEST(Glossary, ThatIsShippedIsRead) {
    const auto shipped = captions::read_glossaries({base::Path(ASKREEL_SOURCE_DIR) / "presets"});
    EXPECT_THAT(shipped.terms, SizeIs(Ge(300U)));
}

}  // namespace
