// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practice.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "edit/slug.h"

namespace practice {
namespace {

constexpr std::size_t kLongestStem = 56;  // leaves room for a number in an id of 64

template <typename T>
const T* find(const std::vector<T>& list, std::string_view id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const T& item) { return item.id == id; });
    return found == list.end() ? nullptr : &*found;
}

// The number that fills the text, nullopt when something else is in it.
std::optional<unsigned> number(std::string_view text) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace

const Person* find_person(const Practice& practice, std::string_view id) { return find(practice.people, id); }

const Series* find_series(const Practice& practice, std::string_view id) { return find(practice.series, id); }

std::vector<std::string> spellings(const Practice& practice) {
    std::vector<std::string> out = practice.glossary;
    for (const Person& person : practice.people) out.push_back(person.name);
    return out;
}

std::string display_name(const Person& person) {
    return person.credentials.empty() ? person.name : person.name + ", " + person.credentials;
}

std::string new_id(const std::string& text, const std::vector<std::string>& taken) {
    const std::string stem = edit::slug(text).substr(0, kLongestStem);
    std::string id = stem;
    for (int n = 2; std::find(taken.begin(), taken.end(), id) != taken.end(); ++n) id = fmt::format("{}-{}", stem, n);
    return id;
}

ConsentState consent_state(const Person& person, Date today) {
    if (!person.consent) return ConsentState::missing;
    if (!person.consent->until) return ConsentState::signed_;
    const auto left = std::chrono::sys_days(*person.consent->until) - std::chrono::sys_days(today);
    if (left < std::chrono::days(0)) return ConsentState::ended;
    return left <= kConsentNotice ? ConsentState::ending : ConsentState::signed_;
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
    if (!year || !month || !day || *year < 1900) return std::nullopt;
    const Date date(std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day));
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string to_string(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

base::Time reading_time(std::string_view script, int words_per_minute) {
    std::int64_t words = 0;
    bool inside = false;
    for (const char c : script) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        words += !space && !inside;
        inside = !space;
    }
    return base::from_ticks(words, 60, words_per_minute);
}

}  // namespace practice
