// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "speech/align.h"

namespace speech {
namespace {

// How many words a second try may lack of the first and still be the better one.
constexpr std::size_t kMayLack = 1;
constexpr std::size_t kMostTries = 4;

// Where a stretch of words in the script's order that begins at `from` ends; words beyond `last` are not of it.
std::size_t end_of_pass(const std::vector<Placed>& placed, std::size_t from, std::size_t last) {
    std::size_t at = from + 1;
    while (at < placed.size() && placed[at].word > placed[at - 1].word && placed[at].word <= last) ++at;
    return at;
}

}  // namespace

std::vector<Repeat> find_repeats(const std::vector<ScriptWord>& script, const std::vector<Placed>& placed) {
    std::vector<Repeat> repeats;
    std::size_t pass = 0;  // where the words in the script's order that led here begin
    for (std::size_t at = 1; at < placed.size(); ++at) {
        if (placed[at].word > placed[at - 1].word) continue;
        // The words go back. What of the pass before is said again?
        const std::size_t reached = placed[at - 1].word;
        std::size_t first = at;
        while (first > pass && placed[first - 1].word >= placed[at].word) --first;
        // How far do the next tries get?
        std::size_t best = 0, end = at;
        for (std::size_t tries = 0; tries < kMostTries && end < placed.size() && placed[end].word <= reached; ++tries) {
            end = end_of_pass(placed, end, reached);
            best = std::max(best, placed[end - 1].word);
        }
        if (best + kMayLack >= reached) {
            const bool sentences = script[reached].ends_sentence;
            repeats.push_back({sentences ? Repeat::Kind::retake : Repeat::Kind::false_start, first, at, at});
            pass = at;
        } else {
            // Given up: what was said before stays.
            const std::size_t given_up = end_of_pass(placed, at, reached);
            if (given_up == placed.size()) break;
            repeats.push_back({Repeat::Kind::false_start, at, given_up, first});
            pass = given_up;
            at = given_up;
        }
    }
    return repeats;
}

}  // namespace speech
