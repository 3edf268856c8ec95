// SPDX-License-Identifier: GPL-3.0-or-later
#include <spa/buffer/meta.h>
#include <spa/param/buffers.h>
#include <spa/pod/builder.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <ctime>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "av/check.h"
#include "av/decoder.h"
#include "av/live_reader.h"
#include "av/pipewire_format.h"
#include "av/pipewire_server.h"

#pragma GCC diagnostic ignored "-Wpedantic"  // PipeWire's macros

namespace av {
namespace {

using namespace std::chrono_literals;

constexpr auto kMoment = 100ms;
// Pictures that nobody has taken yet, as while the microphone is opened: older ones go.
constexpr std::size_t kMostWaiting = 8;

std::int64_t nanoseconds(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return time.tv_sec * std::int64_t{1'000'000'000} + time.tv_nsec;
}

// When a picture was taken, in microseconds of the wall's clock, which sound is held against. PipeWire counts from the
// start of the machine; what is not of the last second is no such time, and the picture was taken when it came.
std::int64_t wall_time(std::int64_t pts) {
    const std::int64_t wall = nanoseconds(CLOCK_REALTIME), age = nanoseconds(CLOCK_MONOTONIC) - pts;
    return (age >= 0 && age < 1'000'000'000 ? wall - age : wall) / 1000;
}

int code_of(std::string_view said) {
    const auto has = [&](const char* word) { return said.find(word) != std::string_view::npos; };
    if (has("busy")) return AVERROR(EBUSY);
    if (has("ermission") || has("not permitted")) return AVERROR(EACCES);
    return AVERROR(ENODEV);
}

// A stream that is destroyed with the lock held.
struct Stream {
    explicit Stream(PipewireServer& its_server) : server(its_server) {}
    ~Stream() {
        const PipewireServer::Lock lock(server);
        if (stream != nullptr) pw_stream_destroy(stream);
    }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    PipewireServer& server;
    pw_stream* stream = nullptr;
    spa_hook hook{};
};

class Reader : public LiveReader {
  public:
    Reader(const std::string& id, const std::string& name, const LiveWish& wish, const base::CancelToken& cancel);

    [[nodiscard]] bool has_picture() const override { return true; }
    [[nodiscard]] bool has_sound() const override { return false; }
    [[nodiscard]] base::FrameRate rate() const override;
    bool read(const std::function<void(Live)>& f) override;

  private:
    struct Waiting {
        Frame picture;
        PacketPtr jpeg;
        std::int64_t at = 0;  // microseconds
    };

    [[nodiscard]] CameraFormat choose_format();
    void connect(const std::string& serial);
    void agreed(const spa_pod* param);
    void came();
    void keep(const spa_buffer& buffer);
    void open_decoder();
    [[nodiscard]] bool lost() const { return fault_ != 0 || server_->gone() || !server_->cameras().contains(node_); }
    [[nodiscard]] base::Error loss() const { return refusal(id_, fault_ != 0 ? fault_ : AVERROR(ENODEV)); }

    std::string id_;
    LiveWish wish_;
    base::CancelToken cancel_;
    std::uint32_t node_ = 0;
    CameraFormat format_;
    bool streaming_ = false;
    int fault_ = 0;  // libav's code
    std::deque<Waiting> waiting_;
    std::unique_ptr<AVFormatContext, FreeByValue<avformat_free_context>> jpegs_;  // has the stream that they are of
    std::optional<Decoder> decoder_;
    std::unique_ptr<PipewireServer> server_;
    std::optional<Stream> stream_;
};

Reader::Reader(const std::string& id, const std::string& name, const LiveWish& wish, const base::CancelToken& cancel)
    : id_(id), wish_(wish), cancel_(cancel), server_(PipewireServer::connect()) {
    if (!server_) throw refusal(id, AVERROR(ENODEV));
    const PipewireServer::Lock lock(*server_);
    const auto found = std::find_if(server_->cameras().begin(), server_->cameras().end(),
                                    [&](const auto& camera) { return camera.second.name == name; });
    if (found == server_->cameras().end()) throw refusal(id, AVERROR(ENODEV));
    node_ = found->first;
    const std::string serial = found->second.serial;
    format_ = choose_format();
    connect(serial);
    for (auto left = kSilence / kMoment; left > 0 && !streaming_ && !lost() && !cancel_.cancelled(); --left)
        (void)server_->wait(kMoment, [this] { return streaming_ || lost(); });
    cancel_.check();
    if (!streaming_ || lost()) throw loss();
    if (format_.jpeg()) open_decoder();
}

// Of all that the camera can, what is nearest to the wish.
CameraFormat Reader::choose_format() {
    struct Search {
        const LiveWish& wish;
        std::optional<CameraFormat> nearest;
    } search{wish_, {}};
    static const pw_node_events events = [] {
        pw_node_events e{};
        e.version = PW_VERSION_NODE_EVENTS;
        e.param = [](void* data, int, std::uint32_t id, std::uint32_t, std::uint32_t, const spa_pod* param) {
            auto& s = *static_cast<Search*>(data);
            if (id != SPA_PARAM_EnumFormat) return;
            const std::optional<CameraFormat> one = nearest_format(param, s.wish);
            if (one && (!s.nearest || distance(*one, s.wish) < distance(*s.nearest, s.wish))) s.nearest = one;
        };
        return e;
    }();
    auto* node =
        static_cast<pw_node*>(pw_registry_bind(server_->registry(), node_, PW_TYPE_INTERFACE_Node, PW_VERSION_NODE, 0));
    if (node == nullptr) throw loss();
    spa_hook hook{};
    pw_node_add_listener(node, &hook, &events, &search);
    pw_node_enum_params(node, 0, SPA_PARAM_EnumFormat, 0, UINT32_MAX, nullptr);
    const bool answered = server_->settle();
    spa_hook_remove(&hook);
    pw_proxy_destroy(reinterpret_cast<pw_proxy*>(node));
    if (!answered) throw loss();
    if (!search.nearest)
        throw base::Error(base::Errc::input, "cannot use the camera or microphone", id_,
                          "its pictures are of no kind that can be read", "Choose another camera.");
    return *search.nearest;
}

void Reader::connect(const std::string& serial) {
    static const pw_stream_events events = [] {
        pw_stream_events e{};
        e.version = PW_VERSION_STREAM_EVENTS;
        e.state_changed = [](void* data, pw_stream_state, pw_stream_state state, const char* error) {
            auto& reader = *static_cast<Reader*>(data);
            if (state == PW_STREAM_STATE_ERROR) reader.fault_ = code_of(error != nullptr ? error : "");
            else if (state == PW_STREAM_STATE_UNCONNECTED) reader.fault_ = AVERROR(ENODEV);
            reader.streaming_ = state == PW_STREAM_STATE_STREAMING;
            reader.server_->wake();
        };
        e.param_changed = [](void* data, std::uint32_t id, const spa_pod* param) {
            if (id == SPA_PARAM_Format && param != nullptr) static_cast<Reader*>(data)->agreed(param);
        };
        e.process = [](void* data) { static_cast<Reader*>(data)->came(); };
        return e;
    }();
    stream_.emplace(*server_);
    stream_->stream =
        pw_stream_new(server_->core(), "AskReel",
                      pw_properties_new(PW_KEY_MEDIA_TYPE, "Video", PW_KEY_MEDIA_CATEGORY, "Capture", PW_KEY_MEDIA_ROLE,
                                        "Camera", PW_KEY_TARGET_OBJECT, serial.c_str(), nullptr));
    if (stream_->stream == nullptr) throw base::Error(base::Errc::internal, "cannot record", id_, "out of memory");
    pw_stream_add_listener(stream_->stream, &stream_->hook, &events, this);
    std::array<std::uint8_t, 1024> memory{};
    std::array<const spa_pod*, 1> formats{format_param(format_, memory)};
    // Another camera is not what was asked for.
    constexpr auto kFlags = static_cast<pw_stream_flags>(PW_STREAM_FLAG_AUTOCONNECT | PW_STREAM_FLAG_MAP_BUFFERS |
                                                         PW_STREAM_FLAG_DONT_RECONNECT);
    if (pw_stream_connect(stream_->stream, PW_DIRECTION_INPUT, PW_ID_ANY, kFlags, formats.data(), formats.size()) < 0)
        throw loss();
}

// The format is settled: says that pictures are wanted in memory, and with their times.
void Reader::agreed(const spa_pod* param) {
    if (const auto format = nearest_format(param, wish_)) format_ = *format;
    std::array<std::uint8_t, 1024> memory{};
    spa_pod_builder builder = SPA_POD_BUILDER_INIT(memory.data(), static_cast<std::uint32_t>(memory.size()));
    constexpr int kMemory = (1 << SPA_DATA_MemPtr) | (1 << SPA_DATA_MemFd);
    std::array<const spa_pod*, 2> asked{
        static_cast<const spa_pod*>(spa_pod_builder_add_object(
            &builder, SPA_TYPE_OBJECT_ParamBuffers, SPA_PARAM_Buffers, SPA_PARAM_BUFFERS_buffers,
            SPA_POD_CHOICE_RANGE_Int(8, 2, 16), SPA_PARAM_BUFFERS_dataType, SPA_POD_CHOICE_FLAGS_Int(kMemory))),
        static_cast<const spa_pod*>(spa_pod_builder_add_object(
            &builder, SPA_TYPE_OBJECT_ParamMeta, SPA_PARAM_Meta, SPA_PARAM_META_type, SPA_POD_Id(SPA_META_Header),
            SPA_PARAM_META_size, SPA_POD_Int(static_cast<int>(sizeof(spa_meta_header)))))};
    pw_stream_update_params(stream_->stream, asked.data(), asked.size());
}

void Reader::came() {
    while (pw_buffer* buffer = pw_stream_dequeue_buffer(stream_->stream)) {
        keep(*buffer->buffer);
        pw_stream_queue_buffer(stream_->stream, buffer);
    }
    server_->wake();
}

void Reader::keep(const spa_buffer& buffer) {
    const auto* header = static_cast<const spa_meta_header*>(
        spa_buffer_find_meta_data(&buffer, SPA_META_Header, sizeof(spa_meta_header)));
    if (header != nullptr && (header->flags & SPA_META_HEADER_FLAG_CORRUPTED) != 0) return;
    std::vector<Plane> planes;
    for (std::uint32_t i = 0; i < buffer.n_datas; ++i) {
        const spa_data& data = buffer.datas[i];
        if (data.data == nullptr || (data.chunk->flags & SPA_CHUNK_FLAG_CORRUPTED) != 0) return;
        const std::uint32_t offset = std::min(data.chunk->offset, data.maxsize);
        const std::uint32_t size = std::min(data.chunk->size, data.maxsize - offset);
        if (size == 0) return;
        planes.push_back({{static_cast<const std::uint8_t*>(data.data) + offset, size}, data.chunk->stride});
    }
    if (planes.empty()) return;
    Waiting one;
    one.at = wall_time(header != nullptr ? header->pts : -1);
    if (format_.jpeg()) {
        one.jpeg.reset(av_packet_alloc());
        const int size = static_cast<int>(std::min<std::size_t>(planes[0].bytes.size(), 1U << 30U));
        if (!one.jpeg || av_new_packet(one.jpeg.get(), size) < 0) return;
        std::memcpy(one.jpeg->data, planes[0].bytes.data(), static_cast<std::size_t>(size));
        one.jpeg->pts = one.jpeg->dts = one.at;
    } else {
        one.picture = copy_picture(format_, planes);
        if (!one.picture) return;
    }
    if (waiting_.size() >= kMostWaiting) waiting_.pop_front();
    waiting_.push_back(std::move(one));
}

void Reader::open_decoder() {
    jpegs_.reset(avformat_alloc_context());
    AVStream* stream = jpegs_ ? avformat_new_stream(jpegs_.get(), nullptr) : nullptr;
    if (stream == nullptr) throw base::Error(base::Errc::internal, "cannot record", id_, "out of memory");
    stream->codecpar->codec_type = AVMEDIA_TYPE_VIDEO;
    stream->codecpar->codec_id = AV_CODEC_ID_MJPEG;
    stream->codecpar->width = static_cast<int>(format_.width);
    stream->codecpar->height = static_cast<int>(format_.height);
    stream->time_base = {1, 1'000'000};
    decoder_.emplace(*stream, id_);
}

base::FrameRate Reader::rate() const {
    const PipewireServer::Lock lock(*server_);
    if (format_.rate.num == 0 || format_.rate.denom == 0) return wish_.rate;
    return {static_cast<int>(format_.rate.num), static_cast<int>(format_.rate.denom)};
}

bool Reader::read(const std::function<void(Live)>& f) {
    Waiting one;
    {
        const PipewireServer::Lock lock(*server_);
        const auto end = std::chrono::steady_clock::now() + kSilence;
        while (waiting_.empty() && !lost() && !cancel_.cancelled() && std::chrono::steady_clock::now() < end)
            (void)server_->wait(kMoment, [this] { return !waiting_.empty() || lost(); });
        if (cancel_.cancelled()) return false;
        if (waiting_.empty()) throw lost() ? loss() : refusal(id_, AVERROR(ETIMEDOUT));
        one = std::move(waiting_.front());
        waiting_.pop_front();
    }
    const auto give = [&](Frame picture, std::int64_t at) {
        f({std::move(picture), false, base::from_ticks(at, 1, 1'000'000)});
    };
    if (one.picture) give(std::move(one.picture), one.at);
    else
        decoder_->decode(one.jpeg.get(), [&](Frame picture) {
            const std::int64_t at = picture->pts;
            give(std::move(picture), at);
            return true;
        });
    return true;
}

}  // namespace

std::unique_ptr<LiveReader> open_pipewire(const std::string& id, const std::string& name, const LiveWish& wish,
                                          const base::CancelToken& cancel) {
    return std::make_unique<Reader>(id, name, wish, cancel);
}

std::vector<PipewireCamera> pipewire_cameras() {
    std::vector<PipewireCamera> found;
    const std::unique_ptr<PipewireServer> server = PipewireServer::connect();
    if (!server) return found;
    const PipewireServer::Lock lock(*server);
    for (const auto& [node, camera] : server->cameras()) {
        Device device{"pipewire:" + camera.name, camera.description, true};
        found.emplace_back(std::move(device), camera.path);
    }
    return found;
}

}  // namespace av
