// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/normalise.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "av/compat.h"
#include "av/demuxer.h"
#include "av/names.h"
#include "media/frame_reader.h"
#include "media/probe.h"
#include "support/clips.h"
#include "support/golden.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace {

using media::Hdr;
using media::PictureShape;

media::VideoInfo shown_as(int width, int height) {
    media::VideoInfo info;
    info.width = info.coded_width = width;
    info.height = info.coded_height = height;
    return info;
}

// One picture of a libavfilter source.
av::Frame picture_of(const std::string& description) {
    av::Frame picture;
    av::generate(description, false, [&](av::Frame frame) {
        if (!picture) picture = std::move(frame);
    });
    return picture;
}

struct Colour {
    int y = 0, u = 0, v = 0;
};

Colour colour_at(const av::Frame& picture, double across, double down) {
    const int x = static_cast<int>(across * picture.width());
    const int y = static_cast<int>(down * picture.height());
    const auto chroma = [&](int plane) { return picture.plane(plane)[y / 2 * picture.stride(plane) + x / 2]; };
    return {picture.plane(0)[y * picture.stride(0) + x], chroma(1), chroma(2)};
}

void expect_colour(const av::Frame& picture, Colour wanted, int tolerance, const std::string& what) {
    for (const double at : {0.25, 0.5, 0.75}) {
        const Colour found = colour_at(picture, at, at);
        EXPECT_NEAR(found.y, wanted.y, tolerance) << what;
        EXPECT_NEAR(found.u, wanted.u, tolerance) << what;
        EXPECT_NEAR(found.v, wanted.v, tolerance) << what;
    }
}

void expect_tags(const av::Frame& picture, const std::string& what) {
    EXPECT_EQ(picture->format, AV_PIX_FMT_YUV420P) << what;
    EXPECT_EQ(picture->colorspace, AVCOL_SPC_BT709) << what;
    EXPECT_EQ(picture->color_primaries, AVCOL_PRI_BT709) << what;
    EXPECT_EQ(picture->color_trc, AVCOL_TRC_BT709) << what;
    EXPECT_EQ(picture->color_range, AVCOL_RANGE_MPEG) << what;
    EXPECT_EQ(picture->sample_aspect_ratio.num, 1) << what;
    EXPECT_EQ(picture->sample_aspect_ratio.den, 1) << what;
}

constexpr Colour kRed{63, 102, 240};  // of BT.709, limited
constexpr Colour kGrey{126, 128, 128};

TEST(NormaliseChain, IsAsWritten) {
    struct Case {
        std::string name;
        PictureShape shape;
    };
    std::vector<Case> cases;
    const auto add = [&](const std::string& name, auto change) {
        PictureShape shape{.width = 1920, .height = 1080, .out_width = 1920, .out_height = 1080};
        change(shape);
        cases.push_back({name, shape});
    };
    add("right as it is", [](PictureShape&) {});
    add("a phone upright", [](PictureShape& s) { s.rotation = 90, s.out_width = 1080, s.out_height = 1920; });
    add("upside down", [](PictureShape& s) { s.rotation = 180; });
    add("turned left", [](PictureShape& s) { s.rotation = 270, s.out_width = 1080, s.out_height = 1920; });
    add("mirrored", [](PictureShape& s) { s.mirrored = true; });
    add("mirrored and turned",
        [](PictureShape& s) { s.mirrored = true, s.rotation = 90, s.out_width = 1080, s.out_height = 1920; });
    add("smaller", [](PictureShape& s) { s.out_width = 1280, s.out_height = 720; });
    add("non-square pixels", [](PictureShape& s) { s.width = 1440; });
    add("odd", [](PictureShape& s) { s.width = 1919, s.height = 1079; });
    add("full range", [](PictureShape& s) { s.pix_fmt = "yuvj420p", s.range = "pc"; });
    add("BT.601", [](PictureShape& s) { s.matrix = "smpte170m"; });
    add("small and unsaid",
        [](PictureShape& s) { s.width = s.out_width = 640, s.height = s.out_height = 480, s.matrix = "unknown"; });
    add("large and unsaid", [](PictureShape& s) { s.matrix = "unknown"; });
    add("4:4:4", [](PictureShape& s) { s.pix_fmt = "yuv444p"; });
    add("10 bits", [](PictureShape& s) { s.pix_fmt = "yuv420p10le"; });
    add("BT.2020 without HDR",
        [](PictureShape& s) { s.pix_fmt = "yuv420p10le", s.matrix = "bt2020nc", s.primaries = "bt2020"; });
    add("RGB", [](PictureShape& s) { s.pix_fmt = "bgra", s.matrix = "gbr", s.range = "pc"; });
    const auto hdr = [](PictureShape& s, Hdr kind) {
        s.pix_fmt = "yuv420p10le", s.matrix = "bt2020nc", s.primaries = "bt2020", s.hdr = kind;
    };
    add("HLG", [&](PictureShape& s) { hdr(s, Hdr::hlg); });
    add("PQ", [&](PictureShape& s) { hdr(s, Hdr::pq); });
    add("an iPhone's Dolby Vision upright",
        [&](PictureShape& s) { hdr(s, Hdr::dolby_vision), s.rotation = 90, s.out_width = 1080, s.out_height = 1920; });
    add("odd HLG", [&](PictureShape& s) { hdr(s, Hdr::hlg), s.width = 1919; });
    std::string text;
    for (const Case& each : cases) text += fmt::format("{}\n    {}\n", each.name, media::normalise_chain(each.shape));
    support::expect_golden("media/normalise_chains.txt", text);
}

