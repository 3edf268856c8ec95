// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/master.h"

#include <algorithm>
#include <cmath>

#include "av/coded.h"
#include "base/json.h"
#include "render/loudness.h"

namespace render {
namespace {

constexpr int kTries = 14;
// After these only the peak is mended, which always ends.
constexpr int kLoudnessTries = 10;
constexpr double kPush = 1.6;
constexpr double kHeadroom = 0.3;      // dB that AAC commonly overshoots
constexpr double kCloseEnough = 0.15;  // LU

std::vector<float> mixed_down(const std::vector<float>& stereo) {
    std::vector<float> mono(stereo.size() / 2);
    for (std::size_t i = 0; i < mono.size(); ++i) mono[i] = (stereo[2 * i] + stereo[2 * i + 1]) / 2;
    return mono;
}

qc::Finding no_speech() {
    qc::Finding finding;
    finding.rule = "loudness";
    finding.severity = qc::Severity::info;
    finding.message = "There is no speech loud enough to measure, so the volume was left as it is.";
    return finding;
}

}  // namespace

MasteredSound master(const std::vector<float>& stereo, const delivery::AudioSpec& spec,
                     const delivery::Loudness& wanted) {
    const std::vector<float> source = spec.channels == 1 ? mixed_down(stereo) : stereo;
    MasteredSound out;
    const Gain gain = gain_for(measure(source, spec.channels), wanted);
    double decibels = gain.decibels;
    double ceiling = wanted.max_true_peak - kHeadroom;
    for (int i = 0; i < kTries; ++i) {
        out.sound = av::encode_aac(amplify(source, spec.channels, decibels, ceiling), spec.channels, spec.bitrate);
        out.measured = measure(av::decode_sound(out.sound), spec.channels);
        const double over = out.measured.true_peak_dbtp - wanted.max_true_peak;
        const double off =
            gain.applied && out.measured.measurable ? wanted.integrated_lufs - out.measured.integrated_lufs : 0;
        // The limiter takes some loudness away; give it back, within the most gain allowed.
        const double correction = std::min(off, kMostGain - decibels);
        const bool loud_enough = std::abs(correction) <= kCloseEnough || i >= kLoudnessTries;
        if (over <= 0 && loud_enough) break;
        if (over > 0) ceiling -= over + 0.1;
        // Under the limiter a decibel in gives less than one out.
        if (!loud_enough) decibels = std::min(decibels + correction * (i == 0 ? 1 : kPush), kMostGain);
    }
    out.levelled = gain.applied;
    return out;
}

std::vector<qc::Finding> findings_of(const MasteredSound& mastered) {
    return mastered.levelled ? std::vector<qc::Finding>{} : std::vector{no_speech()};
}

std::string to_bytes(const MasteredSound& mastered) {
    const std::string sound = av::to_bytes(mastered.sound);
    std::string bytes;
    base::Json::to_cbor({{"sound", base::Json::binary({sound.begin(), sound.end()})},
                         {"lufs", mastered.measured.integrated_lufs},
                         {"peak", mastered.measured.true_peak_dbtp},
                         {"measurable", mastered.measured.measurable},
                         {"levelled", mastered.levelled}},
                        bytes);
    return bytes;
}

MasteredSound mastered_from_bytes(const std::string& bytes) {
    try {
        const base::Json json = base::Json::from_cbor(bytes);
        const auto& sound = json.at("sound").get_binary();
        MasteredSound out;
        out.sound = av::sound_from_bytes({sound.begin(), sound.end()});
        out.measured = {json.at("lufs").get<double>(), json.at("peak").get<double>(),
                        json.at("measurable").get<bool>()};
        out.levelled = json.at("levelled").get<bool>();
        return out;
    } catch (const base::Json::exception&) {
        throw base::Error(base::Errc::input, "cannot read the kept sound", {}, "it is damaged");
    }
}

}  // namespace render
