// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/file.h"

#include <algorithm>
#include <array>
#include <set>
#include <system_error>
#include <utility>

#include "base/error.h"
#include "base/resources.h"
#include "delivery/fields.h"
#include "delivery/migrate.h"

namespace practice {
namespace {

using base::Json;
using base::ObjectReader;

// Steps from one schema to the next; the first turns 1 into 2.
constexpr std::array<delivery::Migration, kSchema - 1> kMigrations{};

// Sizes are in bytes.
constexpr std::size_t kLongestName = 120;
constexpr std::size_t kLongestDisclaimer = 600;
constexpr std::size_t kLongestQuestion = 300;
constexpr std::size_t kLongestScript = 10'000;
constexpr std::size_t kLongestPath = 4096;
constexpr std::size_t kMostPeople = 500;
constexpr std::size_t kMostSeries = 100;
constexpr std::size_t kMostQuestions = 2000;
constexpr std::size_t kMostWords = 5000;

std::string line_or_empty(ObjectReader& r, const char* key, std::size_t longest) {
    if (r.has(key)) return delivery::read_line(r, key, longest);
    r.ignore(key);
    return {};
}

std::string name_of(ObjectReader& r, const char* key, std::size_t longest) {
    std::string name = delivery::read_line(r, key, longest);
    if (name.find_first_not_of(' ') == std::string::npos) r.fail(key, "is empty");
    return name;
}

// May have several lines.
std::string text_or_empty(ObjectReader& r, const char* key, std::size_t longest) {
    std::string text = r.text_or(key, {});
    if (text.size() > longest) r.fail(key, "is longer than " + std::to_string(longest) + " bytes");
    if (text.find('\0') != std::string::npos) r.fail(key, "holds a control character");
    return text;
}

base::Path path_or_empty(ObjectReader& r, const char* key) {
    const base::Path path = line_or_empty(r, key, kLongestPath);
    if (!path.empty() && !path.is_absolute()) r.fail(key, "is not an absolute path");
    return path;
}

Consent read_consent(ObjectReader r) {
    Consent consent;
    if (const std::string until = r.text_or("until", {}); !until.empty()) {
        consent.until = parse_date(until);
        if (!consent.until) r.fail("until", "is not a date such as 2026-12-04");
    }
    r.finish();
    return consent;
}

Person read_person(ObjectReader& r) {
    Person person;
    person.id = delivery::read_id(r, "id");
    person.name = name_of(r, "name", kLongestName);
    person.credentials = line_or_empty(r, "credentials", kLongestName);
    person.role = line_or_empty(r, "role", kLongestName);
    person.photo = path_or_empty(r, "photo");
    if (r.optional("consent") != nullptr) person.consent = read_consent(r.object("consent"));
    return person;
}

bool is_colour(const std::string& text) {
    return text.size() == 7 && text[0] == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

Series read_series(ObjectReader& r) {
    Series series;
    series.id = delivery::read_id(r, "id");
    series.name = name_of(r, "name", kLongestName);
    series.colour = r.text_or("colour", series.colour);
    if (!is_colour(series.colour)) r.fail("colour", "is not a colour such as #0B6B5D");
    return series;
}

Question read_question(ObjectReader& r, const std::set<std::string>& series) {
    Question question;
    question.question = name_of(r, "question", kLongestQuestion);
    question.series = line_or_empty(r, "series", kLongestName);
    if (!series.contains(question.series)) question.series.clear();
    question.script = text_or_empty(r, "script", kLongestScript);
    return question;
}

std::vector<std::string> read_words(ObjectReader& r, const char* key) {
    std::vector<std::string> words = r.texts(key);
    if (words.size() > kMostWords) r.fail(key, "has more than " + std::to_string(kMostWords) + " entries");
    for (const std::string& word : words) {
        if (word.empty() || word.size() > kLongestName)
            r.fail(key, "has an entry that is empty or longer than " + std::to_string(kLongestName) + " bytes");
        if (std::any_of(word.begin(), word.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }))
            r.fail(key, "has an entry with a control character");
    }
    return words;
}

// A list of things with ids, each used once.
template <typename T, typename F>
std::vector<T> read_list(ObjectReader& r, const char* key, std::size_t most, F read) {
    std::vector<T> list;
    std::set<std::string> ids;
    r.each(key, [&](ObjectReader& item) {
        if (list.size() == most) item.fail("id", "is one too many; the most are " + std::to_string(most));
        list.push_back(read(item));
        if (!ids.insert(list.back().id).second) item.fail("id", "is used twice");
    });
    return list;
}

void put(Json& json, const char* key, const std::string& text) {
    if (!text.empty()) json[key] = text;
}

Json to_json(const Person& person) {
    Json json{{"id", person.id}, {"name", person.name}};
    put(json, "credentials", person.credentials);
    put(json, "role", person.role);
    put(json, "photo", person.photo.string());
    if (person.consent) {
        json["consent"] = Json::object();
        if (person.consent->until) json["consent"]["until"] = to_string(*person.consent->until);
    }
    return json;
}

Json to_json(const Question& question) {
    Json json{{"question", question.question}};
    put(json, "series", question.series);
    put(json, "script", question.script);
    return json;
}

}  // namespace

Json to_json(const Practice& practice) {
    Json json{{"schema", kSchema},
              {"name", practice.name},
              {"phone", practice.phone},
              {"website", practice.website},
              {"disclaimer", practice.disclaimer},
              {"main_kit", practice.main_kit}};
    put(json, "answers", practice.answers.string());
    Json& people = json["people"] = Json::array();
    for (const Person& person : practice.people) people.push_back(to_json(person));
    Json& series = json["series"] = Json::array();
    for (const Series& one : practice.series)
        series.push_back({{"id", one.id}, {"name", one.name}, {"colour", one.colour}});
    Json& questions = json["questions"] = Json::array();
    for (const Question& question : practice.questions) questions.push_back(to_json(question));
    json["glossary"] = practice.glossary;
    return json;
}

Practice from_json(Json json, const std::string& file) {
    const Json document = delivery::migrate(std::move(json), kMigrations, file);
    ObjectReader r(document, file, "");
    (void)r.integer("schema", kSchema, kSchema);
    Practice practice;
    practice.name = line_or_empty(r, "name", kLongestName);
    practice.phone = line_or_empty(r, "phone", kLongestName);
    practice.website = line_or_empty(r, "website", kLongestName);
    practice.disclaimer = text_or_empty(r, "disclaimer", kLongestDisclaimer);
    practice.main_kit = line_or_empty(r, "main_kit", kLongestPath);
    practice.answers = path_or_empty(r, "answers");
    practice.people = read_list<Person>(r, "people", kMostPeople, read_person);
    practice.series = read_list<Series>(r, "series", kMostSeries, read_series);
    std::set<std::string> ids;
    for (const Series& series : practice.series) ids.insert(series.id);
    r.each("questions", [&](ObjectReader& item) {
        if (practice.questions.size() == kMostQuestions)
            item.fail("question", "is one too many; the most are " + std::to_string(kMostQuestions));
        practice.questions.push_back(read_question(item, ids));
    });
    practice.glossary = read_words(r, "glossary");
    r.finish();
    return practice;
}

base::Path practice_file() { return base::user_data() / "practice.json"; }

Practice load(const base::Path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return starter();
    return from_json(base::read_json(file, "cannot read the practice"), file.string());
}

void save(const Practice& practice, const base::Path& file) {
    std::string text;
    try {
        text = to_json(practice).dump(2) + "\n";
    } catch (const Json::type_error&) {
        throw base::Error(base::Errc::input, "cannot save the practice", file.string(),
                          "it would hold text that is not UTF-8", "Type the text again.");
    }
    (void)from_json(base::parse_json(text, file.string()), file.string());
    base::make_folder(file.parent_path());
    base::write_file_atomically(file, text);
}

Practice starter() {
    const base::Path file = base::resource_root() / "presets" / "practice" / "starter.json";
    return from_json(base::read_json(file, "cannot read the starter questions"), file.string());
}

}  // namespace practice
