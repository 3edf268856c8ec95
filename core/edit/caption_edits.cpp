// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/caption_edits.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/error.h"
#include "edit/operations.h"
#include "edit/projection.h"

namespace edit {
namespace {

using base::Span;
using base::Time;
using captions::Word;
using Words = std::vector<Word>;

constexpr auto kDoing = "cannot change the captions";

[[noreturn]] void refuse(std::string cause, const char* hint = "") {
    throw base::Error(base::Errc::input, kDoing, {}, std::move(cause), hint);
}

StoredTrack& track_of(Answer& answer, const std::string& language) {
    const auto found = std::find_if(answer.captions.begin(), answer.captions.end(),
                                    [&](const StoredTrack& track) { return track.language == language; });
    if (found == answer.captions.end())
        refuse(fmt::format("there are none in \"{}\"", language), "Import captions first.");
    return *found;
}

ShownCue shown_cue(const Answer& answer, const StoredTrack& track, std::size_t cue) {
    std::vector<ShownCue> shown = shown_cues(answer, track);
    if (cue >= shown.size())
        refuse(fmt::format("there is no caption {}", cue + 1), "`askreel show` lists them with their numbers.");
    return std::move(shown[cue]);
}

Span clipped(Span span, Span limits) {
    return {std::clamp(span.in, limits.in, limits.out), std::clamp(span.out, limits.in, limits.out)};
}

void clip_words(captions::Cue& cue) {
    for (Word& word : cue.words) word.when = clipped(word.when, cue.when);
}

// New words in the place of old ones: as many take over their times, else they share the room by their length.
void take_times(Words& fresh, const Words& old, Span room) {
    std::int64_t total = 0, done = 0;
    for (const Word& word : fresh) total += static_cast<std::int64_t>(word.text.size());
    // room · part / total, without overflow in between.
    const auto at = [&](std::int64_t part) {
        return room.in + base::from_ticks(part, room.duration().count(), total * base::kTicksPerSecond);
    };
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        const std::int64_t start = std::exchange(done, done + static_cast<std::int64_t>(fresh[i].text.size()));
        const bool one_for_one = fresh.size() == old.size();
        fresh[i].when = one_for_one ? old[i].when : Span{at(start), at(done)};
        fresh[i].timing = one_for_one ? old[i].timing : captions::Timing::estimated;
    }
}

// `fresh` in the place of old[from, to), with times.
void put_in(Words& words, std::size_t from, std::size_t to, Words fresh, Span cue) {
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(to);
    const Words old(begin, end);
    const Span room = old.empty() ? cue : Span{old.front().when.in, std::max(old.front().when.in, old.back().when.out)};
    take_times(fresh, old, room);
    words.insert(words.erase(begin, end), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
}

Words words_in(std::string_view text) { return captions::make_cue({Time{}, Time{1}}, text).words; }

// The words of a cue become those of `text`; what both begin and end with keeps its times.
void respell(captions::Cue& cue, std::string_view text) {
    Words fresh = words_in(text);
    Words& old = cue.words;
    const std::size_t shorter = std::min(fresh.size(), old.size());
    std::size_t same_start = 0, same_end = 0;
    while (same_start < shorter && fresh[same_start].text == old[same_start].text) ++same_start;
    while (same_end < shorter - same_start &&
           fresh[fresh.size() - 1 - same_end].text == old[old.size() - 1 - same_end].text)
        ++same_end;
    const bool inserts_only = same_start + same_end == old.size() && same_start + same_end < fresh.size();
    if (inserts_only) {  // there is no room between two words: one of them shares its own
        if (same_start > 0) --same_start;
        else if (same_end > 0) --same_end;
    }
    for (std::size_t i = 0; i < same_start; ++i) old[i].starts_line = fresh[i].starts_line;
    for (std::size_t i = 1; i <= same_end; ++i) old[old.size() - i].starts_line = fresh[fresh.size() - i].starts_line;
    const auto from = std::make_move_iterator(fresh.begin() + static_cast<std::ptrdiff_t>(same_start));
    const auto to = std::make_move_iterator(fresh.end() - static_cast<std::ptrdiff_t>(same_end));
    put_in(old, same_start, old.size() - same_end, Words(from, to), cue.when);
}

// A cue's text, and where in it each word begins and ends.
struct PlacedText {
    std::string text;
    std::vector<std::size_t> starts, ends;

    explicit PlacedText(const captions::Cue& cue) {
        for (std::size_t i = 0; i < cue.words.size(); ++i) {
            if (i > 0) text += captions::separator(cue.words[i - 1], cue.words[i]);
            starts.push_back(text.size());
            text += captions::bare_text(cue.words[i]);
            ends.push_back(text.size());
        }
    }
    // The word that holds a byte, or the one before it when it stands between two.
    [[nodiscard]] std::size_t word_at(std::size_t byte) const {
        return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), byte) - starts.begin()) - 1;
    }
};

