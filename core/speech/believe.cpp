// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/believe.h"

#include <algorithm>
#include <unordered_map>

namespace speech {
namespace {

// So many words one after the other are no chance.
constexpr std::size_t kNoChance = 3;
// More of what is heard from the first to the last word of a repeat is the script's.
constexpr double kScriptInside = 0.7;

// Words that were heard: [first, last) of the placed ones.
struct Run {
    std::size_t first = 0, last = 0;
    [[nodiscard]] std::size_t size() const { return last - first; }
};

}  // namespace

std::vector<Placed> believable(const std::vector<Placed>& placed, const std::vector<bool>& written) {
    std::unordered_map<std::size_t, int> times;
    for (const Placed& word : placed) ++times[word.word];
    const auto other = [&](std::size_t from, std::size_t to) {  // heard words that are none of the script
        const auto at = [&](std::size_t i) { return written.begin() + static_cast<std::ptrdiff_t>(i); };
        return from < to ? static_cast<std::size_t>(std::count(at(from), at(to), false)) : 0;
    };
    const auto in_order = [&](Run run) {
        return (run.first == 0 || placed[run.first].word > placed[run.first - 1].word) &&
               (run.last == placed.size() || placed[run.last].word > placed[run.last - 1].word);
    };
    const auto believed = [&](Run run) {
        const std::size_t begin = placed[run.first].first, end = placed[run.last - 1].last;
        const std::size_t inside = other(begin, end);
        const double share = static_cast<double>(run.size()) / static_cast<double>(run.size() + inside);
        if (run.size() >= kNoChance) return share >= kScriptInside;
        const std::size_t before = run.first > 0 ? placed[run.first - 1].last : 0;
        const std::size_t after = run.last < placed.size() ? placed[run.last].first : written.size();
        return inside + other(before, begin) + other(end, after) <= run.size();
    };
    std::vector<Placed> out;
    for (std::size_t i = 0; i < placed.size();) {
        Run run{i, i + 1};
        if (times[placed[i].word] > 1) {
            while (run.last < placed.size() && placed[run.last].word > placed[run.last - 1].word &&
                   times[placed[run.last].word] > 1)
                ++run.last;
            if (!in_order(run) && !believed(run)) {
                for (std::size_t k = run.first; k < run.last; ++k) --times[placed[k].word];
                i = run.last;
                continue;
            }
        }
        for (std::size_t k = run.first; k < run.last; ++k) out.push_back(placed[k]);
        i = run.last;
    }
    return out;
}

}  // namespace speech
