// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/takes.h"

#include <algorithm>

#include "base/error.h"
#include "edit/operations.h"

namespace edit {
namespace {

[[noreturn]] void refuse(const char* cause) {
    throw base::Error(base::Errc::input, "cannot choose the take", {}, cause, "Choose another one.");
}

bool plays_all(const Answer& answer) {
    return std::all_of(answer.clips.begin(), answer.clips.end(), [&](const media::Clip& clip) {
        return std::count_if(answer.timeline.begin(), answer.timeline.end(), [&](const Segment& segment) {
                   return segment.clip == clip.id && segment.source == base::Span{{}, clip.info.duration};
               }) == 1;
    });
}

bool is_captioned(const Answer& answer) {
    return std::any_of(answer.captions.begin(), answer.captions.end(), [&](const StoredTrack& track) {
        return std::any_of(track.cues.begin(), track.cues.end(), [&](const StoredCue& cue) {
            return std::any_of(answer.clips.begin(), answer.clips.end(),
                               [&](const media::Clip& clip) { return clip.id == cue.clip; });
        });
    });
}

// Everything that is used lies aside.
Answer clear(Answer answer) {
    for (media::Clip& clip : answer.clips) {
        Aside aside;
        for (const Segment& segment : answer.timeline)
            if (segment.clip == clip.id) aside.kept.push_back(segment.source);
        if (aside.kept == std::vector{base::Span{{}, clip.info.duration}}) aside.kept.clear();
        aside.clip = std::move(clip);
        answer.aside.push_back(std::move(aside));
    }
    answer.clips.clear();
    answer.timeline.clear();
    return answer;
}

template <typename AnswerOrConst>
auto find_aside(AnswerOrConst& answer, const media::ClipId& id) {
    return std::find_if(answer.aside.begin(), answer.aside.end(),
                        [&](const Aside& aside) { return aside.clip.id == id; });
}

bool is_used(const Answer& answer, const media::ClipId& id) {
    return std::any_of(answer.clips.begin(), answer.clips.end(),
                       [&](const media::Clip& clip) { return clip.id == id; });
}

void use(Answer& answer, std::vector<Aside>::iterator at) {
    Aside aside = std::move(*at);
    answer.aside.erase(at);
    if (aside.kept.empty()) aside.kept.push_back({{}, aside.clip.info.duration});
    for (const base::Span& span : aside.kept) answer.timeline.push_back({answer.next_segment++, aside.clip.id, span});
    answer.clips.push_back(std::move(aside.clip));
}

}  // namespace

Answer add_take(Answer answer, media::Clip clip) {
    const bool worked_on = !answer.clips.empty() && (!plays_all(answer) || is_captioned(answer));
    Answer with = add_clip(answer, std::move(clip));  // gives it its id, and refuses what cannot be a clip
    if (!worked_on) {
        const media::ClipId id = with.clips.back().id;
        return use_take(std::move(with), id);
    }
    answer.next_segment = with.next_segment;
    answer.aside.push_back({std::move(with.clips.back()), {}});
    return answer;
}

Answer add_recording(Answer answer, media::Clip clip) {
    if (answer.clips.empty() && answer.aside.empty()) answer.framing.fill = Fill::crop;
    return add_take(std::move(answer), std::move(clip));
}

bool has_take(const Answer& answer, const media::ClipId& clip) {
    return is_used(answer, clip) || find_aside(answer, clip) != answer.aside.end();
}

Answer use_take(Answer answer, const media::ClipId& clip) {
    if (!has_take(answer, clip)) refuse("there is no such take");
    if (answer.clips.size() == 1 && is_used(answer, clip)) return answer;
    answer = clear(std::move(answer));
    use(answer, find_aside(answer, clip));
    return answer;
}

Answer use_take_too(Answer answer, const media::ClipId& clip) {
    if (is_used(answer, clip)) return answer;
    const auto at = find_aside(answer, clip);
    if (at == answer.aside.end()) refuse("there is no such take");
    use(answer, at);
    return answer;
}

Answer drop_take(Answer answer, const media::ClipId& clip) {
    const auto at = find_aside(answer, clip);
    if (at == answer.aside.end()) refuse("it is in use, or there is no such take");
    answer.aside.erase(at);
    for (StoredTrack& track : answer.captions)
        std::erase_if(track.cues, [&](const StoredCue& cue) { return cue.clip == clip; });
    return with_note(std::move(answer), clip, {});
}

Answer with_note(Answer answer, const media::ClipId& clip, const std::string& text) {
    std::erase_if(answer.notes, [&](const Note& note) { return note.clip == clip; });
    if (!text.empty() && has_take(answer, clip)) answer.notes.push_back({clip, text});
    return answer;
}

std::string note_of(const Answer& answer, const media::ClipId& clip) {
    const auto found =
        std::find_if(answer.notes.begin(), answer.notes.end(), [&](const Note& note) { return note.clip == clip; });
    return found == answer.notes.end() ? std::string() : found->text;
}

}  // namespace edit
