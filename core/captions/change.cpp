// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/change.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace captions {
namespace {

struct Reason {
    std::string_view rule;
    const char* of_time;   // "ends later: …"
    const char* of_words;  // "was split: …"
};
constexpr std::array<Reason, 8> kReasons{{{"overlap", "it overlapped the next one", ""},
                                          {"gap", "the gap before the next one was too short", ""},
                                          {"too-short", "it was too short", "too short to be read"},
                                          {"too-fast", "it was too fast", "too fast to read"},
                                          {"line-length", "", "too long for its lines"},
                                          {"too-long", "", "too long on screen"},
                                          {"orphan", "", "a word stood alone"},
                                          {"break", "", "it ended inside a phrase"}}};

}  // namespace

std::string message(const Change& change) {
    const auto reason =
        std::find_if(kReasons.begin(), kReasons.end(), [&](const Reason& one) { return one.rule == change.why; });
    const char* of_time = reason == kReasons.end() ? "" : reason->of_time;
    const char* of_words = reason == kReasons.end() ? "" : reason->of_words;
    switch (change.what) {
        case Change::What::begin:
        case Change::What::end: {
            const bool later = change.by > base::Time{};
            return fmt::format("{} {:.2f} s {}: {}", change.what == Change::What::begin ? "begins" : "ends",
                               base::to_seconds(later ? change.by : -change.by), later ? "later" : "earlier", of_time);
        }
        case Change::What::cut_anew:
            if (change.was == 1) return fmt::format("was split into {} by sense: {}", change.is, of_words);
            if (change.is == 1) return fmt::format("{} captions were joined: {}", change.was, of_words);
            return fmt::format("{} captions were cut anew by sense, into {}: {}", change.was, change.is, of_words);
        case Change::What::begin_at_cut: return "begins with the cut";
        case Change::What::end_at_cut: return "ends with the cut";
        case Change::What::lines: break;
    }
    return "its lines are broken by sense";
}

}  // namespace captions
