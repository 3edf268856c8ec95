// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "edit/operations.h"
#include "media/probe.h"

namespace render {
namespace {

// Long enough that an encoder's start costs little, short enough that a changed word does too.
constexpr double kChunkSeconds = 2;

// A target's own rate: the answer's, halved until it fits.
base::FrameRate rate_for(base::FrameRate rate, double max_fps) {
    while (rate.fps() > max_fps * 1.001) {
        if (rate.num % 2 == 0) rate.num /= 2;
        else rate.den *= 2;
    }
    return rate;
}

base::FrameRate answer_rate(const edit::Answer& answer) {
    return answer.clips.empty() ? base::FrameRate{30, 1} : media::output_rate(answer.clips.front().info);
}

bool burns(CaptionMode mode, const delivery::Target& target) {
    switch (mode) {
        case CaptionMode::as_target: return target.captions == delivery::BurnIn::yes;
        case CaptionMode::burn:
        case CaptionMode::both: return true;
        case CaptionMode::sidecar:
        case CaptionMode::none: return false;
    }
    return false;
}

std::string seconds_text(base::Time t) { return fmt::format("{:.1f} s", base::to_seconds(t)); }

// Why this target cannot be made from a programme of this length, before any work is done.
std::optional<base::Error> limit_error(const delivery::Target& target, const Programme& programme) {
    const base::Time length = programme.duration();
    const base::Time cards = length - programme.times.programme.duration();
    const delivery::Limits& limits = target.limits;
    if (limits.max_duration > base::Time{} && length > limits.max_duration + base::from_seconds(0.05)) {
        const base::Time room = limits.max_duration - cards;
        const std::string hint =
            room > base::Time{} ? fmt::format("Make a shorter cut for it with --span {}=0-{:.0f}, or trim the answer.",
                                              target.id, std::floor(base::to_seconds(room)))
                                : "Shorten the intro and end cards in the brand kit.";
        return base::Error(base::Errc::input, "cannot make a post for " + target.name, {},
                           fmt::format("the post would be {} long, and {} is the most it takes", seconds_text(length),
                                       seconds_text(limits.max_duration)),
                           hint);
    }
    if (length < limits.min_duration)
        return base::Error(base::Errc::input, "cannot make a post for " + target.name, {},
                           fmt::format("the post would be {} long, and {} is the least it takes", seconds_text(length),
                                       seconds_text(limits.min_duration)),
                           "Keep more of the answer.");
    return std::nullopt;
}

void for_looking(delivery::VideoSpec& video) {
    video.size = {video.size.width / 4 * 2, video.size.height / 4 * 2};
    video.speed = "ultrafast";
    video.crf = 28;
}

delivery::VideoSpec video_for(const delivery::Target& target, Quality quality) {
    delivery::VideoSpec video = target.video;
    if (quality == Quality::draft) for_looking(video);
    if (quality == Quality::best) video.speed = "slow";
    return video;
}

// The index of an equal element, which is added when there is none.
template <typename T, typename Same>
std::size_t share(std::vector<T>& all, T wanted, Same same) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& have) { return same(have, wanted); });
    if (found != all.end()) return static_cast<std::size_t>(found - all.begin());
    all.push_back(std::move(wanted));
    return all.size() - 1;
}

}  // namespace

captions::Track captions_of(const edit::Answer& answer, const std::string& language, base::Time shift) {
    const edit::StoredTrack* track = language.empty() ? (answer.captions.empty() ? nullptr : &answer.captions.front())
                                                      : edit::find_track(answer, language);
    if (track == nullptr) return {};
    captions::Track shown = edit::project(answer, *track);
    for (captions::Cue& cue : shown.cues) {
        cue.when = base::shift(cue.when, shift);
        for (captions::Word& word : cue.words) word.when = base::shift(word.when, shift);
    }
    return shown;
}

Programme make_programme(const Request& request, std::optional<base::Span> span) {
    Programme out;
    out.answer = request.answer;
    if (span) out.answer = edit::keep(std::move(out.answer), {*span});
    out.rate = answer_rate(out.answer);
    const base::Time length = edit::duration(out.answer);
    if (length <= base::Time{})
        throw base::Error(base::Errc::input, "cannot make posts", {}, "the answer has no clip", "Add a clip.");
    // Whole frames, so that picture and sound of the cards and the answer meet on the grid.
    out.times = brand::times(request.kit, length);
    out.captions = captions_of(out.answer, request.language, out.times.programme.in);
    return out;
}

std::vector<FrameRange> chunks_of(const Rendition& rendition, const Plan& plan) {
    const Composition& composition = plan.compositions[rendition.composition];
    const std::int64_t frames = composition.frames(plan.programmes[composition.programme]);
    if (rendition.budget_bytes > 0) return {{0, frames}};
    const std::int64_t gop = gop_frames(rendition.video, composition.rate);
    const std::int64_t gops =
        std::max<std::int64_t>(1, std::llround(kChunkSeconds * composition.rate.fps() / static_cast<double>(gop)));
    std::vector<FrameRange> chunks;
    for (std::int64_t first = 0; first < frames; first += gop * gops)
        chunks.push_back({first, std::min(first + gop * gops, frames)});
    return chunks;
}

std::int64_t gop_frames(const delivery::VideoSpec& video, base::FrameRate rate) {
    return std::max<std::int64_t>(1, std::llround(video.gop_seconds * rate.fps()));
}

Plan plan(const Request& request, const delivery::Catalogue& catalogue) {
    Plan out;
    std::vector<std::optional<base::Span>> spans;
    for (std::size_t i = 0; i < request.targets.size(); ++i) {
        const delivery::Target& target = request.targets[i];
        try {
            const auto named = request.spans.find(target.id);
            const std::optional<base::Span> span =
                named == request.spans.end() ? std::nullopt : std::optional(named->second);
            std::size_t programme =
                static_cast<std::size_t>(std::find(spans.begin(), spans.end(), span) - spans.begin());
            if (programme == spans.size()) {
                out.programmes.push_back(make_programme(request, span));
                spans.push_back(span);
            }
            if (auto error = limit_error(target, out.programmes[programme])) throw base::Error(*error);
            const base::FrameRate rate = rate_for(out.programmes[programme].rate, target.video.max_fps);
            const std::size_t composition =
                share(out.compositions,
                      Composition{programme, catalogue.canvas(target.canvas), rate, burns(request.captions, target)},
                      [](const Composition& a, const Composition& b) {
                          return a.programme == b.programme && a.canvas.id == b.canvas.id && a.rate == b.rate &&
                                 a.captions == b.captions;
                      });
            Rendition wanted{composition, video_for(target, request.quality), 0, 0};
            if (request.quality != Quality::draft && target.limits.budget_bytes > 0) {
                wanted.budget_bytes = target.limits.budget_bytes;
                wanted.audio_bitrate = target.audio.bitrate;
            }
            const std::size_t rendition =
                share(out.renditions, std::move(wanted), [](const Rendition& a, const Rendition& b) {
                    return a.composition == b.composition && a.video == b.video && a.budget_bytes == b.budget_bytes &&
                           a.audio_bitrate == b.audio_bitrate;
                });
            const std::size_t sound =
                share(out.sounds, SoundTrack{programme, target.audio, target.loudness},
                      [](const SoundTrack& a, const SoundTrack& b) {
                          return a.programme == b.programme && a.audio == b.audio && a.loudness == b.loudness;
                      });
            out.outputs.push_back({i, rendition, sound});
        } catch (const base::Error& error) {
            out.refusals.push_back({i, error});
        }
    }
    return out;
}

}  // namespace render
