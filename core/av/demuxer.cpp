// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/demuxer.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "av/check.h"

namespace av {
namespace {

// Demuxers of media files. Playlists (hls, dash, concat), raw dumps and image sequences are not clips, and some of them
// open other files by name.
constexpr const char* kFormats =
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpeg,mpegts,mpegvideo,asf,flv,ogg,wav,w64,aiff,flac,mp3,aac,ac3,eac3,"
    "amr,au,caf,"
    "h264,hevc,ivf,dv,mxf,nut,gif,m4v,obu,swf,rm,live_flv,matroska,yuv4mpegpipe";

using Clock = std::chrono::steady_clock;

Clock::time_point after(double seconds) {
    return Clock::now() + std::chrono::milliseconds(static_cast<int>(seconds * 1000));
}

// Timestamps further than this from zero are damage; clocks that count from 1970 are not.
constexpr double kFarthestSeconds = 5e9;

bool is_far(std::int64_t ticks, AVRational base) {
    return std::abs(static_cast<double>(ticks) * av_q2d(base)) > kFarthestSeconds;
}

// Takes out what would overflow in anyone's arithmetic.
void drop_damaged_times(AVPacket& packet, AVRational base) {
    if (packet.pts != AV_NOPTS_VALUE && is_far(packet.pts, base)) packet.pts = AV_NOPTS_VALUE;
    if (packet.dts != AV_NOPTS_VALUE && is_far(packet.dts, base)) packet.dts = AV_NOPTS_VALUE;
    if (packet.duration < 0 || is_far(packet.duration, base)) packet.duration = 0;
}

}  // namespace

struct Demuxer::State {
    AVFormatContext* format = nullptr;
    std::string file;
    base::CancelToken cancel;
    Clock::time_point deadline = Clock::time_point::max();
    double read_seconds = 0;
    bool broke_off = false;

    ~State() { avformat_close_input(&format); }

    static int interrupted(void* opaque) {
        const auto* state = static_cast<const State*>(opaque);
        return state->cancel.cancelled() || Clock::now() > state->deadline ? 1 : 0;
    }

