// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/lint.h"

#include <gmock/gmock.h>

#include "base/error.h"
#include "captions/times.h"
#include "captions/tracks.h"

namespace {

using base::from_seconds;
using captions::Lines;
using captions::Rules;
using captions::Track;
using captions_test::span;
using captions_test::track;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// The rules broken, as "rule cue" with the cue counted from 1.
std::vector<std::string> broken(const Track& track, const Rules& rules = {}, Lines lines = Lines::narrow) {
    std::vector<std::string> out;
    for (const captions::Issue& issue : captions::lint(track, rules, lines))
        out.push_back(issue.rule + " " + std::to_string(issue.cue + 1));
    return out;
}

std::vector<base::Span> mended(const Track& track, const Rules& rules = {}, double end = 60) {
    return captions::retimed(track, rules, from_seconds(end)).when;
}

delivery::PresetFolders shipped() { return {base::Path(ASKREEL_SOURCE_DIR) / "presets"}; }

TEST(Lint, HanFillsALineWithHalfAsManyCharacters) {
    Rules rules;
    rules.narrow_line = 16;
    rules.lines = 1;
    const auto of = [&](const std::string& text) {
        Track all = track({{span(0, 5), text}});
        all.language = "zh";
        return broken(all, rules);
    };
    EXPECT_THAT(of("肉毒素效果持续几"), testing::Not(testing::Contains("line-length 1")));
    EXPECT_THAT(of("肉毒素效果持续几个月"), testing::Contains("line-length 1"));
}

TEST(Lint, FindsNothingInCaptionsThatReadWell) {
    EXPECT_THAT(broken(track({{span(0.5, 2.8), "How long does Botox last?"},
                              {span(2.8, 6), "For most patients,\nthree to four months."}})),
                IsEmpty());
    EXPECT_THAT(broken({}), IsEmpty());
}

TEST(Lint, FindsWhatIsTooShortTooLongOrTooFast) {
    EXPECT_THAT(broken(track({{span(0, 1.1), "Yes."}})), ElementsAre("too-short 1"));
    EXPECT_THAT(broken(track({{span(0, 1.2), "Yes."}})), IsEmpty());
    EXPECT_THAT(broken(track({{span(0, 6.5), "Yes."}})), ElementsAre("too-long 1"));
    EXPECT_THAT(broken(track({{span(0, 2), "Understandably uncomfortable"}})), IsEmpty()) << "28 characters in 2 s";
    EXPECT_THAT(broken(track({{span(0, 1.8), "Understandably uncomfortable"}})), ElementsAre("too-fast 1"));
}

TEST(Lint, CountsCharactersAndNotBytes) {
    EXPECT_THAT(broken(track({{span(0, 1.2), "ééééé ééééé éééé"}})), IsEmpty());
    EXPECT_THAT(broken(track({{span(0, 1.2), "eeeee eeeee eeeeeee eeee"}})),
                ElementsAre("too-fast 1", "words-per-minute 1"));
}

TEST(Lint, OnlyWarnsAboutFastSpeech) {
    const auto issues = captions::lint(track({{span(0, 2), "it is as it is to us"}}), {}, Lines::narrow);
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].rule, "words-per-minute");
    EXPECT_FALSE(issues[0].blocks);
    EXPECT_EQ(issues[0].actual, "210");
}

TEST(Lint, LinesAreShorterOnATallCanvas) {
    const auto text = track({{span(0, 5.5), "The results last about three to four months for most people"}});
    EXPECT_THAT(broken(text, {}, Lines::narrow), ElementsAre("line-length 1"));
    EXPECT_THAT(broken(text, {}, Lines::wide), IsEmpty());
    EXPECT_THAT(broken(track({{span(0, 5), "Supercalifragilisticexpialidocious"}})), ElementsAre("line-length 1"));
}

