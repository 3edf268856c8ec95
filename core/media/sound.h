// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "base/run.h"
#include "media/info.h"

namespace media {

// A stretch of a clip's sound as 48 kHz stereo, interleaved floats (5.1 and mono are mixed), sample-exact against the
// picture: the first pair is what is heard at span.in. Silence where the clip has none, before it starts and after it
// ends; gaps in the timestamps are kept as silence and slow drift against the sample clock is taken up. Always
// span.duration() long.
[[nodiscard]] std::vector<float> read_sound(const base::Path& file, const Info& info, base::Span span,
                                            const base::CancelToken& cancel);

// The same as recognisers listen to it: 16 kHz, one channel. Takes 12 MB beside the result, whatever the length.
[[nodiscard]] std::vector<std::int16_t> read_speech(const base::Path& file, const Info& info, base::Span span,
                                                    const base::CancelToken& cancel);

}  // namespace media
