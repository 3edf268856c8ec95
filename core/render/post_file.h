// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <memory>
#include <optional>
#include <vector>

#include "av/muxer.h"
#include "base/file.h"
#include "render/master.h"

namespace render {

// An MP4 in the making under its part name. Pictures may come before the sound is ready: they wait. Owned by one thread
// at a time.
class PostFile {
  public:
    // `sound` is shared between files and may still be worked on.
    PostFile(base::Path final_name, base::FrameRate rate, std::shared_future<const MasteredSound*> sound);

    void open(const av::VideoEncoder& encoder);
    void write_picture(const AVPacket& packet);
    // Writes what is left and closes the part file. Blocks until the sound is there and throws what its making threw.
    void finish();
    [[nodiscard]] const base::Path& part() const { return pending_.part(); }
    // Gives it its final name.
    void commit() { pending_.commit(); }

  private:
    void begin_when_ready(bool wait);

    base::PendingFile pending_;
    base::FrameRate rate_;
    std::shared_future<const MasteredSound*> sound_;
    av::CodecParametersPtr parameters_;
    std::optional<av::Mp4Muxer> muxer_;
    std::vector<av::PacketPtr> waiting_;
};

}  // namespace render
