// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <climits>
#include <cmath>

#include "base/error.h"

namespace base {
namespace {

constexpr std::uintmax_t kLargestJson = 16'000'000;
constexpr std::size_t kDeepest = 64;
constexpr int kMostKeys = 10'000;

std::string position(std::string_view text, std::size_t byte) {
    byte = std::min(byte, text.size());
    const auto before = text.substr(0, byte);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto newline = before.rfind('\n');
    const auto column = newline == std::string_view::npos ? byte : byte - newline - 1;
    return fmt::format("line {}, column {}", line, column);
}

// nlohmann's parser recurses when it destroys what is deeply nested, and its ordered objects look at every key for each
// new one: what is too deep or holds too many keys is refused before it runs.
const char* excess(std::string_view text) {
    std::vector<int> commas;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            else if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            // Lists may be as long as they like.
            commas.push_back(c == '{' ? 0 : INT_MIN);
            if (commas.size() > kDeepest) return "it is nested too deeply";
        } else if ((c == ']' || c == '}') && !commas.empty()) {
            commas.pop_back();
        } else if (c == ',' && !commas.empty() && ++commas.back() >= kMostKeys) {
            return "one object in it has too many keys";
        }
    }
    return nullptr;
}

}  // namespace

Json parse_json(std::string_view text, const std::string& file) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (const char* cause = excess(text)) throw Error(Errc::input, "cannot read JSON", file, cause);
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& e) {
        throw Error(Errc::input, "cannot read JSON", file, "it is not valid at " + position(text, e.byte),
                    "Restore the file from a copy, or mend it in a text editor.");
    } catch (const Json::exception&) {
        throw Error(Errc::input, "cannot read JSON", file, "it holds a number that is out of range");
    }
}

Json read_json(const Path& file, std::string_view doing) {
    return parse_json(read_file(file, kLargestJson, doing), file.string());
}

std::string dump(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

ObjectReader::ObjectReader(const Json& json, const std::string& file, std::string path)
    : json_(json), file_(file), path_(std::move(path)) {
    if (!json.is_object())
        throw Error(Errc::input, "cannot read", file_, (path_.empty() ? "the top level" : path_) + " is not an object");
}

std::string ObjectReader::where(const char* key) const { return path_.empty() ? key : path_ + "." + key; }

void ObjectReader::fail(const char* key, std::string_view cause) const {
    throw Error(Errc::input, "cannot read", file_, fmt::format("{} {}", where(key), cause));
}

bool ObjectReader::has(const char* key) const {
    const auto found = json_.find(key);
    return found != json_.end() && !found->is_null();
}

const Json* ObjectReader::optional(const char* key) {
    asked_.emplace_back(key);
    const auto found = json_.find(key);
    return found == json_.end() || found->is_null() ? nullptr : &*found;
}

const Json& ObjectReader::required(const char* key) {
    const Json* value = optional(key);
    if (value == nullptr) fail(key, "is missing");
    return *value;
}

std::string ObjectReader::text(const char* key) {
    const Json& value = required(key);
    if (!value.is_string()) fail(key, "is not a text");
    return value.get<std::string>();
}

std::string ObjectReader::text_or(const char* key, std::string fallback) {
    return has(key) ? text(key) : (asked_.emplace_back(key), std::move(fallback));
}

bool ObjectReader::flag_or(const char* key, bool fallback) {
    const Json* value = optional(key);
    if (value == nullptr) return fallback;
    if (!value->is_boolean()) fail(key, "is not true or false");
    return value->get<bool>();
}

std::int64_t ObjectReader::integer(const char* key, std::int64_t low, std::int64_t high) {
    const Json& value = required(key);
    if (!value.is_number_integer()) fail(key, "is not a whole number");
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
        fail(key, fmt::format("is not between {} and {}", low, high));
    const auto number = value.get<std::int64_t>();
    if (number < low || number > high) fail(key, fmt::format("is not between {} and {}", low, high));
    return number;
}

std::int64_t ObjectReader::integer_or(const char* key, std::int64_t low, std::int64_t high, std::int64_t fallback) {
    return has(key) ? integer(key, low, high) : (asked_.emplace_back(key), fallback);
}

double ObjectReader::number(const char* key, double low, double high) {
    const Json& value = required(key);
    if (!value.is_number()) fail(key, "is not a number");
    const auto number = value.get<double>();
    if (!std::isfinite(number) || number < low || number > high)
        fail(key, fmt::format("is not between {} and {}", low, high));
    return number;
}

double ObjectReader::number_or(const char* key, double low, double high, double fallback) {
    return has(key) ? number(key, low, high) : (asked_.emplace_back(key), fallback);
}

Time ObjectReader::seconds(const char* key) { return from_seconds(number(key, -3.6e6, 3.6e6)); }

Time ObjectReader::seconds_or(const char* key, Time fallback) {
    return has(key) ? seconds(key) : (asked_.emplace_back(key), fallback);
}

std::vector<std::string> ObjectReader::texts(const char* key) {
    std::vector<std::string> out;
    if (const Json* list = array(key)) {
        for (const Json& item : *list) {
            if (!item.is_string()) fail(key, "holds something that is not a text");
            out.push_back(item.get<std::string>());
        }
    }
    return out;
}

ObjectReader ObjectReader::object(const char* key) { return {required(key), file_, where(key)}; }

const Json* ObjectReader::array(const char* key) {
    const Json* value = optional(key);
    if (value != nullptr && !value->is_array()) fail(key, "is not a list");
    return value;
}

void ObjectReader::ignore(const char* key) { asked_.emplace_back(key); }

void ObjectReader::finish() const {
    for (const auto& [key, value] : json_.items()) {
        if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) fail(key.c_str(), "is not a known key");
    }
}

}  // namespace base
