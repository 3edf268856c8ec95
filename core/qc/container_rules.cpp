// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "qc/rules.h"

namespace qc {
namespace {

using delivery::Target;
using Result = std::optional<Finding>;

Result container(const Facts& facts, const Target& target) {
    const auto& allowed = target.rules.containers;
    if (std::find(allowed.begin(), allowed.end(), facts.container) != allowed.end()) return {};
    return found("container", Severity::block,
                 fmt::format("{} does not take files of the type {}; it wants {}.", target.name, facts.container,
                             one_of(allowed)),
                 one_of(allowed), facts.container, Mend::remux);
}

Result moov_first(const Facts& facts, const Target& target) {
    const auto severity = severity_of(target.rules.moov_first);
    if (!severity || !facts.boxes) return {};
    const auto& order = facts.boxes->order;
    const auto moov = std::find(order.begin(), order.end(), "moov");
    const auto mdat = std::find(order.begin(), order.end(), "mdat");
    if (mdat == order.end() || moov < mdat) return {};
    return found(
        "moov-first", *severity,
        "The file's index stands at its end, so that nothing can play or check it before all of it has arrived.",
        "moov before mdat", "mdat before moov", Mend::remux);
}

bool is_identity(const std::vector<mp4::Edit>& edits) {
    return edits.empty() || (edits.size() == 1 && edits[0].media_time == 0 && edits[0].normal_speed);
}

std::string describe(const mp4::Track& track) {
    const auto& edits = *track.edits;
    std::string text = fmt::format("{}: {} edit{}", track.handler, edits.size(), edits.size() == 1 ? "" : "s");
    for (const mp4::Edit& edit : edits)
        if (edit.media_time > 0)
            return text + fmt::format(", from {} of {} a second", edit.media_time, track.timescale);
    return text;
}

Result edit_list(const Facts& facts, const Target& target) {
    const auto severity = severity_of(target.rules.edit_list);
    if (!severity || !facts.boxes) return {};
    std::string lists;
    for (const mp4::Track& track : facts.boxes->tracks)
        if (track.edits && !is_identity(*track.edits)) lists += (lists.empty() ? "" : "; ") + describe(track);
    if (lists.empty()) return {};
    return found("edit-list", *severity,
                 fmt::format("The file says in an edit list which part of it to play. {} {} edit lists; sound and "
                             "picture can drift apart there.",
                             target.name, *severity == Severity::block ? "does not take" : "may ignore"),
                 "no edit list", lists, Mend::remux);
}

Result fragmented(const Facts& facts, const Target& target) {
    if (!facts.boxes || !facts.boxes->fragmented) return {};
    return found("fragmented", Severity::block,
                 fmt::format("The file is cut into fragments for streaming, which {} does not take.", target.name),
                 "one index for the whole file", "moof or mvex", Mend::remux);
}

Result streams(const Facts& facts, const Target& target) {
    const std::string expected = "one picture track, then one sound track";
    std::string actual = fmt::format("{} picture, {} sound", facts.video_tracks, facts.audio_tracks);
    for (const std::string& other : facts.other_tracks) actual += ", " + other;
    if (!facts.picture)
        return found("streams", Severity::block, "There is no picture in the file, or none that can be shown.",
                     expected, actual, Mend::none);
    if (facts.video_tracks > 1 || facts.audio_tracks > 1 || !facts.other_tracks.empty())
        return found("streams", Severity::block,
                     "The file has more tracks than a picture and a sound, and sites may take the wrong one.", expected,
                     actual, Mend::remux);
    if (!facts.sound) {
        const auto severity = severity_of(target.rules.audio_required);
        if (!severity) return {};
        return found("streams", *severity,
                     fmt::format("There is no sound track. {} wants one, silent if need be.", target.name), expected,
                     actual, Mend::reencode);
    }
    if (!facts.picture_first)
        return found("streams", Severity::warn,
                     "The sound track stands before the picture track, which some sites stumble over.", expected,
                     "sound first", Mend::remux);
    return {};
}

std::string seconds(base::Time t) { return fmt::format("{:.2f} s", base::to_seconds(t)); }

Result duration(const Facts& facts, const Target& target) {
    const base::Time shortest = target.limits.min_duration;
    const base::Time longest = target.limits.max_duration;
    // Half a frame of grace: the last frame's length is not told by every container.
    const base::Time grace = base::from_seconds(0.02);
    if (facts.duration + grace < shortest)
        return found("duration", Severity::block, fmt::format("The video is too short for {}.", target.name),
                     "at least " + seconds(shortest), seconds(facts.duration), Mend::edit);
    if (longest.count() > 0 && facts.duration > longest + grace)
        return found("duration", Severity::block, fmt::format("The video is too long for {}.", target.name),
                     "at most " + seconds(longest), seconds(facts.duration), Mend::edit,
                     base::Span{longest, facts.duration});
    return {};
}

Result size(const Facts& facts, const Target& target) {
    const auto& limits = target.limits;
    if (limits.max_bytes > 0 && facts.bytes > limits.max_bytes)
        return found("size", Severity::block, fmt::format("The file is too large for {}.", target.name),
                     fmt::format("at most {} bytes", limits.max_bytes), fmt::format("{} bytes", facts.bytes),
                     Mend::reencode);
    if (facts.bytes < limits.min_bytes)
        return found("size", Severity::block,
                     fmt::format("The file is too small for {}, which takes it for a mistake.", target.name),
                     fmt::format("at least {} bytes", limits.min_bytes), fmt::format("{} bytes", facts.bytes),
                     Mend::none);
    return {};
}

Result decodes(const Facts& facts, const Target&) {
    if (facts.damaged == 0 && !facts.broke_off) return {};
    std::string actual;
    if (facts.damaged > 0) actual = fmt::format("{} damaged places", facts.damaged);
    if (facts.broke_off) actual += actual.empty() ? "parts are missing" : ", and parts are missing";
    return found("decodes", Severity::block, "The file is damaged: it cannot be played cleanly from start to end.",
                 "every picture and sound decodes", actual, Mend::reencode);
}

}  // namespace

std::span<const Rule> container_rules() {
    static constexpr Rule rules[] = {container, moov_first, edit_list, fragmented, streams, duration, size, decodes};
    return rules;
}

}  // namespace qc
