// SPDX-License-Identifier: GPL-3.0-or-later
// A camera and a microphone that are none, for the real path through PipeWire: in the first tenth of every full second
// of the monotonic clock the camera's picture is white and the microphone beeps. Until a signal or its time ends it.
//   virtual_devices [--camera NAME] [--microphone NAME] [--format YUY2|NV12|I420|RGB|MJPG] [--size WxH] [--seconds N]
#include <pipewire/pipewire.h>
#include <spa/param/audio/format-utils.h>
#include <spa/param/video/format-utils.h>

#include <array>
#include <cmath>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <map>
#include <numbers>
#include <string>
#include <vector>

#include "av/image.h"

extern "C" {
#include <libavutil/imgutils.h>
}

#pragma GCC diagnostic ignored "-Wpedantic"  // PipeWire's macros

namespace {

constexpr std::int64_t kSecond = 1'000'000'000, kFlash = kSecond / 10;
constexpr int kRate = 30, kSampleRate = 48'000;

std::int64_t now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * kSecond + time.tv_nsec;
}

struct Format {
    spa_video_format spa;
    AVPixelFormat av;
};
const std::map<std::string, Format> kFormats{{"YUY2", {SPA_VIDEO_FORMAT_YUY2, AV_PIX_FMT_YUYV422}},
                                             {"NV12", {SPA_VIDEO_FORMAT_NV12, AV_PIX_FMT_NV12}},
                                             {"I420", {SPA_VIDEO_FORMAT_I420, AV_PIX_FMT_YUV420P}},
                                             {"RGB", {SPA_VIDEO_FORMAT_RGB, AV_PIX_FMT_RGB24}},
                                             {"MJPG", {SPA_VIDEO_FORMAT_ENCODED, AV_PIX_FMT_NONE}}};

// A white picture (0), else bars that wander, as a camera's bytes.
std::string picture_bytes(int number, int width, int height, AVPixelFormat format) {
    av::Frame picture = av::allocate_picture(width, height);
    for (int plane = 0; plane < 3; ++plane)
        for (int y = 0; y < height / (plane == 0 ? 1 : 2); ++y) {
            const int value = plane > 0 ? 128 : number == 0 ? 230 : (y + number * 8) / 40 % 2 == 0 ? 90 : 60;
            std::memset(picture.plane(plane) + y * picture.stride(plane), value,
                        static_cast<std::size_t>(width / (plane == 0 ? 1 : 2)));
        }
    if (format == AV_PIX_FMT_NONE) return av::encode_jpeg(picture);
    const av::Frame raw = av::scaled(picture, width, height, format);
    const int size = av_image_get_buffer_size(format, width, height, 1);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    av_image_copy_to_buffer(reinterpret_cast<std::uint8_t*>(bytes.data()), size, raw->data, raw->linesize, format,
                            width, height, 1);
    return bytes;
}

class Builder {
  public:
    [[nodiscard]] spa_pod_builder* get() { return &builder_; }

  private:
    std::array<std::uint8_t, 2048> memory_{};
    spa_pod_builder builder_ = SPA_POD_BUILDER_INIT(memory_.data(), static_cast<std::uint32_t>(memory_.size()));
};

