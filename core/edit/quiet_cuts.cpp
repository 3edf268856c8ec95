// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/quiet_cuts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>

#include "base/error.h"
#include "edit/operations.h"

namespace edit {
namespace {

using base::Span;
using base::Time;

constexpr Time milliseconds(std::int64_t n) { return Time(n * base::kTicksPerSecond / 1000); }

// How far a cut may be moved to a quieter place.
constexpr Time kSlack = milliseconds(40);
// What is shorter is not worth a jump in the picture.
constexpr Time kWorthCutting = milliseconds(100);
constexpr std::int64_t kSampleRate = 48'000, kWindow = kSampleRate / 100;

// A word that is known to the hundredth of a second covers the pause after it in some files. No word takes longer than
// this to say.
Span said(const captions::Word& word) {
    const Time longest = milliseconds(250) + milliseconds(100) * static_cast<std::int64_t>(word.text.size());
    return {word.when.in, std::min(word.when.out, word.when.in + longest)};
}

// Where the timeline shows a stretch of a clip.
void show(const Answer& answer, const media::ClipId& clip, Span source, std::vector<Span>& out) {
    Time start{};
    for (const Segment& segment : answer.timeline) {
        const Span part = intersect(segment.source, source);
        if (segment.clip == clip && !part.empty()) out.push_back(shift(part, start - segment.source.in));
        start += segment.source.duration();
    }
}

// A stretch of the timeline as a cut of each segment that it touches. Only ends inside a segment can move.
void add_loose(const Answer& answer, Span span, std::vector<LooseCut>& cuts) {
    Time start{};
    for (const Segment& segment : answer.timeline) {
        const Span on_timeline{start, start + segment.source.duration()};
        const Span part = intersect(span, on_timeline);
        if (!part.empty()) {
            const Span source = shift(part, segment.source.in - start);
            const Time reach = std::min(kSlack, source.duration() / 3);
            cuts.push_back({segment.clip,
                            {source.in, part.in > on_timeline.in ? source.in + reach : source.in},
                            {part.out < on_timeline.out ? source.out - reach : source.out, source.out}});
        }
        start = on_timeline.out;
    }
}

struct Spoken {
    Span when;
    bool goes = false;
};

// The stretch of a clip between its neighbours that the timeline shows around a moment.
Span around(const Answer& answer, const media::ClipId& clip, Time moment, Span neighbours) {
    for (const Segment& segment : answer.timeline)
        if (segment.clip == clip && segment.source.contains(moment)) return intersect(segment.source, neighbours);
    return neighbours;
}

Time middle(Span span) { return span.in + span.duration() / 2; }

// Where the cut of words may begin, between the word before them and the first of them; the end of a cut is the same
// with time turned round.
struct Edge {
    Time neighbour, word, word_length, margin;
    [[nodiscard]] Time pause() const { return word - neighbour; }
    [[nodiscard]] Span range(bool keeps_pause) const {
        if (pause() <= margin) return {neighbour, std::max(neighbour, word + std::min(kSlack, word_length / 3))};
        if (keeps_pause) return {std::max(neighbour + margin, word - kSlack), word};
        return {neighbour + margin, std::min(neighbour + margin + kSlack, word)};
    }
};

Span turned(Span span) { return {-span.out, -span.in}; }

LooseCut cut_of_run(const media::ClipId& clip, Span words, Span room, Time first_length, Time last_length,
                    Margins margins) {
    const Edge before{room.in, words.in, first_length, margins.after};
    const Edge after{-room.out, -words.out, last_length, margins.before};
    const bool keeps_before = before.pause() >= after.pause();
    LooseCut cut{clip, before.range(keeps_before), turned(after.range(!keeps_before))};
    if (cut.in.out > cut.out.in) {  // a word so short that both could meet
        const Time meet = std::clamp(middle(words), cut.in.in, cut.out.out);
        cut.in.out = std::min(cut.in.out, meet);
        cut.out.in = std::max(cut.out.in, meet);
    }
    return cut;
}

}  // namespace

std::vector<LooseCut> cuts_of_pauses(const Answer& answer, const Voices& voices, Margins margins, Time least) {
    const bool silent = std::all_of(voices.begin(), voices.end(), [](const auto& clip) { return clip.second.empty(); });
    if (silent)
        throw base::Error(base::Errc::input, "cannot find pauses", {}, "no voice stands out in the sound",
                          "Cut by hand.");
    std::vector<Span> spoken;
    for (const auto& [clip, spans] : voices) {
        for (const Span span : spans) show(answer, clip, span, spoken);
        if (spans.empty()) show(answer, clip, {Time{}, kFarthest}, spoken);
    }
    for (const StoredTrack& track : answer.captions)
        for (const StoredCue& stored : track.cues)
            for (const captions::Word& word : stored.cue.words)
                if (word.timing == captions::Timing::given) show(answer, stored.clip, said(word), spoken);
    const Time end = duration(answer);
    std::vector<LooseCut> cuts;
    for (const Span pause : complement(std::move(spoken), end)) {
        if (pause.duration() < least) continue;
        const Span goes{pause.in + (pause.in > Time{} ? margins.after : Time{}),
                        pause.out - (pause.out < end ? margins.before : Time{})};
        if (goes.duration() >= kWorthCutting) add_loose(answer, goes, cuts);
    }
    return cuts;
}

std::vector<LooseCut> cuts_of_words(const Answer& answer, const StoredTrack& track, std::size_t first, std::size_t last,
                                    Margins margins) {
    std::map<media::ClipId, std::vector<Spoken>> clips;
    std::size_t count = 0;
    for (const StoredCue& stored : track.cues)
        for (const captions::Word& word : stored.cue.words) {
            clips[stored.clip].push_back({word.when, first <= count && count <= last});
            ++count;
        }
    std::vector<LooseCut> cuts;
    for (auto& [id, words] : clips) {
        std::stable_sort(words.begin(), words.end(),
                         [](const Spoken& a, const Spoken& b) { return middle(a.when) < middle(b.when); });
        const auto clip = std::find_if(answer.clips.begin(), answer.clips.end(),
                                       [&id = id](const media::Clip& known) { return known.id == id; });
        for (std::size_t i = 0, end = 0; i < words.size(); i = std::max(end, i + 1)) {
            if (!words[i].goes) continue;
            for (end = i; end < words.size() && words[end].goes; ++end) {
            }
            const Span run{words[i].when.in, words[end - 1].when.out};
            Span room{
                i > 0 ? words[i - 1].when.out : Time{},
                end < words.size() ? words[end].when.in : (clip == answer.clips.end() ? run.out : clip->info.duration)};
            room.in = around(answer, id, middle(words[i].when), room).in;
            room.out = around(answer, id, middle(words[end - 1].when), room).out;
            LooseCut cut = cut_of_run(id, run, room, words[i].when.duration(), words[end - 1].when.duration(), margins);
            if (cut.in.in < cut.out.out) cuts.push_back(std::move(cut));
        }
    }
    return cuts;
}

Time quietest(const std::vector<float>& stereo, Span where) {
    const auto count = static_cast<std::int64_t>(stereo.size() / 2);
    const auto mono = [&](std::int64_t i) {
        return stereo[static_cast<std::size_t>(2 * i)] + stereo[static_cast<std::size_t>(2 * i + 1)];
    };
    const std::int64_t length = std::min(count, base::to_ticks(where.duration(), 1, kSampleRate));
    if (length <= 0) return middle(where);
    const std::int64_t window = std::min(kWindow, length);
    double sum = 0, least = std::numeric_limits<double>::max();
    std::int64_t best = 0;
    for (std::int64_t i = 0; i < length; ++i) {
        sum += mono(i) * mono(i);
        if (i >= window) sum -= mono(i - window) * mono(i - window);
        if (i + 1 >= window && sum < least * 0.999) {  // of equals the first
            least = sum;
            best = i + 1 - window;
        }
    }
    const std::int64_t centre = best + window / 2;
    std::int64_t at = centre;
    for (std::int64_t away = 0; away <= window / 2; ++away) {
        const auto crosses = [&](std::int64_t i) {
            return i > 0 && i < length && (mono(i) == 0 || (mono(i - 1) < 0) != (mono(i) < 0));
        };
        if (crosses(centre - away)) at = centre - away;
        else if (crosses(centre + away)) at = centre + away;
        else continue;
        break;
    }
    return std::min(where.in + base::from_ticks(at, 1, kSampleRate), where.out);
}

std::vector<Removal> settle(const std::vector<LooseCut>& cuts) {
    std::vector<Removal> removals;
    for (const LooseCut& cut : cuts)
        if (const Span source{middle(cut.in), middle(cut.out)}; !source.empty()) removals.push_back({cut.clip, source});
    return removals;
}

Answer without(Answer answer, const std::vector<Removal>& removals) {
    std::vector<Span> spans;
    for (const Removal& removal : removals) show(answer, removal.clip, removal.source, spans);
    return spans.empty() ? answer : cut(std::move(answer), spans);
}

}  // namespace edit