    [[noreturn]] void refuse(int error) const {
        cancel.check();
        if (Clock::now() > deadline)
            throw base::Error(base::Errc::input, "cannot read the clip", file, "it takes too long to understand",
                              "The file is probably damaged. Export or record the clip again.");
        if (error == AVERROR(ENOENT) || error == AVERROR(EACCES)) check(error, "cannot read the clip", file);
        throw base::Error(base::Errc::input, "cannot read the clip", file, "it is damaged, or no video or sound file",
                          "Play it in another program to check it, then export or record it again.");
    }
};

Demuxer::Demuxer(const base::Path& file, const base::CancelToken& cancel) : Demuxer(file, cancel, Limits{}) {}

Demuxer::Demuxer(const base::Path& file, const base::CancelToken& cancel, Limits limits)
    : state_(std::make_unique<State>()) {
    State& s = *state_;
    s.file = file.string();
    s.cancel = cancel;
    s.deadline = after(limits.open_seconds);
    s.read_seconds = limits.read_seconds;
    std::error_code error;
    if (!std::filesystem::exists(file, error)) base::throw_file_error("cannot read the clip", s.file, ENOENT);
    if (!std::filesystem::is_regular_file(file, error))
        throw base::Error(base::Errc::input, "cannot read the clip", s.file, "it is not a file",
                          "Give the path of a video file.");

    s.format = avformat_alloc_context();
    if (s.format == nullptr) throw base::Error(base::Errc::internal, "cannot read the clip", s.file, "out of memory");
    s.format->interrupt_callback = {State::interrupted, &s};
    s.format->probesize = limits.probe_bytes;
    s.format->max_streams = 64;
    s.format->max_analyze_duration = 10 * AV_TIME_BASE;
    Dictionary options;
    options.set("protocol_whitelist", "file");
    options.set("format_whitelist", kFormats);
    // An absolute path cannot be taken for a protocol ("http:…") or an option ("-…").
    const std::string url = "file:" + std::filesystem::absolute(file).string();
    // On failure avformat_open_input frees the context and clears the pointer.
    if (const int result = avformat_open_input(&s.format, url.c_str(), nullptr, options.get()); result < 0)
        s.refuse(result);
    if (const int result = avformat_find_stream_info(s.format, nullptr); result < 0) s.refuse(result);
    s.cancel.check();
}

Demuxer::~Demuxer() = default;
Demuxer::Demuxer(Demuxer&&) noexcept = default;
Demuxer& Demuxer::operator=(Demuxer&&) noexcept = default;

const AVFormatContext& Demuxer::format() const { return *state_->format; }
const AVStream& Demuxer::stream(int index) const { return *state_->format->streams[index]; }
int Demuxer::stream_count() const { return static_cast<int>(state_->format->nb_streams); }
const std::string& Demuxer::file() const { return state_->file; }
bool Demuxer::broke_off() const { return state_->broke_off; }

namespace {

bool is_picture_track(const AVStream& stream) {
    return stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO &&
           (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) == 0 &&
           (stream.disposition & AV_DISPOSITION_TIMED_THUMBNAILS) == 0 &&
           avcodec_find_decoder(stream.codecpar->codec_id) != nullptr;
}

bool is_sound_track(const AVStream& stream) {
    return stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO &&
           avcodec_find_decoder(stream.codecpar->codec_id) != nullptr;
}

// The default track, else the first; tracks that libav found without a size or rate only when there is no other.
std::optional<int> choose(const AVFormatContext& format, bool (*fits)(const AVStream&)) {
    std::optional<int> best;
    int best_score = -1;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVStream& stream = *format.streams[i];
        if (!fits(stream)) continue;
        const AVCodecParameters& parameters = *stream.codecpar;
        const bool known = parameters.width > 0 || parameters.sample_rate > 0;
        const int score =
            (known && parameters.format >= 0 ? 2 : 0) + ((stream.disposition & AV_DISPOSITION_DEFAULT) != 0 ? 1 : 0);
        if (score > best_score) {
            best = static_cast<int>(i);
            best_score = score;
        }
    }
    return best;
}

}  // namespace

std::optional<int> Demuxer::video_stream() const { return choose(*state_->format, is_picture_track); }
std::optional<int> Demuxer::audio_stream() const { return choose(*state_->format, is_sound_track); }

void Demuxer::select(const std::vector<int>& streams) {
    for (int i = 0; i < stream_count(); ++i) {
        const bool wanted = std::find(streams.begin(), streams.end(), i) != streams.end();
        state_->format->streams[i]->discard = wanted ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    }
}

bool Demuxer::read(AVPacket& packet) {
    state_->deadline = after(state_->read_seconds);
    for (;;) {
        av_packet_unref(&packet);
        const int result = av_read_frame(state_->format, &packet);
        if (result >= 0) {
            const int index = packet.stream_index;
            if (index >= stream_count() || state_->format->streams[index]->discard == AVDISCARD_ALL) continue;
            drop_damaged_times(packet, state_->format->streams[index]->time_base);
            return true;
        }
        state_->cancel.check();
        // What libav calls end of file may be where a damaged file breaks off; anything else is one as well.
        if (result != AVERROR_EOF) state_->broke_off = true;
        if (state_->format->pb != nullptr && state_->format->pb->error < 0) state_->broke_off = true;
        return false;
    }
}

bool Demuxer::seek(int stream, std::int64_t timestamp) {
    state_->deadline = after(state_->read_seconds);
    state_->broke_off = false;
    return avformat_seek_file(state_->format, stream, INT64_MIN, timestamp, timestamp, 0) >= 0 ||
           av_seek_frame(state_->format, stream, timestamp, AVSEEK_FLAG_BACKWARD) >= 0;
}

}  // namespace av
