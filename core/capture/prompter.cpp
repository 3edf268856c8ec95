// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/prompter.h"

#include <algorithm>
#include <cmath>

namespace capture {
namespace {

// How soon it is where the speaker is: 63 % of the way in this time.
constexpr double kCatchUp = 0.35;
// Back at the beginning of a section, and not in it: as many words.
constexpr double kAtBeginning = 2;

// Where a place in the script is after an edit: text that both begin or end with stays where it is.
std::size_t moved(std::size_t byte, const std::string& before, const std::string& after) {
    const auto same = static_cast<std::size_t>(
        std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin());
    if (byte < same) return byte;
    const auto rest = std::mismatch(before.rbegin(), before.rend() - static_cast<std::ptrdiff_t>(same), after.rbegin(),
                                    after.rend() - static_cast<std::ptrdiff_t>(std::min(same, after.size())));
    const auto end = static_cast<std::size_t>(rest.first - before.rbegin());
    if (byte >= before.size() - end) return byte + after.size() - before.size();
    return std::min(same, after.size());
}

}  // namespace

void Prompter::set_script(const std::string& script) {
    if (script == prompt_.script) return;
    const auto word = static_cast<std::size_t>(position_);
    const bool inside = word < prompt_.words.size();
    const std::size_t byte = inside ? moved(prompt_.words[word].begin, prompt_.script, script) : 0;
    const bool ended = !inside && !prompt_.words.empty();
    prompt_ = read_prompt(script);
    if (ended) go_to(static_cast<double>(prompt_.words.size()));
    else go_to(inside ? static_cast<double>(word_at(prompt_, byte)) : 0);
}

void Prompter::set_speed(int words_a_minute) {
    speed_ = std::clamp((words_a_minute + kStep / 2) / kStep * kStep, kSlowest, kFastest);
}

void Prompter::scroll(double words) {
    while (words > 0 && !at_end()) {
        const auto word = static_cast<std::size_t>(position_);
        const double rest = static_cast<double>(word + 1) - position_;
        const bool said = prompt_.words[word].said();
        if (said && words < rest) {
            position_ += words;
            return;
        }
        position_ = static_cast<double>(word + 1);
        if (said) words -= rest;
    }
}

void Prompter::advance(double seconds) {
    if (seconds <= 0) return;
    if (!following_) scroll(seconds * speed_ / 60);
    else position_ += (target_ - position_) * (1 - std::exp(-seconds / kCatchUp));
}

void Prompter::go_to(double position) {
    position_ = std::clamp(position, 0.0, static_cast<double>(prompt_.words.size()));
    target_ = position_;
}

std::size_t Prompter::section() const {
    const auto& sections = prompt_.sections;
    const auto after = std::find_if(sections.begin(), sections.end(), [&](const PromptSection& section) {
        return static_cast<double>(section.word) > position_;
    });
    return after == sections.begin() ? 0 : static_cast<std::size_t>(after - sections.begin() - 1);
}

void Prompter::back() {
    if (prompt_.sections.empty()) return;
    const std::size_t now = section();
    const bool at_beginning = position_ - static_cast<double>(prompt_.sections[now].word) < kAtBeginning;
    go_to(static_cast<double>(prompt_.sections[at_beginning && now > 0 ? now - 1 : now].word));
}

void Prompter::next() {
    const std::size_t other = section() + 1;
    if (other < prompt_.sections.size()) go_to(static_cast<double>(prompt_.sections[other].word));
}

double Prompter::seconds_left() const {
    double words = 0;
    for (auto i = static_cast<std::size_t>(position_); i < prompt_.words.size(); ++i)
        if (prompt_.words[i].said()) words += std::min(1.0, static_cast<double>(i + 1) - position_);
    return words * 60 / speed_;
}

void Prompter::set_following(bool following) {
    following_ = following;
    target_ = position_;
}

void Prompter::heard(std::size_t word) {
    if (following_) target_ = std::min(static_cast<double>(word) + 0.5, static_cast<double>(prompt_.words.size()));
}

}  // namespace capture
