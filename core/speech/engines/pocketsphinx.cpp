// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/pocketsphinx.h"

#include <fmt/format.h>
#include <pocketsphinx.h>
#include <sphinxbase/err.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

#include "speech/engines/denoise.h"
#include "speech/engines/dictionary.h"
#include "speech/engines/pieces.h"
#include "speech/engines/trigrams.h"
#include "speech/voice.h"

namespace speech {
namespace {

constexpr int kFramesPerSecond = 100;
// Of what is said live: words that are told, and samples that are listened to in one go.
constexpr std::ptrdiff_t kLatest = 16;
constexpr std::size_t kShortestUtterance = 3 * kSampleRate, kLongestUtterance = 20 * kSampleRate;

struct Free {
    void operator()(cmd_ln_t* config) const { cmd_ln_free_r(config); }
    void operator()(ps_decoder_t* decoder) const { ps_free(decoder); }
};
using Config = std::unique_ptr<cmd_ln_t, Free>;
using Decoder = std::unique_ptr<ps_decoder_t, Free>;

// The script's words by number: no word of a script can then be a mark of the engine's files.
struct Vocabulary {
    std::vector<std::string> words;
    std::map<std::string, std::string> names;  // "w17"

    explicit Vocabulary(const Dictionary& dictionary) {
        for (const auto& [word, ways] : dictionary) {
            names[word] = fmt::format("w{}", words.size());
            words.push_back(word);
        }
    }
    // The word of a name as the engine gives it, "w17" or "w17(2)"; nullptr for silence and noises.
    [[nodiscard]] const std::string* word(const std::string& name) const {
        if (!name.starts_with('w')) return nullptr;
        return &words.at(std::stoul(name.substr(1)));
    }
    // Without the words that nobody can say.
    [[nodiscard]] Expected named(const Expected& expected) const {
        Expected out;
        for (const auto& sentence : expected) {
            out.emplace_back();
            for (const std::string& word : sentence)
                if (const auto found = names.find(word); found != names.end()) out.back().push_back(found->second);
        }
        return out;
    }
};

std::string dictionary_text(const Dictionary& dictionary, const Vocabulary& vocabulary) {
    std::string out;
    for (const auto& [word, ways] : dictionary)
        for (std::size_t i = 0; i < ways.size(); ++i)
            out +=
                fmt::format("{}{} {}\n", vocabulary.names.at(word), i > 0 ? fmt::format("({})", i + 1) : "", ways[i]);
    return out;
}

// One pass is enough for where somebody is; the ones after it need the end of what is said.
enum class Passes { one, all };

Decoder open_decoder(const base::Path& model, const base::Path& dictionary, const base::Path& trigrams, Passes passes) {
    err_set_logfp(nullptr);
    const char* more = passes == Passes::all ? "yes" : "no";
    // Silence is kept in: without it the words' times would run ahead.
    const Config config(cmd_ln_init(nullptr, ps_args(), TRUE, "-hmm", (model / "en-us").c_str(), "-dict",
                                    dictionary.c_str(), "-lm", trigrams.c_str(), "-remove_silence", "no", "-fwdflat",
                                    more, "-bestpath", more, nullptr));
    Decoder decoder(config ? ps_init(config.get()) : nullptr);
    if (!decoder)
        throw base::Error(base::Errc::input, "cannot read the speech model", model.string(), "it is damaged",
                          "Install the package pocketsphinx-en-us again.");
    return decoder;
}

void check(int result) {
    if (result < 0) throw base::Error(base::Errc::internal, "cannot recognise the speech", {}, "PocketSphinx failed");
}

// What was heard in the utterance so far, or in all of it. Only a whole one knows how likely its words are.
void append_words(ps_decoder_t* decoder, base::Time from, const Vocabulary& vocabulary, std::vector<Heard>& out) {
    const auto time = [&](int frame) { return from + base::from_ticks(frame, 1, kFramesPerSecond); };
    for (ps_seg_t* segment = ps_seg_iter(decoder); segment != nullptr; segment = ps_seg_next(segment)) {
        const std::string* word = vocabulary.word(ps_seg_word(segment));
        if (word == nullptr) continue;
        int first = 0, last = 0;
        ps_seg_frames(segment, &first, &last);
        const double likely = logmath_exp(ps_get_logmath(decoder), ps_seg_prob(segment, nullptr, nullptr, nullptr));
        out.push_back({{time(first), time(last + 1)}, *word, static_cast<float>(std::clamp(likely, 0.0, 1.0))});
    }
}

void decode(ps_decoder_t* decoder, Pcm pcm, base::Time from, const Vocabulary& vocabulary, std::vector<Heard>& out) {
    check(ps_start_utt(decoder));
    check(ps_process_raw(decoder, pcm.data(), pcm.size(), FALSE, TRUE));
    check(ps_end_utt(decoder));
    append_words(decoder, from, vocabulary, out);
}

// A decoder that expects a script; empty where nobody can say any of its words.
struct Prepared {
    Vocabulary vocabulary;
    Decoder decoder;
};

std::optional<Prepared> prepare(const base::Path& model, const Expected& expected,
                                const std::vector<Pronunciation>& pronunciations, Passes passes) {
    std::set<std::string> words;
    for (const auto& sentence : expected) words.insert(sentence.begin(), sentence.end());
    const Dictionary dictionary = pronounce(words, pronunciations, model / "cmudict-en-us.dict");
    if (dictionary.empty()) return {};
    Prepared prepared{Vocabulary(dictionary), nullptr};
    const base::TempDir files;
    const base::Path said = files.path() / "words.dict", next = files.path() / "script.lm";
    base::write_file_atomically(said, dictionary_text(dictionary, prepared.vocabulary));
    base::write_file_atomically(next, trigram_model(prepared.vocabulary.named(expected)));
    prepared.decoder = open_decoder(model, said, next, passes);
    return prepared;
}

// Whether somebody has just said nothing for a while.
class Quiet {
  public:
    void add(Pcm pcm) {
        double energy = 0;
        for (const std::int16_t sample : pcm) energy += double{1} * sample * sample;
        const double level = std::sqrt(energy / static_cast<double>(std::max<std::size_t>(1, pcm.size())));
        loudest_ = std::max(level, loudest_ * kForgets);
        quiet_ = level < loudest_ * kOfLoudest ? quiet_ + pcm.size() : 0;
    }
    [[nodiscard]] bool long_enough() const { return quiet_ >= kSampleRate * 4 / 10; }

