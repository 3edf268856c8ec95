// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/follow.h"

#include <algorithm>

#include "speech/stretches.h"
#include "speech/voice.h"

namespace speech {
namespace {

using base::Span;
using base::Time;

// A voice without a word for less is the end of a word or a breath.
constexpr Time kShortestUnexplained = std::chrono::milliseconds(450);
// What a recogniser hears around the words it is to hear.
constexpr Time kContext = std::chrono::milliseconds(250);

void shift(std::vector<Heard>& words, Time by) {
    for (Heard& word : words) word.when = base::shift(word.when, by);
}

Expected sentences(const std::vector<ScriptWord>& script) {
    Expected expected(1);
    for (const ScriptWord& word : script) {
        expected.back().insert(expected.back().end(), word.spoken.begin(), word.spoken.end());
        if (word.ends_sentence && !expected.back().empty()) expected.emplace_back();
    }
    if (expected.back().empty()) expected.pop_back();
    return expected;
}

// What of the spans is in none of the words, but for scraps. Words are in order.
std::vector<Span> without_words(const std::vector<Span>& voiced, const std::vector<Placed>& placed) {
    std::vector<Span> left;
    auto word = placed.begin();
    for (const Span& voice : voiced) {
        Time at = voice.in;
        while (word != placed.end() && word->when.out <= voice.in) ++word;
        for (auto w = word; w != placed.end() && w->when.in < voice.out; ++w) {
            if (w->when.in > at) left.push_back({at, w->when.in});
            at = std::max(at, w->when.out);
        }
        if (at < voice.out) left.push_back({at, voice.out});
    }
    std::erase_if(left, [](const Span& span) { return span.duration() < kShortestUnexplained; });
    return left;
}

Time overlap(Span a, Span b) { return base::intersect(a, b).duration(); }

bool mostly_in(const Heard& word, const std::vector<Span>& spans) {
    Time inside{};
    for (const Span& span : spans) inside += overlap(word.when, span);
    return inside * 2 > word.when.duration();
}

// What all listeners hear in one recording.
struct Hearing {
    std::vector<Heard> biased, exact;
    std::vector<Span> voiced;
};

Hearing hear(const Expected& expected, const Recording& recording, const Listeners& listeners,
             const base::RunContext& context) {
    Hearing hearing;
    for_each_stretch(recording, [&](Pcm pcm, Time at) {
        const Time length = base::from_ticks(static_cast<std::int64_t>(pcm.size()), 1, kSampleRate);
        const auto listen_with = [&](Recognizer& recognizer, Span part, std::vector<Heard>& out) {
            std::vector<Heard> words = recognizer.biased(pcm, expected, {}, within(context, part, recording.duration));
            shift(words, at);
            out.insert(out.end(), words.begin(), words.end());
        };
        const Time middle = listeners.exact != nullptr ? at + length / 2 : at + length;
        listen_with(*listeners.biased, {at, middle}, hearing.biased);
        if (listeners.exact != nullptr) listen_with(*listeners.exact, {middle, at + length}, hearing.exact);
        for (const Span& voice : voiced_spans(pcm)) hearing.voiced.push_back(base::shift(voice, at));
    });
    return hearing;
}

// Free recognition of the spans, with a little before and after each; only words inside them are kept.
std::vector<Heard> hear_freely(const std::vector<Span>& spans, const Recording& recording, Recognizer& recognizer,
                               const base::RunContext& context) {
    std::vector<Heard> out;
    for (const Span& span : spans) {
        const Span around{std::max(Time{}, span.in - kContext), std::min(recording.duration, span.out + kContext)};
        const std::vector<std::int16_t> pcm = recording.read(around);
        std::vector<Heard> words = recognizer.free(pcm, {context.cancel, {}});
        shift(words, around.in);
        for (Heard& word : words)
            if (overlap(word.when, span) * 2 > word.when.duration()) out.push_back(std::move(word));
    }
    return out;
}

Time explained(const std::vector<Span>& voiced, const Followed& followed) {
    Time total{};
    std::vector<Placed> words = followed.placed;
    for (const Heard& word : followed.others) words.push_back({word.when, 0, 1, true, 0, 0});
    std::sort(words.begin(), words.end(), [](const Placed& a, const Placed& b) { return a.when.in < b.when.in; });
    Time voice{};
    for (const Span& span : voiced) voice += span.duration();
    for (const Span& span : without_words(voiced, words)) total += span.duration();
    return voice - total;
}

}  // namespace

double Followed::coverage(const std::vector<ScriptWord>& script) const {
    const auto spoken =
        std::count_if(script.begin(), script.end(), [](const ScriptWord& w) { return !w.spoken.empty(); });
    return spoken == 0 ? 0 : 1 - static_cast<double>(not_said.size()) / static_cast<double>(spoken);
}

double Followed::explained_share() const {
    return voice <= Time{} ? 1 : base::to_seconds(explained) / base::to_seconds(voice);
}

Followed follow(const std::vector<ScriptWord>& script, const Recording& recording, const Listeners& listeners,
                const base::RunContext& context) {
    const Hearing hearing = hear(sentences(script), recording, listeners, context);
    std::vector<Heard> heard = hearing.biased;
    Alignment alignment = align(script, heard);
    std::vector<bool> freely(heard.size());
    if (listeners.free != nullptr) {
        const std::vector<Span> open = without_words(hearing.voiced, alignment.placed);
        // There the free recogniser has the word; elsewhere the other one is better.
        std::vector<Heard> both = hear_freely(open, recording, *listeners.free, context);
        const std::size_t free_count = both.size();
        std::vector<bool> written(heard.size(), true);
        for (const std::size_t i : alignment.not_written) written[i] = false;
        for (std::size_t i = 0; i < heard.size(); ++i)
            if (written[i] || !mostly_in(heard[i], open)) both.push_back(heard[i]);
        std::vector<std::size_t> order(both.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return both[a].when.in < both[b].when.in; });
        heard.clear();
        freely.clear();
        for (const std::size_t i : order) {
            heard.push_back(both[i]);
            freely.push_back(i < free_count);
        }
        alignment = align(script, heard);
    }
    Followed followed;
    for (const std::size_t i : alignment.not_written)
        if (freely[i]) followed.others.push_back(heard[i]);
    followed.placed = std::move(alignment.placed);
    if (listeners.exact != nullptr)
        followed.placed = with_times_of(std::move(followed.placed), align(script, hearing.exact).placed);
    followed.not_said = std::move(alignment.not_said);
    followed.repeats = find_repeats(script, followed.placed);
    for (const Span& voice : hearing.voiced) followed.voice += voice.duration();
    followed.explained = explained(hearing.voiced, followed);
    return followed;
}

std::vector<Heard> listen(const Recording& recording, Recognizer& recognizer, const base::RunContext& context) {
    std::vector<Heard> heard;
    for_each_stretch(recording, [&](Pcm pcm, Time at) {
        const Time length = base::from_ticks(static_cast<std::int64_t>(pcm.size()), 1, kSampleRate);
        std::vector<Heard> words = recognizer.free(pcm, within(context, {at, at + length}, recording.duration));
        shift(words, at);
        heard.insert(heard.end(), words.begin(), words.end());
    });
    return heard;
}

}  // namespace speech
