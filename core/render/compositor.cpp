// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/compositor.h"

#include <algorithm>

#include "av/image.h"

namespace render {
namespace {

// What a clip without a picture is shown on.
constexpr const char* kPlain = "#3A4750";
// The blurred copy beside a picture is drawn this much smaller and then enlarged, which blurs it for the price of a
// thumbnail.
constexpr int kBlurFactor = 40;
constexpr int kBlurPasses = 2;
constexpr int kDimPercent = 70;

void copy_region(const av::Frame& from, Rect source, av::Frame& to, int x, int y) {
    for (int plane = 0; plane < 3; ++plane) {
        const int shift = plane == 0 ? 0 : 1;
        for (int row = 0; row < source.height >> shift; ++row)
            std::copy_n(from.plane(plane) + ((source.y >> shift) + row) * from.stride(plane) + (source.x >> shift),
                        source.width >> shift,
                        to.plane(plane) + ((y >> shift) + row) * to.stride(plane) + (x >> shift));
    }
}

// Each value becomes the mean of its 3×3 neighbours.
void soften(av::Frame& picture) {
    for (int plane = 0; plane < 3; ++plane) {
        const int width = plane == 0 ? picture.width() : picture.width() / 2;
        const int height = plane == 0 ? picture.height() : picture.height() / 2;
        const std::ptrdiff_t stride = picture.stride(plane);
        std::uint8_t* data = picture.plane(plane);
        std::vector<std::uint8_t> before(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
        for (int y = 0; y < height; ++y) std::copy_n(data + y * stride, width, before.begin() + y * width);
        const auto at = [&](int x, int y) {
            return before[static_cast<std::size_t>(std::clamp(y, 0, height - 1) * width + std::clamp(x, 0, width - 1))];
        };
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                int sum = 0;
                for (int dy = -1; dy <= 1; ++dy)
                    for (int dx = -1; dx <= 1; ++dx) sum += at(x + dx, y + dy);
                data[y * stride + x] = static_cast<std::uint8_t>((sum + 4) / 9);
            }
        }
    }
}

void dim(av::Frame& picture) {
    for (int y = 0; y < picture.height(); ++y) {
        std::uint8_t* row = picture.plane(0) + y * picture.stride(0);
        for (int x = 0; x < picture.width(); ++x)
            row[x] = static_cast<std::uint8_t>(16 + (row[x] - 16) * kDimPercent / 100);
    }
}

delivery::Size size_or(delivery::Size wanted, delivery::Size canvas) {
    return wanted.width > 0 && wanted.height > 0 ? wanted : canvas;
}

// Where a place on the canvas is in frames of another size. Even, and as it is when the sizes are the same.
Rect scaled_place(Rect place, delivery::Size canvas, delivery::Size size) {
    if (size.width == canvas.width && size.height == canvas.height) return place;
    const auto even = [](int value, int to, int from) {
        return static_cast<int>((static_cast<std::int64_t>(value) * to / from + 1) / 2 * 2);
    };
    if (place.width <= 0 || place.height <= 0) return {};
    return {even(place.x, size.width, canvas.width), even(place.y, size.height, canvas.height),
            std::max(2, even(place.width, size.width, canvas.width)),
            std::max(2, even(place.height, size.height, canvas.height))};
}

}  // namespace

// One ASS script and what it last drew.
struct Compositor::Text {
    text::AssRenderer renderer;
    std::vector<Overlay> drawn;

    Text(const text::Fonts& fonts, const std::string& script, delivery::Size size)
        : renderer(fonts, script, size.width, size.height) {}

    void blend_onto(av::Frame& frame, base::Time t) {
        const text::AssRenderer::Picture picture = renderer.render(t);
        if (picture.changed) drawn = Overlay::from_bitmaps(picture.bitmaps, frame.width(), frame.height());
        for (const Overlay& overlay : drawn) overlay.blend_onto(frame);
    }
};