  private:
    static constexpr double kForgets = 0.99, kOfLoudest = 0.06;  // -24 dB
    double loudest_ = 0;
    std::size_t quiet_ = 0;
};

}  // namespace

std::vector<Heard> PocketSphinx::free(Pcm, const base::RunContext&) {
    throw base::Error(base::Errc::input, "cannot recognise the speech", {}, "PocketSphinx needs a script");
}

std::vector<Heard> PocketSphinx::biased(Pcm pcm, const Expected& expected,
                                        const std::vector<Pronunciation>& pronunciations,
                                        const base::RunContext& context) {
    const std::optional<Prepared> prepared = prepare(model_, expected, pronunciations, Passes::all);
    if (!prepared) return {};
    std::vector<std::int16_t> quieter;
    if (above_noise(pcm) < kNoisy) pcm = quieter = denoised(pcm);
    std::vector<Heard> out;
    for (const base::Span& piece : pieces(pcm)) {
        context.cancel.check();
        decode(prepared->decoder.get(), samples(pcm, piece), piece.in, prepared->vocabulary, out);
        if (context.progress)
            context.progress({.stage = "listening",
                              .fraction = base::to_seconds(piece.out) * kSampleRate / static_cast<double>(pcm.size())});
    }
    return out;
}

void PocketSphinx::live(const Expected& expected, const std::vector<Pronunciation>& pronunciations,
                        const std::function<std::vector<std::int16_t>()>& next,
                        const std::function<void(const std::vector<Heard>&)>& heard) {
    const std::optional<Prepared> prepared = prepare(model_, expected, pronunciations, Passes::one);
    if (!prepared) return;
    ps_decoder_t* decoder = prepared->decoder.get();
    std::vector<Heard> before, told;
    std::size_t given = 0, begun = 0;
    Quiet quiet;
    check(ps_start_utt(decoder));
    for (std::vector<std::int16_t> pcm; !(pcm = next()).empty();) {
        check(ps_process_raw(decoder, pcm.data(), pcm.size(), FALSE, FALSE));
        given += pcm.size();
        quiet.add(pcm);
        std::vector<Heard> words = before;
        append_words(decoder, base::from_ticks(static_cast<std::int64_t>(begun), 1, kSampleRate), prepared->vocabulary,
                     words);
        if (std::ssize(words) > kLatest) words.erase(words.begin(), words.end() - kLatest);
        // A long utterance takes memory and is hard to change one's mind in.
        const std::size_t length = given - begun;
        if (length > kLongestUtterance || (length > kShortestUtterance && quiet.long_enough())) {
            check(ps_end_utt(decoder));
            before = words;
            begun = given;
            check(ps_start_utt(decoder));
        }
        if (words != told) heard(words);
        told = std::move(words);
    }
    check(ps_end_utt(decoder));
}

}  // namespace speech
