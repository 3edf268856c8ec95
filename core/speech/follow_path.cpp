// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/follow_path.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <unordered_map>

#include "speech/sounds_alike.h"

namespace speech {
namespace {

// What unusual readings cost, where a word that is not written costs 1.
constexpr float kNotWritten = 1.0F;
constexpr float kLeftOut = 0.8F;          // a word of the script between two that were said
constexpr float kSoundsOff = 2.2F;        // times the distance of a mis-heard word
constexpr float kUnsure = 0.5F;           // times one less the confidence
constexpr float kMerged = 0.3F;           // two words for one
constexpr float kToSentence = 2.2F;       // going on at the beginning of any sentence
constexpr float kStartOver = 1.6F;        // at the beginning of this sentence or the one before
constexpr float kStepBack = 1.8F;         // a few words back, inside the sentence
constexpr float kBegin = 1.0F;            // beginning elsewhere than at the first sentence
constexpr float kAnywhere = 4.6F;         // going on anywhere else
constexpr float kWorstMatch = 0.62F;      // words that differ more are not each other
constexpr float kSureMatch = 0.3F;        // where the reading may jump to
constexpr float kSpelling = 0.08F;        // words spelled differently are never quite the same
constexpr std::size_t kFarthestStep = 8;  // words left out in one go; more is a jump
constexpr std::size_t kFewWords = 12;
constexpr float kBeam = 11;
constexpr std::size_t kMostCells = 160;

// Best readings of all that was heard up to a word which end at a token.
struct Cell {
    std::int32_t token = -1;  // the last one said; -1: none yet
    float cost = 0;
    std::int32_t from = -1;    // the cell it goes on from
    std::uint8_t words = 1;    // heard words that it reads
    std::uint8_t matched = 0;  // tokens that it reads them as
};

// How different the words of the script sound from a word, each distinct pair compared once.
class Likeness {
  public:
    explicit Likeness(const std::vector<Token>& tokens) {
        for (const Token& token : tokens) {
            const auto [found, fresh] = known_.try_emplace(token.text, sounds_.size());
            if (fresh) sounds_.push_back(sound_of(token.text));
            if (fresh) where_.emplace_back();
            where_[found->second].push_back(static_cast<std::int32_t>(kinds_.size()));
            kinds_.push_back(found->second);
        }
    }

    struct Row {
        std::vector<float> distance;     // by kind of token
        std::vector<std::int32_t> sure;  // tokens that it may well be, anywhere
    };
    const Row& row(const std::string& word) {
        const auto [found, fresh] = rows_.try_emplace(word);
        if (!fresh) return found->second;
        Row& row = found->second;
        const std::string sound = sound_of(word);
        const auto same = known_.find(word);
        for (std::size_t kind = 0; kind < sounds_.size(); ++kind) {
            const bool is_same = same != known_.end() && same->second == kind;
            const float distance = is_same ? 0 : std::max(kSpelling, sound_distance(sound, sounds_[kind]));
            row.distance.push_back(distance);
            if (distance <= kSureMatch && (is_same || sound.size() > 2))
                row.sure.insert(row.sure.end(), where_[kind].begin(), where_[kind].end());
        }
        std::sort(row.sure.begin(), row.sure.end());
        return row;
    }
    [[nodiscard]] float distance(const Row& row, std::int32_t token) const {
        return row.distance[kinds_[static_cast<std::size_t>(token)]];
    }
    [[nodiscard]] const std::string& sound(std::int32_t token) const {
        return sounds_[kinds_[static_cast<std::size_t>(token)]];
    }