class Camera {
  public:
    Camera(pw_loop* loop, const std::string& name, Format format, int width, int height)
        : loop_(loop), stride_(format.av == AV_PIX_FMT_NONE ? 0 : av_image_get_linesize(format.av, width, 0)) {
        for (int i = 0; i < 10; ++i) pictures_.push_back(picture_bytes(i, width, height, format.av));
        static const pw_stream_events events = [] {
            pw_stream_events e{};
            e.version = PW_VERSION_STREAM_EVENTS;
            e.param_changed = [](void* self, std::uint32_t id, const spa_pod* param) {
                if (id == SPA_PARAM_Format && param != nullptr) static_cast<Camera*>(self)->agree_on_buffers();
            };
            e.process = [](void* self) { static_cast<Camera*>(self)->give(); };
            return e;
        }();
        stream_ = pw_stream_new_simple(
            loop, name.c_str(),
            pw_properties_new(PW_KEY_MEDIA_CLASS, "Video/Source", PW_KEY_MEDIA_ROLE, "Camera", PW_KEY_NODE_NAME,
                              name.c_str(), PW_KEY_NODE_DESCRIPTION, "Test camera", nullptr),
            &events, this);
        timer_ = pw_loop_add_timer(
            loop, [](void* self, std::uint64_t) { static_cast<Camera*>(self)->tick(); }, this);
        const spa_rectangle size{static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)};
        const spa_fraction rate{kRate, 1};
        Builder builder;
        std::array<const spa_pod*, 1> offered{static_cast<const spa_pod*>(
            format.av == AV_PIX_FMT_NONE
                ? spa_pod_builder_add_object(builder.get(), SPA_TYPE_OBJECT_Format, SPA_PARAM_EnumFormat,
                                             SPA_FORMAT_mediaType, SPA_POD_Id(SPA_MEDIA_TYPE_video),
                                             SPA_FORMAT_mediaSubtype, SPA_POD_Id(SPA_MEDIA_SUBTYPE_mjpg),
                                             SPA_FORMAT_VIDEO_size, SPA_POD_Rectangle(&size),
                                             SPA_FORMAT_VIDEO_framerate, SPA_POD_Fraction(&rate))
                : spa_pod_builder_add_object(
                      builder.get(), SPA_TYPE_OBJECT_Format, SPA_PARAM_EnumFormat, SPA_FORMAT_mediaType,
                      SPA_POD_Id(SPA_MEDIA_TYPE_video), SPA_FORMAT_mediaSubtype, SPA_POD_Id(SPA_MEDIA_SUBTYPE_raw),
                      SPA_FORMAT_VIDEO_format, SPA_POD_Id(format.spa), SPA_FORMAT_VIDEO_size, SPA_POD_Rectangle(&size),
                      SPA_FORMAT_VIDEO_framerate, SPA_POD_Fraction(&rate)))};
        pw_stream_connect(stream_, PW_DIRECTION_OUTPUT, PW_ID_ANY,
                          static_cast<pw_stream_flags>(PW_STREAM_FLAG_DRIVER | PW_STREAM_FLAG_MAP_BUFFERS),
                          offered.data(), offered.size());
        second_ = (now() / kSecond + 1) * kSecond;
        arm();
    }
    ~Camera() {
        pw_loop_destroy_source(loop_, timer_);
        pw_stream_destroy(stream_);
    }
    Camera(const Camera&) = delete;
    Camera& operator=(const Camera&) = delete;

  private:
    [[nodiscard]] std::int64_t due() const { return second_ + number_ * kSecond / kRate; }

    void arm() {
        timespec at{due() / kSecond, due() % kSecond};
        pw_loop_update_timer(loop_, timer_, &at, nullptr, true);
    }

    void tick() {
        if (pw_stream_get_state(stream_, nullptr) == PW_STREAM_STATE_STREAMING) pw_stream_trigger_process(stream_);
        number_ = (number_ + 1) % kRate;
        if (number_ == 0) second_ += kSecond;
        arm();
    }

    void agree_on_buffers() {
        std::size_t size = 0;
        for (const std::string& picture : pictures_) size = std::max(size, picture.size());
        Builder builder;
        std::array<const spa_pod*, 2> asked{
            static_cast<const spa_pod*>(spa_pod_builder_add_object(
                builder.get(), SPA_TYPE_OBJECT_ParamBuffers, SPA_PARAM_Buffers, SPA_PARAM_BUFFERS_buffers,
                SPA_POD_CHOICE_RANGE_Int(6, 4, 12), SPA_PARAM_BUFFERS_blocks, SPA_POD_Int(1), SPA_PARAM_BUFFERS_size,
                SPA_POD_Int(static_cast<int>(size)), SPA_PARAM_BUFFERS_stride, SPA_POD_Int(stride_))),
            static_cast<const spa_pod*>(
                spa_pod_builder_add_object(builder.get(), SPA_TYPE_OBJECT_ParamMeta, SPA_PARAM_Meta,
                                           SPA_PARAM_META_type, SPA_POD_Id(SPA_META_Header), SPA_PARAM_META_size,
                                           SPA_POD_Int(static_cast<int>(sizeof(spa_meta_header)))))};
        pw_stream_update_params(stream_, asked.data(), asked.size());
    }

    void give() {
        pw_buffer* buffer = pw_stream_dequeue_buffer(stream_);
        if (buffer == nullptr) return;
        // tick() has gone on to the next picture already, or is about to: the one nearest to now.
        const std::int64_t at = (now() * kRate / kSecond) * kSecond / kRate;
        const bool flash = at % kSecond < kFlash;
        const std::string& picture = pictures_[flash ? 0 : static_cast<std::size_t>(1 + at * kRate / kSecond % 9)];
        spa_data& data = buffer->buffer->datas[0];
        data.chunk->offset = 0;
        data.chunk->size = 0;
        data.chunk->stride = stride_;
        if (data.data != nullptr && data.maxsize >= picture.size()) {
            std::memcpy(data.data, picture.data(), picture.size());
            data.chunk->size = static_cast<std::uint32_t>(picture.size());
        }
        if (auto* header = static_cast<spa_meta_header*>(
                spa_buffer_find_meta_data(buffer->buffer, SPA_META_Header, sizeof(spa_meta_header)))) {
            *header = {};
            header->pts = at;
        }
        pw_stream_queue_buffer(stream_, buffer);
    }

    pw_loop* loop_;
    int stride_;
    std::vector<std::string> pictures_;
    pw_stream* stream_ = nullptr;
    spa_source* timer_ = nullptr;
    std::int64_t second_ = 0, number_ = 0;
};