TEST(UprightSize, IsEvenAndNeverEnlarged) {
    const auto size = [](int width, int height, int short_side) {
        const media::UprightSize s = media::upright_size(shown_as(width, height), short_side);
        return std::pair(s.width, s.height);
    };
    EXPECT_EQ(size(1080, 1920, 1080), std::pair(1080, 1920));
    EXPECT_EQ(size(2160, 3840, 1080), std::pair(1080, 1920));
    EXPECT_EQ(size(640, 480, 1080), std::pair(640, 480));
    EXPECT_EQ(size(161, 121, 1080), std::pair(162, 122));
    EXPECT_EQ(size(1, 1, 1080), std::pair(2, 2));
    EXPECT_EQ(size(10'000, 10, 1080), std::pair(10'000, 10));
}

TEST(Normaliser, LeavesAPictureAloneThatIsRight) {
    const av::Frame picture = av::allocate_picture(64, 48);
    media::Normaliser normalise(shown_as(64, 48), 1080);
    const av::Frame out = normalise(picture);
    EXPECT_EQ(out.plane(0), picture.plane(0));
    expect_tags(out, "untouched");
}

TEST(Normaliser, ConvertsFullRangeBt601) {
    // The left half is red, the right half 50 % grey: 4:2:0 full range by the BT.601 matrix.
    av::Frame picture = av::allocate_picture(64, 48, AV_PIX_FMT_YUVJ420P);
    const std::array<Colour, 2> halves{{{76, 85, 255}, {128, 128, 128}}};
    for (int y = 0; y < 48; ++y)
        for (int x = 0; x < 64; ++x) {
            const Colour& c = halves[x < 32 ? 0 : 1];
            picture.plane(0)[y * picture.stride(0) + x] = static_cast<std::uint8_t>(c.y);
            picture.plane(1)[y / 2 * picture.stride(1) + x / 2] = static_cast<std::uint8_t>(c.u);
            picture.plane(2)[y / 2 * picture.stride(2) + x / 2] = static_cast<std::uint8_t>(c.v);
        }
    picture->colorspace = AVCOL_SPC_BT470BG;
    picture->color_range = AVCOL_RANGE_JPEG;
    media::Normaliser normalise(shown_as(64, 48), 1080);
    const av::Frame out = normalise(picture);
    expect_tags(out, "full range");
    const Colour red = colour_at(out, 0.25, 0.5);
    EXPECT_NEAR(red.y, kRed.y, 2);
    EXPECT_NEAR(red.u, kRed.u, 2);
    EXPECT_NEAR(red.v, kRed.v, 2);
    const Colour grey = colour_at(out, 0.75, 0.5);
    EXPECT_NEAR(grey.y, kGrey.y, 2);
    EXPECT_NEAR(grey.u, kGrey.u, 2);
    EXPECT_NEAR(grey.v, kGrey.v, 2);
}

