// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/overlay.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace render {
namespace {

// a·b/255 rounded, exact for 8-bit factors.
constexpr unsigned multiply(unsigned a, unsigned b) {
    const unsigned product = a * b + 128;
    return (product + (product >> 8)) >> 8;
}

std::uint8_t clamp_byte(double value) { return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L)); }

void blend_row(std::uint8_t* picture, const std::uint8_t* drawn, const std::uint8_t* through, int count) {
    for (int i = 0; i < count; ++i) picture[i] = static_cast<std::uint8_t>(drawn[i] + multiply(picture[i], through[i]));
}

struct Box {
    int left, top, right, bottom;
    [[nodiscard]] bool near(const Box& o) const {
        constexpr int kGap = 16;
        return left < o.right + kGap && o.left < right + kGap && top < o.bottom + kGap && o.top < bottom + kGap;
    }
    void add(const Box& o) {
        left = std::min(left, o.left);
        top = std::min(top, o.top);
        right = std::max(right, o.right);
        bottom = std::max(bottom, o.bottom);
    }
};

}  // namespace

Colour colour_from_rgb(int red, int green, int blue, int alpha) {
    // ITU-R BT.709: Kr 0.2126, Kb 0.0722.
    const double y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return {clamp_byte(16 + y * 219 / 255), clamp_byte(128 + (blue - y) / 1.8556 * 224 / 255),
            clamp_byte(128 + (red - y) / 1.5748 * 224 / 255), static_cast<std::uint8_t>(alpha)};
}

Colour colour_from_hex(std::string_view hex) {
    int value = 0;
    if (hex.size() < 7 || hex.front() != '#') return {};
    std::from_chars(hex.data() + 1, hex.data() + 7, value, 16);
    return colour_from_rgb(value >> 16 & 255, value >> 8 & 255, value & 255);
}

Overlay::Overlay(int x, int y, int width, int height)
    : x_(x),
      y_(y),
      width_(width),
      height_(height),
      luma_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)),
      through_(luma_.size(), 255),
      full_u_(luma_.size()),
      full_v_(luma_.size()) {}

void Overlay::paint_pixel(int x, int y, Colour colour) {
    const std::size_t at = static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
    const unsigned rest = 255U - colour.alpha;
    luma_[at] = static_cast<std::uint8_t>(multiply(colour.y, colour.alpha) + multiply(luma_[at], rest));
    full_u_[at] = static_cast<std::uint16_t>(multiply(colour.u, colour.alpha) + multiply(full_u_[at], rest));
    full_v_[at] = static_cast<std::uint16_t>(multiply(colour.v, colour.alpha) + multiply(full_v_[at], rest));
    through_[at] = static_cast<std::uint8_t>(multiply(through_[at], rest));
}

void Overlay::paint(const text::Bitmap& bitmap) {
    const Colour colour = colour_from_rgb(bitmap.red, bitmap.green, bitmap.blue);
    for (int row = 0; row < bitmap.height; ++row) {
        const std::uint8_t* coverage = bitmap.coverage + row * bitmap.stride;
        for (int column = 0; column < bitmap.width; ++column) {
            if (coverage[column] == 0) continue;
            Colour here = colour;
            here.alpha = static_cast<std::uint8_t>(multiply(coverage[column], bitmap.alpha));
            paint_pixel(bitmap.x + column - x_, bitmap.y + row - y_, here);
        }
    }
}

// Brings chroma and its transparency to half size.
void Overlay::finish() {
    const int half_width = width_ / 2;
    const int half_height = height_ / 2;
    const std::size_t count = static_cast<std::size_t>(half_width) * static_cast<std::size_t>(half_height);
    u_.resize(count);
    v_.resize(count);
    chroma_through_.resize(count);
    for (int row = 0; row < half_height; ++row) {
        for (int column = 0; column < half_width; ++column) {
            const std::size_t a = static_cast<std::size_t>(row * 2) * static_cast<std::size_t>(width_) +
                                  static_cast<std::size_t>(column * 2);
            const std::size_t b = a + static_cast<std::size_t>(width_);
            const std::size_t at =
                static_cast<std::size_t>(row) * static_cast<std::size_t>(half_width) + static_cast<std::size_t>(column);
            const auto mean = [&](const auto& plane) {
                return static_cast<std::uint8_t>((plane[a] + plane[a + 1] + plane[b] + plane[b + 1] + 2) / 4);
            };
            u_[at] = mean(full_u_);
            v_[at] = mean(full_v_);
            chroma_through_[at] = mean(through_);
        }
    }
    full_u_ = {};
    full_v_ = {};
}

