// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/follow.h"

#include <algorithm>
#include <numeric>

#include "speech/stretches.h"
#include "speech/voice.h"

namespace speech {
namespace {

using base::Span;
using base::Time;

// A voice without a word for less is the end of a word or a breath.
constexpr Time kShortestUnexplained = std::chrono::milliseconds(450);
// The part of the voice that may have no word before a second listener is asked.
constexpr double kMayBeOpen = 0.25;
// What nobody wrote and the free listener is less sure of is no caption.
constexpr float kSureEnough = 0.6F;
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

// How much of a recording has too much noise.
struct Noise {
    Time loud{}, all{};
    void add(float above_noise, Time length) {
        all += length;
        if (above_noise < kTooNoisy) loud += length;
    }
    [[nodiscard]] bool too_much() const { return all > Time{} && loud * 2 >= all; }
};

// What one listener hears in a recording, where somebody speaks in it and whether there is noise.
struct Hearing {
    std::vector<Heard> heard;
    std::vector<Span> voiced;
    bool noisy = false;
    Noise noise;
};

Hearing hear(const Expected& expected, const Recording& recording, Recognizer& recognizer,
             const base::RunContext& context) {
    Hearing hearing;
    for_each_stretch(recording, [&](Pcm pcm, Time at) {
        const Time length = base::from_ticks(static_cast<std::int64_t>(pcm.size()), 1, kSampleRate);
        std::vector<Heard> words =
            recognizer.biased(pcm, expected, {}, within(context, {at, at + length}, recording.duration));
        shift(words, at);
        hearing.heard.insert(hearing.heard.end(), words.begin(), words.end());
        const float above = above_noise(pcm);
        hearing.noisy |= above < kNoisy;
        hearing.noise.add(above, length);
        for (const Span& voice : voiced_spans(pcm)) hearing.voiced.push_back(base::shift(voice, at));
    });
    return hearing;
}

// Free recognition of the spans, with a little before and after each, all in one go; only words inside them are kept.
std::vector<Heard> hear_freely(const std::vector<Span>& spans, const Recording& recording, Recognizer& recognizer,
                               const base::RunContext& context) {
    constexpr Time kMostAtOnce = std::chrono::minutes(4);
    struct Part {
        Span span;    // of the recording
        Time from{};  // of the recording, where the part of the sound begins
        Time at{};    // in the sound
    };
    std::vector<Heard> out;
    std::vector<std::int16_t> pcm;
    std::vector<Part> parts;
    const auto length = [&] { return base::from_ticks(static_cast<std::int64_t>(pcm.size()), 1, kSampleRate); };
    const auto flush = [&] {
        if (parts.empty()) return;
        for (Heard& word : recognizer.free(pcm, {context.cancel, {}})) {
            const auto part =
                std::find_if(parts.rbegin(), parts.rend(), [&](const Part& p) { return p.at <= word.when.in; });
            if (part == parts.rend()) continue;
            word.when = base::shift(word.when, part->from - part->at);
            if (overlap(word.when, part->span) * 2 > word.when.duration()) out.push_back(std::move(word));
        }
        pcm.clear();
        parts.clear();
    };
    for (const Span& span : spans) {
        const Span around{std::max(Time{}, span.in - kContext), std::min(recording.duration, span.out + kContext)};
        parts.push_back({span, around.in, length()});
        const std::vector<std::int16_t> sound = recording.read(around);
        pcm.insert(pcm.end(), sound.begin(), sound.end());
        pcm.resize(pcm.size() + kSampleRate / 2);  // silence, so that they are apart
        if (length() > kMostAtOnce) flush();
    }
    flush();
    return out;
}

Time total(const std::vector<Span>& spans) {
    Time sum{};
    for (const Span& span : spans) sum += span.duration();
    return sum;
}

double share(Time part, Time whole) { return whole <= Time{} ? 1 : base::to_seconds(part) / base::to_seconds(whole); }

// What was heard, read as the script.
struct Reading {
    std::vector<Heard> heard;
    Alignment alignment;
    std::vector<Span> open;  // voices without a word of the script
};

Reading read(const std::vector<ScriptWord>& script, std::vector<Heard> heard, const std::vector<Span>& voiced) {
    Reading reading{std::move(heard), {}, {}};
    reading.alignment = align(script, reading.heard);
    reading.open = without_words(voiced, reading.alignment.placed);
    return reading;
}

// What another heard where `reading` has no words takes the place of what was heard there.
struct Filled {
    std::vector<Heard> heard;
    std::vector<bool> by_other;
};
Filled filled(const Reading& reading, std::vector<Heard> other) {
    std::vector<bool> written(reading.heard.size(), true);
    for (const std::size_t i : reading.alignment.not_written) written[i] = false;
    const std::size_t others = other.size();
    for (std::size_t i = 0; i < reading.heard.size(); ++i)
        if (written[i] || !mostly_in(reading.heard[i], reading.open)) other.push_back(reading.heard[i]);
    std::vector<std::size_t> order(other.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return other[a].when.in < other[b].when.in; });
    Filled out;
    for (const std::size_t i : order) {
        out.heard.push_back(other[i]);
        out.by_other.push_back(i < others);
    }
    return out;
}

// The one that finds more words leads; what the other heard fills what it leaves open. The first one's times stay.
Reading both(const std::vector<ScriptWord>& script, const Reading& first, const Reading& second,
             const std::vector<Span>& voiced) {
    const bool more = second.alignment.placed.size() > first.alignment.placed.size();
    const Reading& leading = more ? second : first;
    std::vector<Heard> other = more ? first.heard : second.heard;
    std::erase_if(other, [&](const Heard& word) { return !mostly_in(word, leading.open); });
    Reading reading = read(script, filled(leading, std::move(other)).heard, voiced);
    reading.alignment.placed = with_times_of(std::move(reading.alignment.placed), first.alignment.placed);
    return reading;
}

}  // namespace

