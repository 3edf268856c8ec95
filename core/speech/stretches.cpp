// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/stretches.h"

#include <algorithm>

#include "speech/voice.h"

namespace speech {
namespace {

using base::Span;
using base::Time;

constexpr Time kStretch = std::chrono::minutes(4);
constexpr Time kSearch = std::chrono::seconds(40);  // how much of its end a stretch may give away to end in a pause

// The middle of the longest gap between voices in [from, the end), or the end.
Time pause_in(Pcm pcm, Time from, Time end) {
    const auto first = static_cast<std::size_t>(base::to_ticks(from, 1, kSampleRate));
    Span longest{end, end};
    Time quiet{};
    for (const Span& voice : voiced_spans(pcm.subspan(std::min(first, pcm.size())))) {
        const Span gap{from + quiet, from + voice.in};
        if (gap.duration() > longest.duration()) longest = gap;
        quiet = voice.out;
    }
    return longest.empty() ? end : longest.in + longest.duration() / 2;
}

}  // namespace

void for_each_stretch(const Recording& recording, const std::function<void(Pcm, Time)>& f) {
    for (Time at{}; at < recording.duration;) {
        const Time end = std::min(at + kStretch, recording.duration);
        const std::vector<std::int16_t> pcm = recording.read({at, end});
        Time length = end - at;
        if (end < recording.duration) length = pause_in(pcm, length - kSearch, length);
        const auto samples = static_cast<std::size_t>(base::to_ticks(length, 1, kSampleRate));
        f(Pcm(pcm).first(std::min(samples, pcm.size())), at);
        at += std::max(length, kStretch / 10);
    }
}

base::RunContext within(const base::RunContext& context, Span part, Time whole) {
    base::RunContext inner{context.cancel, {}};
    if (!context.progress || whole <= Time{}) return inner;
    const double from = base::to_seconds(part.in) / base::to_seconds(whole);
    const double share = base::to_seconds(part.duration()) / base::to_seconds(whole);
    inner.progress = [&context, from, share](base::Progress progress) {
        progress.fraction = from + share * progress.fraction;
        context.progress(progress);
    };
    return inner;
}

}  // namespace speech
