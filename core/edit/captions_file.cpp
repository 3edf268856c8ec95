// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/captions_file.h"

#include <utility>

#include "captions/wrap.h"
#include "edit/operations.h"
#include "text/unicode.h"

namespace edit {
namespace {

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

captions::Cue cue_of(const captions::Part& part) {
    captions::Cue cue{part.when, {}};
    for (const std::vector<captions::Word>& line : part.lines) {
        for (const captions::Word& word : line) cue.words.push_back(word);
        if (&line != &part.lines.front() && !line.empty()) cue.words[cue.words.size() - line.size()].starts_line = true;
    }
    return cue;
}

}  // namespace

Captioned with_captions(Answer answer, const base::Path& file, const std::string& language) {
    captions::Parsed parsed =
        captions::parse(base::read_file(file, kLargestCaptions, "cannot read the captions"), file.string());
    if (!language.empty()) parsed.track.language = language;
    if (!is_language(parsed.track.language)) parsed.track.language = "en";
    if (parsed.format == captions::Format::txt) parsed.track = spread(parsed.track, duration(answer));
    StoredTrack track = store(answer, parsed.track);
    return {with_track(std::move(answer), std::move(track)), std::move(parsed)};
}

Answer with_caption_text(Answer answer, const std::string& utf8, const captions::Rules& rules) {
    std::string paragraphs;
    for (const char c : utf8) paragraphs += c == '\n' ? "\n\n" : std::string(1, c);
    captions::Track track = captions::parse(paragraphs, "captions.txt").track;
    track.language = answer.captions.empty() ? "en" : answer.captions.front().language;
    captions::Track cut;
    cut.language = track.language;
    const captions::WrapLimits limits{static_cast<double>(rules.narrow_line), rules.lines, track.language};
    const auto characters = [](std::string_view text) { return static_cast<double>(text::columns(text)); };
    for (const captions::Cue& line : spread(track, duration(answer)).cues)
        for (const captions::Part& part : captions::wrap(line, limits, characters)) cut.cues.push_back(cue_of(part));
    StoredTrack stored = store(answer, cut);
    return with_track(std::move(answer), std::move(stored));
}

}  // namespace edit
