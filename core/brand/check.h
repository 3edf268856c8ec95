// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "brand/kit.h"
#include "delivery/target.h"
#include "text/fonts.h"

namespace brand {

enum class Severity { warn, block };

struct Problem {
    std::string rule;  // one of those below
    Severity severity = Severity::warn;
    std::string message;  // what is wrong, a sentence
    std::string hint;     // what to do about it, a sentence
};

// What is wrong with a kit, in words; empty when nothing is. Only what a post would show is judged.
//
//   colour              block  a palette entry is no colour
//   text-contrast       block  a text against its background is under 4.5:1 (WCAG 2.1, unrounded)
//   font-missing        block  a font family is none of those that AskReel draws with
//   logo-missing        warn   the kit names no logo; block: the file is not there
//   logo-unreadable     block  the file is no picture
//   logo-too-small      warn   it has fewer pixels than the largest canvas draws
//   logo-tiny           warn   the watermark is drawn under 6 % of the canvas's shorter side
//   logo-contrast       warn   less than half of its opaque pixels reach 3:1 (WCAG 2.1, 1.4.11) against what they stand
//   on card-dark           warn   the intro's colour is so dark that sites take its first frame for black
//   disclaimer-missing  warn   an end card is shown but has none
//   disclaimer-time     block  shown under 3 s
//   disclaimer-reading  warn   longer than can be read while it is shown, at 2.5 words a second
//   practice-name       warn   a card is shown but the practice has no name
//   lower-third-name    warn   a lower third is shown but has no name
[[nodiscard]] std::vector<Problem> check(const Kit& kit, const text::Fonts& fonts,
                                         std::span<const delivery::Canvas> canvases);

}  // namespace brand
