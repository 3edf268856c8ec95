// SPDX-License-Identifier: GPL-3.0-or-later
// What Whisper and its kin write: OpenAI's and faster-whisper's {"segments":[{"start","end","text","words":[{"word",
// "start","end","probability"}]}]}, WhisperX's with "score" and words that have no times, and whisper.cpp's
// {"transcription":[{"offsets":{"from","to"},"text"}]} in milliseconds. Others add keys of their own: only what is used
// is looked at.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/json.h"
#include "captions/parsing.h"
#include "text/unicode.h"

namespace captions {
namespace {

using base::Json;
using base::Span;
using base::Time;

constexpr double kLongest = 360'000;  // seconds; beyond it nothing was recorded
constexpr std::size_t kMostSegments = 100'000, kMostWords = 10'000;

const Json* member(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() ? &*found : nullptr;
}

std::optional<Time> time_of(const Json& object, const char* key, double unit) {
    const Json* value = member(object, key);
    if (value == nullptr || !value->is_number()) return std::nullopt;
    const double seconds = value->get<double>() * unit;
    if (!std::isfinite(seconds) || seconds < 0 || seconds > kLongest) return std::nullopt;
    return base::from_seconds(seconds);
}

std::optional<Span> span_of(const Json& segment) {
    const Json* offsets = member(segment, "offsets");
    const auto in = offsets != nullptr ? time_of(*offsets, "from", 0.001) : time_of(segment, "start", 1);
    const auto out = offsets != nullptr ? time_of(*offsets, "to", 0.001) : time_of(segment, "end", 1);
    if (!in || !out || *out <= *in) return std::nullopt;
    return Span{*in, *out};
}

std::string text_of(const Json& object, const char* key) {
    const Json* value = member(object, key);
    if (value == nullptr || !value->is_string()) return {};
    return without_controls(text::valid_utf8(value->get<std::string>()));
}

float confidence_of(const Json& word) {
    for (const char* key : {"probability", "score", "confidence"})
        if (const Json* value = member(word, key); value != nullptr && value->is_number())
            return static_cast<float>(std::clamp(value->get<double>(), 0.0, 1.0));
    return 1;
}

// The words as they were heard; those without times share the room between their neighbours. Empty when there are none.
std::vector<Word> words_of(const Json& segment, Span within) {
    const Json* list = member(segment, "words");
    if (list == nullptr || !list->is_array() || list->size() > kMostWords) return {};
    std::vector<Word> words;
    Time last = within.in;
    std::size_t untimed = 0;  // at the end of `words`
    const auto place_untimed = [&](Time until) {
        const Span room{words.size() > untimed ? words[words.size() - untimed - 1].when.out : within.in, until};
        for (std::size_t i = 0; i < untimed; ++i) {
            const auto share = [&](std::size_t part) {
                return room.in + room.duration() * static_cast<std::int64_t>(part) / static_cast<std::int64_t>(untimed);
            };
            words[words.size() - untimed + i].when = {share(i), share(i + 1)};
        }
        untimed = 0;
    };
    for (const Json& entry : *list) {
        const std::string said = text_of(entry, "word");
        const auto in = time_of(entry, "start", 1), out = time_of(entry, "end", 1);
        const bool timed = in && out && *in <= *out && *in >= last && *out <= within.out;
        // One entry may be several words ("20 units"), or a piece of a text without spaces.
        Cue cue = make_cue(timed ? Span{*in, *out} : Span{last, last}, said);
        if (cue.words.empty()) continue;
        if (timed) place_untimed(*in);
        for (Word& word : cue.words) {
            word.starts_line = false;
            word.confidence = confidence_of(entry);
            word.origin = Origin::heard;
            if (timed) word.timing = Timing::given;
            else ++untimed;
            words.push_back(std::move(word));
        }
        if (timed) last = *out;
    }
    place_untimed(within.out);
    return words;
}

const Json* segments_of(const Json& json) {
    for (const char* key : {"segments", "transcription"})
        if (const Json* list = member(json, key); list != nullptr && list->is_array()) return list;
    return nullptr;
}

}  // namespace

bool is_whisper(const Json& json) { return segments_of(json) != nullptr && member(json, "cues") == nullptr; }

Track read_whisper(const Json& json, Report& report) {
    Track track;
    const Json* result = member(json, "result");
    const std::string language = text_of(result != nullptr ? *result : json, "language");
    if (!language.empty()) track.language = language;
    int number = 0;
    for (const Json& segment : *segments_of(json)) {
        if (++number > static_cast<int>(kMostSegments)) {
            report.add_lost(1, "there are too many captions; the rest was left out");
            break;
        }
        const std::string text = text_of(segment, "text");
        const auto when = span_of(segment);
        if (!when) {
            if (text::is_visible(text))
                report.add_lost(1, fmt::format("segment {} has no times of use and was left out", number));
            continue;
        }
        Cue cue = make_cue(*when, text);
        if (std::vector<Word> words = words_of(segment, *when); !words.empty()) cue.words = std::move(words);
        for (Word& word : cue.words) word.origin = Origin::heard;
        if (!cue.words.empty()) track.cues.push_back(std::move(cue));
    }
    std::stable_sort(track.cues.begin(), track.cues.end(),
                     [](const Cue& a, const Cue& b) { return a.when.in < b.when.in; });
    return track;
}

}  // namespace captions
