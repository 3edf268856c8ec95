// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/image.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>

#include "base/error.h"

namespace {

using Pixel = std::array<int, 4>;

std::string bytes_of(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
    return bytes;
}

// What reading a file of these bytes gives.
av::Frame read(const std::string& bytes, int svg_width = 1024) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "picture";
    base::write_file_atomically(file, bytes);
    return av::read_image(file, svg_width);
}

Pixel pixel(const av::Frame& picture, int x, int y) {
    EXPECT_EQ(picture->format, AV_PIX_FMT_RGBA);
    const std::uint8_t* p = picture.plane(0) + y * picture.stride(0) + 4 * x;
    return {p[0], p[1], p[2], p[3]};
}

void expect_near(const Pixel& found, const Pixel& wanted, int tolerance) {
    for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(found[i], wanted[i], tolerance) << "component " << i;
}

void expect_refused(const std::string& bytes, const std::string& what) {
    try {
        (void)read(bytes);
        ADD_FAILURE() << what << " was read";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::input) << what << ": " << error.what();
        EXPECT_FALSE(error.hint.empty()) << what;
    }
}

// 2×1 pixels each.
constexpr const char* kRgba =
    "89504e470d0a1a0a0000000d4948445200000002000000010806000000f4227f8a000000114944415478da63e01291d33871e9ce7f000aae03"
    "daed"
    "33545e0000000049454e44ae426082";
constexpr const char* kGreyAlpha16 =
    "89504e470d0a1a0a0000000d49484452000000020000000110040000000ebb6b42000000114944415478da63f8ffbf81c181e1ff7f0015f704"
    "bdd0"
    "6164600000000049454e44ae426082";
constexpr const char* kPalette =
    "89504e470d0a1a0a0000000d4948445200000002000000010803000000c3fc8fb800000006504c5445ff000000ff00d287ef71000000027452"
    "4e53"
    "ff80080fb36a0000000b4944415478da6360600400000400022cde48ad0000000049454e44ae426082";
// 2×2 pixels of red at half.
constexpr const char* kWebp = "524946461c000000574542505650384c0f0000002f014000100710fd8ffe0522a2ff0100";

TEST(ReadImage, TakesPngWithAlpha) {
    const av::Frame picture = read(bytes_of(kRgba));
    ASSERT_EQ(picture.width(), 2);
    ASSERT_EQ(picture.height(), 1);
    EXPECT_EQ(pixel(picture, 0, 0), (Pixel{10, 20, 30, 40}));
    EXPECT_EQ(pixel(picture, 1, 0), (Pixel{200, 210, 220, 255}));
}

TEST(ReadImage, TakesSixteenBitGreyWithAlpha) {
    const av::Frame picture = read(bytes_of(kGreyAlpha16));
    expect_near(pixel(picture, 0, 0), {255, 255, 255, 128}, 1);
    expect_near(pixel(picture, 1, 0), {64, 64, 64, 255}, 1);
}

TEST(ReadImage, TakesAPaletteWithAlpha) {
    const av::Frame picture = read(bytes_of(kPalette));
    EXPECT_EQ(pixel(picture, 0, 0), (Pixel{255, 0, 0, 255}));
    EXPECT_EQ(pixel(picture, 1, 0), (Pixel{0, 255, 0, 128}));
}

TEST(ReadImage, TakesWebp) { expect_near(pixel(read(bytes_of(kWebp)), 1, 1), {255, 0, 0, 127}, 1); }

TEST(ReadImage, DrawsSvgAtTheGivenWidthWithStraightAlpha) {
    const std::string svg =
        R"(<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">)"
        R"(<rect width="20" height="20" fill="#c86432"/><rect x="20" width="20" height="20" fill="#c86432" fill-opacity="0.5"/></svg>)";
    const av::Frame picture = read(svg, 200);
    EXPECT_EQ(picture.width(), 200);
    EXPECT_EQ(picture.height(), 100);
    expect_near(pixel(picture, 50, 50), {200, 100, 50, 255}, 1);
    expect_near(pixel(picture, 150, 50), {200, 100, 50, 128}, 2);
}

