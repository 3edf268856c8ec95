// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <set>

#include "edit/quiet_cuts.h"
#include "media/sound.h"
#include "speech/voice.h"

namespace edit {
namespace {

using base::Time;

constexpr Time kStretch = std::chrono::minutes(1);
constexpr std::size_t kEvery = 3;  // 48 kHz to 16 kHz

// For levels a mean is filter enough.
std::vector<std::int16_t> as_speech(const std::vector<float>& stereo) {
    std::vector<std::int16_t> out(stereo.size() / 2 / kEvery);
    for (std::size_t i = 0; i < out.size(); ++i) {
        float sum = 0;
        for (std::size_t k = 0; k < 2 * kEvery; ++k) sum += stereo[i * 2 * kEvery + k];
        out[i] = static_cast<std::int16_t>(std::lround(std::clamp(sum / (2 * kEvery), -1.0F, 1.0F) * 32767));
    }
    return out;
}

const media::Clip& clip_of(const Answer& answer, const media::ClipId& id) {
    return *std::find_if(answer.clips.begin(), answer.clips.end(),
                         [&](const media::Clip& clip) { return clip.id == id; });
}

}  // namespace

Voices hear_voices(const Answer& answer, const base::RunContext& run) {
    std::set<media::ClipId> shown;
    Time length{}, done{};
    for (const Segment& segment : answer.timeline)
        if (shown.insert(segment.clip).second) length += clip_of(answer, segment.clip).info.duration;
    Voices voices;
    for (const media::ClipId& id : shown) {
        const media::Clip& clip = clip_of(answer, id);
        speech::LevelMeter meter;
        for (Time at{}; at < clip.info.duration; at += kStretch) {
            const base::Span span{at, std::min(at + kStretch, clip.info.duration)};
            meter.add(as_speech(media::read_sound(clip.file, clip.info, span, run.cancel)));
            done += span.duration();
            if (run.progress) run.progress({"Listening", base::to_seconds(done) / base::to_seconds(length)});
        }
        voices[id] = speech::voiced_spans(meter.levels());
    }
    return voices;
}

std::vector<Removal> settle(const Answer& answer, const std::vector<LooseCut>& cuts, const base::CancelToken& cancel) {
    std::vector<Removal> removals;
    for (const LooseCut& cut : cuts) {
        const media::Clip& clip = clip_of(answer, cut.clip);
        const auto listen = [&](base::Span where) {
            if (where.empty()) return where.in;
            return quietest(media::read_sound(clip.file, clip.info, where, cancel), where);
        };
        const base::Span source{listen(cut.in), listen(cut.out)};
        if (!source.empty()) removals.push_back({cut.clip, source});
    }
    return removals;
}

}  // namespace edit
