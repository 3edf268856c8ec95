// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "captions/track.h"
#include "edit/look.h"
#include "media/clip.h"

namespace edit {

// Every time in an answer, and its whole length, is within 100 hours of zero: far beyond any recording, and near enough
// that seconds with nine decimals keep the integer time exactly.
inline constexpr base::Time kFarthest = std::chrono::hours(100);

using SegmentId = int;  // counts up within an answer, never used twice

// A stretch of a clip on the timeline. Segments follow each other without gaps.
struct Segment {
    SegmentId id = 0;
    media::ClipId clip;
    base::Span source;  // clip time; inside the clip, never empty
    friend bool operator==(const Segment&, const Segment&) = default;
};

// A caption as it is kept: against its clip, in clip time, whatever the timeline shows of it. Times may lie outside the
// clip, up to kFarthest either way: captions that were shifted too far come back whole.
struct StoredCue {
    media::ClipId clip;
    captions::Cue cue;
    friend bool operator==(const StoredCue&, const StoredCue&) = default;
};

struct StoredTrack {
    std::string language = "en";  // BCP 47
    std::vector<StoredCue> cues;
    friend bool operator==(const StoredTrack&, const StoredTrack&) = default;
};

enum class Fill {
    automatic,
    crop,
    fit
};  // automatic: crop when at least half of the picture stays, else fit over a blur

struct Framing {
    Fill fill = Fill::automatic;
    double focus_x = 0.5, focus_y = 0.5;  // what a crop keeps in the middle, 0 to 1 from the top left
    friend bool operator==(const Framing&, const Framing&) = default;
};

// A take that is not used now.
struct Aside {
    media::Clip clip;
    std::vector<base::Span> kept;  // clip time: what the timeline showed of it when it was used; empty: all
};

// What somebody wrote beside a take.
struct Note {
    media::ClipId clip;
    std::string text;
    friend bool operator==(const Note&, const Note&) = default;
};

// A question and its recorded answer: the document, plain values.
struct Answer {
    int schema = 1;
    std::string question;
    std::string script;
    std::string provider;
    std::string series;  // id of one of the practice's series; empty: none
    std::vector<media::Clip> clips;
    std::vector<Aside> aside;  // captions may be of these clips, too
    std::vector<Note> notes;   // of clips and of those that are aside
    std::vector<Segment> timeline;
    SegmentId next_segment = 1;  // the id that the next new segment gets
    std::vector<StoredTrack> captions;
    std::string style = "clean";       // caption style id
    std::string brand;                 // kit id or path; empty: none
    std::vector<std::string> targets;  // ids that export makes when not told otherwise
    Framing framing;
    Look look;                             // what it shows otherwise than the kit
    std::vector<std::string> right_words;  // in captions, lower case: no term of the glossary is meant by them
    std::string post;                      // what the posts' texts say of the answer; empty: the words of its captions
};

// Whether the text can be a BCP 47 tag: letters, digits and hyphens, at most 35. Tags become parts of file names.
[[nodiscard]] bool is_language(std::string_view text);

}  // namespace edit
