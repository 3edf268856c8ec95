// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "av/handles.h"

namespace av {

// Whether decoding can really begin at this packet: an IDR picture of H.264, an IRAP picture of HEVC; what the container
// flags as a key frame for other codecs. H.264 "key" frames that are only recovery points are not: pictures after them may refer
// to what came before, and libav then shows grey or green without an error.
[[nodiscard]] bool is_random_access_point(const AVPacket& packet, const AVCodecParameters& parameters);

// Whether an H.264 packet carries a recovery point: decoding may begin there and comes right some pictures later, which
// is how open GOPs and gradual refresh are marked. False for other codecs.
[[nodiscard]] bool has_recovery_point(const AVPacket& packet, const AVCodecParameters& parameters);

}  // namespace av