Compositor::Compositor(const Stage& stage, std::size_t composition, delivery::Size size)
    : composition_(stage.plan.compositions[composition]),
      size_(size_or(size, composition_.canvas.size)),
      times_(stage.plan.programmes[composition_.programme].times),
      framing_(stage.plan.programmes[composition_.programme].answer.framing),
      card_(colour_from_hex(stage.scene.kit.palette.primary)),
      bar_(colour_from_hex(stage.scene.kit.palette.accent)),
      bar_place_(scaled_place(stage.layers[composition].progress_bar, composition_.canvas.size, size_)) {
    for (const std::string& script : stage.layers[composition].scripts)
        texts_.push_back(std::make_unique<Text>(stage.studio.fonts, script, size_));
    for (brand::LogoLayer layer : stage.layers[composition].logos) {
        layer.place = scaled_place(layer.place, composition_.canvas.size, size_);
        av::Frame sized = av::scaled(stage.scene.logo, layer.place.width, layer.place.height, AV_PIX_FMT_RGBA);
        logos_.push_back({std::move(layer), std::move(sized), 0, {}});
    }
    background_ = av::allocate_picture(size_.width, size_.height);
}

Compositor::~Compositor() = default;

av::Frame Compositor::compose(std::int64_t n, const av::Frame& picture, std::int64_t identity) {
    const base::Time t = composition_.rate.middle(n);
    const Rect whole{0, 0, background_.width(), background_.height()};
    const bool in_programme = times_.programme.contains(t) || (times_.end_card.empty() && t >= times_.programme.out);
    if (!in_programme) {
        if (!card_shown_) fill(background_, whole, card_);
        card_shown_ = true;
        shown_.reset();
    } else if (!picture) {
        if (card_shown_ || shown_ != INT64_MIN) fill(background_, whole, colour_from_hex(kPlain));
        card_shown_ = false;
        shown_ = INT64_MIN;
    } else if (shown_ != identity) {
        draw_picture(picture);
        card_shown_ = false;
        shown_ = identity;
    }
    av::Frame frame = av::writable_copy(background_);
    for (const auto& text : texts_) text->blend_onto(frame, t);
    for (Logo& logo : logos_) {
        const double opacity = brand::opacity_at(logo.layer, t);
        if (opacity <= 0) continue;
        if (!logo.drawn || logo.opacity != opacity)
            logo.drawn = Overlay::from_rgba(logo.sized, logo.layer.place.x, logo.layer.place.y, opacity);
        logo.opacity = opacity;
        logo.drawn->blend_onto(frame);
    }
    if (bar_place_.width > 0 && in_programme) {
        const double done = static_cast<double>((t - times_.programme.in).count()) /
                            static_cast<double>(std::max<std::int64_t>(times_.programme.duration().count(), 1));
        Rect part = bar_place_;
        part.width = static_cast<int>(part.width * std::clamp(done, 0.0, 1.0)) / 2 * 2;
        fill(frame, part, bar_);
    }
    return frame;
}

void Compositor::draw_picture(const av::Frame& picture) {
    const Placement placement = place({picture.width(), picture.height()}, size_, framing_);
    const Rect& target = placement.target;
    if (placement.blurred_sides) draw_blurred_sides(picture, target);
    if (placement.source.width == target.width && placement.source.height == target.height) {
        copy_region(picture, placement.source, background_, target.x, target.y);
        return;
    }
    const Rect& s = placement.source;
    const av::Frame scaled = fitter_.scale(av::crop(picture, s.x, s.y, s.width, s.height), target.width, target.height);
    copy_region(scaled, {0, 0, target.width, target.height}, background_, target.x, target.y);
}

void Compositor::draw_blurred_sides(const av::Frame& picture, Rect target) {
    const delivery::Size canvas = size_;
    const Placement cover = place({picture.width(), picture.height()}, canvas, {edit::Fill::crop, 0.5, 0.5});
    const auto part = [](int length) { return std::max(8, length / kBlurFactor / 2 * 2); };
    av::Frame small =
        shrinker_.scale(av::crop(picture, cover.source.x, cover.source.y, cover.source.width, cover.source.height),
                        part(canvas.width), part(canvas.height));
    for (int i = 0; i < kBlurPasses; ++i) soften(small);
    dim(small);
    const av::Frame large = enlarger_.scale(small, canvas.width, canvas.height);
    // Only what the picture leaves free.
    const int right = target.x + target.width;
    const int bottom = target.y + target.height;
    for (const Rect& side : {Rect{0, 0, canvas.width, target.y}, Rect{0, bottom, canvas.width, canvas.height - bottom},
                             Rect{0, 0, target.x, canvas.height}, Rect{right, 0, canvas.width - right, canvas.height}})
        if (side.width > 0 && side.height > 0) copy_region(large, side, background_, side.x, side.y);
}

}  // namespace render
