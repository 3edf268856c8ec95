// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/numerals.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "speech/numbers.h"

namespace speech {
namespace {

constexpr std::uint64_t kSmallest = 10;  // that is written in digits by itself
constexpr std::size_t kLongest = 16;     // words of a number

const std::set<std::string_view> kMeasures{"percent",     "dollars",    "dollar", "units",      "unit",   "milligrams",
                                           "milligram",   "grams",      "gram",   "milliliter", "ounces", "milliliters",
                                           "millimeters", "millimeter", "cc",     "nanometers", "pounds", "degrees"};

const std::map<std::string, std::uint64_t>& values() {
    static const auto all = [] {
        std::map<std::string, std::uint64_t> map;
        for (std::uint64_t n = 0; n <= 20; ++n) map[cardinal(n).front()] = n;
        for (std::uint64_t n = 30; n < 100; n += 10) map[cardinal(n).front()] = n;
        for (std::uint64_t n = 100; n <= 1'000'000'000; n *= 10)
            if (cardinal(n).size() == 2 && cardinal(n).front() == "one") map[cardinal(n).back()] = n;
        return map;
    }();
    return all;
}

// The number that is said with exactly these words.
std::optional<std::uint64_t> value_of(const Spoken& words) {
    std::uint64_t sum = 0, part = 0;
    for (const std::string& word : words) {
        const std::uint64_t value = values().at(word);
        if (value < 100) part += value;
        else if (value == 100) part *= 100;
        else sum += part * value, part = 0;
    }
    if (cardinal(sum + part) != words) return std::nullopt;
    return sum + part;
}

struct Number {
    std::uint64_t value = 0;
    std::string text;
    std::size_t end = 0;  // behind its words
};

std::string with_commas(std::uint64_t value) {
    std::string text = std::to_string(value);
    if (text.size() > 3)
        for (std::size_t at = text.size() - 3; at > 0 && at<text.size(); at = at> 3 ? at - 3 : 0)
            text.insert(at, 1, ',');
    return text;
}

class Writing {
  public:
    explicit Writing(const std::vector<Heard>& heard) : heard_(heard) {}

    std::vector<Heard> run() {
        for (std::size_t i = 0; i < heard_.size();) {
            if (is(i, "s") && is(i + 1, "p") && is(i + 2, "f")) i = put(i, i + 3, "SPF");
            else if (const auto number = number_at(i)) i = write(i, *number);
            else i = skip(i);
        }
        return std::move(out_);
    }

  private:
    [[nodiscard]] bool is(std::size_t i, std::string_view text) const {
        return i < heard_.size() && heard_[i].text == text;
    }
    [[nodiscard]] bool is_number(std::size_t i) const { return i < heard_.size() && values().contains(heard_[i].text); }
    [[nodiscard]] std::size_t end_of_run(std::size_t i) const {
        while (is_number(i)) ++i;
        return i;
    }

    [[nodiscard]] std::optional<Number> number_at(std::size_t begin) const {
        const std::size_t end = end_of_run(begin);
        if (end == begin || end - begin > kLongest) return std::nullopt;
        Spoken words;
        for (std::size_t i = begin; i < end; ++i) words.push_back(heard_[i].text);
        const auto value = value_of(words);
        if (!value) return std::nullopt;
        Number number{*value, with_commas(*value), end};
        if (!is(end, "point")) return number;
        std::string digits;
        std::size_t last = end + 1;
        for (; is_number(last) && values().at(heard_[last].text) < 10; ++last)
            digits += std::to_string(values().at(heard_[last].text));
        if (digits.empty() || end_of_run(last) != last) return std::nullopt;
        number.text += "." + digits;
        number.end = last;
        return number;
    }

    [[nodiscard]] bool measured(const Number& number) const {
        return number.end < heard_.size() && kMeasures.contains(heard_[number.end].text);
    }

    [[nodiscard]] bool in_digits(const Number& number) const {
        if (number.value >= kSmallest || number.text.find('.') != std::string::npos || measured(number)) return true;
        if (!out_.empty() && out_.back().text == "SPF") return true;
        if (!is(number.end, "to") && !is(number.end, "or")) return false;
        const auto other = number_at(number.end + 1);
        return other && (other->value >= kSmallest || measured(*other));
    }

    std::size_t write(std::size_t begin, const Number& number) {
        if (!in_digits(number)) return copy(begin, number.end);
        if (is(number.end, "percent")) return put(begin, number.end + 1, number.text + "%");
        if (is(number.end, "dollars") || is(number.end, "dollar"))
            return put(begin, number.end + 1, std::string("$").append(number.text));
        return put(begin, number.end, number.text);
    }

    // Number words that are no single number, all of them; or one word.
    std::size_t skip(std::size_t i) {
        std::size_t end = end_of_run(i);
        if (end > i && is(end, "point")) end = end_of_run(end + 1);
        return copy(i, std::max(end, i + 1));
    }

    std::size_t copy(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) out_.push_back(heard_[i]);
        return end;
    }
    std::size_t put(std::size_t begin, std::size_t end, const std::string& text) {
        Heard word{{heard_[begin].when.in, heard_[end - 1].when.out}, text, 1};
        for (std::size_t i = begin; i < end; ++i) word.confidence = std::min(word.confidence, heard_[i].confidence);
        out_.push_back(std::move(word));
        return end;
    }

    const std::vector<Heard>& heard_;
    std::vector<Heard> out_;
};

}  // namespace

std::vector<Heard> with_numerals(const std::vector<Heard>& heard) { return Writing(heard).run(); }

}  // namespace speech
