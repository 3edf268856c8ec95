// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/read_word.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "speech/letters.h"
#include "speech/lexicon.h"

namespace speech {
namespace {

enum class Kind { number, letters, sign };
struct Piece {
    Kind kind;
    std::string text;
};

std::vector<Piece> pieces_of(const std::string& text) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const auto digit_at = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
        if (digit_at(at) || (text[at] == '.' && digit_at(at + 1) && (at == 0 || !is_letter(text[at - 1])))) {
            bool point = false;
            while (digit_at(at) || (at < text.size() && text[at] == ',' && digit_at(at + 1)) ||
                   (at < text.size() && text[at] == '.' && !point && digit_at(at + 1))) {
                point |= text[at] == '.';
                ++at;
            }
            pieces.push_back({Kind::number, text.substr(start, at - start)});
        } else if (is_letter(text[at])) {
            while (at < text.size() &&
                   (is_letter(text[at]) || (text[at] == '\'' && at + 1 < text.size() && is_letter(text[at + 1]))))
                ++at;
            pieces.push_back({Kind::letters, text.substr(start, at - start)});
        } else {
            pieces.push_back({Kind::sign, std::string(1, text[at++])});
        }
    }
    return pieces;
}

// One word of the script, read piece by piece. What stands before and after it decides how numbers are said.
class WordReader {
  public:
    WordReader(std::string word, std::string before, std::string after, bool capitals)
        : word_(std::move(word)), before_(std::move(before)), after_(std::move(after)), capitals_(capitals) {}

    Spoken read() {
        if (const Spoken* known = abbreviation()) return *known;
        const std::string text = bare(word_);
        if (initials(text)) return out_;
        if (!before_.empty() && is_digit(before_.back()))
            if (const auto unit = units().find(text); unit != units().end()) {
                say_unit(text, before_ == "1");
                return out_;
            }
        pieces_ = pieces_of(text);
        while (at_ < pieces_.size()) step();
        if (money_ && !is_magnitude(lower(bare(after_)))) say_money();
        return out_;
    }

  private:
    [[nodiscard]] const Spoken* abbreviation() const {
        for (const std::string& form : {lower(word_), lower(bare(word_) + "."), lower(bare(word_))})
            if (const auto found = abbreviations().find(form); found != abbreviations().end()) {
                // "No." is a number only before one, "min." after one, and "ms" and "st" only as titles.
                if (form == "no." && (!word_.ends_with('.') || after_.empty() || !is_digit(after_.front()))) continue;
                if (form.ends_with('.') && !word_.ends_with('.') && form != "st.") continue;
                if (form == "st." && (!word_.ends_with('.') || after_.empty() || !is_upper(after_.front()))) continue;
                if ((form == "min." || form == "hr.") && (before_.empty() || !is_digit(before_.back()))) continue;
                return &found->second;
            }
        return nullptr;
    }

    // "U.S.", "a.m.", "e.g."
    bool initials(const std::string& text) {
        if (text.size() < 3 || !is_letter(text[0])) return false;
        for (std::size_t i = 0; i < text.size(); ++i)
            if (i % 2 == 0 ? !is_letter(text[i]) : text[i] != '.') return false;
        if (lower(text) == "e.g") say({"for", "example"});
        else if (lower(text) == "i.e") say({"that", "is"});
        else spell(text);
        return true;
    }

