// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/voice_place.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

namespace capture {
namespace {

// A word that comes often says little about where it is.
constexpr double kOften = 0.6;
constexpr int kFew = 2;
constexpr double kWrong = 1, kLeftOut = 0.7, kAdded = 0.7;
// Words that are looked at: with more, a long way back that was right would pay for a jump that is not.
constexpr std::size_t kLatest = 7;
// How much likelier a near place is, for each word between.
constexpr double kNear = 0.02;
// Distances in words: what is gone over or repeated while speaking, and a line.
constexpr std::ptrdiff_t kStep = 3, kLine = 8;

}  // namespace

VoicePlace::VoicePlace(const Prompt& prompt) {
    std::map<std::string, int> times;
    for (std::size_t i = 0; i < prompt.words.size(); ++i)
        for (const std::string& spoken : prompt.words[i].spoken) {
            tokens_.push_back({spoken, i});
            ++times[spoken];
        }
    for (Token& token : tokens_)
        if (times[token.text] > kFew) token.weight = kOften;
}

VoicePlace::Guess VoicePlace::best(const std::vector<std::string>& latest) const {
    std::vector<double> row(tokens_.size() + 1), above(tokens_.size() + 1);
    std::vector<bool> matched(tokens_.size());
    for (std::size_t i = latest.size() - std::min(latest.size(), kLatest); i < latest.size(); ++i) {
        std::swap(row, above);
        row[0] = 0;
        for (std::size_t j = 0; j < tokens_.size(); ++j) {
            matched[j] = tokens_[j].text == latest[i];
            const double met = above[j] + (matched[j] ? tokens_[j].weight : -kWrong);
            row[j + 1] = std::max({0.0, met, above[j + 1] - kAdded, row[j] - kLeftOut});
        }
    }
    Guess guess;
    double most = -1;
    for (std::size_t j = 0; j < tokens_.size(); ++j) {
        if (!matched[j]) continue;
        const double far = static_cast<double>(std::abs(static_cast<std::ptrdiff_t>(j) - at_));
        const double likely = row[j + 1] - kNear * std::min(far, 50.0);
        if (likely > most) {
            most = likely;
            guess = {j, row[j + 1]};
        }
    }
    return guess;
}

double VoicePlace::needed(std::ptrdiff_t distance) const {
    if (at_ < 0 && distance <= 2) return kOften;
    if (distance > kLine) return 4;
    if (distance > kStep) return 2.5;
    if (distance > 0) return 1.2;
    return distance >= -kLine ? 3 : 5;
}

std::size_t VoicePlace::hear(const std::vector<std::string>& latest) {
    if (tokens_.empty() || latest.empty()) return word();
    const Guess guess = best(latest);
    const std::ptrdiff_t distance = static_cast<std::ptrdiff_t>(guess.token) - at_;
    if (guess.score <= 0 || distance == 0 || guess.score < needed(distance)) return word();
    const bool sure = distance > 0 && distance <= kStep;
    const bool again = suspected_ && std::abs(static_cast<std::ptrdiff_t>(guess.token) -
                                              static_cast<std::ptrdiff_t>(*suspected_)) <= kStep;
    if (sure || again) {
        at_ = static_cast<std::ptrdiff_t>(guess.token);
        suspected_.reset();
    } else {
        suspected_ = guess.token;
    }
    return word();
}

std::size_t VoicePlace::word() const {
    const auto next = static_cast<std::size_t>(at_ + 1);
    if (next < tokens_.size()) return tokens_[next].word;
    return tokens_.empty() ? 0 : tokens_.back().word + 1;
}

void VoicePlace::go_to(std::size_t word) {
    const auto found = std::find_if(tokens_.begin(), tokens_.end(), [&](const Token& t) { return t.word >= word; });
    at_ = found - tokens_.begin() - 1;
    suspected_.reset();
}

}  // namespace capture
