// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/remux.h"

#include <algorithm>
#include <cmath>

#include "av/bitstream.h"
#include "av/check.h"
#include "av/demuxer.h"
#include "av/muxer.h"
#include "media/probe.h"
#include "media/sound.h"
#include "qc/loudness.h"

namespace qc {
namespace {

constexpr std::int64_t kPacket = 1024;  // samples of an AAC-LC packet
constexpr base::Time kOneMillisecond{base::kTicksPerSecond / 1000};
// Sound that is heard this long without a picture is part of the programme, and not for cutting off.
constexpr base::Time kOverhang{base::kTicksPerSecond / 2};
constexpr base::Time kLongestInMemory{3600 * base::kTicksPerSecond};

constexpr double kPeakMargin = 0.3;  // dB that AAC may add to the true peak
constexpr double kMostGain = 20;     // dB
constexpr int kPeakTries = 4;

std::int64_t samples(base::Time t) { return base::to_ticks(t, 1, av::kSampleRate); }

// How many samples of the sound stand before the picture, encoder delay included. Negative: it starts after the
// picture.
std::int64_t samples_before_picture(const Facts& facts) {
    return samples(facts.picture->shown.in - facts.sound->first_packet);
}

std::int64_t packets_before_picture(const Facts& facts) {
    return std::max<std::int64_t>(0, (samples_before_picture(facts) + kPacket / 2) / kPacket);
}

base::Time picture_length(const Facts& facts) { return facts.picture->rate.start(facts.picture->frames); }

SoundMeasure measure(std::span<const float> interleaved, int channels) {
    LoudnessMeter meter(channels, av::kSampleRate);
    const std::size_t block = static_cast<std::size_t>(av::kSampleRate) * static_cast<std::size_t>(channels);
    for (std::size_t at = 0; at < interleaved.size(); at += block)
        meter.add(interleaved.subspan(at, std::min(block, interleaved.size() - at)));
    return meter.result();
}

double gain_for(const SoundMeasure& sound, const delivery::Loudness& wanted) {
    double gain = 0;
    if (sound.measurable && sound.integrated_lufs > kNothingToHear)
        gain = std::min(wanted.integrated_lufs - sound.integrated_lufs, kMostGain);
    return std::min(gain, wanted.max_true_peak - kPeakMargin - sound.true_peak_dbtp);
}

void amplify(std::vector<float>& sound, double decibels) {
    const auto factor = static_cast<float>(std::pow(10, decibels / 20));
    for (float& sample : sound) sample *= factor;
}

std::vector<float> mono(const std::vector<float>& stereo) {
    std::vector<float> out(stereo.size() / 2);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = (stereo[2 * i] + stereo[2 * i + 1]) / 2;
    return out;
}

av::CodecParametersPtr copy_of(const AVCodecParameters& parameters) {
    av::CodecParametersPtr copy(avcodec_parameters_alloc());
    if (!copy) throw base::Error(base::Errc::internal, "cannot fix", {}, "out of memory");
    av::check(avcodec_parameters_copy(copy.get(), &parameters), "cannot fix");
    return copy;
}

av::PacketPtr take(AVPacket& packet) {
    av::PacketPtr own(av_packet_alloc());
    if (!own) throw base::Error(base::Errc::internal, "cannot fix", {}, "out of memory");
    av_packet_move_ref(own.get(), &packet);
    av_packet_free_side_data(own.get());
    return own;
}

// Puts the picture's packets on the grid of frames: the first one shown is frame 0.
class PictureCopy {
  public:
    PictureCopy(const PictureFacts& picture, const AVStream& stream) : picture_(picture), stream_(stream) {}

    void place(AVPacket& packet) {
        const std::int64_t ticks = packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts;
        const base::Time shown =
            base::from_ticks(ticks, stream_.time_base.num, stream_.time_base.den) - picture_.shown.in;
        packet.pts = base::to_ticks(shown, picture_.rate.den, picture_.rate.num);
        packet.dts = next_++ - picture_.reorder;
        packet.duration = 1;
        // The list of key frames is made from this flag; some files, and libav's guesses, name more than there are.
        if (!av::is_random_access_point(packet, *stream_.codecpar)) packet.flags &= ~AV_PKT_FLAG_KEY;
    }

