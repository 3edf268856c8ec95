// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>
#include <cstddef>

namespace capture {

// What somebody in front of a camera can do better, the most important first. Left and right are the speaker's own,
// which are also those of the preview, because it is mirrored like a looking-glass.
enum class Hint {
    covered,       // the picture is black
    face_missing,  // nobody is there
    mic_silent,
    head_cut_off,  // at the top or the bottom
    move_left,
    move_right,
    too_high,
    too_low,
    too_far,
    too_close,
    too_dark,
    backlit,
    out_of_focus,
    tilted,
    mic_quiet,
    mic_clipping,
    mic_noisy,
};
inline constexpr std::size_t kHints = static_cast<std::size_t>(Hint::mic_noisy) + 1;

using Hints = std::bitset<kHints>;
[[nodiscard]] constexpr std::size_t index(Hint hint) { return static_cast<std::size_t>(hint); }

// What is the matter and what to do, in English: "Too dark. Turn on a light in front of you."
[[nodiscard]] const char* text(Hint hint);

}  // namespace capture