TEST(Lint, FindsOverlapsAndFlickers) {
    EXPECT_THAT(broken(track({{span(0, 2), "One here."}, {span(1.9, 4), "Two here."}})), ElementsAre("overlap 1"));
    EXPECT_THAT(broken(track({{span(0, 2), "One here."}, {span(2.5, 4), "Two here."}})), ElementsAre("gap 1"));
    EXPECT_THAT(broken(track({{span(0, 2), "One here."}, {span(3, 5), "Two here."}})), IsEmpty()) << "a pause is none";
    EXPECT_THAT(broken(track({{span(0, 2), "One here."}, {span(2, 4), "Two here."}})), IsEmpty()) << "touching is none";
    Rules apart;
    apart.may_touch = false;
    apart.min_gap = from_seconds(0.083);
    EXPECT_THAT(broken(track({{span(0, 2), "One here."}, {span(2, 4), "Two here."}}), apart), ElementsAre("gap 1"));
    EXPECT_THAT(broken(track({{span(0, 2), "One here."}, {span(2.083, 4), "Two here."}}), apart), IsEmpty());
}

TEST(Lint, FindsWordsThatStandAlone) {
    EXPECT_THAT(broken(track({{span(0, 2), "It lasts for some"}, {span(2, 4), "months."}})), ElementsAre("orphan 2"));
    EXPECT_THAT(broken(track({{span(0, 2), "Does it hurt?"}, {span(2, 4), "No."}, {span(4, 6), "It does not."}})),
                IsEmpty())
        << "a sentence of one word";
    EXPECT_THAT(broken(track({{span(0, 4), "It lasts for some\nmonths."}})), ElementsAre("orphan 1"));
    EXPECT_THAT(broken(track({{span(0, 4), "Really\ngood."}})), IsEmpty()) << "two words have no other way";
}

TEST(Lint, FindsBreaksInsidePhrasesAndNumbers) {
    EXPECT_THAT(broken(track({{span(0, 3), "You will see the"}, {span(3, 6), "full effect then."}})),
                ElementsAre("break 1"));
    EXPECT_THAT(broken(track({{span(0, 3), "It may take up to 14"}, {span(3, 6), "days for you."}})),
                ElementsAre("break 1"));
    EXPECT_THAT(broken(track({{span(0, 4), "You will see the\nfull effect then."}})), ElementsAre("break 1"));
    EXPECT_THAT(broken(track({{span(0, 3), "You will see the"}, {span(5, 8), "full effect then."}})), IsEmpty())
        << "whoever pauses breaks it";
}

TEST(Lint, FindsWhatThePictureTells) {
    const auto two = track({{span(0, 3.2), "It lasts a few months."}, {span(5, 8), "And then it wears off."}});
    captions::Facts facts;
    facts.cuts = {from_seconds(3), from_seconds(6.5)};
    facts.contrast = {4.49, 4.5};
    facts.covered = {false, true};
    std::vector<std::string> found;
    for (const captions::Issue& issue : captions::lint(two, {}, Lines::narrow, facts))
        found.push_back(issue.rule + " " + std::to_string(issue.cue + 1) + " " + issue.actual);
    EXPECT_THAT(found, ElementsAre("across-cut 1 3.20 s", "contrast 1 4.4:1", "covered 2 under the buttons"));
}

TEST(Times, EndsAnOverlapWhereTheNextBegins) {
    EXPECT_THAT(mended(track({{span(0, 3), "One here."}, {span(2, 4), "Two here."}})),
                ElementsAre(span(0, 2), span(2, 4)));
}

TEST(Times, ShowsLongerWhereThereIsRoom) {
    EXPECT_THAT(mended(track({{span(1, 1.5), "Yes."}})), ElementsAre(span(1, 2.2)));
    EXPECT_THAT(mended(track({{span(1, 2.3), "Understandably uncomfortable sometimes"}}))[0].out,
                testing::Gt(from_seconds(3.5)))
        << "long enough to read";
    EXPECT_THAT(mended(track({{span(1, 1.5), "Yes."}}), {}, 1.5), ElementsAre(span(0.5, 1.5)))
        << "at the end it begins earlier, by half a second at most";
}