  private:
    const PictureFacts& picture_;
    const AVStream& stream_;
    std::int64_t next_ = 0;
};

}  // namespace

bool can_copy_picture(const Facts& facts) {
    if (!facts.picture || !facts.picture->on_grid || facts.picture->hidden > 0) return false;
    if (facts.damaged > 0 || facts.broke_off) return false;
    if (!facts.sound) return true;
    const base::Span picture = facts.picture->shown;
    const base::Span sound = facts.sound->heard;
    return sound.out - picture.out <= kOverhang && picture.in - sound.in <= kOverhang;
}

bool can_copy_sound(const Facts& facts) {
    if (!facts.picture || !facts.sound) return false;
    const SoundFacts& sound = *facts.sound;
    if (sound.codec != "aac" || sound.profile != "LC" || sound.sample_rate != av::kSampleRate || !sound.contiguous ||
        !sound.has_configuration)
        return false;
    const std::int64_t before = samples_before_picture(facts);
    const std::int64_t off = before - packets_before_picture(facts) * kPacket;
    if (std::abs(off) > samples(kOneMillisecond)) return false;
    // What is left must reach the picture's end.
    return facts.picture->shown.out - sound.heard.out <=
           facts.picture->rate.start(1) + base::from_ticks(kPacket, 1, av::kSampleRate);
}

av::Sound encode_sound(const base::Path& file, const Facts& facts, const delivery::Target& target, bool level,
                       const base::CancelToken& cancel) {
    const base::Time length = picture_length(facts);
    if (length > kLongestInMemory)
        throw base::Error(base::Errc::input, "cannot fix", file.string(),
                          "its sound must be encoded again and is longer than an hour",
                          "Cut it into shorter parts first.");
    std::vector<float> sound(static_cast<std::size_t>(samples(length)) * 2);
    if (facts.sound) {
        const media::Info info = media::probe(file, cancel);
        const base::Time in = facts.picture->shown.in - info.start;
        sound = media::read_sound(file, info, {in, in + length}, cancel);
    }
    const int channels = target.audio.channels == 1 ? 1 : 2;
    if (channels == 1) sound = mono(sound);
    if (level) amplify(sound, gain_for(measure(sound, channels), target.loudness));
    // AAC overshoots: lower it until what a player hears keeps under the ceiling.
    av::Sound encoded = av::encode_aac(sound, channels, target.audio.bitrate);
    for (int i = 0; i < kPeakTries; ++i) {
        const double over = measure(av::decode_sound(encoded), channels).true_peak_dbtp - target.loudness.max_true_peak;
        if (over <= 0) break;
        amplify(sound, -over - kPeakMargin / 2);
        encoded = av::encode_aac(sound, channels, target.audio.bitrate);
    }
    return encoded;
}

void remux(const base::Path& file, const Facts& facts, std::optional<av::Sound> sound, const base::Path& out,
           const base::CancelToken& cancel) {
    av::Demuxer demuxer(file, cancel);
    const int video = demuxer.video_stream().value();
    const auto audio = demuxer.audio_stream();
    PictureCopy picture(*facts.picture, demuxer.stream(video));
    demuxer.select(sound ? std::vector<int>{video} : std::vector<int>{video, audio.value()});

    const av::CodecParametersPtr picture_parameters = copy_of(*demuxer.stream(video).codecpar);
    const av::CodecParametersPtr sound_parameters =
        copy_of(sound ? *sound->parameters : *demuxer.stream(*audio).codecpar);
    sound_parameters->initial_padding = 0;
    sound_parameters->codec_tag = 0;
    av::Mp4Muxer muxer(out, *picture_parameters, facts.picture->rate, *sound_parameters);
    if (sound)
        for (av::PacketPtr& packet : sound->packets) muxer.write_sound(std::move(packet));

    const std::int64_t skipped = sound ? 0 : packets_before_picture(facts);
    const std::int64_t wanted = (samples(picture_length(facts)) + kPacket - 1) / kPacket;
    std::int64_t heard = -skipped;
    const av::PacketPtr packet(av_packet_alloc());
    while (demuxer.read(*packet)) {
        cancel.check();
        if (packet->stream_index == video) {
            picture.place(*packet);
            muxer.write_picture(take(*packet));
        } else if (const std::int64_t place = heard++; place >= 0 && place < wanted) {
            packet->pts = packet->dts = place * kPacket;
            packet->duration = kPacket;
            muxer.write_sound(take(*packet));
        }
    }
    muxer.finish();
}

}  // namespace qc
