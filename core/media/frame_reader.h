// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>

#include "av/decoder.h"
#include "av/demuxer.h"
#include "av/filter_graph.h"
#include "base/run.h"
#include "media/access_index.h"
#include "media/info.h"

namespace media {

// The pictures of a clip by time, exactly: at(t) gives the one on screen at clip time t, whatever the length of the
// GOPs, the B-frames or the timestamps. Forward reading decodes each picture once; a seek begins at a real random
// access point and is checked, and where the file cannot do that, decoding starts over from its beginning. What comes
// out is as decoded (not yet upright or converted), deinterlaced where the clip is interlaced. Owned by one thread.
class FrameReader {
  public:
    FrameReader(base::Path file, const Info& info, const base::CancelToken& cancel, int threads = 1);

    // Before the first picture: the first. After the last: the last. Throws Errc::input when not one picture can be
    // decoded.
    [[nodiscard]] const av::Frame& at(base::Time t);

    // Goes to the picture after the one shown, at first to the first. False at the end of the clip.
    [[nodiscard]] bool next();
    [[nodiscard]] const av::Frame& current() const { return current_; }
    // The clip time from which the current one is shown.
    [[nodiscard]] base::Time shown_from() const;

    // Moments that differ in which picture is shown. Equal numbers: the same picture.
    [[nodiscard]] std::int64_t shown_pts() const { return current_->pts; }
    [[nodiscard]] std::int64_t frames_decoded() const { return decoded_; }
    [[nodiscard]] int damaged() const { return damaged_ + decoder_->damaged(); }

  private:
    void open();
    void forget();
    void seek(std::int64_t target);
    bool begin_at(const AccessPoint& point, std::int64_t target);
    void forward(std::int64_t target);
    void step();
    bool fill();
    void feed(const AVPacket* packet);
    void keep(av::Frame frame);

    base::Path file_;
    base::CancelToken cancel_;
    int stream_ = 0;
    int threads_ = 1;
    base::Time start_{};
    bool interlaced_ = false;
    std::int64_t preroll_ = 0;  // ticks that a deinterlacer must have seen before the wanted picture
    std::optional<av::Demuxer> demuxer_;
    std::optional<av::Decoder> decoder_;
    std::unique_ptr<av::FilterGraph> deinterlacer_;
    av::PacketPtr packet_;
    std::deque<av::Frame> ready_;  // decoded, in order of presentation
    av::Frame current_;
    std::optional<std::vector<AccessPoint>> access_points_;
    std::optional<std::int64_t> first_;     // of the whole clip, once known
    bool from_start_ = true;                // decoding began at the clip's beginning
    bool seekable_ = true;                  // until seeking has failed
    std::int64_t drop_before_ = INT64_MIN;  // leading pictures of the access point that decoding began at
    bool ended_ = false;
    std::int64_t decoded_ = 0;
    int damaged_ = 0;  // by earlier decoders
};

}  // namespace media
