// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/heard_captions.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "edit/clips.h"
#include "edit/spoken_captions.h"
#include "speech/agreement.h"
#include "speech/numerals.h"
#include "speech/punctuate.h"

namespace edit {
namespace {

using base::Span;
using base::Time;
using captions::Word;

// Fewer words a second of voice: it is no speech, or no English.
constexpr double kFewestWords = 0.5;
// Words below are worth a second look, where several of them stand together.
constexpr float kUnsure = 0.4F;
constexpr std::size_t kUnsureTogether = 3;

int percent(double share) { return static_cast<int>(share * 100 + 0.5); }

// The answer with its clips probed.
Answer audible(const Answer& answer, const base::RunContext& run) {
    if (answer.timeline.empty())
        throw base::Error(base::Errc::input, "cannot make captions", {}, "the answer has no clip", "Add one.");
    Answer out = with_probed_clips(answer, run.cancel);
    const bool sound = std::any_of(out.clips.begin(), out.clips.end(),
                                   [](const media::Clip& clip) { return clip.info.audio.has_value(); });
    if (!sound)
        throw base::Error(base::Errc::input, "cannot make captions", {}, "the clips have no sound",
                          "Import captions instead.");
    return out;
}

void require_the_script(const std::vector<speech::ScriptWord>& script, const speech::Followed& followed) {
    if (followed.placed.empty() && followed.voice <= Time{})
        throw base::Error(base::Errc::input, "cannot align the captions", {}, "no speech was heard",
                          "Check the clip's sound: nobody speaks in it, or noise covers it.");
    const speech::Agreement agreement = speech::agreement(script, followed);
    if (!agreement.is_the_script())
        throw base::Error(base::Errc::input, "cannot align the captions", {},
                          fmt::format("what is said is not the script: {} % of the speech and {} % of the script agree",
                                      percent(agreement.scripted), percent(agreement.coverage)),
                          "Give the script that was read, in English, or take the noise out of the sound.");
}

void require_speech(const std::vector<speech::Heard>& heard, Time length) {
    if (heard.empty())
        throw base::Error(base::Errc::input, "cannot transcribe", {}, "no speech was heard",
                          "Check the clip's sound: nobody speaks in it, or noise covers it.");
    const double seconds = base::to_seconds(length);
    double spoken = 0;
    for (const speech::Heard& word : heard) spoken += base::to_seconds(word.when.duration());
    if (static_cast<double>(heard.size()) < kFewestWords * std::min(seconds, 4.0) && spoken < seconds / 10)
        throw base::Error(base::Errc::input, "cannot transcribe", {}, "hardly any English speech was heard",
                          "Check the clip's sound, or import captions.");
}

std::string joined(const std::vector<Word>& words, Span when) {
    std::string text;
    for (const Word& word : words)
        if (when.contains(word.when.in)) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

std::vector<std::string> not_said(const std::vector<speech::ScriptWord>& script, const speech::Followed& followed) {
    std::vector<std::string> parts;
    std::size_t previous = script.size();
    for (const std::size_t word : followed.not_said) {
        const bool goes_on = !parts.empty() && previous + 1 == word && !script[previous].ends_sentence;
        if (goes_on) parts.back() += " " + script[word].text;
        else parts.push_back(script[word].text);
        previous = word;
    }
    return parts;
}

// Words within a second of each other together.
std::vector<Stretch> not_written(const std::vector<Word>& words) {
    std::vector<Stretch> stretches;
    for (const Word& word : words) {
        if (word.origin != captions::Origin::heard) continue;
        const bool goes_on = !stretches.empty() && word.when.in - stretches.back().when.out < std::chrono::seconds(1);
        if (!goes_on) stretches.push_back({word.when, word.text});
        else stretches.back().text += " " + word.text;
        stretches.back().when.out = word.when.out;
    }
    return stretches;
}

std::vector<Stretch> said_again(const std::vector<Word>& words, const speech::Followed& followed) {
    std::vector<Stretch> stretches;
    for (const speech::Repeat& repeat : followed.repeats) {
        const Span when{followed.placed[repeat.first].when.in, followed.placed[repeat.last - 1].when.out};
        stretches.push_back({when, joined(words, when)});
    }
    return stretches;
}

std::vector<Stretch> unsure(const std::vector<Word>& words) {
    std::vector<Stretch> stretches;
    std::size_t count = 0;
    for (const Word& word : words) {
        const bool doubtful = word.confidence < kUnsure || word.timing == captions::Timing::estimated;
        if (!doubtful) {
            if (count > 0 && count < kUnsureTogether) stretches.pop_back();
            count = 0;
        } else if (count++ == 0) {
            stretches.push_back({word.when, word.text});
        } else {
            stretches.back().when.out = word.when.out;
            stretches.back().text += " " + word.text;
        }
    }
    if (count > 0 && count < kUnsureTogether) stretches.pop_back();
    return stretches;
}

// Where the answer's timeline shows them; without those that are cut away.
std::vector<Stretch> shown(std::vector<Stretch> stretches, const SpokenClips& clips, const Answer& answer) {
    for (Stretch& each : stretches) each.when = {clips.shown(answer, each.when.in), clips.shown(answer, each.when.out)};
    std::erase_if(stretches, [](const Stretch& each) { return each.when.empty(); });
    return stretches;
}

std::vector<Word> words_of(const std::vector<speech::Heard>& heard, const std::vector<std::string>& names) {
    const std::vector<std::string> texts = speech::punctuated(heard, names);
    std::vector<Word> words;
    for (std::size_t i = 0; i < heard.size(); ++i) {
        Word word;
        word.text = texts[i];
        word.when = heard[i].when;
        if (i + 1 < heard.size()) word.when.out = std::max(word.when.in, std::min(word.when.out, heard[i + 1].when.in));
        word.confidence = heard[i].confidence;
        word.timing = captions::Timing::given;
        word.origin = captions::Origin::heard;
        words.push_back(std::move(word));
    }
    return words;
}

// The glossary's suggestions, the last first so that those before stay where they are.
void review(std::vector<Word>& words, const captions::Glossary& glossary, bool apply, Transcript& out) {
    const std::vector<captions::Suggestion> suggestions = captions::suggest(words, glossary);
    for (auto s = suggestions.rbegin(); s != suggestions.rend(); ++s) {
        std::string was;
        for (std::size_t i = s->first; i < s->last; ++i) was += (was.empty() ? "" : " ") + words[i].text;
        const Stretch told{{words[s->first].when.in, words[s->last - 1].when.out}, was + " → " + s->text};
        const bool take = apply && !s->ordinary;
        (take ? out.applied : out.suggested).push_back(told);
        if (take) words = captions::apply(std::move(words), *s);
    }
    std::reverse(out.applied.begin(), out.applied.end());
    std::reverse(out.suggested.begin(), out.suggested.end());
}

}  // namespace

ReadAlong read_along(const Answer& answer, std::string_view script_text, const CaptionForm& form,
                     const speech::Listeners& listeners, const base::RunContext& run) {
    const std::vector<speech::ScriptWord> script = speech::script_words(script_text);
    if (std::all_of(script.begin(), script.end(), [](const speech::ScriptWord& word) { return word.spoken.empty(); }))
        throw base::Error(base::Errc::input, "cannot align the captions", {}, "there is no script",
                          "Give the script that was read.");
    const SpokenClips clips(audible(answer, run));
    const speech::Followed followed = speech::follow(script, clips.recording(run.cancel), listeners, run);
    require_the_script(script, followed);
    const std::vector<Word> words = edit::words_of(script, followed);
    ReadAlong out;
    out.track = clips.captions(words, form.rules, form.lines, form.language);
    out.words = words.size();
    out.coverage = followed.coverage(script);
    out.scripted = followed.scripted_share();
    out.explained = followed.explained_share();
    out.too_noisy = followed.too_noisy;
    out.left_out = not_said(script, followed);
    out.others = shown(not_written(words), clips, answer);
    out.repeats = shown(said_again(words, followed), clips, answer);
    out.unsure = shown(unsure(words), clips, answer);
    return out;
}

Transcript transcribe(const Answer& answer, const std::vector<std::string>& names, captions::Glossary glossary,
                      bool apply, const CaptionForm& form, speech::Recognizer& recognizer,
                      const base::RunContext& run) {
    const SpokenClips clips(audible(answer, run));
    const speech::Recording recording = clips.recording(run.cancel);
    const speech::Listened listened = speech::listen(recording, recognizer, run);
    std::vector<speech::Heard> heard = listened.heard;
    require_speech(heard, recording.duration);
    heard = speech::with_numerals(heard);
    for (const std::string& name : names) glossary.terms.push_back({name, {}, {}});
    Transcript out;
    std::vector<Word> words = words_of(heard, names);
    review(words, glossary, apply, out);
    out.track = clips.captions(words, form.rules, form.lines, form.language);
    out.words = words.size();
    out.too_noisy = listened.too_noisy;
    out.applied = shown(std::move(out.applied), clips, answer);
    out.suggested = shown(std::move(out.suggested), clips, answer);
    out.unsure = shown(unsure(words), clips, answer);
    return out;
}

}  // namespace edit
