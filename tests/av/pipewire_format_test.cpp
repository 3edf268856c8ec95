// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/pipewire_format.h"

#include <gmock/gmock.h>
#include <spa/param/format.h>
#include <spa/param/param.h>
#include <spa/pod/builder.h>

#include <array>
#include <vector>

#pragma GCC diagnostic ignored "-Wpedantic"  // PipeWire's macros

namespace {

using namespace testing;
using av::CameraFormat;
using av::LiveWish;

constexpr spa_rectangle k1080{1920, 1080}, k720{1280, 720}, kVga{640, 480};

// What a camera says that it can, as it comes from the server.
class Offer {
  public:
    Offer(std::uint32_t subtype, std::uint32_t format, spa_rectangle size, std::vector<std::uint32_t> rates) {
        spa_pod_builder builder = SPA_POD_BUILDER_INIT(memory_.data(), static_cast<std::uint32_t>(memory_.size()));
        spa_pod_frame object{}, choice{};
        spa_pod_builder_push_object(&builder, &object, SPA_TYPE_OBJECT_Format, SPA_PARAM_EnumFormat);
        spa_pod_builder_add(&builder, SPA_FORMAT_mediaType, SPA_POD_Id(SPA_MEDIA_TYPE_video), SPA_FORMAT_mediaSubtype,
                            SPA_POD_Id(subtype), SPA_FORMAT_VIDEO_size, SPA_POD_Rectangle(&size), 0);
        if (format != 0) spa_pod_builder_add(&builder, SPA_FORMAT_VIDEO_format, SPA_POD_Id(format), 0);
        spa_pod_builder_prop(&builder, SPA_FORMAT_VIDEO_framerate, 0);
        spa_pod_builder_push_choice(&builder, &choice, SPA_CHOICE_Enum, 0);
        spa_pod_builder_fraction(&builder, rates.front(), 1);
        for (const std::uint32_t rate : rates) spa_pod_builder_fraction(&builder, rate, 1);
        spa_pod_builder_pop(&builder, &choice);
        pod_ = static_cast<const spa_pod*>(spa_pod_builder_pop(&builder, &object));
    }
    [[nodiscard]] const spa_pod* pod() const { return pod_; }
    [[nodiscard]] std::optional<CameraFormat> nearest(const LiveWish& wish = {}) const {
        return av::nearest_format(pod_, wish);
    }

  private:
    alignas(8) std::array<std::uint8_t, 1024> memory_{};
    const spa_pod* pod_ = nullptr;
};

Offer raw(spa_rectangle size, const std::vector<std::uint32_t>& rates,
          spa_video_format format = SPA_VIDEO_FORMAT_YUY2) {
    return {SPA_MEDIA_SUBTYPE_raw, format, size, rates};
}
Offer jpeg(spa_rectangle size, const std::vector<std::uint32_t>& rates) {
    return {SPA_MEDIA_SUBTYPE_mjpg, 0, size, rates};
}
double distance(const Offer& offer) { return av::distance(offer.nearest().value(), {}); }

TEST(PipewireFormat, TakesTheRateThatIsWished) {
    const auto format = raw(k1080, {60, 30, 5}).nearest();
    ASSERT_TRUE(format);
    EXPECT_EQ(format->rate.num, 30U);
    EXPECT_EQ(format->width, 1920U);
    EXPECT_EQ(raw(k720, {60, 30, 5}).nearest({1280, 720, {60, 1}})->rate.num, 60U);
}

TEST(PipewireFormat, PrefersFullSizeAtFullRate) {
    EXPECT_LT(distance(jpeg(k1080, {30})), distance(raw(k1080, {5}))) << "raw over USB 2";
    EXPECT_LT(distance(raw(k720, {30})), distance(raw(k1080, {5})));
    EXPECT_LT(distance(raw(k720, {30})), distance(raw(kVga, {30})));
    EXPECT_LT(distance(raw(k1080, {30})), distance(jpeg(k1080, {30}))) << "nothing to decode";
    EXPECT_LT(distance(raw(k1080, {30})), distance(raw({3840, 2160}, {30})));
    EXPECT_LT(distance(raw(k1080, {25})), distance(raw(k720, {30})));
}

TEST(PipewireFormat, LeavesOutWhatCannotBeRead) {
    EXPECT_FALSE(raw(k1080, {30}, SPA_VIDEO_FORMAT_v308).nearest());
    EXPECT_FALSE(Offer(SPA_MEDIA_SUBTYPE_vp9, 0, k1080, {30}).nearest());
    EXPECT_FALSE(raw({0, 0}, {30}).nearest());
    EXPECT_FALSE(raw({60'000, 60'000}, {30}).nearest());
    EXPECT_FALSE(av::nearest_format(nullptr, {}));
}

TEST(PipewireFormat, AsksForWhatItChose) {
    alignas(8) std::array<std::uint8_t, 1024> memory{};
    const CameraFormat chosen = raw(k1080, {30}, SPA_VIDEO_FORMAT_NV12).nearest().value();
    const auto again = av::nearest_format(av::format_param(chosen, memory), {640, 480, {5, 1}});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->raw, SPA_VIDEO_FORMAT_NV12);
    EXPECT_EQ(again->width, 1920U);
    EXPECT_EQ(again->rate.num, 30U);
}

TEST(PipewireFormat, CopiesPicturesWithWideRowsAndSeveralPlanes) {
    const CameraFormat format{SPA_VIDEO_FORMAT_NV12, 16, 16, {30, 1}};
    std::vector<std::uint8_t> bytes(24 * 24);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i / 24);  // the row
    const std::array<av::Plane, 1> one{{{bytes, 24}}};
    const av::Frame picture = av::copy_picture(format, one);
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture.plane(0)[15 * picture.stride(0)], 15);
    EXPECT_EQ(picture.plane(1)[7 * picture.stride(1) + 15], 23);
    const std::span<const std::uint8_t> all(bytes);
    const std::array<av::Plane, 2> two{{{all.first(16 * 16), 16}, {all.subspan(24 * 16), 24}}};
    EXPECT_EQ(av::copy_picture(format, two).plane(1)[7 * picture.stride(1)], 23);
}

TEST(PipewireFormat, ReadsNoFurtherThanThereAreBytes) {
    const CameraFormat format{SPA_VIDEO_FORMAT_I420, 640, 480, {30, 1}};
    const std::vector<std::uint8_t> bytes(640 * 480 * 3 / 2);
    const std::span<const std::uint8_t> all(bytes);
    const auto copied = [&](std::span<const std::uint8_t> some, int stride) {
        const std::array<av::Plane, 1> planes{{{some, stride}}};
        return static_cast<bool>(av::copy_picture(format, planes));
    };
    EXPECT_TRUE(copied(all, 0));
    EXPECT_TRUE(copied(all, 640));
    EXPECT_TRUE(copied(all, -5)) << "as if it were not said";
    EXPECT_FALSE(copied(all.first(bytes.size() - 1), 640));
    EXPECT_FALSE(copied(all, 641));
    EXPECT_FALSE(copied(all, 2'000'000'000));
    EXPECT_FALSE(static_cast<bool>(av::copy_picture(format, {})));
}

}  // namespace
