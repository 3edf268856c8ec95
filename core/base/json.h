// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/time.h"

namespace base {

// Keeps the order in which keys were written, so that files read like their authors meant them.
using Json = nlohmann::ordered_json;

// Parses UTF-8 JSON (a byte order mark is tolerated, nesting is limited to 64, keys of an object to 10 000). `file`
// names the source in errors. Throws Errc::input with line and column.
[[nodiscard]] Json parse_json(std::string_view text, const std::string& file);
// Reads and parses a file of at most 16 MB.
[[nodiscard]] Json read_json(const Path& file, std::string_view doing);
// Two spaces of indent and a newline at the end. Invalid UTF-8 is replaced, never thrown at.
[[nodiscard]] std::string dump(const Json& json);

// Reads an object key by key and refuses what nobody asked for. Every error is Errc::input and names the path of the
// key, for example "captions[2].cues[0].in". `json` and `file` must outlive the reader.
//
//   base::ObjectReader r(json, "kit.json", "");
//   kit.name = r.text("name");
//   kit.size = r.integer_or("size", 0, 100, 12);
//   r.finish();
class ObjectReader {
  public:
    ObjectReader(const Json& json, const std::string& file, std::string path);

    [[nodiscard]] bool has(const char* key) const;
    // Present and neither null nor missing, else throws.
    [[nodiscard]] const Json& required(const char* key);
    // nullptr when missing or null.
    [[nodiscard]] const Json* optional(const char* key);

    [[nodiscard]] std::string text(const char* key);
    [[nodiscard]] std::string text_or(const char* key, std::string fallback);
    [[nodiscard]] bool flag_or(const char* key, bool fallback);
    // Numbers are checked against [low, high].
    [[nodiscard]] std::int64_t integer(const char* key, std::int64_t low, std::int64_t high);
    [[nodiscard]] std::int64_t integer_or(const char* key, std::int64_t low, std::int64_t high, std::int64_t fallback);
    [[nodiscard]] double number(const char* key, double low, double high);
    [[nodiscard]] double number_or(const char* key, double low, double high, double fallback);
    // Seconds in the file.
    [[nodiscard]] Time seconds(const char* key);
    [[nodiscard]] Time seconds_or(const char* key, Time fallback);
    // Empty when missing.
    [[nodiscard]] std::vector<std::string> texts(const char* key);
    // The object under `key` as a reader of its own; throws when missing.
    [[nodiscard]] ObjectReader object(const char* key);
    // Calls f(ObjectReader&) for every object in the array under `key` (none when missing) and finishes each.
    template <typename F>
    void each(const char* key, F f) {
        const Json* list = array(key);
        if (list == nullptr) return;
        std::size_t i = 0;
        for (const Json& item : *list) {
            ObjectReader reader(item, file_, where(key) + "[" + std::to_string(i++) + "]");
            f(reader);
            reader.finish();
        }
    }
    // Takes the key without looking at it.
    void ignore(const char* key);
    // Throws when the object has a key that was never asked for.
    void finish() const;
    // Throws Errc::input about this key.
    [[noreturn]] void fail(const char* key, std::string_view cause) const;

  private:
    [[nodiscard]] std::string where(const char* key) const;
    [[nodiscard]] const Json* array(const char* key);

    const Json& json_;
    const std::string& file_;
    std::string path_;
    std::vector<std::string> asked_;
};

}  // namespace base