TEST(Normaliser, TakesEveryFormatInEverySize) {
    for (const std::string format :
         {"yuv420p",     "yuv422p",     "yuv444p", "yuv440p",  "yuv411p",     "yuv410p",     "yuva420p",
          "nv12",        "nv21",        "yuyv422", "uyvy422",  "yuv420p10le", "yuv422p10le", "yuv444p10le",
          "yuv444p12le", "yuv420p16le", "p010le",  "yuvj420p", "yuvj422p",    "yuvj444p",    "rgb24",
          "bgr0",        "bgra",        "gbrp",    "gbrp10le", "rgb48le",     "rgb565le"}) {
        for (const bool full : {false, true}) {
            for (const auto& [width, height] : {std::pair(64, 48), {63, 47}}) {
                if (format.starts_with("yuvj") && !full) continue;
                av::Frame picture = picture_of(fmt::format(
                    "color=red:s={}x{}:r=1:d=1,format=gbrp,scale=out_color_matrix=bt601:out_range={},format={}", width,
                    height, full ? "pc" : "tv", format));
                const bool rgb = (av_pix_fmt_desc_get(static_cast<AVPixelFormat>(picture->format))->flags &
                                  AV_PIX_FMT_FLAG_RGB) != 0;
                picture->colorspace = rgb ? AVCOL_SPC_RGB : AVCOL_SPC_SMPTE170M;
                picture->color_range = full || rgb ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
                media::Normaliser normalise(shown_as(width, height), 1080);
                const av::Frame out = normalise(picture);
                const std::string what = fmt::format("{} {} {}x{}", format, full ? "full" : "limited", width, height);
                expect_tags(out, what);
                EXPECT_EQ(out.width() % 2 + out.height() % 2, 0) << what;
                expect_colour(out, kRed, 3, what);
            }
        }
    }
}

TEST(Normaliser, TakesASinglePixel) {
    media::Normaliser normalise(shown_as(1, 1), 1080);
    const av::Frame out = normalise(picture_of("color=gray:s=1x1:r=1:d=1,format=yuv444p"));
    EXPECT_EQ(out.width(), 2);
    EXPECT_EQ(out.height(), 2);
    EXPECT_NEAR(out.plane(0)[0], kGrey.y, 3);
}

TEST(Normaliser, TakesPicturesWithoutColour) {
    for (const char* format : {"gray", "gray10le", "ya8", "pal8"}) {
        for (const auto& [width, height] : {std::pair(64, 48), {63, 47}}) {
            av::Frame picture = picture_of(fmt::format(
                "color=white:s={}x{}:r=1:d=1,format=rgb24,scale=out_range=pc,format={}", width, height, format));
            media::Normaliser normalise(shown_as(width, height), 1080);
            const std::string what = fmt::format("{} {}x{}", format, width, height);
            expect_tags(normalise(picture), what);
            expect_colour(normalise(picture), {235, 128, 128}, 3, what);
        }
    }
}

