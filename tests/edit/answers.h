// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "edit/operations.h"

// Answers and captions as tests write them down, and how they read a result.
namespace edit_test {

inline base::Time s(double seconds) { return base::from_seconds(seconds); }
inline base::Span span(double in, double out) { return {s(in), s(out)}; }

inline media::Clip clip(double seconds, const std::string& file = "clip.mp4") {
    media::Clip clip;
    clip.file = file;
    clip.info.duration = s(seconds);
    clip.info.size = 1000;
    return clip;
}

// An answer of whole clips "c1", "c2" … of the given lengths.
inline edit::Answer answer_of(std::initializer_list<double> lengths) {
    edit::Answer answer;
    answer.question = "How long does Botox last?";
    for (const double length : lengths) answer = edit::add_clip(std::move(answer), clip(length));
    return answer;
}

// "c1 0-5 | c1 10-30": the timeline at a glance.
inline std::string timeline(const edit::Answer& answer) {
    const auto number = [](base::Time t) {
        std::string text = std::to_string(base::to_seconds(t));
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
        return text;
    };
    std::string text;
    for (const edit::Segment& segment : answer.timeline)
        text += (text.empty() ? "" : " | ") + segment.clip + " " + number(segment.source.in) + "-" +
                number(segment.source.out);
    return text;
}

inline captions::Word word(const std::string& text, double in, double out) {
    captions::Word word;
    word.text = text;
    word.when = span(in, out);
    word.timing = captions::Timing::given;
    return word;
}

// A cue of words with their own times, on screen from the first to the last.
inline captions::Cue cue(std::vector<captions::Word> words) {
    const base::Span when{words.front().when.in, words.back().when.out};
    return {when, std::move(words)};
}

// "0.5-2 How long": a cue at a glance.
inline std::string glance(const captions::Cue& cue) {
    std::string text;
    for (const captions::Word& word : cue.words) text += (text.empty() ? "" : word.starts_line ? "/" : " ") + word.text;
    return text;
}

inline std::vector<std::string> texts(const captions::Track& track) {
    std::vector<std::string> out;
    for (const captions::Cue& cue : track.cues) out.push_back(glance(cue));
    return out;
}

// The message of the input error that `f` throws; empty when it throws none.
template <typename F>
std::string refusal(F f) {
    try {
        f();
    } catch (const base::Error& error) {
        return error.code == base::Errc::input ? error.what() : std::string("not an input error: ") + error.what();
    }
    return {};
}

}  // namespace edit_test