// A run of whole words that hits lie in, and its new text.
struct Piece {
    std::size_t from = 0, to = 0;  // words
    std::string text;
    std::size_t done = 0;  // bytes of the old text that `text` stands for
};

// Every `old_text` in the cue by `new_text`; how many there were.
std::size_t replace_in(captions::Cue& cue, const std::string& old_text, std::string_view new_text) {
    const PlacedText placed(cue);
    std::string one_line = placed.text;
    std::replace(one_line.begin(), one_line.end(), '\n', ' ');
    const auto copy_up_to = [&](Piece& piece, std::size_t end) {
        piece.text += placed.text.substr(piece.done, end - piece.done);
        piece.done = end;
    };

    std::vector<Piece> pieces;
    std::size_t count = 0;
    for (std::size_t at = one_line.find(old_text), end = 0; at != std::string::npos;
         at = one_line.find(old_text, end)) {
        ++count;
        end = at + old_text.size();
        const std::size_t from = placed.word_at(at);
        std::size_t last = placed.word_at(end - 1);
        if (end > placed.ends[last]) ++last;  // it ends with the space before the next word
        if (pieces.empty() || pieces.back().to <= from) pieces.push_back({from, from, {}, placed.starts[from]});
        Piece& piece = pieces.back();
        piece.to = std::max(piece.to, last + 1);
        copy_up_to(piece, at);
        piece.text += new_text;
        piece.done = end;
    }
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
        copy_up_to(*piece, placed.ends[piece->to - 1]);
        Words fresh = words_in(piece->text);
        if (!fresh.empty()) fresh.front().starts_line = cue.words[piece->from].starts_line;
        put_in(cue.words, piece->from, piece->to, std::move(fresh), cue.when);
    }
    return count;
}

}  // namespace

Answer set_text(Answer answer, const std::string& language, std::size_t cue, std::string_view text) {
    StoredTrack& track = track_of(answer, language);
    ShownCue shown = shown_cue(answer, track, cue);
    if (words_in(text).empty())
        refuse("a caption needs at least one word", "Merge it with its neighbour, or cut it away.");
    respell(shown.cue, text);

    // The words that were seen give way to the new ones; hidden ones stay.
    captions::Cue& kept = track.cues[shown.stored].cue;
    for (auto index = shown.words.rbegin(); index != shown.words.rend(); ++index)
        kept.words.erase(kept.words.begin() + static_cast<std::ptrdiff_t>(*index));
    for (StoredCue& part : store(answer, {language, {shown.cue}}).cues)
        std::move(part.cue.words.begin(), part.cue.words.end(), std::back_inserter(kept.words));
    std::stable_sort(kept.words.begin(), kept.words.end(),
                     [](const Word& a, const Word& b) { return a.when.in < b.when.in; });
    clip_words(kept);
    return answer;
}

Answer shift_captions(Answer answer, const std::string& language, Time by) {
    StoredTrack& track = track_of(answer, language);
    for (StoredCue& stored : track.cues) {
        stored.cue.when = shift(stored.cue.when, by);
        if (stored.cue.when.in < -kFarthest || stored.cue.when.out > kFarthest)
            refuse("they would be more than 100 hours away");
        for (Word& word : stored.cue.words) word.when = shift(word.when, by);
    }
    return answer;
}

Answer split_cue(Answer answer, const std::string& language, std::size_t cue, Time at) {
    StoredTrack& track = track_of(answer, language);
    const ShownCue shown = shown_cue(answer, track, cue);
    const auto is_before = [](const Word& word, Time t) { return (word.when.in + word.when.out) / 2 < t; };
    const auto before = std::count_if(shown.cue.words.begin(), shown.cue.words.end(),
                                      [&](const Word& word) { return is_before(word, at); });
    if (before == 0 || before == std::ssize(shown.cue.words))
        refuse(fmt::format("caption {} has words on one side of that time only", cue + 1),
               "Give a time between two of its words.");

    const Time source = to_source(answer, at).source;
    const auto position = track.cues.begin() + static_cast<std::ptrdiff_t>(shown.stored);
    StoredCue second{position->clip, {{source, position->cue.when.out}, {}}};
    Words& words = position->cue.words;
    const auto border =
        std::find_if_not(words.begin(), words.end(), [&](const Word& w) { return is_before(w, source); });
    second.cue.words.assign(std::make_move_iterator(border), std::make_move_iterator(words.end()));
    second.cue.words.front().starts_line = false;
    words.erase(border, words.end());
    position->cue.when.out = source;
    clip_words(position->cue);
    clip_words(second.cue);
    track.cues.insert(position + 1, std::move(second));
    return answer;
}

