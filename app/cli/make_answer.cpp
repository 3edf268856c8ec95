// SPDX-License-Identifier: GPL-3.0-or-later
#include "make_answer.h"

#include <filesystem>
#include <utility>

#include "brand/kit.h"
#include "captions/style.h"
#include "edit/operations.h"
#include "text/encoding.h"

namespace cli {
namespace {

constexpr std::uintmax_t kLargestScript = 1'000'000;
constexpr std::uintmax_t kLargestCaptions = 16'000'000;

// Text without times takes the whole answer, each caption by its length.
captions::Track spread(const captions::Track& track, base::Time length) {
    captions::Track out;
    out.language = track.language;
    std::int64_t total = 0, done = 0;
    for (const captions::Cue& cue : track.cues) total += static_cast<std::int64_t>(captions::text_of(cue).size());
    // length · part / total, without overflow in between.
    const auto at = [&](std::int64_t part) {
        return base::from_ticks(part, length.count(), total * base::kTicksPerSecond);
    };
    for (const captions::Cue& cue : track.cues) {
        const std::string text = captions::text_of(cue);
        const base::Time in = at(done);
        done += static_cast<std::int64_t>(text.size());
        out.cues.push_back(captions::make_cue({in, at(done)}, text));
    }
    return out;
}

}  // namespace

edit::Answer with_details(edit::Answer answer, const Details& details, Library& library) {
    if (!details.question.empty()) answer.question = details.question;
    if (!details.provider.empty()) answer.provider = details.provider;
    if (!details.style.empty()) answer.style = captions::find_style(library.styles(), details.style).id;
    if (!details.brand.empty()) {
        (void)library.kit(details.brand);
        answer.brand = details.brand;
        if (brand::is_kit_file(details.brand))
            answer.brand = std::filesystem::absolute(details.brand).lexically_normal().string();
    }
    if (!details.targets.empty()) {
        answer.targets.clear();
        for (const delivery::Target& target : library.targets(details.targets)) answer.targets.push_back(target.id);
    }
    if (!details.script.empty()) answer.script = read_script(details.script);
    return answer;
}

std::string read_script(const base::Path& file) {
    return text::decode(base::read_file(file, kLargestScript, "cannot read the script")).utf8;
}

Captioned with_captions(edit::Answer answer, const base::Path& file, const std::string& language) {
    captions::Parsed parsed =
        captions::parse(base::read_file(file, kLargestCaptions, "cannot read the captions"), file.string());
    if (!language.empty()) parsed.track.language = language;
    if (!edit::is_language(parsed.track.language)) parsed.track.language = "en";
    if (parsed.format == captions::Format::txt) parsed.track = spread(parsed.track, edit::duration(answer));
    edit::StoredTrack track = edit::store(answer, parsed.track);
    return {edit::with_track(std::move(answer), std::move(track)), std::move(parsed)};
}

}  // namespace cli
