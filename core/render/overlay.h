// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "av/frame.h"
#include "brand/graphics.h"
#include "text/ass.h"

namespace render {

// A BT.709 limited colour with opacity, all 0 to 255.
struct Colour {
    std::uint8_t y = 16, u = 128, v = 128, alpha = 255;
};
[[nodiscard]] Colour colour_from_rgb(int red, int green, int blue, int alpha = 255);
// "#RRGGBB"; black for anything else.
[[nodiscard]] Colour colour_from_hex(std::string_view hex);

// Something drawn, ready to lie over pictures: premultiplied YUV in the planes of 4:2:0 with how much of the picture
// shows through. Stands on even coordinates. A value: what was drawn once is blended onto every frame that shows it.
class Overlay {
  public:
    // The bitmaps in their painting order, clipped to width × height; ones far apart are kept as separate overlays.
    [[nodiscard]] static std::vector<Overlay> from_bitmaps(const std::vector<text::Bitmap>& bitmaps, int width,
                                                           int height);
    // An RGBA picture with straight alpha, put at x, y (made even), its alpha times `opacity`.
    [[nodiscard]] static Overlay from_rgba(const av::Frame& rgba, int x, int y, double opacity);

    // `picture` is writable 8-bit 4:2:0; what lies outside it is clipped.
    void blend_onto(av::Frame& picture) const;
    [[nodiscard]] brand::Rect place() const { return {x_, y_, width_, height_}; }

  private:
    Overlay(int x, int y, int width, int height);
    void paint(const text::Bitmap& bitmap);
    void paint_pixel(int x, int y, Colour colour);
    void finish();

    int x_, y_, width_, height_;                // even
    std::vector<std::uint8_t> luma_, through_;  // width × height
    std::vector<std::uint8_t> u_, v_, chroma_through_;
    std::vector<std::uint16_t> full_u_, full_v_;  // while painting: chroma at full size
};

// Fills a rectangle of the picture with an opaque colour; edges are clipped and made even.
void fill(av::Frame& picture, brand::Rect rect, Colour colour);
// The same with the colour's opacity.
void tint(av::Frame& picture, brand::Rect rect, Colour colour);

}  // namespace render
