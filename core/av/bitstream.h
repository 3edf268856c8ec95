// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "av/handles.h"

namespace av {

// Whether decoding can really begin at this packet: an IDR picture of H.264, an IRAP picture of HEVC; what the
// container flags as a key frame for other codecs. H.264 "key" frames that are only recovery points are not: pictures
// after them may refer to what came before, and libav then shows grey or green without an error.
[[nodiscard]] bool is_random_access_point(const AVPacket& packet, const AVCodecParameters& parameters);

// Whether the packet shows that its GOP is open: a recovery point of H.264, where decoding comes right only some
// pictures later, or a leading picture of HEVC that must be skipped when decoding begins at its key frame. False for
// other codecs.
[[nodiscard]] bool marks_open_gop(const AVPacket& packet, const AVCodecParameters& parameters);

}  // namespace av
