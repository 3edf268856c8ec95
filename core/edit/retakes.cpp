// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/retakes.h"

#include <algorithm>

#include "speech/align.h"

namespace edit {

std::vector<Retake> find_retakes(const Answer& answer, const StoredTrack& track) {
    const std::vector<speech::ScriptWord> script = speech::script_words(answer.script);
    std::vector<speech::Heard> said;
    std::vector<std::size_t> word_of;  // for each of them, the caption word that it is of
    std::vector<const captions::Word*> words;
    for (const StoredCue& stored : track.cues) {
        for (const captions::Word& word : stored.cue.words) {
            for (const speech::ScriptWord& part : speech::script_words(word.text))
                for (const std::string& spoken : part.spoken) {
                    said.push_back({word.when, spoken, 1});
                    word_of.push_back(words.size());
                }
            words.push_back(&word);
        }
    }
    const std::vector<speech::Placed> placed = speech::align(script, said).placed;
    std::vector<Retake> retakes;
    for (const speech::Repeat& repeat : speech::find_repeats(script, placed)) {
        const auto first_word = [&](std::size_t at) { return word_of[std::min(placed[at].first, said.size() - 1)]; };
        // What is said between the two, such as "sorry, again", goes with the first.
        const std::size_t next = repeat.kept >= repeat.last ? repeat.kept : repeat.last;
        Retake retake{first_word(repeat.first), 0, repeat.kind == speech::Repeat::Kind::false_start, {}};
        const std::size_t end = next < placed.size() ? first_word(next) : words.size();
        if (end <= retake.first) continue;
        retake.last = end - 1;
        for (std::size_t i = retake.first; i < end; ++i) retake.text += (i > retake.first ? " " : "") + words[i]->text;
        retakes.push_back(std::move(retake));
    }
    return retakes;
}

}  // namespace edit