class Microphone {
  public:
    Microphone(pw_loop* loop, const std::string& name) {
        static const pw_stream_events events = [] {
            pw_stream_events e{};
            e.version = PW_VERSION_STREAM_EVENTS;
            e.process = [](void* self) { static_cast<Microphone*>(self)->give(); };
            return e;
        }();
        stream_ = pw_stream_new_simple(
            loop, name.c_str(),
            pw_properties_new(PW_KEY_MEDIA_CLASS, "Audio/Source", PW_KEY_NODE_NAME, name.c_str(),
                              PW_KEY_NODE_DESCRIPTION, "Test microphone", PW_KEY_NODE_GROUP, "pipewire.dummy", nullptr),
            &events, this);
        spa_audio_info_raw info{};
        info.format = SPA_AUDIO_FORMAT_F32;
        info.rate = kSampleRate;
        info.channels = 1;
        info.position[0] = SPA_AUDIO_CHANNEL_MONO;
        Builder builder;
        std::array<const spa_pod*, 1> offered{spa_format_audio_raw_build(builder.get(), SPA_PARAM_EnumFormat, &info)};
        pw_stream_connect(stream_, PW_DIRECTION_OUTPUT, PW_ID_ANY, PW_STREAM_FLAG_MAP_BUFFERS, offered.data(),
                          offered.size());
    }
    ~Microphone() { pw_stream_destroy(stream_); }
    Microphone(const Microphone&) = delete;
    Microphone& operator=(const Microphone&) = delete;

  private:
    // It has no delay of its own: the first sample of a cycle is what is heard when the cycle begins.
    void give() {
        pw_time time{};
        pw_stream_get_time_n(stream_, &time, sizeof time);
        pw_buffer* buffer = pw_stream_dequeue_buffer(stream_);
        if (buffer == nullptr) return;
        spa_data& data = buffer->buffer->datas[0];
        const auto room = static_cast<std::int64_t>(data.maxsize / sizeof(float));
        const std::int64_t count = buffer->requested > 0 ? std::min<std::int64_t>(buffer->requested, room) : room;
        const std::int64_t begins = time.now * 3 / 62'500;  // in samples
        if (std::abs(begins - next_) > kSampleRate / 1000) next_ = begins;
        auto* samples = static_cast<float*>(data.data);
        for (std::int64_t i = 0; samples != nullptr && i < count; ++i, ++next_) {
            const std::int64_t place = next_ % kSampleRate;
            const double phase = 2 * std::numbers::pi * 1000 * static_cast<double>(place) / kSampleRate;
            samples[i] = place < kSampleRate / 10 ? static_cast<float>(0.4 * std::sin(phase)) : 0;
        }
        data.chunk->offset = 0;
        data.chunk->stride = sizeof(float);
        data.chunk->size = static_cast<std::uint32_t>(count * static_cast<std::int64_t>(sizeof(float)));
        pw_stream_queue_buffer(stream_, buffer);
    }

    pw_stream* stream_ = nullptr;
    std::int64_t next_ = 0;
};

void quit(void* loop, int) { pw_main_loop_quit(static_cast<pw_main_loop*>(loop)); }

}  // namespace

int main(int argc, char** argv) {
    std::map<std::string, std::string> options{{"--format", "YUY2"}, {"--size", "1280x720"}};
    for (int i = 1; i + 1 < argc; i += 2) options[argv[i]] = argv[i + 1];
    int width = 0, height = 0;
    if (std::sscanf(options["--size"].c_str(), "%dx%d", &width, &height) != 2 ||
        !kFormats.contains(options["--format"]))
        return 2;
    pw_init(nullptr, nullptr);
    pw_main_loop* main_loop = pw_main_loop_new(nullptr);
    pw_loop* loop = pw_main_loop_get_loop(main_loop);
    pw_loop_add_signal(loop, SIGINT, quit, main_loop);
    pw_loop_add_signal(loop, SIGTERM, quit, main_loop);
    if (options.contains("--seconds")) {
        timespec end{std::stol(options["--seconds"]), 0};
        spa_source* timer = pw_loop_add_timer(
            loop, [](void* data, std::uint64_t) { quit(data, 0); }, main_loop);
        pw_loop_update_timer(loop, timer, &end, nullptr, false);
    }
    {
        std::unique_ptr<Camera> camera;
        std::unique_ptr<Microphone> microphone;
        if (options.contains("--camera"))
            camera =
                std::make_unique<Camera>(loop, options["--camera"], kFormats.at(options["--format"]), width, height);
        if (options.contains("--microphone")) microphone = std::make_unique<Microphone>(loop, options["--microphone"]);
        pw_main_loop_run(main_loop);
    }
    pw_main_loop_destroy(main_loop);
    pw_deinit();
    return 0;
}
