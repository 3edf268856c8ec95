// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cctype>
#include <string_view>

#include "qc/rules.h"

namespace qc {
namespace {

using delivery::Target;
using Result = std::optional<Finding>;

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

// Where it was recorded, by Apple's, Android's, 3GPP's and Matroska's names.
bool tells_place(const std::string& tag) {
    return holds_any(lower(tag), {"©xyz", "loci", "location", "gps", "iso6709", "coordinates"});
}

// What every tool writes about itself or the file, and nothing about who, where or when.
bool is_harmless(const std::string& tag) {
    constexpr std::string_view known =
        " ©too ©enc encoder major_brand minor_version compatible_brands language handler_name vendor_id duration bps "
        "chpl "
        "ludt hnti hinf hinv tsel rotate alpha_mode timecode variant_bitrate wloc allf selo loop isvbr "
        "wm/encodingsettings wmfsdkversion wmfsdkneeded deviceconformancetemplate ";
    const std::string name = lower(tag);
    return known.find(" " + name + " ") != std::string_view::npos || name.starts_with("number_of_") ||
           name.starts_with("_statistics") || name.starts_with("bps-") || name.starts_with("duration-");
}

// Tracks that cameras write their position into, many times a second.
bool is_position_track(const mp4::Track& track) {
    return std::any_of(track.codecs.begin(), track.codecs.end(),
                       [](const std::string& codec) { return codec == "gpmd" || codec == "camm"; });
}

Result metadata_location(const Facts& facts, const Target&) {
    std::vector<std::string> places;
    std::copy_if(facts.tags.begin(), facts.tags.end(), std::back_inserter(places), tells_place);
    if (facts.boxes && std::any_of(facts.boxes->tracks.begin(), facts.boxes->tracks.end(), is_position_track))
        places.emplace_back("position track");
    if (places.empty()) return {};
    std::string names;
    for (const std::string& name : places) names += (names.empty() ? "" : ", ") + name;
    return found("metadata-location", Severity::block, "The file tells where it was recorded to anyone who gets it.",
                 "no place", names, Mend::remux);
}

Result metadata_device(const Facts& facts, const Target&) {
    std::string names;
    for (const std::string& tag : facts.tags)
        if (!tells_place(tag) && !is_harmless(tag)) names += (names.empty() ? "" : ", ") + tag;
    if (names.empty()) return {};
    return found("metadata-device", Severity::block,
                 "The file tells with what, when or by whom it was recorded to anyone who gets it.",
                 "no device, author, text or time", names, Mend::remux);
}

}  // namespace

std::span<const Rule> privacy_rules() {
    static constexpr Rule rules[] = {metadata_location, metadata_device};
    return rules;
}

}  // namespace qc
