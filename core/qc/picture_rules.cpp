// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "qc/rules.h"

namespace qc {
namespace {

using delivery::Target;
using Result = std::optional<Finding>;

constexpr double kRateGrace = 0.01;     // frames a second; 29.97 counts as at most 30, 23.976 as at least 23.97
constexpr double kAspectGrace = 0.005;  // of the ratio
constexpr double kGopGrace = 1.025;     // 2 s of GOP are 2.05 s at rates that do not divide evenly
constexpr int kHighestLevel = 42;       // of H.264, which every phone decodes
constexpr double kBlack = 20;           // mean luma; black is 16

const mp4::Track* video_track(const Facts& facts) {
    if (!facts.boxes) return nullptr;
    for (const mp4::Track& track : facts.boxes->tracks)
        if (track.handler == "vide") return &track;
    return nullptr;
}

int level_number(const std::string& level) {
    return static_cast<int>(std::lround(std::strtod(level.c_str(), nullptr) * 10));
}

// Profiles from simple to rich, as far as sites take them; -1 for all others.
int richness(const std::string& profile) {
    if (profile == "Constrained Baseline" || profile == "Baseline" || profile == "baseline") return 0;
    if (profile == "Main" || profile == "main") return 1;
    return profile == "High" || profile == "high" || profile == "Constrained High" || profile == "Progressive High"
               ? 2
               : -1;
}

Result video_codec(const Facts& facts, const Target& target) {
    if (!facts.picture) return {};
    const PictureFacts& picture = *facts.picture;
    const auto& allowed = target.rules.video_codecs;
    if (std::find(allowed.begin(), allowed.end(), picture.codec) == allowed.end())
        return found("video-codec", Severity::block,
                     fmt::format("The picture is coded as {}, which {} does not take.", picture.codec, target.name),
                     one_of(allowed), picture.codec, Mend::reencode);
    const mp4::Track* track = video_track(facts);
    if (picture.codec == "hevc" && track != nullptr && !track->codecs.empty() && track->codecs.front() != "hvc1" &&
        track->codecs.front() != "dvh1")
        return found("video-codec", Severity::block,
                     "The picture's format is labelled in a way that iPhones do not play.", "hvc1",
                     track->codecs.front(), Mend::remux);
    if (picture.codec != "h264") return {};
    if (!target.rules.b_frames_allowed && picture.b_frames)
        return found(
            "video-codec", Severity::block,
            fmt::format("The picture is coded in a way (B-frames) that some phones cannot show in {}.", target.name),
            "H.264 without B-frames", fmt::format("H.264 {} with B-frames", picture.profile), Mend::reencode);
    // Where B-frames are barred, old phones are meant, and the profile counts as well.
    const int richest = target.rules.b_frames_allowed ? richness("high") : richness(target.video.profile);
    if (richness(picture.profile) < 0 || richness(picture.profile) > richest)
        return found(
            "video-codec", Severity::block,
            fmt::format("The picture is coded in a richer form of H.264 than {} plays everywhere.", target.name),
            fmt::format("H.264 {} or simpler", target.video.profile), "H.264 " + picture.profile, Mend::reencode);
    const int highest = std::max(kHighestLevel, level_number(target.video.level));
    if (picture.level > highest)
        return found("video-codec", Severity::warn, "The picture asks for a faster decoder than older phones have.",
                     fmt::format("H.264 level {:.1f} or lower", highest / 10.0),
                     fmt::format("level {:.1f}", picture.level / 10.0), Mend::reencode);
    return {};
}

Result pix_fmt(const Facts& facts, const Target& target) {
    if (!facts.picture || facts.picture->pix_fmt == "yuv420p") return {};
    return found("pix-fmt", Severity::block,
                 fmt::format("The picture's colours are stored in a form ({}) that {} refuses or shows wrong.",
                             facts.picture->pix_fmt, target.name),
                 "yuv420p", facts.picture->pix_fmt, Mend::reencode);
}

bool is_hdr(const PictureFacts& picture) {
    return picture.dolby_vision || picture.colours.transfer == "arib-std-b67" ||
           picture.colours.transfer == "smpte2084" || picture.colours.primaries == "bt2020";
}

Result hdr(const Facts& facts, const Target& target) {
    if (!facts.picture || !is_hdr(*facts.picture)) return {};
    const PictureFacts& picture = *facts.picture;
    return found("hdr", Severity::block,
                 fmt::format("The video is HDR, as phones record it. {} shows such colours too bright or washed out.",
                             target.name),
                 "BT.709",
                 picture.dolby_vision ? "Dolby Vision" : picture.colours.transfer + ", " + picture.colours.primaries,
                 Mend::reencode);
}

Result color_tags(const Facts& facts, const Target&) {
    if (!facts.picture || is_hdr(*facts.picture)) return {};
    const Colours& own = facts.picture->colours;
    const Colours wanted{"bt709", "bt709", "bt709", false};
    if (!(own == wanted))
        return found(
            "color-tags", Severity::block,
            "The video does not say that its colours are those of HD video, so they may look dull or wrong.",
            "bt709, bt709, bt709, limited",
            fmt::format("{}, {}, {}, {}", own.primaries, own.transfer, own.matrix, own.full_range ? "full" : "limited"),
            Mend::reencode);
    const mp4::Track* track = video_track(facts);
    if (track == nullptr) return {};
    const auto& colr = track->colour;
    if (colr && colr->primaries == 1 && colr->transfer == 1 && colr->matrix == 1 && !colr->full_range.value_or(false))
        return {};
    return found(
        "color-tags", Severity::block,
        "The file's index does not say that its colours are those of HD video, so they may look dull or wrong.",
        "colr 1, 1, 1, limited",
        colr ? fmt::format("colr {}, {}, {}, {}", colr->primaries, colr->transfer, colr->matrix,
                           colr->full_range.value_or(false) ? "full" : "limited")
             : "no colr",
        Mend::remux);
}

Result progressive(const Facts& facts, const Target&) {
    if (!facts.picture || facts.picture->scan == Scan::progressive) return {};
    return found("progressive", Severity::block,
                 "The video is interlaced, as for old television; moving edges will look combed.", "progressive",
                 "interlaced", Mend::reencode);
}

std::string fps_text(double fps) { return fmt::format("{:.5g} fps", fps); }

Result frame_rate(const Facts& facts, const Target& target) {
    if (!facts.picture || facts.picture->frames < 2) return {};
    const double fps = facts.picture->rate.fps();
    const double least = target.limits.min_fps;
    const double most = target.limits.max_fps;
    if (least > 0 && fps < least - kRateGrace)
        return found("frame-rate", Severity::block,
                     fmt::format("The video has fewer pictures a second than {} takes.", target.name),
                     "at least " + fps_text(least), fps_text(fps), Mend::reencode);
    if (most > 0 && fps > most + kRateGrace)
        return found("frame-rate", Severity::block,
                     fmt::format("The video has more pictures a second than {} takes.", target.name),
                     "at most " + fps_text(most), fps_text(fps), Mend::reencode);
    return {};
}

Result cfr(const Facts& facts, const Target& target) {
    const auto severity = severity_of(target.rules.constant_rate);
    if (!severity || !facts.picture || facts.picture->constant_rate) return {};
    const bool close = facts.picture->on_grid;
    return found("cfr", *severity,
                 "The pictures do not follow each other evenly, so that sound and picture may drift apart on the site.",
                 fmt::format("a constant {}", fps_text(facts.picture->rate.fps())),
                 close ? "uneven timestamps" : "a variable rate", close ? Mend::remux : Mend::reencode);
}

Result gop(const Facts& facts, const Target& target) {
    if (!facts.picture) return {};
    const PictureFacts& picture = *facts.picture;
    const std::string actual = fmt::format("{} frames, {:.2f} s", picture.longest_gop,
                                           static_cast<double>(picture.longest_gop) / picture.rate.fps());
    const std::int64_t most = target.limits.max_gop_frames;
    if (most > 0 && picture.longest_gop > most)
        return found("gop", Severity::block,
                     fmt::format("There are too few full pictures (key frames) in the video for {}.", target.name),
                     fmt::format("a key frame every {} frames at least", most), actual, Mend::reencode);
    const bool advised = target.limits.max_gop_seconds > 0;
    const double longest = advised ? target.limits.max_gop_seconds : target.video.gop_seconds;
    if (static_cast<double>(picture.longest_gop) <= longest * kGopGrace * picture.rate.fps()) return {};
    const bool matters = advised || target.rules.closed_gop == delivery::Demand::block;
    return found("gop", matters ? Severity::warn : Severity::info,
                 "Full pictures (key frames) are far apart: the site has more to guess, and skipping is slow.",
                 fmt::format("a key frame every {:g} s at least", longest), actual, Mend::reencode);
}

Result closed_gop(const Facts& facts, const Target& target) {
    const auto severity = severity_of(target.rules.closed_gop);
    if (!severity || !facts.picture) return {};
    const PictureFacts& picture = *facts.picture;
    const bool open = picture.instant_refreshes == 0 || picture.open_gop_marks > 0;
    if (!open && picture.key_frames <= picture.instant_refreshes) return {};
    // Frames that are only listed as key frames by mistake can be struck from the list.
    return found(
        "closed-gop", *severity,
        "Playing cannot start cleanly at every key frame (open GOP); after skipping, the picture may be grey or torn.",
        "every key frame is an IDR picture",
        open ? fmt::format("{} closed key frames, {} marks of an open GOP", picture.instant_refreshes,
                           picture.open_gop_marks)
             : fmt::format("{} of {} key frames", picture.instant_refreshes, picture.key_frames),
        open ? Mend::reencode : Mend::remux);
}

Result rotation(const Facts& facts, const Target& target) {
    if (!facts.picture || (facts.picture->rotation == 0 && !facts.picture->mirrored)) return {};
    return found(
        "rotation", Severity::block,
        fmt::format("The picture is stored on its side or mirrored and turned by the player. {} may show it lying.",
                    target.name),
        "upright as stored",
        facts.picture->mirrored ? fmt::format("mirrored, {}°", facts.picture->rotation)
                                : fmt::format("{}°", facts.picture->rotation),
        Mend::reencode);
}

delivery::Size landscape(delivery::Size size) {
    return {std::max(size.width, size.height), std::min(size.width, size.height)};
}

std::string text_of(delivery::Size size) { return fmt::format("{}×{}", size.width, size.height); }

Result dimensions(const Facts& facts, const Target& target) {
    if (!facts.picture) return {};
    const PictureFacts& picture = *facts.picture;
    delivery::Size shown{picture.width, picture.height};
    if (picture.rotation % 180 != 0) std::swap(shown.width, shown.height);
    const auto& limits = target.limits;
    const auto block = [&](std::string message, std::string expected) {
        return found("dimensions", Severity::block, std::move(message), std::move(expected), text_of(shown),
                     Mend::reencode);
    };
    if (picture.width % 2 != 0 || picture.height % 2 != 0)
        return block("The picture's width or height is an odd number, which most sites cannot encode.",
                     "even width and height");
    const delivery::Size turned = landscape(shown);
    const delivery::Size least = limits.min_size;
    const delivery::Size most = limits.max_size;
    if (turned.width < least.width || turned.height < least.height)
        return block(fmt::format("The picture is too small for {}.", target.name), "at least " + text_of(least));
    if (most.width > 0 && (turned.width > most.width || turned.height > most.height))
        return block(fmt::format("The picture is too large for {}.", target.name), "at most " + text_of(most));
    if (limits.max_width > 0 && shown.width > limits.max_width)
        return block(fmt::format("The picture is too wide for {}.", target.name),
                     fmt::format("at most {} pixels wide", limits.max_width));
    const double aspect = static_cast<double>(shown.width) * picture.sar_num / picture.sar_den / shown.height;
    if ((limits.min_aspect > 0 && aspect < limits.min_aspect * (1 - kAspectGrace)) ||
        (limits.max_aspect > 0 && aspect > limits.max_aspect * (1 + kAspectGrace)))
        return block(fmt::format("The picture has another shape than {} takes.", target.name),
                     text_of(target.video.size));
    const double wanted = static_cast<double>(target.video.size.width) / target.video.size.height;
    if (std::abs(aspect / wanted - 1) <= kAspectGrace) return {};
    return found("dimensions", Severity::info,
                 fmt::format("{} takes this shape, but shows it with bars or small.", target.name),
                 text_of(target.video.size), text_of(shown), Mend::edit);
}

Result sar(const Facts& facts, const Target& target) {
    if (!facts.picture || facts.picture->sar_num == facts.picture->sar_den) return {};
    return found("sar", Severity::block, fmt::format("The picture is stored squeezed. {} may show it so.", target.name),
                 "1:1", fmt::format("{}:{}", facts.picture->sar_num, facts.picture->sar_den), Mend::reencode);
}

Result bitrate(const Facts& facts, const Target& target) {
    if (!facts.picture) return {};
    const PictureFacts& picture = *facts.picture;
    const auto megabits = [](std::int64_t rate) {
        return fmt::format("{:.2f} Mbit/s", static_cast<double>(rate) / 1e6);
    };
    const std::int64_t most = target.limits.max_bitrate;
    if (most > 0 && picture.bitrate > most)
        return found("bitrate", Severity::block,
                     fmt::format("The picture takes more data a second than {} takes.", target.name),
                     "at most " + megabits(most), megabits(picture.bitrate), Mend::reencode);
    if (most > 0 && picture.peak_bitrate > most)
        return found("bitrate", Severity::warn,
                     fmt::format("In its busiest second the picture takes more data than {} advises.", target.name),
                     "at most " + megabits(most), megabits(picture.peak_bitrate), Mend::reencode);
    if (picture.bitrate < target.limits.min_bitrate)
        return found("bitrate", Severity::warn,
                     fmt::format("The picture has less data a second than {} asks for.", target.name),
                     "at least " + megabits(target.limits.min_bitrate), megabits(picture.bitrate), Mend::none);
    return {};
}

Result black_start(const Facts& facts, const Target& target) {
    if (!facts.picture || facts.picture->first_luma > kBlack) return {};
    return found(
        "black-start", Severity::warn,
        fmt::format("The video begins with a black picture, which {} may show as its cover. Start it a moment later.",
                    target.name),
        fmt::format("a first picture brighter than {:g}", kBlack), fmt::format("{:.0f}", facts.picture->first_luma),
        Mend::edit, base::Span{base::Time{}, facts.picture->rate.start(1)});
}

}  // namespace

std::span<const Rule> picture_rules() {
    static constexpr Rule rules[] = {video_codec, pix_fmt,  hdr,        color_tags, progressive, frame_rate, cfr, gop,
                                     closed_gop,  rotation, dimensions, sar,        bitrate,     black_start};
    return rules;
}

}  // namespace qc
