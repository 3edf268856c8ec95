// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/manifest_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/error.h"
#include "delivery/migrate.h"
#include "delivery/nearest.h"
#include "jobs/csv.h"

namespace jobs {
namespace {

constexpr std::size_t kMostItems = 10'000;
constexpr std::size_t kMostTexts = 100;  // of one key
constexpr std::size_t kLongestText = 4000;

const std::vector<std::string> kKeys{"answer",   "clip",  "captions", "language", "question", "script",
                                     "provider", "brand", "style",    "targets",  "name"};

bool may_be_list(std::string_view key) { return key == "clip" || key == "targets"; }

void require_known(const std::string& key, const std::string& place, const std::string& file) {
    if (std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end()) return;
    const std::string near = delivery::nearest(key, kKeys);
    fail_manifest(
        file, fmt::format("{}{} is not a known key", place, key),
        near.empty() ? fmt::format("The keys are {}.", fmt::join(kKeys, ", ")) : fmt::format("Did you mean {}?", near));
}

void add(Fields& fields, const std::string& key, std::string text, const std::string& file) {
    if (text.empty()) return;
    if (text.size() > kLongestText)
        fail_manifest(file, fmt::format("{}{} is longer than {} bytes", fields.place, key, kLongestText));
    for (char& c : text) {
        // A question may be typed over several lines; it is one text all the same.
        if (key == "question" && (c == '\n' || c == '\r' || c == '\t')) c = ' ';
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            fail_manifest(file, fmt::format("{}{} holds a line break or control character", fields.place, key));
    }
    std::vector<std::string>& texts = fields.texts[key];
    if (texts.size() == kMostTexts)
        fail_manifest(file, fmt::format("{}{} has more than {} entries", fields.place, key, kMostTexts));
    texts.push_back(std::move(text));
}

Fields json_item(const base::Json& json, std::string place, const std::string& file) {
    if (!json.is_object()) fail_manifest(file, place + " is not an object");
    Fields fields{std::move(place) + ".", {}};
    for (const auto& [key, value] : json.items()) {
        require_known(key, fields.place, file);
        if (value.is_null()) continue;
        const bool list = value.is_array() && may_be_list(key);
        for (const base::Json& text : list ? value : base::Json::array({value})) {
            if (!text.is_string())
                fail_manifest(file, fmt::format("{}{} is not a text{}", fields.place, key,
                                                may_be_list(key) ? " or a list of texts" : ""));
            add(fields, key, text.get<std::string>(), file);
        }
    }
    return fields;
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// Keys by column. Columns without a head, such as spreadsheets leave behind, have an empty one.
std::vector<std::string> header(const CsvRow& row, const std::string& file) {
    const std::string place = fmt::format("line {}, ", row.line);
    std::vector<std::string> keys;
    for (const std::string& cell : row.cells) {
        std::string key = lower(cell);
        if (!key.empty()) require_known(key, place, file);
        if (!key.empty() && std::find(keys.begin(), keys.end(), key) != keys.end())
            fail_manifest(file, fmt::format("{}{} is the head of two columns", place, key));
        keys.push_back(std::move(key));
    }
    return keys;
}

}  // namespace

void fail_manifest(const std::string& file, const std::string& what, std::string hint) {
    throw base::Error(base::Errc::input, "cannot read the batch", file, what, std::move(hint));
}

std::vector<Fields> json_fields(const base::Json& json, const std::string& file) {
    base::Json document = json.is_array() ? base::Json{{"items", json}} : json;
    if (document.is_object() && !document.contains("schema")) document["schema"] = 1;
    document = delivery::migrate(std::move(document), {}, file);
    base::ObjectReader reader(document, file, "");
    reader.ignore("schema");
    const base::Json& items = reader.required("items");
    reader.finish();
    if (!items.is_array()) reader.fail("items", "is not a list");
    if (items.size() > kMostItems) reader.fail("items", fmt::format("holds more than {} items", kMostItems));
    std::vector<Fields> out;
    for (std::size_t i = 0; i < items.size(); ++i)
        out.push_back(json_item(items[i], fmt::format("items[{}]", i), file));
    return out;
}

std::vector<Fields> csv_fields(std::string_view utf8, const std::string& file) {
    const std::vector<CsvRow> rows = read_csv(utf8, file);
    if (rows.empty()) return {};
    const std::vector<std::string> keys = header(rows.front(), file);
    std::vector<Fields> out;
    for (std::size_t r = 1; r < rows.size(); ++r) {
        Fields fields{fmt::format("line {}, ", rows[r].line), {}};
        for (std::size_t c = 0; c < rows[r].cells.size(); ++c) {
            const std::string& cell = rows[r].cells[c];
            if (cell.empty()) continue;
            if (c >= keys.size() || keys[c].empty())
                fail_manifest(file,
                              fmt::format("line {} has something in column {}, which has no head", rows[r].line, c + 1),
                              "Put a text that holds a comma or semicolon in quotes.");
            add(fields, keys[c], cell, file);
        }
        out.push_back(std::move(fields));
    }
    return out;
}

}  // namespace jobs
