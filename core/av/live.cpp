// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/live.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <iterator>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>

#include "av/check.h"
#include "av/decoder.h"
#include "av/live_reader.h"

extern "C" {
#include <libavdevice/avdevice.h>
}

namespace av {
namespace {

// The systems that cameras and microphones are reached by, where this build has them.
struct System {
    const char* format;
    bool camera;
};
constexpr std::array kSystems{System{"v4l2", true}, System{"dshow", true}, System{"avfoundation", true},
                              System{"pulse", false}, System{"alsa", false}};

constexpr std::chrono::milliseconds kPatience{2};  // between two looks whether something came

void set_up() {
    static std::once_flag once;
    std::call_once(once, avdevice_register_all);
}

const AVInputFormat* format_of(const std::string& name) {
    set_up();
    return av_find_input_format(name.c_str());
}

// ALSA names every plugin that it could send sound through; a card says CARD=.
bool is_plugin(const std::string& system, const std::string& name) {
    return system == "alsa" && name != "default" && !(name.starts_with("sysdefault:") || name.starts_with("plughw:"));
}

// What the loudspeakers play is no microphone.
bool is_monitor(const std::string& id) { return id.starts_with("pulse:") && id.ends_with(".monitor"); }

// What a system has; the one that it uses by default first.
std::vector<Device> devices_of(const System& system) {
    std::vector<Device> found;
    const AVInputFormat* format = format_of(system.format);
    AVDeviceInfoList* list = nullptr;
    if (format == nullptr || avdevice_list_input_sources(format, nullptr, nullptr, &list) < 0 || list == nullptr)
        return found;
    for (int i = 0; i < list->nb_devices; ++i) {
        const AVDeviceInfo& device = *list->devices[i];
        bool camera = system.camera;
        for (int k = 0; k < device.nb_media_types; ++k) camera = device.media_types[k] == AVMEDIA_TYPE_VIDEO;
        if (is_plugin(system.format, device.device_name)) continue;
        Device one{fmt::format("{}:{}", system.format, device.device_name),
                   device.device_description != nullptr ? device.device_description : device.device_name, camera};
        found.insert(i == list->default_device ? found.begin() : found.end(), std::move(one));
    }
    avdevice_free_list_devices(&list);
    return found;
}

#ifdef ASKREEL_PIPEWIRE
// PipeWire shows V4L2's cameras too. Those are listed, and used, by their own name: that works whether it runs or not,
// and their pictures come straight from the system with its times. PipeWire's remain where V4L2 does not let us.
void add_pipewire(std::vector<Device>& found) {
    const std::vector<Device> direct = found;
    for (PipewireCamera& camera : pipewire_cameras()) {
        const auto same = [&](const Device& device) { return device.id == camera.path; };
        if (std::none_of(direct.begin(), direct.end(), same)) found.push_back(std::move(camera.device));
    }
}
#endif

}  // namespace

base::Error refusal(const std::string& id, int error) {
    const auto said = [&](const std::string& cause, const char* hint) {
        return base::Error(base::Errc::input, "cannot use the camera or microphone", id, cause, hint);
    };
    if (error == AVERROR(EBUSY)) return said("another program uses it", "Close the other program and try again.");
    if (error == AVERROR(EACCES) || error == AVERROR(EPERM))
        return said("this user may not use it",
                    "Allow it in the system's settings; on Linux, join the group \"video\".");
    if (error == AVERROR(ENOENT) || error == AVERROR(ENODEV) || error == AVERROR(ENXIO) || error == AVERROR(EIO))
        return said("it is not there", "Plug it in, or choose another.");
    return said(error_text(error), "Plug it in again, or choose another.");
}

std::vector<Device> devices() {
    std::vector<Device> found;
    for (const System& system : kSystems) {
        const std::vector<Device> its = devices_of(system);
        std::copy_if(its.begin(), its.end(), std::back_inserter(found),
                     [](const Device& device) { return !is_monitor(device.id); });
    }
#ifdef ASKREEL_PIPEWIRE
    add_pipewire(found);
#endif
    return found;
}

namespace {

// Whether the sound server still has a microphone: it hands a recording that loses its own to any other without a word.
class Watch {
  public:
    explicit Watch(std::string name) : name_(std::move(name)) {
        if (!is_there()) throw refusal("pulse:" + name_, AVERROR(ENODEV));
        thread_ = std::jthread([this](const std::stop_token& stop) {
            std::unique_lock lock(mutex_);
            while (!gone_) {
                if (stopping_.wait_for(lock, stop, kEvery, [&] { return stop.stop_requested(); })) return;
                gone_ = !is_there();
            }
        });
    }
    [[nodiscard]] bool gone() const { return gone_; }

  private:
    static constexpr std::chrono::seconds kEvery{2};

