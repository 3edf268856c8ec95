// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/normalise.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "av/names.h"

namespace media {
namespace {

int even(double value) { return std::max(2, static_cast<int>(value / 2 + 0.5) * 2); }

// zscale's word for a libav matrix, for streams that say none by their size: standard definition was BT.601.
std::string matrix_of(const PictureShape& s) {
    if (s.matrix == "bt709") return "709";
    if (s.matrix == "smpte170m" || s.matrix == "bt470bg" || s.matrix == "fcc" || s.matrix == "smpte240m") return "170m";
    if (s.matrix == "bt2020nc") return "2020_ncl";
    if (s.matrix == "bt2020c") return "2020_cl";
    if (s.matrix == "gbr") return "gbr";
    if (s.matrix == "ycgco") return "ycgco";
    return std::max(s.width, s.height) <= 720 && std::min(s.width, s.height) <= 576 ? "170m" : "709";
}

bool is_rgb(const PictureShape& s) {
    for (const char* family : {"rgb", "bgr", "gbr", "argb", "abgr", "0rgb", "0bgr", "pal8", "mono"})
        if (s.pix_fmt.starts_with(family)) return true;
    return false;
}

// What HLG and PQ pictures are held against: BT.2408 puts diffuse white at 203 cd/m², which becomes SDR's white; what
// is brighter is rolled off. Skin stays well below it, so that faces keep their contrast.
std::string tone_map(const PictureShape& s, int width, int height) {
    const char* transfer = s.hdr == Hdr::pq ? "smpte2084" : "arib-std-b67";
    return fmt::format(
        "zscale=w={}:h={}:f=spline36:tin={}:min=2020_ncl:pin=2020:rin={}:t=linear:npl=203,format=gbrpf32le,"
        "zscale=p=709,tonemap=tonemap=mobius:param=0.6:desat=2:peak=4.9,zscale=t=709:m=709:r=limited,format=yuv420p",
        width, height, transfer, s.range == "pc" ? "full" : "limited");
}

// zimg wants planes, and dimensions that its chroma divides; swscale does not mind. libavfilter would put it before
// zscale by itself, but would make full range limited on the way.
std::string without_subsampling(const PictureShape& s, const char* format) {
    return fmt::format("scale=in_range={0}:out_range={0},format={1}", s.range, format);
}

}  // namespace

std::string normalise_chain(const PictureShape& s) {
    std::vector<std::string> steps;
    const bool turned = s.rotation % 180 != 0;
    const int width = turned ? s.out_height : s.out_width;
    const int height = turned ? s.out_width : s.out_height;
    const std::string matrix = matrix_of(s);
    const bool wide_gamut = s.primaries == "bt2020";
    const bool right_colour = s.pix_fmt == "yuv420p" && matrix == "709" && s.range != "pc" && !wide_gamut;
    const bool unfit = s.width % 2 != 0 || s.height % 2 != 0 || !s.pix_fmt.starts_with("yuv");
    if (s.hdr != Hdr::none) {
        if (unfit) steps.push_back(without_subsampling(s, "yuv444p12le"));
        steps.push_back(tone_map(s, width, height));
    } else if (is_rgb(s)) {
        steps.push_back(
            fmt::format("scale=w={}:h={}:flags=bicubic+accurate_rnd+full_chroma_int:out_color_matrix=bt709:"
                        "out_range=tv,format=yuv420p",
                        width, height));
    } else if (!right_colour || width != s.width || height != s.height) {
        if (unfit) steps.push_back(without_subsampling(s, "yuv444p"));
        steps.push_back(fmt::format(
            "zscale=w={}:h={}:f=spline36:d=ordered:min={}:m=709:rin={}:r=limited:pin={}:p=709:tin=709:t=709,"
            "format=yuv420p",
            width, height, matrix, s.range == "pc" ? "full" : "limited", wide_gamut ? "2020" : "709"));
    }
    if (s.mirrored) steps.emplace_back("hflip");
    if (s.rotation == 90) steps.emplace_back("transpose=clock");
    if (s.rotation == 180) steps.emplace_back("hflip,vflip");
    if (s.rotation == 270) steps.emplace_back("transpose=cclock");
    return fmt::format("{}", fmt::join(steps, ","));
}

UprightSize upright_size(const VideoInfo& info, int short_side) {
    const double shorter = std::min(info.width, info.height);
    const double shrink = std::min(1.0, short_side / std::max(shorter, 1.0));
    return {even(info.width * shrink), even(info.height * shrink)};
}

Normaliser::Normaliser(const VideoInfo& info, int short_side) : info_(info), size_(upright_size(info, short_side)) {}

av::Frame Normaliser::operator()(const av::Frame& decoded) {
    PictureShape shape;
    shape.width = decoded.width();
    shape.height = decoded.height();
    shape.pix_fmt = av::pixel_format_name(decoded->format);
    shape.matrix = av::matrix_name(decoded->colorspace);
    shape.range = av::is_full_range(decoded->color_range, decoded->format) ? "pc" : "tv";
    shape.primaries = av::primaries_name(decoded->color_primaries);
    shape.rotation = info_.rotation;
    shape.mirrored = info_.mirrored;
    shape.hdr = info_.hdr;
    shape.out_width = size_.width;
    shape.out_height = size_.height;
    if (shape != shape_) {
        shape_ = shape;
        chain_ = normalise_chain(shape);
        graph_ = chain_.empty() ? nullptr : std::make_unique<av::FilterGraph>(chain_);
    }
    av::Frame upright = graph_ ? graph_->apply(decoded) : decoded;
    upright->sample_aspect_ratio = {1, 1};
    upright->colorspace = AVCOL_SPC_BT709;
    upright->color_primaries = AVCOL_PRI_BT709;
    upright->color_trc = AVCOL_TRC_BT709;
    upright->color_range = AVCOL_RANGE_MPEG;
    return upright;
}

}  // namespace media
