// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/live.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>

#include "av/check.h"
#include "av/decoder.h"

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

void set_up() {
    static std::once_flag once;
    std::call_once(once, avdevice_register_all);
}

const AVInputFormat* format_of(const std::string& name) {
    set_up();
    return av_find_input_format(name.c_str());
}

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

// ALSA names every plugin that it could send sound through; a card says CARD=.
bool is_plugin(const std::string& system, const std::string& name) {
    return system == "alsa" && name != "default" && !(name.starts_with("sysdefault:") || name.starts_with("plughw:"));
}

}  // namespace

std::vector<Device> devices() {
    std::vector<Device> found;
    for (const System& system : kSystems) {
        const AVInputFormat* format = format_of(system.format);
        if (format == nullptr) continue;
        AVDeviceInfoList* list = nullptr;
        if (avdevice_list_input_sources(format, nullptr, nullptr, &list) < 0 || list == nullptr) continue;
        for (int i = 0; i < list->nb_devices; ++i) {
            const AVDeviceInfo& device = *list->devices[i];
            bool camera = system.camera;
            for (int k = 0; k < device.nb_media_types; ++k) camera = device.media_types[k] == AVMEDIA_TYPE_VIDEO;
            if (is_plugin(system.format, device.device_name)) continue;
            found.push_back({fmt::format("{}:{}", system.format, device.device_name),
                             device.device_description != nullptr ? device.device_description : device.device_name,
                             camera});
        }
        avdevice_free_list_devices(&list);
    }
    return found;
}

struct LiveInput::State {
    AVFormatContext* format = nullptr;
    std::string id;
    base::CancelToken cancel;
    std::optional<Decoder> picture, sound;
    int picture_index = -1, sound_index = -1;

    ~State() { avformat_close_input(&format); }

    static int interrupted(void* opaque) { return static_cast<const State*>(opaque)->cancel.cancelled() ? 1 : 0; }
};

LiveInput::LiveInput(const std::string& id, const LiveWish& wish, const base::CancelToken& cancel)
    : state_(std::make_unique<State>()) {
    State& s = *state_;
    s.id = id;
    s.cancel = cancel;
    const std::size_t colon = id.find(':');
    const std::string system = id.substr(0, colon);
    const bool made = system == "lavfi";
    const bool known =
        made || std::any_of(kSystems.begin(), kSystems.end(), [&](const System& one) { return system == one.format; });
    const AVInputFormat* format = known ? format_of(system) : nullptr;
    if (format == nullptr || colon == std::string::npos) throw refusal(id, AVERROR(ENODEV));
    s.format = avformat_alloc_context();
    if (s.format == nullptr) throw base::Error(base::Errc::internal, "cannot record", id, "out of memory");
    s.format->interrupt_callback = {&State::interrupted, &s};
    const bool camera = std::any_of(kSystems.begin(), kSystems.end(),
                                    [&](const System& one) { return system == one.format && one.camera; });
    const auto open = [&](bool as_wished) {
        Dictionary options;
        // Times are those of the wall: the one clock that all devices can be held against.
        if (system == "v4l2") options.set("timestamps", "abs");
        else if (system == "dshow" || system == "avfoundation") options.set("use_wallclock_as_timestamps", 1);
        if (camera && as_wished) {
            options.set("video_size", fmt::format("{}x{}", wish.width, wish.height));
            options.set("framerate", fmt::format("{}/{}", wish.rate.num, wish.rate.den));
            // Raw pictures of this size are more than USB 2 carries at this rate.
            if (system == "v4l2") options.set("input_format", "mjpeg");
        }
        return avformat_open_input(&s.format, id.substr(colon + 1).c_str(), format, options.get());
    };
    int result = open(true);
    if (result < 0 && camera && result != AVERROR(EBUSY) && result != AVERROR(EACCES)) {
        // It failed and freed the context: the device's own choice then.
        s.format = avformat_alloc_context();
        if (s.format != nullptr) s.format->interrupt_callback = {&State::interrupted, &s};
        result = open(false);
    }
    cancel.check();
    if (result < 0) throw refusal(id, result);
    if (made) {  // raw streams have everything but their rate's guess
        result = avformat_find_stream_info(s.format, nullptr);
        if (result < 0) throw refusal(id, result);
    }
    for (unsigned i = 0; i < s.format->nb_streams; ++i) {
        const AVStream& stream = *s.format->streams[i];
        const auto type = stream.codecpar->codec_type;
        if (type == AVMEDIA_TYPE_VIDEO && s.picture_index < 0) {
            s.picture_index = static_cast<int>(i);
            s.picture.emplace(stream, id);
        } else if (type == AVMEDIA_TYPE_AUDIO && s.sound_index < 0) {
            s.sound_index = static_cast<int>(i);
            s.sound.emplace(stream, id);
        }
    }
    if (s.picture_index < 0 && s.sound_index < 0) throw refusal(id, AVERROR(ENODEV));
}

LiveInput::~LiveInput() = default;

bool LiveInput::has_picture() const { return state_->picture.has_value(); }
bool LiveInput::has_sound() const { return state_->sound.has_value(); }

base::FrameRate LiveInput::rate() const {
    if (!has_picture()) return {};
    const AVStream& stream = *state_->format->streams[state_->picture_index];
    for (const AVRational rate : {stream.avg_frame_rate, stream.r_frame_rate})
        if (rate.num > 0 && rate.den > 0 && av_q2d(rate) >= 1 && av_q2d(rate) <= 120) return {rate.num, rate.den};
    return {};
}

bool LiveInput::read(const std::function<void(Live)>& f) {
    State& s = *state_;
    const PacketPtr packet(av_packet_alloc());
    int result = AVERROR(EAGAIN);
    while (result == AVERROR(EAGAIN) && !s.cancel.cancelled()) result = av_read_frame(s.format, packet.get());
    if (s.cancel.cancelled() || result == AVERROR_EOF || result == AVERROR_EXIT) return false;
    if (result < 0) throw refusal(s.id, result);
    const bool sound = packet->stream_index == s.sound_index;
    if (!sound && packet->stream_index != s.picture_index) return true;
    const AVRational clock = s.format->streams[packet->stream_index]->time_base;
    (sound ? s.sound : s.picture)->decode(packet.get(), [&](Frame frame) {
        if (frame->pts != AV_NOPTS_VALUE) {
            const base::Time at = base::from_ticks(frame->pts, clock.num, clock.den);
            f({std::move(frame), sound, at});
        }
        return true;
    });
    return true;
}

}  // namespace av