    [[nodiscard]] bool is_there() const {
        const std::vector<Device> found = devices_of(System{"pulse", false});
        return std::any_of(found.begin(), found.end(), [&](const Device& one) { return one.id == "pulse:" + name_; });
    }

    std::string name_;
    std::atomic<bool> gone_ = false;
    std::mutex mutex_;
    std::condition_variable_any stopping_;
    std::jthread thread_;
};

// By libavdevice.
class DeviceReader : public LiveReader {
  public:
    DeviceReader(const std::string& id, const LiveWish& wish, const base::CancelToken& cancel);

    [[nodiscard]] bool has_picture() const override { return picture_.has_value(); }
    [[nodiscard]] bool has_sound() const override { return sound_.has_value(); }
    [[nodiscard]] base::FrameRate rate() const override;
    bool read(const std::function<void(Live)>& f) override;

  private:
    static int interrupted(void* self) { return static_cast<const DeviceReader*>(self)->cancel_.cancelled() ? 1 : 0; }
    int open(const AVInputFormat* system, const std::string& name, Dictionary options);

    std::string id_;
    base::CancelToken cancel_;
    std::unique_ptr<AVFormatContext, FreeByAddress<avformat_close_input>> format_;
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
    if (name == "pulse" && id != "pulse:default") watch_.emplace(id.substr(colon + 1));
    int result = 0;
    for (Dictionary& options : requests(name, !made && system->camera, wish)) {
        result = open(format, id.substr(colon + 1), std::move(options));
        cancel.check();
        if (result >= 0 || result == AVERROR(EBUSY) || result == AVERROR(EACCES)) break;
    }
    if (result < 0) throw refusal(id, result);
    if (made) {  // raw streams have everything but their rate's guess
        result = avformat_find_stream_info(format_.get(), nullptr);
        if (result < 0) throw refusal(id, result);
    }
    for (unsigned i = 0; i < format_->nb_streams; ++i) {
        const AVStream& stream = *format_->streams[i];
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
}

int DeviceReader::open(const AVInputFormat* system, const std::string& name, Dictionary options) {
    AVFormatContext* context = avformat_alloc_context();
    if (context == nullptr) throw base::Error(base::Errc::internal, "cannot record", id_, "out of memory");
    context->interrupt_callback = {&DeviceReader::interrupted, this};
    context->flags |= AVFMT_FLAG_NONBLOCK;  // V4L2 asks nobody while it waits: a camera that hangs would hang us too
    const int result = avformat_open_input(&context, name.c_str(), system, options.get());
    format_.reset(context);  // it is gone when that failed
    return result;
}

base::FrameRate DeviceReader::rate() const {
    if (!has_picture()) return {};
    const AVStream& stream = *format_->streams[picture_index_];
    for (const AVRational rate : {stream.avg_frame_rate, stream.r_frame_rate})
        if (rate.num > 0 && rate.den > 0 && av_q2d(rate) >= 1 && av_q2d(rate) <= 120) return {rate.num, rate.den};
    return {};
}

bool DeviceReader::read(const std::function<void(Live)>& f) {
    const PacketPtr packet(av_packet_alloc());
    int result = AVERROR(EAGAIN);
    while (!cancel_.cancelled() && (result = av_read_frame(format_.get(), packet.get())) == AVERROR(EAGAIN))
        std::this_thread::sleep_for(kPatience);
    if (cancel_.cancelled() || result == AVERROR_EOF || result == AVERROR_EXIT) return false;
    if (result < 0) throw refusal(id_, result);
    if (watch_ && watch_->gone()) throw refusal(id_, AVERROR(ENODEV));
    const bool sound = packet->stream_index == sound_index_;
    if (!sound && packet->stream_index != picture_index_) return true;
    const AVRational clock = format_->streams[packet->stream_index]->time_base;
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

std::unique_ptr<LiveReader> open_reader(const std::string& id, const LiveWish& wish, const base::CancelToken& cancel) {
#ifdef ASKREEL_PIPEWIRE
    constexpr std::string_view kPipewire = "pipewire:";
    if (id.starts_with(kPipewire)) return open_pipewire(id, id.substr(kPipewire.size()), wish, cancel);
#endif
    return std::make_unique<DeviceReader>(id, wish, cancel);
}

}  // namespace

LiveInput::LiveInput(const std::string& id, const LiveWish& wish, const base::CancelToken& cancel)
    : reader_(open_reader(id, wish, cancel)) {}
LiveInput::~LiveInput() = default;

bool LiveInput::has_picture() const { return reader_->has_picture(); }
bool LiveInput::has_sound() const { return reader_->has_sound(); }
base::FrameRate LiveInput::rate() const { return reader_->rate(); }
bool LiveInput::read(const std::function<void(Live)>& f) { return reader_->read(f); }

}  // namespace av
