// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/agreement.h"

#include <algorithm>

namespace speech {
namespace {

constexpr double kLeast = 0.5;
constexpr double kHardly = 0.7, kOften = 1.5;

}  // namespace

bool Agreement::is_the_script() const {
    if (often <= 0 || scripted < kLeast) return false;
    return scripted >= kHardly || (coverage >= kHardly && often <= kOften);
}

Agreement agreement(const std::vector<ScriptWord>& script, const Followed& followed) {
    std::vector<std::size_t> said;
    for (const Placed& placed : followed.placed) said.push_back(placed.word);
    const auto times = static_cast<double>(said.size());
    std::sort(said.begin(), said.end());
    said.erase(std::unique(said.begin(), said.end()), said.end());
    return {followed.scripted_share(), followed.coverage(script),
            said.empty() ? 0 : times / static_cast<double>(said.size())};
}

}  // namespace speech
