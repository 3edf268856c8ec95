// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "qc/remux.h"
#include "qc/rules.h"

namespace qc {
namespace {

using delivery::Target;
using Result = std::optional<Finding>;

constexpr double kMeterGrace = 0.05;   // dB, between one meter and another
constexpr double kTooQuiet = 2;        // LU under the target, at which a site's visitors reach for the volume
constexpr double kTooLoud = 1;         // LU over it, at which sites turn it down
constexpr double kStartGrace = 0.020;  // s between first sound and first picture, less than anyone notices
constexpr std::int64_t kPacket = 1024;

Result audio_codec(const Facts& facts, const Target& target) {
    if (!facts.sound || (facts.sound->codec == "aac" && facts.sound->profile == "LC")) return {};
    const SoundFacts& sound = *facts.sound;
    return found("audio-codec", Severity::block,
                 fmt::format("The sound is coded in a form that {} does not take.", target.name), "AAC-LC",
                 sound.codec == "aac" ? "aac " + sound.profile : sound.codec, Mend::reencode);
}

Result audio_rate(const Facts& facts, const Target& target) {
    if (!facts.sound || facts.sound->sample_rate == av::kSampleRate) return {};
    const int rate = facts.sound->sample_rate;
    return found("audio-rate", rate > av::kSampleRate ? Severity::block : Severity::warn,
                 fmt::format("The sound has another sample rate than {} works with.", target.name), "48000 Hz",
                 fmt::format("{} Hz", rate), Mend::reencode);
}

Result audio_channels(const Facts& facts, const Target& target) {
    if (!facts.sound) return {};
    const int channels = facts.sound->channels;
    if (channels == 2 || (channels == 1 && target.rules.mono_allowed)) return {};
    return found("audio-channels", Severity::block,
                 channels == 1 ? fmt::format("The sound is mono; {} wants stereo.", target.name)
                               : fmt::format("The sound has more channels than {} takes.", target.name),
                 target.rules.mono_allowed ? "1 or 2" : "2", fmt::format("{}", channels), Mend::reencode);
}

Result loudness(const Facts& facts, const Target& target) {
    if (!facts.sound) return {};
    const delivery::Loudness& wanted = target.loudness;
    const std::string expected = fmt::format("{:g} LUFS ±{:g}", wanted.integrated_lufs, wanted.tolerance);
    if (!facts.loudness.measurable)
        return found("loudness", Severity::info, "There is nothing to hear in the sound, or too little to measure.",
                     expected, "silence", Mend::none);
    if (facts.loudness.integrated_lufs < kNothingToHear)
        return found("loudness", Severity::info, "The sound is so quiet that there is only noise in it.", expected,
                     fmt::format("{:.1f} LUFS", facts.loudness.integrated_lufs), Mend::none);
    const double off = facts.loudness.integrated_lufs - wanted.integrated_lufs;
    if (std::abs(off) <= wanted.tolerance + kMeterGrace) return {};
    const bool far = off < -kTooQuiet || off > kTooLoud;
    return found("loudness", far ? Severity::warn : Severity::info,
                 off < 0 ? "The video is quieter than others on the site."
                         : "The video is louder than others; the site will turn it down.",
                 expected, fmt::format("{:.1f} LUFS", facts.loudness.integrated_lufs), Mend::reencode);
}

Result true_peak(const Facts& facts, const Target& target) {
    if (!facts.sound || facts.loudness.true_peak_dbtp <= target.loudness.max_true_peak + kMeterGrace) return {};
    return found("true-peak", Severity::block,
                 "The loudest moments are so loud that they crackle once the site has coded the sound again.",
                 fmt::format("at most {:g} dBTP", target.loudness.max_true_peak),
                 fmt::format("{:.1f} dBTP", facts.loudness.true_peak_dbtp), Mend::reencode);
}

bool apart(base::Time offset) { return std::abs(base::to_seconds(offset)) > kStartGrace; }

std::string milliseconds(base::Time t) { return fmt::format("{:+.0f} ms", base::to_seconds(t) * 1000); }

Result av_sync(const Facts& facts, const Target& target) {
    if (!facts.picture || !facts.sound) return {};
    const base::Time start = facts.sound->heard.in - facts.picture->shown.in;
    if (apart(start))
        return found("av-sync", Severity::block,
                     "Sound and picture do not start together; sites that line them up put the speech out of step.",
                     "within 20 ms", milliseconds(start) + " at the start",
                     can_copy_sound(facts) ? Mend::remux : Mend::reencode);
    const base::Time end = facts.sound->heard.out - facts.picture->shown.out;
    const int rate = std::max(1, facts.sound->sample_rate);
    const base::Time grace = facts.picture->rate.start(1) + base::from_ticks(kPacket, 1, rate);
    if (end > grace || end < -grace)
        return found("av-sync", Severity::block, "Sound and picture do not end together.",
                     "within a frame and 1024 samples", milliseconds(end) + " at the end",
                     can_copy_sound(facts) ? Mend::remux : Mend::reencode);
    const auto severity = severity_of(target.rules.edit_list);
    if (severity && facts.offset_without_edits && apart(*facts.offset_without_edits))
        return found("av-sync", *severity,
                     "Without its edit list, which sites may ignore, sound and picture do not start together.",
                     "within 20 ms", milliseconds(*facts.offset_without_edits) + " without edits", Mend::remux);
    return {};
}

}  // namespace

std::span<const Rule> sound_rules() {
    static constexpr Rule rules[] = {audio_codec, audio_rate, audio_channels, loudness, true_peak, av_sync};
    return rules;
}

}  // namespace qc
