// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/retakes.h"

#include <algorithm>
#include <utility>

#include "edit/operations.h"
#include "edit/strip.h"
#include "speech/align.h"

namespace edit {
namespace {

struct CaptionWord {
    const media::ClipId* clip;
    const captions::Word* word;
    [[nodiscard]] base::Time middle() const { return word->when.in + word->when.duration() / 2; }
};

std::vector<CaptionWord> words_of(const StoredTrack& track) {
    std::vector<CaptionWord> words;
    for (const StoredCue& stored : track.cues)
        for (const captions::Word& word : stored.cue.words) words.push_back({&stored.clip, &word});
    return words;
}

// The captions read as the script.
class Reading {
  public:
    Reading(const Answer& answer, const StoredTrack& track)
        : words_(words_of(track)), script_(speech::script_words(answer.script)) {
        std::vector<speech::Heard> said;
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (const speech::ScriptWord& part : speech::script_words(words_[i].word->text))
                for (const std::string& spoken : part.spoken) {
                    said.push_back({words_[i].word->when, spoken, 1});
                    word_of_.push_back(i);
                }
        placed_ = speech::align(script_, said).placed;
    }

    [[nodiscard]] std::vector<SaidAgain> said_again() const {
        std::vector<SaidAgain> all;
        std::size_t kept_before = placed_.size();  // where what the last one keeps begins
        for (const speech::Repeat& repeat : speech::find_repeats(script_, placed_)) {
            // What is said between the two, such as "sorry, again", goes with the first.
            const std::size_t next = std::max(repeat.kept, repeat.last);
            const std::size_t first = first_word(repeat.first);
            const std::size_t end = next < placed_.size() ? first_word(next) : words_.size();
            if (end <= first) continue;
            Take gone = take(first, end, repeat.kind == speech::Repeat::Kind::false_start);
            Take kept = take(first_word(repeat.kept), end_of_kept(repeat), false);
            const bool given_up = repeat.kept < repeat.first;
            if (given_up) {
                all.push_back({{std::move(kept), std::move(gone)}, 0});
            } else if (repeat.first == kept_before) {  // the third time, and so on
                std::vector<Take>& takes = all.back().takes;
                takes.back() = std::move(gone);
                takes.push_back(std::move(kept));
                all.back().best = takes.size() - 1;
            } else {
                all.push_back({{std::move(gone), std::move(kept)}, 1});
            }
            kept_before = given_up ? placed_.size() : repeat.kept;
        }
        return all;
    }

  private:
    [[nodiscard]] std::size_t first_word(std::size_t placed) const {
        return word_of_[std::min(placed_[placed].first, word_of_.size() - 1)];
    }

    // What stays says as much as what goes, to the end of its sentence.
    [[nodiscard]] std::size_t end_of_kept(const speech::Repeat& repeat) const {
        std::size_t until = 0;
        for (std::size_t i = repeat.first; i < repeat.last; ++i) until = std::max(until, placed_[i].word);
        while (until + 1 < script_.size() && !script_[until].ends_sentence) ++until;
        const std::size_t limit = repeat.kept < repeat.first ? repeat.first : placed_.size();
        std::size_t at = repeat.kept + 1;
        while (at < limit && placed_[at].word > placed_[at - 1].word && placed_[at].word <= until) ++at;
        const std::size_t heard = std::max(placed_[at - 1].last, placed_[at - 1].first + 1) - 1;
        return word_of_[std::min(heard, word_of_.size() - 1)] + 1;
    }

    [[nodiscard]] Take take(std::size_t first, std::size_t end, bool false_start) const {
        end = std::max(end, first + 1);
        Take take{first, end - 1, false_start, {}};
        for (std::size_t i = first; i < end; ++i) take.text += (i > first ? " " : "") + words_[i].word->text;
        return take;
    }

    std::vector<CaptionWord> words_;
    std::vector<speech::ScriptWord> script_;
    std::vector<speech::Placed> placed_;
    std::vector<std::size_t> word_of_;  // for each spoken word, the caption word that it is of
};

}  // namespace

std::vector<SaidAgain> find_said_again(const Answer& answer, const StoredTrack& track) {
    return Reading(answer, track).said_again();
}

std::vector<Take> find_retakes(const Answer& answer, const StoredTrack& track) {
    std::vector<Take> retakes;
    for (const SaidAgain& said : find_said_again(answer, track))
        for (std::size_t i = 0; i < said.takes.size(); ++i)
            if (i != said.best) retakes.push_back(said.takes[i]);
    return retakes;
}

Answer with_takes(Answer answer, const StoredTrack& track, const std::vector<SaidAgain>& said, const Kept& kept) {
    const std::vector<CaptionWord> words = words_of(track);
    for (std::size_t i = 0; i < said.size(); ++i)
        for (std::size_t t = 0; t < said[i].takes.size(); ++t) {
            if (kept[i].value_or(t) != t) continue;
            for (std::size_t w = said[i].takes[t].first; w <= said[i].takes[t].last && w < words.size(); ++w) {
                if (to_timeline(answer, *words[w].clip, words[w].middle())) continue;
                for (const StripPart& part : strip(answer)) {
                    if (part.segment || part.clip != *words[w].clip || !part.source.contains(words[w].middle()))
                        continue;
                    answer = restore(std::move(answer), part);
                    break;
                }
            }
        }
    return answer;
}

std::vector<LooseCut> cuts_of_takes(const Answer& answer, const StoredTrack& track, const std::vector<SaidAgain>& said,
                                    const Kept& kept) {
    const std::vector<CaptionWord> words = words_of(track);
    std::vector<bool> goes(words.size());
    for (std::size_t i = 0; i < said.size(); ++i)
        for (std::size_t t = 0; t < said[i].takes.size(); ++t)
            if (kept[i].value_or(t) != t)
                for (std::size_t w = said[i].takes[t].first; w <= said[i].takes[t].last && w < words.size(); ++w)
                    goes[w] = to_timeline(answer, *words[w].clip, words[w].middle()).has_value();
    std::vector<LooseCut> cuts;
    for (std::size_t first = 0; first < goes.size();) {
        if (!goes[first]) {
            ++first;
            continue;
        }
        std::size_t end = first;
        while (end < goes.size() && goes[end]) ++end;
        const std::vector<LooseCut> own = cuts_of_words(answer, track, first, end - 1);
        cuts.insert(cuts.end(), own.begin(), own.end());
        first = end;
    }
    return cuts;
}

}  // namespace edit
