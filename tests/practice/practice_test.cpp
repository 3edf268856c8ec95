// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practice.h"

#include <gtest/gtest.h>

#include "practices.h"

namespace {

using practice::ConsentState;
using practice_test::date;
using practice_test::glow;

TEST(Practice, FindsPeopleAndSeriesById) {
    const practice::Practice practice = glow();
    EXPECT_EQ(practice::display_name(*practice::find_person(practice, "cure")), "Maya Cure, NP-C");
    EXPECT_EQ(practice::display_name(*practice::find_person(practice, "cho")), "Dr. Daniel Cho");
    EXPECT_EQ(practice::find_person(practice, "nobody"), nullptr);
    EXPECT_EQ(practice::find_series(practice, "skin")->name, "Skin and laser");
}

TEST(Practice, GivesNewThingsAnIdOfTheirOwn) {
    EXPECT_EQ(practice::new_id("Dr. Maya Ortiz", {}), "dr-maya-ortiz");
    EXPECT_EQ(practice::new_id("Dr. Maya Ortiz", {"dr-maya-ortiz", "dr-maya-ortiz-2"}), "dr-maya-ortiz-3");
    practice::Practice practice;
    for (const std::string& name : {std::string(500, 'a'), std::string("¿…?")})
        practice.series.push_back({practice::new_id(name, {"answer"}), "S"});
    EXPECT_EQ(practice::from_json(practice::to_json(practice), "p"), practice);
}

TEST(Consent, IsMissingSignedEndingOrEnded) {
    const auto state = [](std::optional<practice::Consent> consent) {
        practice::Person person;
        person.consent = consent;
        return practice::consent_state(person, date(2026, 11, 22));
    };
    EXPECT_EQ(state(std::nullopt), ConsentState::missing);
    EXPECT_EQ(state(practice::Consent{}), ConsentState::signed_);
    EXPECT_EQ(state(practice::Consent{date(2026, 12, 23)}), ConsentState::signed_);
    EXPECT_EQ(state(practice::Consent{date(2026, 12, 22)}), ConsentState::ending);
    EXPECT_EQ(state(practice::Consent{date(2026, 11, 22)}), ConsentState::ending);
    EXPECT_EQ(state(practice::Consent{date(2026, 11, 21)}), ConsentState::ended);
}

TEST(Date, IsReadAndWritten) {
    EXPECT_EQ(practice::parse_date("2028-02-29"), date(2028, 2, 29));
    EXPECT_EQ(practice::to_string(date(2026, 3, 4)), "2026-03-04");
    for (const char* wrong : {"", "2026-02-29", "2026-13-01", "26-01-01", "2026/01/01", "2026-1-01x", "0001-01-01"})
        EXPECT_EQ(practice::parse_date(wrong), std::nullopt) << wrong;
}

TEST(ReadingTime, CountsWords) {
    EXPECT_EQ(practice::reading_time(""), base::Time{});
    EXPECT_EQ(practice::reading_time("one two\nthree  four five "), base::from_seconds(2));
    EXPECT_EQ(practice::reading_time("one two", 120), base::from_seconds(1));
}

}  // namespace
