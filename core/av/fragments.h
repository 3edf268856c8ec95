// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "av/handles.h"
#include "base/file.h"
#include "base/run.h"
#include "base/time.h"

namespace av {

// Writes an MP4 in fragments while it comes into being: whatever happens, everything up to the last fragment can be
// played. Each begins with a key picture and is on the disk before the next one begins. The file is locked as long as
// the object lives, so that others see that somebody writes it. Owned by one thread.
class FragmentMuxer {
  public:
    // The file must not be there. Without sound: `sound` is nullptr. Throws Errc::disk.
    FragmentMuxer(const base::Path& file, const AVCodecParameters& picture, base::FrameRate rate,
                  const AVCodecParameters* sound);
    ~FragmentMuxer();
    FragmentMuxer(const FragmentMuxer&) = delete;
    FragmentMuxer& operator=(const FragmentMuxer&) = delete;

    // Picture packets count in frames, without reordering; sound packets in samples. The packet is consumed.
    void write_picture(PacketPtr packet);
    void write_sound(PacketPtr packet);
    void finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// Makes such a file one's own, as who writes it does: as long as this lives, no other claim to it is held, in any
// program.
class Claim {
  public:
    explicit Claim(const base::Path& file);
    ~Claim();
    Claim(const Claim&) = delete;
    Claim& operator=(const Claim&) = delete;

    // False: somebody else has it, or it is not there.
    [[nodiscard]] bool held() const { return held_; }

  private:
    int descriptor_;
    bool held_ = false;
};

// Writes what can be played of such a file as a plain MP4 to `out`, which is a part file, and gives its length. Throws
// Errc::input when there is no picture in it.
base::Time defragment(const base::Path& file, const base::Path& out, const base::CancelToken& cancel);

}  // namespace av