double Followed::coverage(const std::vector<ScriptWord>& script) const {
    const auto spoken =
        std::count_if(script.begin(), script.end(), [](const ScriptWord& w) { return !w.spoken.empty(); });
    return spoken == 0 ? 0 : 1 - static_cast<double>(not_said.size()) / static_cast<double>(spoken);
}

double Followed::scripted_share() const { return share(scripted, voice); }
double Followed::explained_share() const { return share(explained, voice); }

Followed follow(const std::vector<ScriptWord>& script, const Recording& recording, const Listeners& listeners,
                const base::RunContext& context) {
    const Expected expected = sentences(script);
    Hearing hearing = hear(expected, recording, *listeners.biased, context);
    const std::vector<Span>& voiced = hearing.voiced;
    Reading reading = read(script, std::move(hearing.heard), voiced);
    Followed followed;
    followed.voice = total(voiced);
    followed.too_noisy = hearing.noise.too_much();
    const bool little = base::to_seconds(total(reading.open)) > kMayBeOpen * base::to_seconds(followed.voice);
    if (listeners.second != nullptr && (reading.alignment.placed.empty() || little || hearing.noisy)) {
        Hearing second = hear(expected, recording, *listeners.second, context);
        reading = both(script, reading, read(script, std::move(second.heard), voiced), voiced);
    }
    followed.scripted = followed.voice - total(reading.open);
    Alignment& alignment = reading.alignment;
    if (listeners.free != nullptr && !reading.open.empty() && followed.scripted * 2 >= followed.voice) {
        const Filled all = filled(reading, hear_freely(reading.open, recording, *listeners.free, context));
        const std::vector<Placed> first = std::move(alignment.placed);
        alignment = align(script, all.heard);
        alignment.placed = with_times_of(std::move(alignment.placed), first);
        for (const std::size_t i : alignment.not_written)
            if (all.by_other[i] && all.heard[i].confidence >= kSureEnough) followed.others.push_back(all.heard[i]);
    }
    followed.placed = std::move(alignment.placed);
    followed.not_said = std::move(alignment.not_said);
    followed.repeats = find_repeats(script, followed.placed);

    std::vector<Placed> words = followed.placed;
    for (const Heard& word : followed.others) words.push_back({word.when, 0, 1, true, 0, 0});
    std::sort(words.begin(), words.end(), [](const Placed& a, const Placed& b) { return a.when.in < b.when.in; });
    followed.explained = followed.voice - total(without_words(hearing.voiced, words));
    return followed;
}

Listened listen(const Recording& recording, Recognizer& recognizer, const base::RunContext& context) {
    Listened listened;
    Noise noise;
    for_each_stretch(recording, [&](Pcm pcm, Time at) {
        const Time length = base::from_ticks(static_cast<std::int64_t>(pcm.size()), 1, kSampleRate);
        std::vector<Heard> words = recognizer.free(pcm, within(context, {at, at + length}, recording.duration));
        shift(words, at);
        listened.heard.insert(listened.heard.end(), words.begin(), words.end());
        noise.add(above_noise(pcm), length);
    });
    listened.too_noisy = noise.too_much();
    return listened;
}

}  // namespace speech
