// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/spoken_captions.h"

#include <algorithm>

#include "captions/group.h"
#include "captions/tokens.h"
#include "edit/operations.h"
#include "media/sound.h"
#include "speech/recognizer.h"

namespace edit {
namespace {

using base::Span;
using base::Time;

Time middle(Span span) { return span.in + span.duration() / 2; }

std::size_t samples_in(Time t) { return static_cast<std::size_t>(base::to_ticks(t, 1, speech::kSampleRate)); }

}  // namespace

SpokenClips::SpokenClips(const Answer& answer) {
    for (const Segment& segment : answer.timeline) {
        const auto same = [&](const auto& known) { return known.clip.id == segment.clip; };
        if (std::any_of(clips_.begin(), clips_.end(), same)) continue;
        for (const media::Clip& clip : answer.clips) {
            if (clip.id != segment.clip) continue;
            clips_.push_back({clip, length_});
            length_ += clip.info.duration;
        }
    }
}

const SpokenClips::Placed& SpokenClips::at(Time t) const {
    const auto next = std::find_if(clips_.begin(), clips_.end(), [t](const Placed& clip) { return clip.begin > t; });
    return next == clips_.begin() ? *next : *(next - 1);
}

speech::Recording SpokenClips::recording(const base::CancelToken& cancel) const {
    return {length_, [this, cancel](Span span) {
                std::vector<std::int16_t> pcm;
                for (const Placed& clip : clips_) {
                    const Span part = base::intersect(span, {clip.begin, clip.begin + clip.clip.info.duration});
                    if (part.empty()) continue;
                    const auto more =
                        media::read_speech(clip.clip.file, clip.clip.info, base::shift(part, -clip.begin), cancel);
                    pcm.insert(pcm.end(), more.begin(), more.end());
                }
                pcm.resize(samples_in(span.duration()));
                return pcm;
            }};
}

StoredTrack SpokenClips::captions(const std::vector<captions::Word>& words, const captions::Rules& rules,
                                  captions::Lines lines, const std::string& language) const {
    StoredTrack track{language, {}};
    for (auto word = words.begin(); word != words.end();) {
        const Placed& clip = at(middle(word->when));
        std::vector<captions::Word> own;
        for (; word != words.end() && &at(middle(word->when)) == &clip; ++word) {
            own.push_back(*word);
            own.back().when = base::shift(word->when, -clip.begin);
        }
        for (captions::Cue& cue : captions::group(own, rules, lines, language, clip.clip.info.duration))
            track.cues.push_back({clip.clip.id, std::move(cue)});
    }
    return track;
}

Time SpokenClips::shown(const Answer& answer, Time t) const {
    const Placed& clip = at(t);
    const Time source = t - clip.begin;
    Time start{}, nearest{}, distance = Time::max();
    for (const Segment& segment : answer.timeline) {
        if (segment.clip == clip.clip.id) {
            const Time inside = std::clamp(source, segment.source.in, segment.source.out);
            const Time away = inside > source ? inside - source : source - inside;
            if (away < distance) {
                distance = away;
                nearest = start + (inside - segment.source.in);
            }
        }
        start += segment.source.duration();
    }
    return nearest;
}

std::vector<captions::Word> words_of(const std::vector<speech::ScriptWord>& script, const speech::Followed& followed) {
    std::vector<captions::Word> words;
    for (const speech::Placed& placed : followed.placed) {
        captions::Word word;
        word.text = script[placed.word].text;
        for (std::size_t next = placed.word + 1; next < script.size() && script[next].spoken.empty(); ++next)
            word.text += std::string(captions::kNoBreakSpace) + script[next].text;
        word.when = placed.when;
        word.confidence = placed.confidence;
        word.timing = placed.heard ? captions::Timing::given : captions::Timing::estimated;
        word.origin = captions::Origin::script;
        words.push_back(std::move(word));
    }
    for (const speech::Heard& heard : followed.others) {
        captions::Word word;
        word.text = heard.text;
        word.when = heard.when;
        word.confidence = heard.confidence;
        word.timing = captions::Timing::given;
        word.origin = captions::Origin::heard;
        words.push_back(std::move(word));
    }
    std::stable_sort(words.begin(), words.end(),
                     [](const captions::Word& a, const captions::Word& b) { return a.when.in < b.when.in; });
    // Two words are not said at once.
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        words[i].when.out = std::max(words[i].when.in, std::min(words[i].when.out, words[i + 1].when.in));
    return words;
}

}  // namespace edit