  private:
    std::unordered_map<std::string, std::size_t> known_;
    std::vector<std::string> sounds_;
    std::vector<std::vector<std::int32_t>> where_;
    std::vector<std::size_t> kinds_;
    std::unordered_map<std::string, Row> rows_;
};

class Reading {
  public:
    Reading(const std::vector<Token>& tokens, const std::vector<Heard>& heard)
        : tokens_(tokens), heard_(heard), likeness_(tokens) {
        std::int32_t start = 0;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].starts_sentence) start = static_cast<std::int32_t>(i);
            sentence_.push_back(start);
        }
    }

    std::vector<Match> run() {
        cells_.push_back({});
        begins_ = {0, 1};
        for (std::size_t i = 0; i < heard_.size(); ++i) hear(i);
        return trace();
    }

  private:
    using Index = std::int32_t;
    [[nodiscard]] Index count() const { return static_cast<Index>(tokens_.size()); }

    void offer(const Cell& cell) {
        const auto [found, fresh] = best_.try_emplace(cell.token, next_.size());
        if (fresh) next_.push_back(cell);
        else if (cell.cost < next_[found->second].cost) next_[found->second] = cell;
    }

    // From every cell after the word before `i` (or two before it, for two words that are one).
    void hear(std::size_t i) {
        next_.clear();
        best_.clear();
        const Heard& word = heard_[i];
        const auto& row = likeness_.row(word.text);
        const float doubt = kUnsure * (1 - std::clamp(word.confidence, 0.0F, 1.0F));
        const auto from = begins_[i], to = begins_[i + 1];
        Index cheapest = static_cast<Index>(from);
        for (std::size_t c = from; c < to; ++c) {
            const auto index = static_cast<Index>(c);
            if (cells_[c].cost < cells_[static_cast<std::size_t>(cheapest)].cost) cheapest = index;
            offer({cells_[c].token, cells_[c].cost + kNotWritten, index, 1, 0});
            go_on(index, row, word, doubt);
            start_over(index, row, doubt);
        }
        jump(cheapest, row, doubt);
        if (i > 0) join(i, doubt);
        keep_best();
    }

    void go_on(Index from, const Likeness::Row& row, const Heard& word, float doubt) {
        const Cell cell = cells_[static_cast<std::size_t>(from)];
        const Index last = std::min(count(), cell.token + 1 + static_cast<Index>(kFarthestStep));
        for (Index k = cell.token + 1; k < last; ++k) {
            const float left_out = kLeftOut * static_cast<float>(k - cell.token - 1);
            const float distance = likeness_.distance(row, k);
            if (distance <= kWorstMatch) offer({k, cell.cost + left_out + kSoundsOff * distance + doubt, from, 1, 1});
            if (distance == 0 || k + 1 >= count() || word.text.size() < 5) continue;
            // One heard word for two of the script.
            const float both = sound_distance(sound_of(word.text), likeness_.sound(k) + likeness_.sound(k + 1));
            if (both <= kSureMatch)
                offer({k + 1, cell.cost + left_out + kMerged + kSoundsOff * both + doubt, from, 1, 2});
        }
    }

    // Two heard words for one of the script: "bow tocks".
    void join(std::size_t i, float doubt) {
        const std::string sound = sound_of(heard_[i - 1].text + heard_[i].text);
        if (sound.size() < 4) return;
        for (std::size_t c = begins_[i - 1]; c < begins_[i]; ++c) {
            const Cell cell = cells_[c];
            const Index last = std::min(count(), cell.token + 3);
            for (Index k = cell.token + 1; k < last; ++k) {
                const float distance = sound_distance(sound, likeness_.sound(k));
                if (distance > kSureMatch) continue;
                const float left_out = kLeftOut * static_cast<float>(k - cell.token - 1);
                offer({k, cell.cost + left_out + kMerged + kSoundsOff * distance + doubt, static_cast<Index>(c), 2, 1});
            }
        }
    }

    void start_over(Index from, const Likeness::Row& row, float doubt) {
        const Cell cell = cells_[static_cast<std::size_t>(from)];
        if (cell.token < 0) return;
        const auto land = [&](Index k, float cost) {
            const float distance = likeness_.distance(row, k);
            if (distance <= kSureMatch) offer({k, cell.cost + cost + kSoundsOff * distance + doubt, from, 1, 1});
        };
        const Index here = sentence_[static_cast<std::size_t>(cell.token)];
        land(here, kStartOver);
        if (here > 0) land(sentence_[static_cast<std::size_t>(here - 1)], kStartOver);
        for (Index k = std::max(here + 1, cell.token - static_cast<Index>(kFewWords)); k <= cell.token; ++k)
            land(k, kStepBack);
    }

    void jump(Index from, const Likeness::Row& row, float doubt) {
        const float cost = cells_[static_cast<std::size_t>(from)].cost;
        for (const Index k : row.sure) {
            const float distance = likeness_.distance(row, k);
            const float jump = cells_[static_cast<std::size_t>(from)].token < 0       ? kBegin
                               : tokens_[static_cast<std::size_t>(k)].starts_sentence ? kToSentence
                                                                                      : kAnywhere;
            offer({k, cost + jump + kSoundsOff * distance + doubt, from, 1, 1});
        }
    }

    void keep_best() {
        float least = std::numeric_limits<float>::max();
        for (const Cell& cell : next_) least = std::min(least, cell.cost);
        std::erase_if(next_, [least](const Cell& cell) { return cell.cost > least + kBeam; });
        if (next_.size() > kMostCells) {
            std::nth_element(next_.begin(), next_.begin() + kMostCells, next_.end(),
                             [](const Cell& a, const Cell& b) { return a.cost < b.cost; });
            next_.resize(kMostCells);
        }
        cells_.insert(cells_.end(), next_.begin(), next_.end());
        begins_.push_back(cells_.size());
    }

    std::vector<Match> trace() {
        std::vector<Match> matches(heard_.size());
        if (heard_.empty()) return matches;
        const auto first = cells_.begin() + static_cast<std::ptrdiff_t>(begins_[heard_.size()]);
        const Cell* cell =
            &*std::min_element(first, cells_.end(), [](const Cell& a, const Cell& b) { return a.cost < b.cost; });
        for (std::size_t i = heard_.size(); i > 0;) {
            for (int n = 0; n < cell->words; ++n) {
                --i;
                if (cell->matched == 0) continue;
                const auto end = static_cast<std::size_t>(cell->token) + 1;
                matches[i] = {end - cell->matched, end, 0};
            }
            rate(matches, i, cell->words);
            cell = &cells_[static_cast<std::size_t>(cell->from)];
        }
        return matches;
    }

    // How well what is read from heard word `i` on fits.
    void rate(std::vector<Match>& matches, std::size_t i, std::size_t words) const {
        std::string said, written;
        for (std::size_t n = 0; n < words; ++n) said += heard_[i + n].text;
        for (std::size_t k = matches[i].first; k < matches[i].last; ++k) written += tokens_[k].text;
        const float distance =
            said == written ? 0 : std::max(kSpelling, sound_distance(sound_of(said), sound_of(written)));
        for (std::size_t n = 0; n < words; ++n) matches[i + n].distance = distance;
    }

    const std::vector<Token>& tokens_;
    const std::vector<Heard>& heard_;
    Likeness likeness_;
    std::vector<Index> sentence_;      // where each token's sentence begins
    std::vector<Cell> cells_;          // of all heard words, one after the other
    std::vector<std::size_t> begins_;  // where the cells before each heard word begin, and their end
    std::vector<Cell> next_;
    std::unordered_map<Index, std::size_t> best_;  // by token, in next_
};

}  // namespace

std::vector<Match> cheapest_path(const std::vector<Token>& tokens, const std::vector<Heard>& heard) {
    if (tokens.empty()) return std::vector<Match>(heard.size());
    return Reading(tokens, heard).run();
}

}  // namespace speech
