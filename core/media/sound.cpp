// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/sound.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "av/decoder.h"
#include "av/demuxer.h"
#include "av/resampler.h"

namespace media {
namespace {

constexpr int kChannels = av::Resampler::kChannels;
// A jump of the timestamps beyond this is a gap; less is drift or rounding and is taken up slowly.
constexpr std::int64_t kGapSamples = av::kSampleRate / 10;
constexpr std::int64_t kDriftSamples = av::kSampleRate / 200;
// Decoders need a little before the wanted sound to settle.
constexpr double kPrerollSeconds = 0.5;

std::int64_t sample_at(base::Time t) { return base::to_ticks(t, 1, av::kSampleRate); }

// Puts resampled sound at its place in the stretch.
class Collector {
  public:
    Collector(base::Span span, std::vector<float>& out)
        : first_(sample_at(span.in)), total_(static_cast<std::int64_t>(out.size()) / kChannels), out_(out) {}

    // A frame that is heard at `position` (in 48 kHz samples of clip time).
    void add(const av::Frame& frame, std::int64_t position) {
        const std::int64_t off = resampler_ ? position - (at_ + resampler_->delay()) : 0;
        if (!resampler_ || !resampler_->fits(frame) || std::abs(off) > kGapSamples) {
            drain();
            resampler_.emplace(frame);
            at_ = position;
        } else if (std::abs(off) > kDriftSamples) {
            resampler_->compensate(static_cast<int>(off));
        }
        convert(frame);
    }

    void drain() {
        if (resampler_) convert({});
    }

    [[nodiscard]] bool full() const { return resampler_ && at_ >= first_ + total_; }

  private:
    void convert(const av::Frame& frame) {
        resampler_->convert(frame, buffer_);
        const std::int64_t count = static_cast<std::int64_t>(buffer_.size()) / kChannels;
        const std::int64_t begin = std::max<std::int64_t>(0, first_ - at_);
        const std::int64_t end = std::min(count, first_ + total_ - at_);
        if (begin < end)
            std::copy(buffer_.begin() + begin * kChannels, buffer_.begin() + end * kChannels,
                      out_.begin() + (at_ + begin - first_) * kChannels);
        at_ += count;
    }

    std::int64_t first_;
    std::int64_t total_;
    std::vector<float>& out_;
    std::vector<float> buffer_;
    std::optional<av::Resampler> resampler_;
    std::int64_t at_ = 0;  // where the next resampled pair goes
};

}  // namespace

std::vector<float> read_sound(const base::Path& file, const Info& info, base::Span span,
                              const base::CancelToken& cancel) {
    std::vector<float> out(static_cast<std::size_t>(sample_at(span.out) - sample_at(span.in)) * kChannels);
    if (!info.audio || out.empty()) return out;
    av::Demuxer demuxer(file, cancel);
    const AVStream& stream = demuxer.stream(info.audio->stream);
    demuxer.select({info.audio->stream});
    av::Decoder decoder(stream, file.string());
    if (const base::Time from = span.in - base::from_seconds(kPrerollSeconds); from > base::from_seconds(5)) {
        const std::int64_t target = base::to_ticks(from + info.start, stream.time_base.num, stream.time_base.den);
        if (!demuxer.seek(info.audio->stream, target)) demuxer.seek(info.audio->stream, INT64_MIN);
    }
    Collector collector(span, out);
    std::int64_t expected = 0;
    const auto take = [&](const av::Frame& frame) {
        std::int64_t position = expected;
        if (frame->pts != AV_NOPTS_VALUE)
            position = sample_at(base::from_ticks(frame->pts, stream.time_base.num, stream.time_base.den) - info.start);
        if (frame->nb_samples > 0 && frame->sample_rate > 0) {
            collector.add(frame, position);
            expected = position + static_cast<std::int64_t>(frame->nb_samples) * av::kSampleRate / frame->sample_rate;
        }
        return !collector.full();
    };
    const av::PacketPtr packet(av_packet_alloc());
    while (!collector.full() && demuxer.read(*packet)) {
        cancel.check();
        decoder.decode(packet.get(), take);
    }
    if (!collector.full()) decoder.decode(nullptr, take);
    collector.drain();
    // A broken decoder may give NaN or absurd values; one of them would silence the whole programme.
    for (float& sample : out)
        if (!(std::abs(sample) <= 8.0F)) sample = 0;
    return out;
}

}  // namespace media
