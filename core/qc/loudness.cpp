// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/loudness.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/error.h"

namespace qc {
namespace {

constexpr double kSilence = -120;  // dBTP of digital silence, which has no level
constexpr float kLoudest = 8;      // broken decoders give absurd samples

struct Destroy {
    void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};

}  // namespace

struct LoudnessMeter::State {
    std::unique_ptr<ebur128_state, Destroy> meter;
    unsigned channels = 0;
    std::vector<float> clean;
};

LoudnessMeter::LoudnessMeter(int channels, int sample_rate) : state_(std::make_unique<State>()) {
    state_->channels = static_cast<unsigned>(channels);
    state_->meter.reset(ebur128_init(state_->channels, static_cast<unsigned long>(sample_rate),
                                     EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK));
    if (!state_->meter) throw base::Error(base::Errc::internal, "cannot measure the sound", {}, "out of memory");
}

LoudnessMeter::~LoudnessMeter() = default;
LoudnessMeter::LoudnessMeter(LoudnessMeter&&) noexcept = default;
LoudnessMeter& LoudnessMeter::operator=(LoudnessMeter&&) noexcept = default;

void LoudnessMeter::add(std::span<const float> interleaved) {
    state_->clean.assign(interleaved.begin(), interleaved.end());
    for (float& sample : state_->clean)
        if (!(std::abs(sample) <= kLoudest)) sample = 0;
    if (ebur128_add_frames_float(state_->meter.get(), state_->clean.data(), state_->clean.size() / state_->channels) !=
        EBUR128_SUCCESS)
        throw base::Error(base::Errc::internal, "cannot measure the sound", {}, "out of memory");
}

SoundMeasure LoudnessMeter::result() const {
    SoundMeasure measure;
    double peak = 0;
    for (unsigned channel = 0; channel < state_->channels; ++channel) {
        double of_channel = 0;
        if (ebur128_true_peak(state_->meter.get(), channel, &of_channel) == EBUR128_SUCCESS)
            peak = std::max(peak, of_channel);
    }
    measure.true_peak_dbtp = peak > 0 ? std::max(kSilence, 20 * std::log10(peak)) : kSilence;
    double loudness = 0;
    measure.measurable =
        ebur128_loudness_global(state_->meter.get(), &loudness) == EBUR128_SUCCESS && std::isfinite(loudness);
    if (measure.measurable) measure.integrated_lufs = loudness;
    return measure;
}

}  // namespace qc