TEST(Normaliser, TurnsPicturesAsTheDisplayMatrixSays) {
    // Four corners that differ, in a picture that is wider than high.
    constexpr std::array<int, 4> kLuma{40, 90, 150, 210};  // top left, top right, bottom left, bottom right
    std::string corners =
        "color=gray:s=64x32:r=30:d=0.2,format=yuv420p,geq=cb=128:cr=128:lum='if(lt(Y,16),if(lt(X,32),40,90),if(lt(X,32)"
        ",150,210))'";
    for (const int rotation : {0, 90, 180, 270}) {
        for (const bool mirrored : {false, true}) {
            const base::TempDir dir;
            const base::Path file = dir.path() / "a.mp4";
            support::ClipSpec spec;
            spec.picture = corners;
            spec.sound.clear();
            spec.rotation = rotation;
            spec.mirrored = mirrored;
            support::write_clip(file, spec);
            // Where the matrix of the file puts each corner: (x, y) is shown at (a·x + c·y, b·x + d·y).
            const av::Demuxer demuxer(file, {});
            const auto* m = reinterpret_cast<const std::int32_t*>(
                av::compat::side_data(demuxer.stream(0), AV_PKT_DATA_DISPLAYMATRIX, nullptr));
            std::array<int, 4> expected = kLuma;
            for (int corner = 0; m != nullptr && corner < 4; ++corner) {
                const int x = corner % 2 == 0 ? -1 : 1;
                const int y = corner / 2 == 0 ? -1 : 1;
                const bool right = static_cast<std::int64_t>(m[0]) * x + static_cast<std::int64_t>(m[3]) * y > 0;
                const bool bottom = static_cast<std::int64_t>(m[1]) * x + static_cast<std::int64_t>(m[4]) * y > 0;
                expected[(bottom ? 2U : 0U) + (right ? 1U : 0U)] = kLuma[static_cast<std::size_t>(corner)];
            }
            const media::Info info = media::probe(file, {});
            media::FrameReader reader(file, info, {});
            media::Normaliser normalise(*info.video, 1080);
            const av::Frame out = normalise(reader.at({}));
            EXPECT_EQ(out.width(), rotation % 180 == 0 ? 64 : 32);
            EXPECT_EQ(out.height(), rotation % 180 == 0 ? 32 : 64);
            expect_tags(out, "turned");
            for (int corner = 0; corner < 4; ++corner)
                EXPECT_NEAR(colour_at(out, corner % 2 == 0 ? 0.25 : 0.75, corner / 2 == 0 ? 0.25 : 0.75).y,
                            expected[static_cast<std::size_t>(corner)], 6)
                    << "corner " << corner << ", turned by " << rotation << (mirrored ? ", mirrored" : "");
        }
    }
}

TEST(Normaliser, KeepsItsSizeWhenTheStreamChangesIts) {
    media::VideoInfo info = shown_as(96, 64);
    media::Normaliser normalise(info, 1080);
    for (const auto& [width, height] : {std::pair(96, 64), {48, 32}, {97, 65}, {96, 64}}) {
        const av::Frame out =
            normalise(picture_of(fmt::format("color=gray:s={}x{}:r=1:d=1,format=yuv420p", width, height)));
        EXPECT_EQ(out.width(), 96);
        EXPECT_EQ(out.height(), 64);
    }
}

// A picture of 10-bit 4:2:0 that goes from black to the brightest code from left to right.
av::Frame ramp(int width, int height, AVColorTransferCharacteristic transfer) {
    av::Frame picture = av::allocate_picture(width, height, AV_PIX_FMT_YUV420P10LE);
    for (int plane = 0; plane < 3; ++plane) {
        const int columns = plane == 0 ? width : (width + 1) / 2;
        for (int y = 0; y < (plane == 0 ? height : (height + 1) / 2); ++y) {
            auto* row = reinterpret_cast<std::uint16_t*>(picture.plane(plane) + y * picture.stride(plane));
            for (int x = 0; x < columns; ++x)
                row[x] = static_cast<std::uint16_t>(plane == 0 ? 64 + 876 * x / (width - 1) : 512);
        }
    }
    picture->colorspace = AVCOL_SPC_BT2020_NCL;
    picture->color_primaries = AVCOL_PRI_BT2020;
    picture->color_trc = transfer;
    return picture;
}

std::vector<int> toned(Hdr kind, int width = 438, int height = 8) {
    media::VideoInfo info = shown_as(width, height);
    info.hdr = kind;
    media::Normaliser normalise(info, 1080);
    const av::Frame out =
        normalise(ramp(width, height, kind == Hdr::pq ? AVCOL_TRC_SMPTE2084 : AVCOL_TRC_ARIB_STD_B67));
    expect_tags(out, "tone-mapped");
    const std::uint8_t* row = out.plane(0) + height / 2 * out.stride(0);
    for (int x = 0; x < out.width() / 2; ++x) {
        EXPECT_NEAR(out.plane(1)[height / 4 * out.stride(1) + x], 128, 1) << "grey stays grey";
        EXPECT_NEAR(out.plane(2)[height / 4 * out.stride(2) + x], 128, 1) << "grey stays grey";
    }
    return {row, row + out.width()};
}

