// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/pieces.h"

#include <algorithm>

#include "speech/voice.h"

namespace speech {
namespace {

using namespace std::chrono_literals;

constexpr base::Time kPause = 300ms, kMargin = 200ms, kLongest = 20s, kShortestCut = 5s;
constexpr base::Time kPartPause = 400ms, kPart = 25s, kLongestPart = 30s;
// A word that is cut in two is whole within this.
constexpr base::Time kWord = 1s;

std::ptrdiff_t level_at(base::Time t) { return base::to_ticks(t, 1, kLevelsPerSecond); }

// A stretch without a pause in parts that are short enough.
void cut(base::Span span, const std::vector<float>& levels, std::vector<base::Span>& out) {
    while (span.duration() > kLongest) {
        const auto quietest = std::min_element(levels.begin() + level_at(span.in + kShortestCut),
                                               levels.begin() + level_at(span.in + kLongest));
        const base::Time at = base::from_ticks(quietest - levels.begin(), 1, kLevelsPerSecond);
        out.push_back({span.in, at});
        span.in = at;
    }
    out.push_back(span);
}

}  // namespace

std::vector<base::Span> pieces(Pcm pcm) {
    LevelMeter meter;
    meter.add(pcm);
    const std::vector<float> levels = meter.levels();
    std::vector<base::Span> joined;
    for (const base::Span& voice : voiced_spans(levels)) {
        if (!joined.empty() && voice.in - joined.back().out < kPause && voice.out - joined.back().in < kLongest)
            joined.back().out = voice.out;
        else joined.push_back(voice);
    }
    std::vector<base::Span> out;
    const base::Time end = base::from_ticks(static_cast<std::int64_t>(pcm.size()), 1, kSampleRate);
    for (std::size_t i = 0; i < joined.size(); ++i) {
        const base::Time before = i > 0 ? (joined[i].in - joined[i - 1].out) / 2 : joined[i].in;
        const base::Time after = (i + 1 < joined.size() ? (joined[i + 1].in - joined[i].out) / 2 : end - joined[i].out);
        const base::Span whole{joined[i].in - std::clamp(before, base::Time{}, base::Time{kMargin}),
                               joined[i].out + std::clamp(after, base::Time{}, base::Time{kMargin})};
        cut(whole, levels, out);
    }
    return out;
}

std::vector<Part> parts(Pcm pcm) {
    const base::Time end = base::from_ticks(static_cast<std::int64_t>(pcm.size()), 1, kSampleRate);
    std::vector<Part> out{{{base::Time{}, end}, end}};
    const auto cut = [&](base::Time at, base::Time until) {
        out.back() = {{out.back().when.in, at}, std::min(until, end)};
        out.push_back({{at, end}, end});
    };
    const auto without_pause = [&](base::Time to) {
        while (to - out.back().when.in > kLongestPart) {
            const base::Time at = out.back().when.in + kLongestPart;
            cut(at, at + kWord);
        }
    };
    base::Time quiet{};
    for (const base::Span& voice : voiced_spans(pcm)) {
        const base::Time middle = (quiet + voice.in) / 2;
        if (voice.in - quiet >= kPartPause) {
            without_pause(quiet);
            if (middle - out.back().when.in >= kPart) cut(middle, middle);
        }
        quiet = voice.out;
    }
    without_pause(end);
    return out;
}

Pcm samples(Pcm pcm, base::Span span) {
    const auto index = [&](base::Time t) {
        return static_cast<std::size_t>(
            std::clamp<std::int64_t>(base::to_ticks(t, 1, kSampleRate), 0, static_cast<std::int64_t>(pcm.size())));
    };
    const std::size_t in = index(span.in);
    return pcm.subspan(in, std::max(index(span.out), in) - in);
}

}  // namespace speech
