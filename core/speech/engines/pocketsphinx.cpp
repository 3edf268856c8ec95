// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/pocketsphinx.h"

#include <fmt/format.h>
#include <pocketsphinx.h>
#include <sphinxbase/err.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "speech/engines/denoise.h"
#include "speech/engines/dictionary.h"
#include "speech/engines/pieces.h"
#include "speech/engines/trigrams.h"
#include "speech/voice.h"

namespace speech {
namespace {

constexpr int kFramesPerSecond = 100;

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

Decoder open_decoder(const base::Path& model, const base::Path& dictionary, const base::Path& trigrams) {
    err_set_logfp(nullptr);
    // Silence is kept in: without it the words' times would run ahead.
    const Config config(cmd_ln_init(nullptr, ps_args(), TRUE, "-hmm", (model / "en-us").c_str(), "-dict",
                                    dictionary.c_str(), "-lm", trigrams.c_str(), "-remove_silence", "no", nullptr));
    Decoder decoder(config ? ps_init(config.get()) : nullptr);
    if (!decoder)
        throw base::Error(base::Errc::input, "cannot read the speech model", model.string(), "it is damaged",
                          "Install the package pocketsphinx-en-us again.");
    return decoder;
}

void decode(ps_decoder_t* decoder, Pcm pcm, base::Time from, const Vocabulary& vocabulary, std::vector<Heard>& out) {
    if (ps_start_utt(decoder) < 0 || ps_process_raw(decoder, pcm.data(), pcm.size(), FALSE, TRUE) < 0 ||
        ps_end_utt(decoder) < 0)
        throw base::Error(base::Errc::internal, "cannot recognise the speech", {}, "PocketSphinx failed");
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

}  // namespace

std::vector<Heard> PocketSphinx::free(Pcm, const base::RunContext&) {
    throw base::Error(base::Errc::input, "cannot recognise the speech", {}, "PocketSphinx needs a script");
}

std::vector<Heard> PocketSphinx::biased(Pcm pcm, const Expected& expected,
                                        const std::vector<Pronunciation>& pronunciations,
                                        const base::RunContext& context) {
    std::set<std::string> words;
    for (const auto& sentence : expected) words.insert(sentence.begin(), sentence.end());
    const Dictionary dictionary = pronounce(words, pronunciations, model_ / "cmudict-en-us.dict");
    if (dictionary.empty()) return {};
    const Vocabulary vocabulary(dictionary);
    const base::TempDir files;
    const base::Path said = files.path() / "words.dict", next = files.path() / "script.lm";
    base::write_file_atomically(said, dictionary_text(dictionary, vocabulary));
    base::write_file_atomically(next, trigram_model(vocabulary.named(expected)));
    const Decoder decoder = open_decoder(model_, said, next);

    std::vector<std::int16_t> quieter;
    if (above_noise(pcm) < kNoisy) pcm = quieter = denoised(pcm);
    std::vector<Heard> out;
    for (const base::Span& piece : pieces(pcm)) {
        context.cancel.check();
        decode(decoder.get(), samples(pcm, piece), piece.in, vocabulary, out);
        if (context.progress)
            context.progress({.stage = "listening",
                              .fraction = base::to_seconds(piece.out) * kSampleRate / static_cast<double>(pcm.size())});
    }
    return out;
}

}  // namespace speech