Answer merge_cues(Answer answer, const std::string& language, std::size_t first, std::size_t second) {
    StoredTrack& track = track_of(answer, language);
    const ShownCue a = shown_cue(answer, track, first);
    const ShownCue b = shown_cue(answer, track, second);
    if (second != first + 1) refuse("only a caption and the next one can be merged", "Give two numbers in a row.");
    if (a.stored == b.stored || track.cues[a.stored].clip != track.cues[b.stored].clip ||
        track.cues[b.stored].cue.when.in < track.cues[a.stored].cue.when.in)
        refuse(fmt::format("captions {} and {} are from different places of the recording", first + 1, second + 1));
    captions::Cue& into = track.cues[a.stored].cue;
    captions::Cue& from = track.cues[b.stored].cue;
    into.when.out = std::max(into.when.out, from.when.out);
    std::move(from.words.begin(), from.words.end(), std::back_inserter(into.words));
    track.cues.erase(track.cues.begin() + static_cast<std::ptrdiff_t>(b.stored));
    return answer;
}

Answer retime(Answer answer, const std::string& language, const std::vector<Span>& when) {
    StoredTrack& track = track_of(answer, language);
    const std::vector<ShownCue> shown = shown_cues(answer, track);
    if (when.size() != shown.size()) refuse("there is not one time for each caption");
    for (std::size_t i = 0; i < shown.size(); ++i) {
        captions::Cue& kept = track.cues[shown[i].stored].cue;
        kept.when.in += when[i].in - shown[i].cue.when.in;
        kept.when.out += when[i].out - shown[i].cue.when.out;
        if (kept.when.out < kept.when.in) refuse(fmt::format("caption {} would end before it begins", i + 1));
        clip_words(kept);
    }
    return answer;
}

Answer replace_shown(Answer answer, const captions::Track& now) {
    StoredTrack& track = track_of(answer, now.language);
    std::vector<captions::Cue> fresh = now.cues;
    std::vector<std::vector<std::size_t>> gone(track.cues.size());  // words of each stored cue
    for (const ShownCue& shown : shown_cues(answer, track)) {
        const auto same = std::find(fresh.begin(), fresh.end(), shown.cue);
        if (same != fresh.end()) fresh.erase(same);
        else gone[shown.stored].insert(gone[shown.stored].end(), shown.words.begin(), shown.words.end());
    }
    StoredTrack added = store(answer, {now.language, std::move(fresh)});
    for (std::size_t i = 0; i < track.cues.size(); ++i) {
        if (gone[i].empty()) continue;
        captions::Cue& kept = track.cues[i].cue;
        std::sort(gone[i].begin(), gone[i].end());
        for (auto word = gone[i].rbegin(); word != gone[i].rend(); ++word)
            kept.words.erase(kept.words.begin() + static_cast<std::ptrdiff_t>(*word));
        if (!kept.words.empty()) kept.when = {kept.words.front().when.in, kept.words.back().when.out};
    }
    std::erase_if(track.cues, [](const StoredCue& stored) { return stored.cue.words.empty(); });
    std::move(added.cues.begin(), added.cues.end(), std::back_inserter(track.cues));
    const auto place = [&](const StoredCue& stored) {
        const auto clip = std::find_if(answer.clips.begin(), answer.clips.end(),
                                       [&](const media::Clip& known) { return known.id == stored.clip; });
        return std::pair(clip - answer.clips.begin(), stored.cue.when.in);
    };
    std::stable_sort(track.cues.begin(), track.cues.end(),
                     [&](const StoredCue& a, const StoredCue& b) { return place(a) < place(b); });
    return answer;
}

Answer remove_cue(Answer answer, const std::string& language, std::size_t cue) {
    StoredTrack& track = track_of(answer, language);
    track.cues.erase(track.cues.begin() + static_cast<std::ptrdiff_t>(shown_cue(answer, track, cue).stored));
    return answer;
}

Replaced replace_text(Answer answer, const std::string& language, std::string_view old_text,
                      std::string_view new_text) {
    StoredTrack& track = track_of(answer, language);
    if (old_text.find_first_not_of(" \t\r\n") == std::string_view::npos) refuse("there is no text to look for");
    std::string wanted(old_text);
    std::replace(wanted.begin(), wanted.end(), '\n', ' ');
    std::size_t count = 0;
    for (StoredCue& stored : track.cues) count += replace_in(stored.cue, wanted, new_text);
    std::erase_if(track.cues, [](const StoredCue& stored) { return stored.cue.words.empty(); });
    return {std::move(answer), count};
}

}  // namespace edit
