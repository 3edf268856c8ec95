// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/time.h"

// What a practice keeps for all of its answers: plain values. Ids are lower-case letters, digits and hyphens.
namespace practice {

using Date = std::chrono::year_month_day;

// Somebody's written permission to be shown.
struct Consent {
    std::optional<Date> until;  // the last day on which it holds; none: it does not end
    friend bool operator==(const Consent&, const Consent&) = default;
};

struct Person {
    std::string id;           // what answers name as their provider
    std::string name;         // "Dr. Maya Ortiz"
    std::string credentials;  // "MD, FAAD"
    std::string role;         // "Board-certified dermatologist"
    base::Path photo;         // absolute; empty: none
    std::optional<Consent> consent;
    friend bool operator==(const Person&, const Person&) = default;
};

struct Series {
    std::string id;
    std::string name;
    std::string colour = "#0B6B5D";  // "#RRGGBB"
    friend bool operator==(const Series&, const Series&) = default;
};

// One of the question bank.
struct Question {
    std::string question;
    std::string series;  // id; empty: none
    std::string script;
    friend bool operator==(const Question&, const Question&) = default;
};

struct Practice {
    std::string name;
    std::string phone;
    std::string website;
    std::string disclaimer;  // for the end card and the post text
    std::vector<Person> people;
    std::vector<Series> series;
    std::vector<Question> questions;
    std::vector<std::string> glossary;  // words of its own, spelled as they should be
    std::string main_kit;               // brand kit id; empty: none
    base::Path answers;                 // folder in which answers live, absolute; empty: answers_folder() says
    friend bool operator==(const Practice&, const Practice&) = default;
};

// nullptr when there is none with this id.
[[nodiscard]] const Person* find_person(const Practice& practice, std::string_view id);
[[nodiscard]] const Series* find_series(const Practice& practice, std::string_view id);
// "Maya Cure, NP-C", or the name alone.
[[nodiscard]] std::string display_name(const Person& person);
// Words that only this practice knows, as captions must spell them: its glossary and its people's names.
[[nodiscard]] std::vector<std::string> spellings(const Practice& practice);

// An id made of the text, other than all that are taken: "ortiz", "ortiz-2", … Never empty.
[[nodiscard]] std::string new_id(const std::string& text, const std::vector<std::string>& taken);

enum class ConsentState { missing, signed_, ending, ended };  // ending: within kConsentNotice
inline constexpr std::chrono::days kConsentNotice{30};
[[nodiscard]] ConsentState consent_state(const Person& person, Date today);

// "2026-12-04"; nullopt when it is no such day between 1900 and 9999.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::string to_string(Date date);

// How long a script takes to say at `words_per_minute`.
[[nodiscard]] base::Time reading_time(std::string_view script, int words_per_minute = 150);

}  // namespace practice