TEST(Times, NeverPushesIntoANeighbour) {
    const auto when = mended(track({{span(0, 2), "One here."}, {span(2, 2.4), "Yes."}, {span(2.4, 5), "Three here."}}));
    EXPECT_THAT(when, ElementsAre(span(0, 2), span(2, 2.4), span(2.4, 5)));
}

TEST(Times, ClosesOrWidensGaps) {
    const auto two = track({{span(0, 2), "One here."}, {span(2.5, 4), "Two here."}});
    EXPECT_THAT(mended(two), ElementsAre(span(0, 2.5), span(2.5, 4)));
    Rules apart;
    apart.may_touch = false;
    apart.min_gap = from_seconds(0.1);
    EXPECT_THAT(mended(track({{span(0, 2), "One here."}, {span(2, 4), "Two here."}}), apart),
                ElementsAre(span(0, 1.9), span(2, 4)));
}

TEST(Times, SaysWhatItChanged) {
    const auto fixed =
        captions::retimed(track({{span(0, 2), "One here."}, {span(2.5, 4), "Two here."}}), {}, from_seconds(60));
    ASSERT_EQ(fixed.changes.size(), 1U);
    EXPECT_EQ(fixed.changes[0].cue, 0U);
    EXPECT_EQ(captions::message(fixed.changes[0]), "ends 0.50 s later: the gap before the next one was too short");
}

TEST(Times, LeavesNothingToMendASecondTime) {
    const auto messy = track({{span(0.1, 0.6), "How long?"},
                              {span(0.5, 1.9), "It lasts for quite some time"},
                              {span(2.2, 2.4), "Really."},
                              {span(6, 14), "Three to four months."}});
    Track once = messy;
    const auto first = captions::retimed(messy, {}, from_seconds(20));
    for (std::size_t i = 0; i < once.cues.size(); ++i) once.cues[i].when = first.when[i];
    EXPECT_THAT(captions::retimed(once, {}, from_seconds(20)).changes, IsEmpty());
    EXPECT_FALSE(first.changes.empty());
}

TEST(RulesFile, ShippedProfilesAreThere) {
    const auto rules = captions::read_rules(shipped());
    std::vector<std::string> ids;
    for (const Rules& profile : rules) ids.push_back(profile.id);
    EXPECT_THAT(ids, ElementsAre("bbc", "netflix", "patient-friendly", "shorts"));
    const Rules& friendly = captions::find_rules(rules, "patient-friendly");
    EXPECT_EQ(friendly.narrow_line, 25);
    EXPECT_EQ(friendly.wide_line, 37);
    EXPECT_EQ(friendly.characters_per_second, 15);
    EXPECT_EQ(friendly.words_per_minute, 160);
    EXPECT_EQ(friendly.max_duration, from_seconds(6));
    EXPECT_FALSE(captions::find_rules(rules, "netflix").may_touch);
    try {
        (void)captions::find_rules(rules, "netflx");
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::usage);
        EXPECT_THAT(error.hint, HasSubstr("netflix"));
    }
}

TEST(RulesFile, RefusesWhatMakesNoSense) {
    const auto refusal = [](const char* key, const base::Json& value) -> std::string {
        auto json = base::read_json(shipped().front() / "rules/captions/bbc.json", "cannot read");
        json[base::Json::json_pointer(key)] = value;
        try {
            (void)captions::rules_from_json(json, "bbc.json");
        } catch (const base::Error& error) {
            return error.what();
        }
        return {};
    };
    EXPECT_THAT(refusal("/max_duration", 1.0), AllOf(HasSubstr("bbc.json"), HasSubstr("max_duration is less than")));
    EXPECT_THAT(refusal("/lines", 0), HasSubstr("lines is not between"));
    EXPECT_THAT(refusal("/gap/most", 2), HasSubstr("gap.most is not a known key"));
    EXPECT_THAT(refusal("/colour", "red"), HasSubstr("colour is not a known key"));
}

}  // namespace
