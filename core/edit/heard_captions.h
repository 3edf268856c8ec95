// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/run.h"
#include "captions/glossary.h"
#include "captions/lint.h"
#include "edit/answer.h"
#include "speech/follow.h"

// Captions of an answer by listening to it. Both read the clips from their files, take about a tenth of their length or
// more, and throw Errc::input with a next step when there is nothing to hear.
namespace edit {

// Something to look at, in timeline time.
struct Stretch {
    base::Span when;
    std::string text;
};

// What the captions must be like.
struct CaptionForm {
    captions::Rules rules;
    captions::Lines lines = captions::Lines::narrow;
    std::string language = "en";
};

struct ReadAlong {
    StoredTrack track;
    std::size_t words = 0;
    double coverage = 0;                // how much of the script was said, 0 to 1
    double scripted = 1;                // how much of the speech is in the script
    double explained = 1;               // how much of the speech is in the captions
    std::vector<std::string> left_out;  // sentences of the script, or parts of them, that nobody said
    std::vector<Stretch> others;        // words that nobody wrote, as they were heard
    std::vector<Stretch> repeats;       // what was said again later
    std::vector<Stretch> unsure;
    bool too_noisy = false;  // to be trusted

    // Less of the speech than this has captions: somebody must look at all of it.
    static constexpr double kLowCoverage = 0.75;
    [[nodiscard]] bool passed() const { return explained >= kLowCoverage; }
};

// The words of the script when they are said, spelled as they are written. Throws Errc::input when the script is empty
// or another than what is said.
[[nodiscard]] ReadAlong read_along(const Answer& answer, std::string_view script, const CaptionForm& form,
                                   const speech::Listeners& listeners, const base::RunContext& run);

struct Transcript {
    StoredTrack track;
    std::size_t words = 0;
    std::vector<Stretch> applied, suggested;  // terms of the glossary: "what was heard → what is meant"
    std::vector<Stretch> unsure;
    bool too_noisy = false;  // to be trusted
};

// What is said, with punctuation and capitals by rule (speech::punctuated()); `names` are spelled as they are here.
// Terms that the glossary suggests are taken up when `apply`, but never for what is ordinary English too.
[[nodiscard]] Transcript transcribe(const Answer& answer, const std::vector<std::string>& names,
                                    captions::Glossary glossary, bool apply, const CaptionForm& form,
                                    speech::Recognizer& recognizer, const base::RunContext& run);

}  // namespace edit
