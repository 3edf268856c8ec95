// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace delivery {
namespace {

constexpr std::size_t kLongest = 64;

// Levenshtein's distance, one row of the table at a time.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, replaced}));
        }
    }
    return row.back();
}

}  // namespace

std::string nearest(std::string_view wanted, std::span<const std::string> known) {
    std::string best;
    std::size_t fewest = std::string::npos;
    wanted = wanted.substr(0, kLongest);
    for (const std::string& id : known) {
        const std::size_t changes = distance(wanted, id);
        if (changes * 2 > std::max(wanted.size(), id.size()) || changes >= fewest) continue;
        best = id;
        fewest = changes;
    }
    return best;
}

}  // namespace delivery
