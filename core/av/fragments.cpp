// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/fragments.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "av/check.h"
#include "av/demuxer.h"
#include "av/muxer.h"

extern "C" {
#include <libavutil/mem.h>
}

namespace av {
namespace {

constexpr int kBuffer = 256 * 1024;
constexpr const char* kDoing = "cannot write the recording";

CodecParametersPtr copy_of(const AVCodecParameters& parameters) {
    CodecParametersPtr copy(avcodec_parameters_alloc());
    check(avcodec_parameters_copy(copy.get(), &parameters), kDoing);
    copy->codec_tag = 0;
    copy->initial_padding = 0;
    return copy;
}

}  // namespace

struct FragmentMuxer::State {
    std::string file;
    int descriptor = -1;
    int error = 0;
    AVFormatContext* format = nullptr;
    AVRational frame_time{};
    bool begun = false;

    explicit State(const base::Path& name) : file(name.string()) {
        descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
        if (descriptor < 0) base::throw_file_error(kDoing, file, errno);
        (void)::flock(descriptor, LOCK_EX | LOCK_NB);
        ok(avformat_alloc_output_context2(&format, nullptr, "mp4", nullptr));
        auto* buffer = static_cast<unsigned char*>(av_malloc(kBuffer));
        format->pb = avio_alloc_context(buffer, kBuffer, 1, this, nullptr, &State::write_bytes, nullptr);
        if (format->pb == nullptr) throw base::Error(base::Errc::internal, kDoing, file, "out of memory");
        format->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_BITEXACT;
    }
    ~State() {
        if (format != nullptr) {
            if (format->pb != nullptr) av_freep(&format->pb->buffer);
            avio_context_free(&format->pb);
            avformat_free_context(format);
        }
        if (descriptor >= 0) ::close(descriptor);
    }

    static int write_bytes(void* opaque, std::uint8_t* bytes, int size) {
        auto* state = static_cast<State*>(opaque);
        for (int done = 0; done < size;) {
            const ssize_t wrote = ::write(state->descriptor, bytes + done, static_cast<std::size_t>(size - done));
            if (wrote < 0 && errno == EINTR) continue;
            if (wrote < 0) return AVERROR(state->error = errno);
            done += static_cast<int>(wrote);
        }
        return size;
    }

    void add(const AVCodecParameters& parameters, AVRational time_base) const {
        AVStream* stream = avformat_new_stream(format, nullptr);
        if (stream == nullptr) throw base::Error(base::Errc::internal, kDoing, file, "out of memory");
        ok(avcodec_parameters_copy(stream->codecpar, &parameters));
        stream->codecpar->codec_tag = 0;
        stream->time_base = time_base;
    }

    void write(PacketPtr packet, int index, AVRational from) const {
        packet->stream_index = index;
        av_packet_rescale_ts(packet.get(), from, format->streams[index]->time_base);
        packet->pos = -1;
        ok(av_write_frame(format, packet.get()));
    }

    // What was written so far becomes a fragment,
    void end_fragment() const {
        ok(av_write_frame(format, nullptr));
        sync();
    }
    // and reaches the disk.
    void sync() const {
        avio_flush(format->pb);
        ok(format->pb->error);
        if (::fdatasync(descriptor) != 0) base::throw_file_error(kDoing, file, errno);
    }

    void ok(int result) const {
        if (result < 0 && error != 0) base::throw_file_error(kDoing, file, error);
        check(result, kDoing, file, base::Errc::disk);
    }
};

FragmentMuxer::FragmentMuxer(const base::Path& file, const AVCodecParameters& picture, base::FrameRate rate,
                             const AVCodecParameters* sound)
    : state_(std::make_unique<State>(file)) {
    State& s = *state_;
    s.frame_time = {rate.den, rate.num};
    const int clock = rate.num * (rate.num < 1000 ? 1000 : 1);
    s.add(picture, {1, clock});
    s.format->streams[0]->avg_frame_rate = s.format->streams[0]->r_frame_rate = {rate.num, rate.den};
    if (sound != nullptr) s.add(*sound, {1, sound->sample_rate});
    Dictionary options;
    options.set("movflags", "empty_moov+default_base_moof+frag_custom+write_colr");
    options.set("video_track_timescale", clock);
    s.ok(avformat_write_header(s.format, options.get()));
    avio_flush(s.format->pb);
}

FragmentMuxer::~FragmentMuxer() = default;

void FragmentMuxer::write_picture(PacketPtr packet) {
    State& s = *state_;
    if ((packet->flags & AV_PKT_FLAG_KEY) != 0 && std::exchange(s.begun, true)) s.end_fragment();
    s.write(std::move(packet), 0, s.frame_time);
}

void FragmentMuxer::write_sound(PacketPtr packet) {
    state_->write(std::move(packet), 1, {1, state_->format->streams[1]->codecpar->sample_rate});
}

void FragmentMuxer::finish() {
    State& s = *state_;
    s.ok(av_write_trailer(s.format));
    s.sync();
}

Claim::Claim(const base::Path& file) : descriptor_(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) return;
    const bool locked = ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    // Who had it before may be done with it.
    std::error_code error;
    held_ = !locked && std::filesystem::exists(file, error);
}

Claim::~Claim() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

base::Time defragment(const base::Path& file, const base::Path& out, const base::CancelToken& cancel) {
    Demuxer demuxer(file, cancel);
    const auto video = demuxer.video_stream();
    const auto audio = demuxer.audio_stream();
    if (!video) throw base::Error(base::Errc::input, "cannot repair the recording", file.string(), "nothing is in it");
    const AVStream& picture = demuxer.stream(*video);
    const AVRational guessed = picture.r_frame_rate.num > 0 ? picture.r_frame_rate : picture.avg_frame_rate;
    if (guessed.num <= 0 || guessed.den <= 0)
        throw base::Error(base::Errc::input, "cannot repair the recording", file.string(), "nothing is in it");
    const base::FrameRate rate{guessed.num, guessed.den};
    const AVRational frame_time{rate.den, rate.num};
    const CodecParametersPtr picture_parameters = copy_of(*picture.codecpar);
    const CodecParametersPtr sound_parameters = audio ? copy_of(*demuxer.stream(*audio).codecpar) : nullptr;
    std::unique_ptr<Mp4Muxer> muxer =
        audio ? std::make_unique<Mp4Muxer>(out, *picture_parameters, rate, *sound_parameters)
              : std::make_unique<Mp4Muxer>(out, *picture_parameters);
    demuxer.select(audio ? std::vector<int>{*video, *audio} : std::vector<int>{*video});
    std::int64_t frames = 0;
    for (;;) {
        PacketPtr packet(av_packet_alloc());
        if (!packet || !demuxer.read(*packet)) break;
        cancel.check();
        // The last one may be torn; nothing that follows it can be shown.
        if ((packet->flags & AV_PKT_FLAG_CORRUPT) != 0) break;
        if (packet->pts == AV_NOPTS_VALUE) continue;
        if (packet->stream_index == *video) {
            const AVRational to = audio ? frame_time : AVRational{1, base::kTicksPerSecond};
            av_packet_rescale_ts(packet.get(), demuxer.stream(*video).time_base, to);
            ++frames;
            muxer->write_picture(std::move(packet));
        } else {
            av_packet_rescale_ts(packet.get(), demuxer.stream(*audio).time_base, {1, sound_parameters->sample_rate});
            muxer->write_sound(std::move(packet));
        }
    }
    if (frames == 0)
        throw base::Error(base::Errc::input, "cannot repair the recording", file.string(), "nothing is in it");
    muxer->finish();
    return rate.start(frames);
}

}  // namespace av
