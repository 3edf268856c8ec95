// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "av/check.h"
#include "av/decoder.h"
#include "av/live_reader.h"
#include "av/systems.h"
#include "av/within.h"

// Cameras and microphones by libavdevice.
namespace av {
namespace {

constexpr std::chrono::milliseconds kMoment{2};  // between two looks whether something came
constexpr std::chrono::milliseconds kGoodbye{500};

// What libavdevice has opened. It outlives its reader where a call does not return.
struct Opened {
    explicit Opened(const base::CancelToken& token) : cancel(token) {}
    ~Opened() { avformat_close_input(&context); }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

    static int interrupted(void* self) { return static_cast<const Opened*>(self)->cancel.cancelled() ? 1 : 0; }

    base::CancelToken cancel;
    AVFormatContext* context = nullptr;
    int result = 0;  // libav's code
};

std::shared_ptr<Opened> open(const AVInputFormat* system, const std::string& name, Dictionary options,
                             const base::CancelToken& cancel) {
    const auto opened = std::make_shared<Opened>(cancel);
    opened->context = avformat_alloc_context();
    if (opened->context == nullptr) throw base::Error(base::Errc::internal, "cannot record", name, "out of memory");
    opened->context->interrupt_callback = {&Opened::interrupted, opened.get()};
    // V4L2 asks nobody while it waits: a camera that hangs would hang us too.
    opened->context->flags |= AVFMT_FLAG_NONBLOCK;
    opened->result = avformat_open_input(&opened->context, name.c_str(), system, options.get());
    return opened;
}

// Reads on a thread of its own, which is left to itself where a read does not return: PulseAudio's cannot be called
// off, also behind ALSA, and its server may hang.
class Pump {
  public:
    explicit Pump(std::shared_ptr<Opened> device) : state_(std::make_shared<State>(std::move(device))) {
        std::thread([state = state_] { run(*state); }).detach();
    }
    ~Pump() {
        std::unique_lock lock(state_->mutex);
        state_->wanted = false;
        state_->changed.wait_for(lock, kGoodbye, [this] { return state_->over; });
    }
    Pump(const Pump&) = delete;
    Pump& operator=(const Pump&) = delete;

    // As av_read_frame() where it does not wait.
    int read(AVPacket* packet) {
        const std::lock_guard lock(state_->mutex);
        if (state_->packets.empty()) return state_->result;
        av_packet_move_ref(packet, state_->packets.front().get());
        state_->packets.pop_front();
        return 0;
    }

  private:
    struct State {
        explicit State(std::shared_ptr<Opened> opened) : device(std::move(opened)) {}
        std::shared_ptr<Opened> device;
        std::mutex mutex;
        std::condition_variable changed;
        std::deque<PacketPtr> packets;
        int result = AVERROR(EAGAIN);
        bool wanted = true, over = false;
    };
    static constexpr std::size_t kMostWaiting = 1000;  // 20 s of sound that nobody takes

    static void run(State& state) {
        for (bool wanted = true; wanted;) {
            PacketPtr packet(av_packet_alloc());
            const int result = packet ? av_read_frame(state.device->context, packet.get()) : AVERROR(ENOMEM);
            if (result == AVERROR(EAGAIN)) std::this_thread::sleep_for(kMoment);
            const std::lock_guard lock(state.mutex);
            if (result >= 0) state.packets.push_back(std::move(packet));
            else state.result = result;
            if (state.packets.size() > kMostWaiting) state.packets.pop_front();
            wanted = state.wanted && (result >= 0 || result == AVERROR(EAGAIN));
        }
        state.device.reset();
        const std::lock_guard lock(state.mutex);
        state.over = true;
        state.changed.notify_all();
    }

    std::shared_ptr<State> state_;
};

// Whether the sound server still has a microphone: it hands a recording that loses its own to any other without a word.
class Watch {
  public:
    Watch(std::string name, const base::CancelToken& cancel) : name_(std::move(name)) {
        if (is_gone(cancel)) throw refusal("pulse:" + name_, AVERROR(ENODEV));
        thread_ = std::jthread([this](const std::stop_token& stop) {
            const base::CancelToken ending;
            const std::stop_callback end(stop, [&] { ending.cancel(); });
            std::unique_lock lock(mutex_);
            while (!gone_) {
                if (stopping_.wait_for(lock, stop, kEvery, [&] { return stop.stop_requested(); })) return;
                gone_ = is_gone(ending);
            }
        });
    }

    [[nodiscard]] bool gone() const { return gone_; }

  private:
    static constexpr std::chrono::seconds kEvery{2};

    [[nodiscard]] bool is_gone(const base::CancelToken& cancel) const {
        const auto found = devices_of(System{"pulse", false}, cancel);
        const auto same = [&](const Device& one) { return one.id == "pulse:" + name_; };
        return found && std::none_of(found->begin(), found->end(), same);
    }

    std::string name_;
    std::atomic<bool> gone_ = false;
    std::mutex mutex_;
    std::condition_variable_any stopping_;
    std::jthread thread_;
};

class DeviceReader : public LiveReader {
  public:
    DeviceReader(const std::string& id, const LiveWish& wish, const base::CancelToken& cancel);

    [[nodiscard]] bool has_picture() const override { return picture_.has_value(); }
    [[nodiscard]] bool has_sound() const override { return sound_.has_value(); }
    [[nodiscard]] base::FrameRate rate() const override;
    bool read(const std::function<void(Live)>& f) override;

  private:
    [[nodiscard]] int next(AVPacket* packet);

