// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/programme.h"

#include <algorithm>

#include "av/frame.h"
#include "edit/operations.h"
#include "media/sound.h"

namespace render {
namespace {

constexpr std::int64_t kFadeSamples = av::kSampleRate / 100;

std::int64_t sample_at(base::Time t) { return base::to_ticks(t, 1, av::kSampleRate); }

void fade_ends(std::vector<float>& stereo, bool start, bool end) {
    const auto pairs = static_cast<std::int64_t>(stereo.size()) / 2;
    const std::int64_t length = std::min(kFadeSamples, pairs / 2);
    for (std::int64_t i = 0; i < length; ++i) {
        const float level = static_cast<float>(i) / static_cast<float>(length);
        for (std::int64_t channel = 0; channel < 2; ++channel) {
            if (start) stereo[static_cast<std::size_t>(i * 2 + channel)] *= level;
            if (end) stereo[static_cast<std::size_t>((pairs - 1 - i) * 2 + channel)] *= level;
        }
    }
}

// Whether the sound goes on from one segment to the next: it was split and nothing was taken out.
bool goes_on(const edit::Segment& a, const edit::Segment& b) { return a.clip == b.clip && a.source.out == b.source.in; }

const media::Clip& clip_of(const edit::Answer& answer, const media::ClipId& id) {
    return *std::find_if(answer.clips.begin(), answer.clips.end(),
                         [&](const media::Clip& clip) { return clip.id == id; });
}

}  // namespace

std::vector<float> programme_sound(const Programme& programme, const base::CancelToken& cancel) {
    std::vector<float> out(static_cast<std::size_t>(sample_at(programme.duration())) * 2);
    base::Time at = programme.times.programme.in;
    const std::vector<edit::Segment>& timeline = programme.answer.timeline;
    for (std::size_t i = 0; i < timeline.size(); ++i) {
        const edit::Segment& segment = timeline[i];
        const media::Clip& clip = clip_of(programme.answer, segment.clip);
        std::vector<float> sound = media::read_sound(clip.file, clip.info, segment.source, cancel);
        fade_ends(sound, i == 0 || !goes_on(timeline[i - 1], segment),
                  i + 1 == timeline.size() || !goes_on(segment, timeline[i + 1]));
        const auto first = static_cast<std::size_t>(sample_at(at)) * 2;
        const std::size_t count = first < out.size() ? std::min(sound.size(), out.size() - first) : 0;
        std::copy_n(sound.begin(), count, out.begin() + static_cast<std::ptrdiff_t>(first));
        at += segment.source.duration();
    }
    return out;
}

}  // namespace render
