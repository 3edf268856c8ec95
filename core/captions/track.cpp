// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/track.h"

#include <algorithm>

#include "captions/tokens.h"
#include "text/unicode.h"

namespace captions {
namespace {

using base::Span;
using base::Time;

// A cue on screen for less cannot be read.
constexpr Time kShortest{3 * base::kTicksPerSecond / 10};

// The words of one token: one, but for scripts without spaces.
void append_words(std::vector<Word>& words, const Token& token) {
    // A space of the author's inside a script that has none.
    if (!words.empty() && token.after_space && !token.starts_line && ends_unspaced(words.back().text) &&
        begins_unspaced(token.text))
        words.back().text += kNoBreakSpace;
    auto cuts = text::unspaced_word_breaks(token.text);
    cuts.push_back(token.text.size());
    std::size_t start = 0;
    for (const std::size_t cut : cuts) {
        Word word;
        word.text = token.text.substr(start, cut - start);
        word.starts_line = token.starts_line && start == 0;
        words.push_back(std::move(word));
        start = cut;
    }
}

void keep_words_inside(Cue& cue) {
    for (Word& word : cue.words) {
        word.when.in = std::clamp(word.when.in, cue.when.in, cue.when.out);
        word.when.out = std::clamp(word.when.out, word.when.in, cue.when.out);
    }
}

// Adds the words of `next` on a line of their own.
void show_together(Cue& cue, Cue next) {
    cue.when.out = std::max(cue.when.out, next.when.out);
    next.words.front().starts_line = true;
    std::move(next.words.begin(), next.words.end(), std::back_inserter(cue.words));
}

}  // namespace

std::string_view separator(const Word& before, const Word& word) {
    if (word.starts_line) return "\n";
    return ends_unspaced(before.text) && begins_unspaced(word.text) && !ends_in_space(before.text) ? "" : " ";
}

std::string_view bare_text(const Word& word) {
    std::string_view text = word.text;
    if (ends_in_space(text) && ends_unspaced(text)) text.remove_suffix(kNoBreakSpace.size());
    return text;
}

std::string text_of(const Cue& cue) {
    std::string text;
    for (std::size_t i = 0; i < cue.words.size(); ++i) {
        if (i > 0) text += separator(cue.words[i - 1], cue.words[i]);
        text += bare_text(cue.words[i]);
    }
    return text;
}

Cue make_cue(Span when, std::string_view text) {
    Cue cue{when, {}};
    for (const Token& token : split_tokens(text)) append_words(cue.words, token);
    if (!cue.words.empty()) cue.words.front().starts_line = false;
    std::int64_t whole = 0;
    for (const Word& word : cue.words) whole += length_of(word.text);
    std::int64_t before = 0;
    for (Word& word : cue.words) {
        word.when.in = when.in + share(when.duration(), before, whole);
        before += length_of(word.text);
        word.when.out = when.in + share(when.duration(), before, whole);
    }
    return cue;
}

Track one_at_a_time(Track track) {
    std::erase_if(track.cues, [](const Cue& cue) { return cue.when.empty() || cue.words.empty(); });
    std::stable_sort(track.cues.begin(), track.cues.end(),
                     [](const Cue& a, const Cue& b) { return a.when.in < b.when.in; });
    std::vector<Cue> shown;
    for (Cue& cue : track.cues) {
        if (!shown.empty() && shown.back().when.overlaps(cue.when)) {
            Cue& before = shown.back();
            if (cue.when.in - before.when.in < kShortest) {
                show_together(before, std::move(cue));
                continue;
            }
            before.when.out = cue.when.in;
        }
        shown.push_back(std::move(cue));
    }
    for (Cue& cue : shown) keep_words_inside(cue);
    track.cues = std::move(shown);
    return track;
}

}  // namespace captions