    void say(const Spoken& words) { out_.insert(out_.end(), words.begin(), words.end()); }
    void say_word(std::string_view word) { out_.emplace_back(word); }
    void spell(std::string_view letters) {
        for (const char c : letters)
            if (is_letter(c)) out_.emplace_back(1, static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    }

    void say_unit(const std::string& unit, bool one) {
        const Unit& names = units().at(unit);
        const std::string_view name = one ? names.one : names.many;
        for (std::size_t at = 0; at < name.size();) {
            const std::size_t end = std::min(name.find(' ', at), name.size());
            say_word(name.substr(at, end - at));
            at = end + 1;
        }
    }

    void say_money() {
        say_word(amount_ == "1" ? "dollar" : "dollars");
        if (!cents_.empty() && cents_ != "00") {
            say_word("and");
            say(decimal(cents_));
            say_word("cents");
        }
        money_ = false;
    }

    [[nodiscard]] bool sign(std::size_t ahead, char c) const {
        return at_ + ahead < pieces_.size() && pieces_[at_ + ahead].kind == Kind::sign &&
               pieces_[at_ + ahead].text[0] == c;
    }
    [[nodiscard]] bool number(std::size_t ahead) const {
        return at_ + ahead < pieces_.size() && pieces_[at_ + ahead].kind == Kind::number;
    }
    [[nodiscard]] std::string text(std::size_t ahead) const { return pieces_[at_ + ahead].text; }
    [[nodiscard]] std::uint64_t value(std::size_t ahead) const {
        const std::string& digits = pieces_[at_ + ahead].text;
        return digits.size() <= 9 && std::all_of(digits.begin(), digits.end(), is_digit) ? std::stoull(digits) : 0;
    }

    void step() {
        switch (pieces_[at_].kind) {
            case Kind::number: read_number(); break;
            case Kind::letters: read_letters(); break;
            case Kind::sign: read_sign(); break;
        }
    }

    void read_number() {
        if (sign(1, ':') && number(2) && text(2).size() == 2) return read_time();
        if (sign(1, '/') && number(2)) return read_fraction();
        if (phone()) return;
        const std::string n = text(0);
        const bool range = sign(1, '-') && (number(2) || (sign(2, '$') && number(3)));
        if (at_ + 1 < pieces_.size() && pieces_[at_ + 1].kind == Kind::letters && number_with_letters(n)) return;
        const bool whole = n.find_first_of(".,") == std::string::npos;
        const bool in_date = month_of(before_) != 0 && pieces_.size() == 1;
        const bool alone = pieces_.size() == 1;
        if (in_date && whole && value(0) >= 1 && value(0) <= 31) say(ordinal(value(0)));
        else if (alone && whole && n.size() == 4 && value(0) >= 1900 && value(0) <= 2099 && !counted())
            say(year(value(0)));
        else if (whole && n.size() > 1 && n[0] == '0') say(digits(n));
        else if (money_ && n.find('.') != std::string::npos && n.size() - n.find('.') == 3) {
            say(decimal(n.substr(0, n.find('.'))));
            cents_ = n.substr(n.find('.') + 1);
        } else say(decimal(n));
        amount_ = n;
        ++at_;
        if (range) {
            say_word("to");
            at_ += sign(1, '$') ? 2 : 1;
        }
    }

    // Whether what follows is counted: "2000 units" is no year.
    [[nodiscard]] bool counted() const {
        static const std::set<std::string_view> kCounted{"units",   "patients",   "people", "times", "percent",
                                                         "dollars", "treatments", "words",  "steps", "calories",
                                                         "hairs",   "grafts",     "women",  "men"};
        const std::string after = lower(bare(after_));
        return units().contains(bare(after_)) || kCounted.contains(after);
    }

    // Ordinals, plurals, units and halves of the day that stand right behind a number.
    bool number_with_letters(const std::string& n) {
        const std::string letters = text(1), small = lower(letters);
        const bool whole = n.find_first_of(".,") == std::string::npos;
        if (whole && (small == "st" || small == "nd" || small == "rd" || small == "th")) say(ordinal(value(0)));
        else if (small == "s" || small == "'s") say(plural(n.size() == 4 ? year(value(0)) : decimal(n)));
        else if (small == "am" || small == "pm") {
            say(decimal(n));
            spell(small);
        } else if (units().contains(letters)) {
            say(decimal(n));
            say_unit(letters, n == "1");
        } else if (small == "x") {
            say(decimal(n));
            say_word(n == "1" ? "time" : "times");
        } else if (small == "k" || letters == "M") {
            say(decimal(n));
            say_word(small == "k" ? "thousand" : "million");
        } else if (small == "cc" || letters == "IU") {
            say(decimal(n));
            spell(small);
        } else return false;
        amount_ = n;
        at_ += 2;
        return true;
    }

    void read_time() {
        const std::uint64_t minutes = value(2);
        say(decimal(text(0)));
        const bool half_of_day = (at_ + 3 < pieces_.size() && pieces_[at_ + 3].kind == Kind::letters) ||
                                 lower(bare(after_)) == "am" || lower(bare(after_)) == "pm" ||
                                 lower(bare(after_)) == "a.m" || lower(bare(after_)) == "p.m";
        if (minutes == 0) {
            if (!half_of_day) say_word("o'clock");
        } else {
            if (minutes < 10) say_word("oh");
            say(cardinal(minutes));
        }
        at_ += 3;
        if (at_ < pieces_.size() && pieces_[at_].kind == Kind::letters) spell(pieces_[at_++].text);
    }

    void read_fraction() {
        const std::uint64_t a = value(0), b = value(2);
        if (sign(3, '/') && number(4) && a >= 1 && a <= 12) {  // 5/12/2024
            say_word(kMonths[a - 1]);
            say(ordinal(b));
            say(text(4).size() == 4 ? year(value(4)) : decimal(text(4)));
            at_ += 5;
            return;
        }
        if (a == 1 && (b == 2 || b == 4)) say({"one", b == 2 ? "half" : "quarter"});
        else if (a < b && b >= 3 && b <= 10) {
            say(cardinal(a));
            if (b == 4) say_word("quarters");
            else say(a == 1 ? ordinal(b) : plural(ordinal(b)));
        } else {
            say(decimal(text(0)));
            say(decimal(text(2)));
        }
        at_ += 3;
    }

    // 555-123-4567, 555-0123
    bool phone() {
        std::size_t groups = 1, count = text(0).size();
        while (sign(2 * groups - 1, '-') && number(2 * groups)) count += text(2 * groups++).size();
        if (groups < 2 || (count != 7 && count != 10 && count != 11) || text(2 * groups - 2).size() != 4) return false;
        if (text(2 * groups - 4).size() != 3) return false;
        for (std::size_t i = 0; i < groups; ++i) say(digits(text(2 * i)));
        at_ += 2 * groups - 1;
        return true;
    }

    void read_letters() {
        const std::string letters = text(0);
        const std::string stem = letters.ends_with("'s") || letters.ends_with("'S")
                                     ? letters.substr(0, letters.size() - 2)
                                 : letters.size() > 2 && letters.back() == 's' && is_upper(letters[letters.size() - 2])
                                     ? letters.substr(0, letters.size() - 1)
                                     : letters;
        const bool upper = stem.size() > 1 && std::all_of(stem.begin(), stem.end(), is_upper);
        const bool by_number = number(1) && upper;  // CO2, B12
        const bool lone = stem.size() == 1 && pieces_.size() > 1;
        if (!capitals_ && ((upper && stem.size() <= 4 && !is_read_as_word(stem)) || by_number || lone)) {
            spell(stem);
            if (stem.size() != letters.size() && !out_.empty()) out_.back() += "'s";
        } else if (lower(letters) == "com" && at_ > 0) say_word("com");
        else say_word(lower(letters));
        ++at_;
    }

    void read_sign() {
        const char c = text(0)[0];
        if (c == '$') {
            money_ = true;
        } else if (c == '%') {
            say_word("percent");
        } else if (c == '&') {
            say_word("and");
        } else if (c == '+') {
            say_word("plus");
        } else if (c == '@') {
            say_word("at");
        } else if (c == '#') {
            if (number(1)) say_word("number");
        } else if (c == '=') {
            say_word("equals");
        } else if (c == '^') {
            say_word("degrees");
            if (at_ + 1 < pieces_.size() && (text(1) == "F" || text(1) == "C")) {
                say_word(text(1) == "F" ? "fahrenheit" : "celsius");
                ++at_;
            }
        } else if (c == '.' && at_ > 0 && at_ + 1 < pieces_.size()) {
            say_word("dot");
        } else if (c == '/' && money_) {
            say_money();
            say_word("per");
        }
        ++at_;
    }

    std::string word_, before_, after_;
    bool capitals_;
    std::vector<Piece> pieces_;
    std::size_t at_ = 0;
    Spoken out_;
    bool money_ = false;
    std::string amount_, cents_;
};

}  // namespace

Spoken read_word(std::string word, std::string before, std::string after, bool capitals) {
    return WordReader(std::move(word), std::move(before), std::move(after), capitals).read();
}

}  // namespace speech
