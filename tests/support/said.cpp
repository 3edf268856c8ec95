// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/said.h"

#include <flite/flite.h>

#include <memory>

extern "C" {
cst_voice* register_cmu_us_slt(const char*);
void usenglish_init(cst_voice*);
cst_lexicon* cmu_lex_init(void);
}

namespace support {
namespace {

constexpr unsigned kSampleRate = 16'000;

void put16(std::string& out, unsigned value) {
    out += static_cast<char>(value & 255);
    out += static_cast<char>(value >> 8 & 255);
}
void put32(std::string& out, unsigned value) {
    put16(out, value & 65535);
    put16(out, value >> 16);
}

}  // namespace

Said say(const std::string& text) {
    static cst_voice* voice = (flite_init(), register_cmu_us_slt(nullptr));
    const std::unique_ptr<cst_utterance, decltype(&delete_utterance)> utterance(flite_synth_text(text.c_str(), voice),
                                                                                &delete_utterance);
    Said out;
    const cst_wave* wave = utt_wave(utterance.get());
    out.pcm.assign(wave->samples, wave->samples + wave->num_samples);
    const auto seconds = [](const cst_item* word, const char* feature) {
        return base::from_seconds(static_cast<double>(ffeature_float(word, feature)));
    };
    for (const cst_item* word = relation_head(utt_relation(utterance.get(), "Word")); word != nullptr;
         word = item_next(word))
        out.words.push_back({{seconds(word, "R:SylStructure.daughter1.daughter1.R:Segment.p.end"),
                              seconds(word, "R:SylStructure.daughtern.daughtern.R:Segment.end")},
                             item_feat_string(word, "name")});
    return out;
}

void write_wav(const base::Path& file, const std::vector<std::int16_t>& pcm) {
    const auto bytes = static_cast<unsigned>(pcm.size() * 2);
    std::string out = "RIFF";
    put32(out, 36 + bytes);
    out += "WAVEfmt ";
    put32(out, 16);
    put16(out, 1);
    put16(out, 1);
    put32(out, kSampleRate);
    put32(out, kSampleRate * 2);
    put16(out, 2);
    put16(out, 16);
    out += "data";
    put32(out, bytes);
    for (const std::int16_t sample : pcm) put16(out, static_cast<std::uint16_t>(sample));
    base::write_file_atomically(file, out);
}

}  // namespace support