    std::string id_;
    base::CancelToken cancel_;
    std::shared_ptr<Opened> device_;
    std::optional<Pump> pump_;
    std::optional<Watch> watch_;
    std::optional<Decoder> picture_, sound_;
    int picture_index_ = -1, sound_index_ = -1;
};

// The ways in which to ask a device, one after the other until one is taken.
std::vector<Dictionary> requests(const std::string& system, bool camera, const LiveWish& wish) {
    const auto request = [&](bool as_wished, bool jpeg) {
        Dictionary options;
        // Times are those of the wall: the one clock that all devices can be held against.
        if (system == "v4l2") options.set("timestamps", "abs");
        else if (system == "dshow" || system == "avfoundation") options.set("use_wallclock_as_timestamps", 1);
        // 20 ms at a time (48 kHz, two channels): by default it is what the server likes, up to seconds.
        if (system == "pulse") options.set("fragment_size", 3840);
        if (as_wished) {
            options.set("video_size", fmt::format("{}x{}", wish.width, wish.height));
            options.set("framerate", fmt::format("{}/{}", wish.rate.num, wish.rate.den));
        }
        if (jpeg) options.set("input_format", "mjpeg");
        return options;
    };
    std::vector<Dictionary> all;
    // Raw pictures of this size are more than USB 2 carries at this rate.
    if (system == "v4l2") all.push_back(request(true, true));
    if (camera) all.push_back(request(true, false));
    all.push_back(request(false, false));
    return all;
}

DeviceReader::DeviceReader(const std::string& id, const LiveWish& wish, const base::CancelToken& cancel)
    : id_(id), cancel_(cancel) {
    const std::size_t colon = id.find(':');
    const std::string name = id.substr(0, colon);
    const bool made = name == "lavfi";
    const auto* system =
        std::find_if(kSystems.begin(), kSystems.end(), [&](const System& one) { return name == one.format; });
    const AVInputFormat* format = made || system != kSystems.end() ? format_of(name) : nullptr;
    if (format == nullptr || colon == std::string::npos) throw refusal(id, AVERROR(ENODEV));
    const std::string device = id.substr(colon + 1);
    const bool may_hang = !made && !system->camera;
    if (name == "pulse" && device != "default") watch_.emplace(device, cancel);
    int result = 0;
    for (Dictionary& options : requests(name, !made && system->camera, wish)) {
        auto opening = [format, device, cancel, its = std::move(options)]() mutable {
            return open(format, device, std::move(its), cancel);
        };
        device_ = may_hang ? within(kSilence, cancel, std::move(opening)).value_or(nullptr) : opening();
        cancel.check();
        result = device_ ? device_->result : AVERROR(ETIMEDOUT);
        if (result >= 0 || result == AVERROR(EBUSY) || result == AVERROR(EACCES)) break;
    }
    if (result < 0) throw refusal(id, result);
    const AVFormatContext& context = *device_->context;
    if (made) {  // raw streams have everything but their rate's guess
        result = avformat_find_stream_info(device_->context, nullptr);
        if (result < 0) throw refusal(id, result);
    }
    for (unsigned i = 0; i < context.nb_streams; ++i) {
        const AVStream& stream = *context.streams[i];
        const auto type = stream.codecpar->codec_type;
        if (type == AVMEDIA_TYPE_VIDEO && picture_index_ < 0) {
            picture_index_ = static_cast<int>(i);
            picture_.emplace(stream, id);
        } else if (type == AVMEDIA_TYPE_AUDIO && sound_index_ < 0) {
            sound_index_ = static_cast<int>(i);
            sound_.emplace(stream, id);
        }
    }
    if (picture_index_ < 0 && sound_index_ < 0) throw refusal(id, AVERROR(ENODEV));
    if (may_hang) pump_.emplace(device_);
}

base::FrameRate DeviceReader::rate() const {
    if (!has_picture()) return {};
    const AVStream& stream = *device_->context->streams[picture_index_];
    for (const AVRational rate : {stream.avg_frame_rate, stream.r_frame_rate})
        if (rate.num > 0 && rate.den > 0 && av_q2d(rate) >= 1 && av_q2d(rate) <= 120) return {rate.num, rate.den};
    return {};
}

int DeviceReader::next(AVPacket* packet) {
    const auto end = std::chrono::steady_clock::now() + kSilence;
    while (true) {
        const int result = pump_ ? pump_->read(packet) : av_read_frame(device_->context, packet);
        if (cancel_.cancelled()) return AVERROR_EXIT;  // whatever the device says of being called off
        if (watch_ && watch_->gone()) return AVERROR(ENODEV);
        if (result != AVERROR(EAGAIN)) return result;
        if (std::chrono::steady_clock::now() > end) return AVERROR(ETIMEDOUT);
        std::this_thread::sleep_for(kMoment);
    }
}

bool DeviceReader::read(const std::function<void(Live)>& f) {
    const PacketPtr packet(av_packet_alloc());
    const int result = next(packet.get());
    if (result == AVERROR_EOF || result == AVERROR_EXIT) return false;
    if (result < 0) throw refusal(id_, result);
    const bool sound = packet->stream_index == sound_index_;
    if (!sound && packet->stream_index != picture_index_) return true;
    const AVRational clock = device_->context->streams[packet->stream_index]->time_base;
    (sound ? sound_ : picture_)->decode(packet.get(), [&](Frame frame) {
        if (frame->pts != AV_NOPTS_VALUE) {
            const base::Time at = base::from_ticks(frame->pts, clock.num, clock.den);
            // Pictures as the camera makes them lie in its driver's memory, which goes with it.
            if (!sound && av_frame_is_writable(frame.get()) == 0) frame = writable_copy(frame);
            f({std::move(frame), sound, at});
        }
        return true;
    });
    return true;
}

}  // namespace

std::unique_ptr<LiveReader> open_device(const std::string& id, const LiveWish& wish, const base::CancelToken& cancel) {
    return std::make_unique<DeviceReader>(id, wish, cancel);
}

}  // namespace av