TEST(ReadImage, ReadsNoFileThatASvgNames) {
    const base::TempDir dir;
    base::write_file_atomically(dir.path() / "secret.png", bytes_of(kRgba));
    const std::string svg = fmt::format(
        R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10">)"
        R"(<image width="10" height="10" xlink:href="file://{}/secret.png"/></svg>)",
        dir.path().string());
    EXPECT_EQ(pixel(read(svg, 10), 5, 5)[3], 0);
}

TEST(ReadImage, GivesBackWhatEncodePngWrote) {
    av::Frame picture = av::allocate_picture(5, 3, AV_PIX_FMT_RGB24);
    for (int y = 0; y < 3; ++y)
        for (int i = 0; i < 15; ++i)
            picture.plane(0)[y * picture.stride(0) + i] = static_cast<std::uint8_t>(y * 60 + i * 4);
    const av::Frame back = read(av::encode_png(picture));
    ASSERT_EQ(back.width(), 5);
    for (int y = 0; y < 3; ++y)
        for (int x = 0; x < 5; ++x)
            EXPECT_EQ(pixel(back, x, y), (Pixel{y * 60 + x * 12, y * 60 + x * 12 + 4, y * 60 + x * 12 + 8, 255}));
}

// A picture of one BT.709 limited colour.
av::Frame flat(int y, int u, int v) {
    av::Frame picture = av::allocate_picture(64, 48);
    const std::array<int, 3> values{y, u, v};
    for (int plane = 0; plane < 3; ++plane)
        for (int row = 0; row < (plane == 0 ? 48 : 24); ++row)
            std::fill_n(picture.plane(plane) + row * picture.stride(plane), plane == 0 ? 64 : 32,
                        static_cast<std::uint8_t>(values[static_cast<std::size_t>(plane)]));
    return picture;
}

TEST(EncodePicture, KeepsTheColoursOfVideo) {
    const std::vector<std::pair<av::Frame, Pixel>> colours{{flat(63, 102, 240), {255, 0, 0, 255}},
                                                           {flat(235, 128, 128), {255, 255, 255, 255}},
                                                           {flat(16, 128, 128), {0, 0, 0, 255}},
                                                           {flat(126, 128, 128), {128, 128, 128, 255}}};
    for (const auto& [picture, rgb] : colours) {
        expect_near(pixel(read(av::encode_jpeg(picture)), 30, 20), rgb, 4);
        expect_near(pixel(read(av::encode_png(picture)), 30, 20), rgb, 3);
    }
}

TEST(EncodePicture, WritesTheSameBytesTwiceAndNothingOfItsMaker) {
    const std::string jpeg = av::encode_jpeg(flat(100, 90, 150));
    EXPECT_EQ(jpeg, av::encode_jpeg(flat(100, 90, 150)));
    EXPECT_EQ(jpeg.substr(0, 3), "\xFF\xD8\xFF");
    EXPECT_EQ(jpeg.find("Lavc"), std::string::npos);
}

TEST(ReadImage, RefusesWhatIsNoPicture) {
    const std::string png = bytes_of(kRgba);
    expect_refused("", "nothing");
    expect_refused("hello", "text");
    expect_refused("GIF89a", "GIF");
    expect_refused(png.substr(0, 30), "half of a PNG");
    expect_refused(std::string("\xFF\xD8\xFF\xE0 and no more"), "the start of a JPEG");
    expect_refused(bytes_of(kWebp).substr(0, 20), "half of a WebP");
    expect_refused("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect", "half of an SVG");
    std::string huge = png;
    huge.replace(16, 8, std::string("\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF", 8));
    expect_refused(huge, "a PNG that claims to be huge");
}

TEST(ReadImage, NamesTheFileThatIsMissing) {
    try {
        (void)av::read_image("/nowhere/logo.png");
        FAIL() << "no error";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.file, "/nowhere/logo.png");
        EXPECT_EQ(error.code, base::Errc::input);
    }
}

}  // namespace
