// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "av/handles.h"
#include "base/file.h"
#include "base/time.h"

namespace av {

// Writes an MP4 as sites want it: index first, no edit list, one picture track then one sound track, BT.709 in colr,
// and no metadata at all. Packets may come in any interleaving. Owned by one thread.
class Mp4Muxer {
  public:
    // `file` is written as it is: callers give the name of a part file. Throws Errc::disk.
    Mp4Muxer(const base::Path& file, const AVCodecParameters& picture, base::FrameRate rate,
             const AVCodecParameters& sound);
    // Pictures alone, each at a moment of its own: their packets count in units of base::Time. None may last longer
    // than three seconds, which is what readers of MP4 take.
    Mp4Muxer(const base::Path& file, const AVCodecParameters& picture);
    ~Mp4Muxer();
    Mp4Muxer(const Mp4Muxer&) = delete;
    Mp4Muxer& operator=(const Mp4Muxer&) = delete;

    // Picture packets count in frames, unless said otherwise; sound packets in samples. The packet is consumed.
    void write_picture(PacketPtr packet);
    void write_sound(PacketPtr packet);
    void finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace av
