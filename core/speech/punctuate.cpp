// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/punctuate.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string_view>

#include "speech/spoken.h"

namespace speech {
namespace {

using Words = std::set<std::string_view>;

constexpr base::Time kLongPause = std::chrono::milliseconds(700);
constexpr base::Time kPause = std::chrono::milliseconds(450);
constexpr base::Time kShortPause = std::chrono::milliseconds(250);
constexpr std::size_t kFewWords = 3;
constexpr std::size_t kLongestQuestion = 16;

const Words kLeadsOn{"a",     "an",     "the",     "of",    "and",  "or",   "but", "to",   "for",  "with",
                     "in",    "on",     "at",      "by",    "from", "is",   "are", "was",  "were", "be",
                     "your",  "my",     "our",     "their", "his",  "her",  "its", "this", "that", "very",
                     "so",    "about",  "because", "if",    "i",    "we",   "you", "they", "can",  "will",
                     "would", "should", "do",      "does",  "not",  "into", "than"};
const Words kBegins{"so",   "and",  "but",  "we",   "you",    "i",    "it",  "the",  "this", "that",  "these", "if",
                    "when", "what", "how",  "why",  "where",  "who",  "is",  "are",  "do",   "does",  "can",   "most",
                    "some", "now",  "also", "then", "please", "call", "our", "your", "for",  "there", "they",  "my"};
const Words kQuestions{"what", "how", "why", "where", "who", "when", "which", "whose"};
const Words kVerbs{"is",   "are",   "do",     "does", "did", "can",  "could",
                   "will", "would", "should", "am",   "was", "have", "has"};
const Words kSubjects{"i", "you", "it", "we", "they", "he", "she", "there", "this", "that", "these", "botox", "filler"};
const Words kAfterComma{"and", "but", "so", "because", "which", "or"};

std::string capital(std::string word) {
    if (!word.empty()) word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
    return word;
}

class Punctuation {
  public:
    Punctuation(const std::vector<Heard>& heard, const std::vector<std::string>& names) : heard_(heard) {
        for (const std::string& name : names)
            for (const ScriptWord& word : script_words(name))
                if (word.spoken.size() == 1) names_[word.spoken.front()] = word.text;
    }

    std::vector<std::string> run() {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < heard_.size(); ++i) {
            std::string word = written(heard_[i].text);
            if (i == begin) word = capital(word);
            if (ends_sentence(i, begin)) {
                word += is_question(begin, i + 1) ? "?" : ".";
                begin = i + 1;
            } else if (pause(i) >= kShortPause && kAfterComma.contains(heard_[i + 1].text)) {
                word += ",";
            }
            out_.push_back(std::move(word));
        }
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string written(const std::string& word) const {
        if (const auto name = names_.find(word); name != names_.end()) return name->second;
        return word == "i" || word.starts_with("i'") ? capital(word) : word;
    }

    [[nodiscard]] base::Time pause(std::size_t i) const { return heard_[i + 1].when.in - heard_[i].when.out; }

    [[nodiscard]] bool ends_sentence(std::size_t i, std::size_t begin) const {
        if (i + 1 == heard_.size()) return true;
        if (i + 1 - begin < kFewWords || kLeadsOn.contains(heard_[i].text)) return false;
        return pause(i) >= kLongPause || (pause(i) >= kPause && kBegins.contains(heard_[i + 1].text));
    }

    [[nodiscard]] bool is_question(std::size_t begin, std::size_t end) const {
        if (end - begin > kLongestQuestion || end - begin < 2) return false;
        // "When you come in, …" is none.
        const std::string& first = heard_[begin].text;
        const std::string& second = heard_[begin + 1].text;
        if (kVerbs.contains(first)) return kSubjects.contains(second);
        return kQuestions.contains(first) && !kSubjects.contains(second);
    }

    const std::vector<Heard>& heard_;
    std::map<std::string, std::string> names_;
    std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> punctuated(const std::vector<Heard>& heard, const std::vector<std::string>& names) {
    return Punctuation(heard, names).run();
}

}  // namespace speech