int at_signal(const std::vector<int>& ramp_luma, double signal) {
    return ramp_luma[static_cast<std::size_t>(signal * static_cast<double>(ramp_luma.size() - 1))];
}

TEST(ToneMapping, IsMonotoneAndKeepsFacesOffWhite) {
    for (const Hdr kind : {Hdr::hlg, Hdr::pq, Hdr::dolby_vision}) {
        const std::vector<int> luma = toned(kind);
        for (std::size_t i = 1; i < luma.size(); ++i) EXPECT_GE(luma[i], luma[i - 1]) << "at " << i;
        EXPECT_EQ(luma.front(), 16);
        const bool pq = kind == Hdr::pq;
        // PQ codes above 0.75 are brighter than 1000 cd/m².
        EXPECT_LE(at_signal(luma, pq ? 0.75 : 1), 235);
        EXPECT_GE(luma.back(), 225) << "highlights use the whole range";
        const int white = at_signal(luma, pq ? 0.581 : 0.75);  // diffuse white, 203 cd/m²
        const int skin = at_signal(luma, pq ? 0.44 : 0.45);    // light skin, about a quarter of it
        EXPECT_LT(white, 220) << "room above white for highlights";
        EXPECT_GT(white, 180) << "white is not grey";
        EXPECT_LT(skin, 160);
        EXPECT_GT(skin, 90);
        EXPECT_LT(at_signal(luma, 0.2), 80) << "shadows stay dark";
    }
}

TEST(ToneMapping, TakesOddSizesAndTurns) {
    for (const auto& [width, height] : {std::pair(437, 9), {437, 8}, {438, 9}}) {
        media::VideoInfo info = shown_as(width, height);
        std::swap(info.width, info.height);
        info.rotation = 90;
        info.hdr = Hdr::hlg;
        media::Normaliser normalise(info, 1080);
        const av::Frame out = normalise(ramp(width, height, AVCOL_TRC_ARIB_STD_B67));
        EXPECT_EQ(out.width(), (height + 1) / 2 * 2);
        EXPECT_EQ(out.height(), (width + 1) / 2 * 2);
        // Turned clockwise: the bright right side is at the bottom.
        EXPECT_LT(out.plane(0)[0], 40);
        EXPECT_GT(out.plane(0)[(out.height() - 1) * out.stride(0)], 200);
    }
}

// How much rows differ from the mean of their neighbours: combing.
double combing(const av::Frame& picture) {
    double sum = 0;
    for (int y = 1; y + 1 < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const auto luma = [&](int row) {
                return static_cast<double>(picture.plane(0)[row * picture.stride(0) + x]);
            };
            sum += std::abs(2 * luma(y) - luma(y - 1) - luma(y + 1));
        }
    return sum / picture.width() / picture.height();
}

TEST(Deinterlacing, LeavesNoComb) {
    for (const char* order : {"tff", "bff"}) {
        const base::TempDir dir;
        const base::Path file = dir.path() / "a.mp4";
        support::ClipSpec spec;
        // A bar that moves 4 pixels a field, two fields woven into each picture.
        spec.picture = fmt::format(
            "color=gray:s=128x64:r=60:d=2,format=yuv420p,geq=lum='if(between(mod(X-N*4,128),0,40),200,50)':cb=128:cr="
            "128,"
            "tinterlace=mode=interleave_{}:flags=bypass_il,setfield={}",
            order[0] == 't' ? "top" : "bottom", order);
        spec.sound.clear();
        spec.video_options = {{"preset", "ultrafast"}, {"qp", "10"}, {"flags", "+ildct+ilme"}};
        support::write_clip(file, spec);
        media::Info info = media::probe(file, {});
        ASSERT_TRUE(info.video->interlaced);
        EXPECT_EQ(info.video->top_field_first, order[0] == 't');
        media::FrameReader reader(file, info, {});
        const av::Frame clean = reader.at(base::from_seconds(1));
        info.video->interlaced = false;
        media::FrameReader raw(file, info, {});
        const av::Frame combed = raw.at(base::from_seconds(1));
        EXPECT_GT(combing(combed), 10) << order;
        EXPECT_LT(combing(clean), combing(combed) / 8) << order;
    }
}

}  // namespace
