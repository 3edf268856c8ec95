// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/identity.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "av/capabilities.h"
#include "base/hash.h"
#include "edit/operations.h"
#include "render/pictures.h"
#include "render/rate_control.h"
#include "render/script_events.h"

namespace render {
namespace {

// Raised when frames, chunks or sound of the same input come out differently than before.
constexpr int kVersion = 2;

// Descriptions are lines of "what=value"; text from outside goes in with its length, so that no text can pass for
// another line.
std::string with_length(std::string_view text) { return fmt::format("{}:{}", text.size(), text); }

std::string span_text(base::Span span) { return fmt::format("{}-{}", span.in.count(), span.out.count()); }

std::string describe(const media::VideoInfo& v) {
    return fmt::format("video={} {}x{} {} {} {} {}:{} {} {} {} {} {} {} {}\n", v.stream, v.coded_width, v.coded_height,
                       v.pix_fmt, v.rotation, v.mirrored, v.sar_num, v.sar_den, static_cast<int>(v.hdr), v.primaries,
                       v.transfer, v.matrix, v.full_range, v.interlaced, v.top_field_first);
}

std::string describe(const av::VideoSettings& s) {
    return fmt::format("x264={}x{} {}/{} {} {} {} crf {} abr {} vbv {} {} gop {} b {} threads {}\n", s.width, s.height,
                       s.rate.num, s.rate.den, s.speed, s.profile, s.level, s.crf, s.bitrate, s.max_bitrate, s.buffer,
                       s.gop_frames, s.b_frames, s.threads);
}

std::string hash_of(const av::Frame& picture, std::size_t bytes_per_pixel) {
    base::Sha256 sha;
    sha.add(fmt::format("{}x{}", picture.width(), picture.height()));
    for (int y = 0; y < picture.height(); ++y)
        sha.add({reinterpret_cast<const char*>(picture.plane(0) + y * picture.stride(0)),
                 static_cast<std::size_t>(picture.width()) * bytes_per_pixel});
    return sha.hex();
}

const media::Clip& clip_of(const edit::Answer& answer, const media::ClipId& id) {
    return *std::find_if(answer.clips.begin(), answer.clips.end(),
                         [&](const media::Clip& clip) { return clip.id == id; });
}

}  // namespace

const std::string& ContentIds::of(const base::Path& clip) {
    const auto known = known_.find(clip);
    if (known != known_.end()) return known->second;
    std::error_code error;
    const auto size = std::filesystem::file_size(clip, error);
    const auto changed = std::filesystem::last_write_time(clip, error).time_since_epoch().count();
    const CacheKey key{base::sha256(fmt::format("clip {} {} {}", with_length(clip.string()), size, changed)), "clip"};
    std::optional<std::string> id = cache_.read(key);
    if (!id) {
        id = base::sha256_of_file(clip);
        cache_.keep(key, *id);
    }
    return known_.emplace(clip, *id).first->second;
}

Identity::Identity(const Stage& stage, const Cache& cache)
    : stage_(stage),
      contents_(cache),
      version_(fmt::format("askreel {} {}\n{}\n{}\nfonts={}\n", ASKREEL_VERSION, kVersion, av::library_versions(),
                           av::x264_version(), with_length(stage.studio.fonts.fingerprint()))),
      logo_(stage.scene.logo ? hash_of(stage.scene.logo, 4) : "none") {}

std::string Identity::clip(const media::Clip& clip) {
    return fmt::format("clip={} {}\n", contents_.of(clip.file), clip.info.start.count());
}

std::string Identity::picture(std::size_t index, FrameRange frames) {
    const Composition& composition = stage_.plan.compositions[index];
    const Programme& programme = stage_.plan.programmes[composition.programme];
    const Layers& layers = stage_.layers[index];
    const brand::Times& times = programme.times;
    const edit::Framing& framing = programme.answer.framing;
    // libass counts in milliseconds; a frame shows the middle of its interval.
    const base::Span shown{composition.rate.middle(frames.first) - std::chrono::milliseconds(1),
                           composition.rate.middle(frames.last - 1) + std::chrono::milliseconds(1)};

    std::string text = version_;
    text += fmt::format("canvas={}x{} {}/{} frames {} from {}\n", composition.canvas.size.width,
                        composition.canvas.size.height, composition.rate.num, composition.rate.den, frames.count(),
                        frames.first);
    std::map<media::ClipId, std::string> clips;
    std::string shows;
    bool cards = false;
    for (std::int64_t n = frames.first; n < frames.last; ++n) {
        const base::Time t = composition.rate.middle(n);
        if (times.intro.contains(t) || (!times.end_card.empty() && t >= times.end_card.in)) {
            cards = true;
            shows += "card\n";
            continue;
        }
        const edit::SourcePoint point = edit::to_source(programme.answer, t - times.programme.in);
        const media::Clip& source = clip_of(programme.answer, programme.answer.timeline[point.segment].clip);
        if (!source.info.video) {
            shows += "plain\n";
            continue;
        }
        auto found = clips.find(source.id);
        if (found == clips.end()) found = clips.emplace(source.id, clip(source) + describe(*source.info.video)).first;
        shows += fmt::format("{} {}\n", with_length(found->second), point.source.count());
    }
    if (cards) text += fmt::format("card={}\n", with_length(stage_.scene.kit.palette.primary));
    if (!clips.empty())
        text += fmt::format("fill={} {} {} side {}\n", static_cast<int>(framing.fill), framing.focus_x, framing.focus_y,
                            needed_short_side(stage_.studio.catalogue.canvases(), framing));
    text += base::sha256(shows) + "\n";
    for (const std::string& script : layers.scripts)
        text += fmt::format("script={}\n", with_length(visible_part(script, shown)));
    for (const brand::LogoLayer& logo : layers.logos)
        if (logo.when.overlaps(shown))
            text += fmt::format("logo={} {} {},{} {}x{} {} {} {}\n", logo_, span_text(logo.when), logo.place.x,
                                logo.place.y, logo.place.width, logo.place.height, logo.opacity, logo.fade_in.count(),
                                logo.fade_out.count());
    const brand::Rect& bar = layers.progress_bar;
    if (bar.width > 0 && times.programme.overlaps(shown))
        text += fmt::format("bar={},{} {}x{} {} {}\n", bar.x, bar.y, bar.width, bar.height, span_text(times.programme),
                            with_length(stage_.scene.kit.palette.accent));
    return text;
}

CacheKey Identity::chunk(const Rendition& rendition, FrameRange frames) {
    const Composition& composition = stage_.plan.compositions[rendition.composition];
    const base::Time duration = stage_.plan.programmes[composition.programme].duration();
    return {base::sha256(picture(rendition.composition, frames) +
                         describe(encoder_settings(rendition, composition.rate, duration)) +
                         fmt::format("budget={} {}\n", rendition.budget_bytes, rendition.audio_bitrate)),
            "chunk"};
}

CacheKey Identity::sound(const SoundTrack& track) {
    const Programme& programme = stage_.plan.programmes[track.programme];
    const brand::Times& times = programme.times;
    std::string text = version_;
    for (const edit::Segment& segment : programme.answer.timeline) {
        const media::Clip& source = clip_of(programme.answer, segment.clip);
        const auto& audio = source.info.audio;
        text += clip(source) + fmt::format("segment={} stream {} {}\n", span_text(segment.source),
                                           audio ? audio->stream : -1, audio ? audio->start_offset.count() : 0);
    }
    text +=
        fmt::format("times={} {} {}\n", span_text(times.intro), span_text(times.programme), span_text(times.end_card));
    text += fmt::format("aac={} {} {} {} {}\n", track.audio.bitrate, track.audio.channels,
                        track.loudness.integrated_lufs, track.loudness.tolerance, track.loudness.max_true_peak);
    return {base::sha256(text), "sound"};
}

CacheKey Identity::cover(std::size_t composition, std::int64_t n, const delivery::Cover& cover) {
    return {base::sha256(picture(composition, {n, n + 1}) +
                         fmt::format("jpeg={}x{} {}\n", cover.size.width, cover.size.height, cover.max_bytes)),
            "cover"};
}

}  // namespace render