std::vector<Overlay> Overlay::from_bitmaps(const std::vector<text::Bitmap>& bitmaps, int width, int height) {
    std::vector<Box> groups;
    std::vector<Box> boxes;
    for (const text::Bitmap& b : bitmaps) {
        if (b.width <= 0 || b.height <= 0 || b.alpha == 0) continue;
        boxes.push_back({b.x, b.y, b.x + b.width, b.y + b.height});
    }
    // Groups grow until none is near another, so that no pixel belongs to two.
    for (Box box : boxes) {
        for (bool grew = true; grew;) {
            grew = false;
            for (std::size_t i = 0; i < groups.size(); ++i) {
                if (!groups[i].near(box)) continue;
                box.add(groups[i]);
                groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i));
                grew = true;
                break;
            }
        }
        groups.push_back(box);
    }
    std::vector<Overlay> out;
    for (const Box& group : groups) {
        const int left = std::max(0, group.left) / 2 * 2;
        const int top = std::max(0, group.top) / 2 * 2;
        const int right = std::min(width, (group.right + 1) / 2 * 2);
        const int bottom = std::min(height, (group.bottom + 1) / 2 * 2);
        if (left >= right || top >= bottom) continue;
        Overlay overlay(left, top, right - left, bottom - top);
        for (const text::Bitmap& b : bitmaps)
            if (b.alpha != 0 && b.x >= left && b.x + b.width <= right && b.y >= top && b.y + b.height <= bottom)
                overlay.paint(b);
        overlay.finish();
        out.push_back(std::move(overlay));
    }
    return out;
}

Overlay Overlay::from_rgba(const av::Frame& rgba, int x, int y, double opacity) {
    Overlay overlay(x / 2 * 2, y / 2 * 2, (rgba.width() + 1) / 2 * 2, (rgba.height() + 1) / 2 * 2);
    for (int row = 0; row < rgba.height(); ++row) {
        const std::uint8_t* pixel = rgba.plane(0) + row * rgba.stride(0);
        for (int column = 0; column < rgba.width(); ++column, pixel += 4)
            if (pixel[3] != 0)
                overlay.paint_pixel(column, row,
                                    colour_from_rgb(pixel[0], pixel[1], pixel[2], clamp_byte(pixel[3] * opacity)));
    }
    overlay.finish();
    return overlay;
}

void Overlay::blend_onto(av::Frame& picture) const {
    const int left = std::max(0, x_);
    const int top = std::max(0, y_);
    const int right = std::min(x_ + width_, picture.width() / 2 * 2);
    const int bottom = std::min(y_ + height_, picture.height() / 2 * 2);
    if (left >= right) return;
    for (int y = top; y < bottom; ++y) {
        const std::size_t at =
            static_cast<std::size_t>(y - y_) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(left - x_);
        blend_row(picture.plane(0) + y * picture.stride(0) + left, &luma_[at], &through_[at], right - left);
    }
    for (int y = top / 2; y < bottom / 2; ++y) {
        const std::size_t at = static_cast<std::size_t>(y - y_ / 2) * static_cast<std::size_t>(width_ / 2) +
                               static_cast<std::size_t>((left - x_) / 2);
        blend_row(picture.plane(1) + y * picture.stride(1) + left / 2, &u_[at], &chroma_through_[at],
                  (right - left) / 2);
        blend_row(picture.plane(2) + y * picture.stride(2) + left / 2, &v_[at], &chroma_through_[at],
                  (right - left) / 2);
    }
}

namespace {

// Calls f(row, count, value) for each row of each plane inside the rectangle.
template <typename F>
void each_row(av::Frame& picture, brand::Rect rect, Colour colour, F f) {
    const int left = std::max(0, rect.x) / 2 * 2;
    const int top = std::max(0, rect.y) / 2 * 2;
    const int right = std::min(picture.width(), rect.x + rect.width) / 2 * 2;
    const int bottom = std::min(picture.height(), rect.y + rect.height) / 2 * 2;
    if (left >= right) return;
    const std::uint8_t values[] = {colour.y, colour.u, colour.v};
    for (int plane = 0; plane < 3; ++plane) {
        const int shift = plane == 0 ? 0 : 1;
        for (int y = top >> shift; y < bottom >> shift; ++y)
            f(picture.plane(plane) + y * picture.stride(plane) + (left >> shift), (right - left) >> shift,
              values[plane]);
    }
}

}  // namespace

void fill(av::Frame& picture, brand::Rect rect, Colour colour) {
    each_row(picture, rect, colour,
             [](std::uint8_t* row, int count, std::uint8_t value) { std::fill_n(row, count, value); });
}

void tint(av::Frame& picture, brand::Rect rect, Colour colour) {
    each_row(picture, rect, colour, [&](std::uint8_t* row, int count, std::uint8_t value) {
        const unsigned drawn = multiply(value, colour.alpha);
        for (int i = 0; i < count; ++i)
            row[i] = static_cast<std::uint8_t>(drawn + multiply(row[i], 255U - colour.alpha));
    });
}

}  // namespace render
