// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "av/filter_graph.h"
#include "media/info.h"

namespace media {

// What of a decoded picture decides how it is made upright, square-pixelled, 8-bit 4:2:0 and BT.709 limited.
struct PictureShape {
    int width = 0, height = 0;        // as coded
    std::string pix_fmt = "yuv420p";  // libav's names here and below; "unknown" where the stream does not say
    std::string matrix = "bt709";
    std::string range = "tv";
    std::string primaries = "bt709";
    int rotation = 0;  // as in VideoInfo
    bool mirrored = false;
    Hdr hdr = Hdr::none;
    int out_width = 0, out_height = 0;  // upright, both even
    friend bool operator==(const PictureShape&, const PictureShape&) = default;
};

// libavfilter's chain for it, empty when the picture is right as it is. Stateless: one picture in, one out.
[[nodiscard]] std::string normalise_chain(const PictureShape& shape);

// The upright size of a clip's pictures when its shorter side need not exceed `short_side`: the displayed size, made
// even, and never enlarged.
struct UprightSize {
    int width = 0, height = 0;
};
[[nodiscard]] UprightSize upright_size(const VideoInfo& info, int short_side);

// Makes decoded pictures of one clip so. Owned by one thread.
class Normaliser {
  public:
    Normaliser(const VideoInfo& info, int short_side);
    [[nodiscard]] av::Frame operator()(const av::Frame& decoded);
    [[nodiscard]] UprightSize size() const { return size_; }

  private:
    VideoInfo info_;
    UprightSize size_;
    PictureShape shape_;
    std::string chain_;
    std::unique_ptr<av::FilterGraph> graph_;
};

}  // namespace media
