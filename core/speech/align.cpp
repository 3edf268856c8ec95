// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/align.h"

#include <algorithm>

#include "speech/believe.h"
#include "speech/follow_path.h"

namespace speech {
namespace {

using base::Span;
using base::Time;

// How long a word takes at least, to be believed between two others where nothing was heard as it.
constexpr Time kShortestLetter = std::chrono::milliseconds(40);
constexpr std::size_t kMostUnheard = 4;
constexpr float kUnheardConfidence = 0.25F;
constexpr Time kAgreement = std::chrono::milliseconds(150);

struct Tokens {
    std::vector<Token> tokens;
    std::vector<std::size_t> word;  // of the script, for each token
};

Tokens tokens_of(const std::vector<ScriptWord>& script) {
    Tokens all;
    bool starts = true;
    for (std::size_t w = 0; w < script.size(); ++w) {
        for (const std::string& text : script[w].spoken) {
            all.tokens.push_back({text, starts});
            all.word.push_back(w);
            starts = false;
        }
        starts |= script[w].ends_sentence;
    }
    return all;
}

// Words of the script from what was heard as their tokens. A word begins anew when a token of it comes again.
std::vector<Placed> place(const std::vector<ScriptWord>& script, const Tokens& tokens, const std::vector<Heard>& heard,
                          const std::vector<Match>& matches) {
    std::vector<Placed> placed;
    std::vector<std::size_t> said;  // tokens of each placed word
    std::size_t next_token = 0;
    for (std::size_t i = 0; i < heard.size(); ++i) {
        if (!matches[i].written()) continue;
        const bool same_as_before = i > 0 && matches[i - 1].written() && matches[i].first == matches[i - 1].first;
        for (std::size_t t = matches[i].first; t < matches[i].last; ++t) {
            const std::size_t word = tokens.word[t];
            const float confidence = heard[i].confidence * (1 - matches[i].distance);
            const bool goes_on = !placed.empty() && placed.back().word == word && (t >= next_token || same_as_before);
            if (!goes_on) {
                placed.push_back({heard[i].when, word, 0, true, i, i});
                said.push_back(0);
            }
            Placed& last = placed.back();
            last.when.out = std::max(last.when.out, heard[i].when.out);
            last.last = i + 1;
            if (!same_as_before) ++said.back();
            last.confidence += confidence;
            next_token = t + 1;
        }
    }
    for (std::size_t i = 0; i < placed.size(); ++i) {
        Placed& word = placed[i];
        word.confidence = std::clamp(word.confidence / static_cast<float>(script[word.word].spoken.size()), 0.0F, 1.0F);
    }
    return placed;
}

// Two words of the script in one heard word share its time.
void share_times(const std::vector<ScriptWord>& script, std::vector<Placed>& placed) {
    for (std::size_t i = 0; i + 1 < placed.size(); ++i) {
        if (placed[i].when != placed[i + 1].when) continue;
        const auto a = static_cast<std::int64_t>(script[placed[i].word].text.size());
        const auto b = static_cast<std::int64_t>(script[placed[i + 1].word].text.size());
        const Time middle = placed[i].when.in + placed[i].when.duration() * a / (a + b);
        placed[i].when.out = placed[i + 1].when.in = middle;
    }
}

std::int64_t letters(const ScriptWord& word) {
    std::size_t n = 0;
    for (const std::string& said : word.spoken) n += said.size();
    return static_cast<std::int64_t>(n);
}

// Words left out between two that were said, where there was time to say them and something was heard that is not
// written: the engine took them for something else.
std::vector<Placed> with_unheard(const std::vector<ScriptWord>& script, const std::vector<Heard>& heard,
                                 const std::vector<Placed>& placed) {
    std::vector<Placed> out;
    for (const Placed& next : placed) {
        if (!out.empty() && next.word > out.back().word + 1) {
            const Placed before = out.back();
            std::vector<std::size_t> between;
            std::int64_t total = 0;
            for (std::size_t w = before.word + 1; w < next.word; ++w) {
                if (script[w].spoken.empty()) continue;
                between.push_back(w);
                total += letters(script[w]);
            }
            const Span gap{before.when.out, next.when.in};
            Span taken{gap.out, gap.in};
            for (std::size_t i = before.last; i < next.first; ++i) {
                taken.in = std::min(taken.in, heard[i].when.in);
                taken.out = std::max(taken.out, heard[i].when.out);
            }
            const Span room = taken.empty() ? gap : taken;
            const bool plausible =
                room.duration() >= total * kShortestLetter && room.duration() <= total * 4 * kShortestLetter;
            if (!between.empty() && between.size() <= kMostUnheard && plausible) {
                Time at = room.in;
                for (const std::size_t w : between) {
                    const Time end = at + room.duration() * letters(script[w]) / total;
                    out.push_back({{at, end}, w, kUnheardConfidence, false, next.first, next.first});
                    at = end;
                }
            }
        }
        out.push_back(next);
    }
    return out;
}

}  // namespace

Alignment align(const std::vector<ScriptWord>& script, const std::vector<Heard>& heard) {
    const Tokens tokens = tokens_of(script);
    const std::vector<Match> matches = cheapest_path(tokens.tokens, heard);
    std::vector<bool> written;
    for (const Match& match : matches) written.push_back(match.written());
    std::vector<Placed> placed = believable(place(script, tokens, heard, matches), written);
    written.assign(heard.size(), false);
    for (const Placed& word : placed)
        for (std::size_t i = word.first; i < word.last; ++i) written[i] = matches[i].written();
    share_times(script, placed);

    Alignment alignment;
    alignment.placed = with_unheard(script, heard, placed);
    std::vector<bool> said(script.size());
    for (const Placed& word : alignment.placed) said[word.word] = true;
    for (std::size_t w = 0; w < script.size(); ++w)
        if (!said[w] && !script[w].spoken.empty()) alignment.not_said.push_back(w);
    for (std::size_t i = 0; i < heard.size(); ++i)
        if (!written[i]) alignment.not_written.push_back(i);
    return alignment;
}

std::vector<Placed> with_times_of(std::vector<Placed> placed, const std::vector<Placed>& exact) {
    auto near = exact.begin();
    for (Placed& word : placed) {
        if (!word.heard) continue;
        while (near != exact.end() && near->when.in < word.when.in - kAgreement) ++near;
        for (auto other = near; other != exact.end() && other->when.in <= word.when.in + kAgreement; ++other) {
            if (other->word != word.word || !other->heard) continue;
            word.when = other->when;
            break;
        }
    }
    // Ends that now reach into the next word.
    for (std::size_t i = 0; i + 1 < placed.size(); ++i) {
        placed[i + 1].when.in = std::max(placed[i + 1].when.in, placed[i].when.in);
        placed[i].when.out =
            std::clamp(placed[i].when.out, placed[i].when.in, std::max(placed[i].when.in, placed[i + 1].when.in));
    }
    return placed;
}

}  // namespace speech
