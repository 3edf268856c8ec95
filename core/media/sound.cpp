// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/sound.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <optional>

#include "av/decoder.h"
#include "av/demuxer.h"
#include "av/resampler.h"

namespace media {
namespace {

constexpr int kChannels = av::Resampler::kChannels;
// A frame whose timestamp is off by more than this, together with those after it, begins anew: there is a gap before
// it.
constexpr base::Time kGap = std::chrono::milliseconds(20);
// Less is drift: taken up from one millisecond on, half a percent faster or slower at most, which nobody hears.
constexpr std::int64_t kDriftSamples = av::kSampleRate / 1000;
constexpr std::int64_t kMostDrift = av::kSampleRate / 200;
// How much sound after a frame has a say in where it belongs.
constexpr base::Time kLookahead = std::chrono::seconds(1);
constexpr std::size_t kMostFrames = 128;
constexpr std::size_t kFewFrames = 3;
// Decoders need a little before the wanted sound to settle.
constexpr double kPrerollSeconds = 0.5;

std::int64_t sample_at(base::Time t) { return base::to_ticks(t, 1, av::kSampleRate); }

// Puts resampled sound at its place in the stretch.
//
// Timestamps of recorders jitter, are rounded to milliseconds or run at another pace than the samples, so a single one
// does not say where a frame belongs. Each has an offset: its timestamp less the sound before it. The median of the
// offsets of a second of sound is where it is put, unless the offsets jump for good: then there is a gap.
class Collector {
  public:
    Collector(base::Span span, std::vector<float>& out)
        : first_(sample_at(span.in)), total_(static_cast<std::int64_t>(out.size()) / kChannels), out_(out) {}

    // A frame that its timestamp puts at `position` of clip time; nothing: right after the one before.
    void add(const av::Frame& frame, std::optional<base::Time> position) {
        const base::Time offset = position           ? *position - heard_
                                  : waiting_.empty() ? last_offset_
                                                     : waiting_.back().offset;
        waiting_.push_back({frame, heard_, offset});
        heard_ += base::from_ticks(frame->nb_samples, 1, frame->sample_rate);
        while (heard_ - waiting_.front().before > kLookahead || waiting_.size() > kMostFrames) place_one();
    }

    void finish() {
        while (!waiting_.empty()) place_one();
        drain();
    }

    [[nodiscard]] bool full() const { return resampler_ && at_ >= first_ + total_; }

  private:
    struct Waiting {
        av::Frame frame;
        base::Time before;  // how much sound came before it
        base::Time offset;
    };

    // Where the first waiting frame belongs.
    [[nodiscard]] base::Time right_offset() const {
        const base::Time own = waiting_.front().offset;
        std::vector<base::Time> offsets;
        for (const Waiting& each : waiting_) offsets.push_back(each.offset);
        const auto jump =
            std::find_if(offsets.begin(), offsets.end(), [own](base::Time o) { return abs(o - own) > kGap; });
        if (static_cast<std::size_t>(jump - offsets.begin()) >= kFewFrames) offsets.erase(jump, offsets.end());
        const auto middle = offsets.begin() + static_cast<std::ptrdiff_t>(offsets.size() / 2);
        std::nth_element(offsets.begin(), middle, offsets.end());
        return *middle;
    }

    void place_one() {
        const Waiting next = waiting_.front();
        const std::int64_t right = sample_at(next.before + right_offset());
        const std::int64_t own = sample_at(next.before + next.offset);
        waiting_.pop_front();
        last_offset_ = next.offset;
        const std::int64_t here = resampler_ ? at_ + resampler_->delay() : right;
        const bool gap = std::min(std::abs(right - here), std::abs(own - here)) > sample_at(kGap);
        if (!resampler_ || !resampler_->fits(next.frame) || gap) {
            drain();
            resampler_.emplace(next.frame);
            at_ = right;
        } else if (std::abs(right - here) > kDriftSamples && std::abs(right - here) <= sample_at(kGap)) {
            resampler_->compensate(static_cast<int>(std::clamp(right - here, -kMostDrift, kMostDrift)));
        }
        convert(next.frame);
    }

    void drain() {
        if (resampler_) convert({});
    }

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
    std::deque<Waiting> waiting_;
    base::Time heard_{};  // length of all sound added
    base::Time last_offset_{};
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
    const auto take = [&](const av::Frame& frame) {
        if (frame->nb_samples <= 0 || frame->sample_rate <= 0) return true;
        std::optional<base::Time> position;
        if (frame->pts != AV_NOPTS_VALUE)
            position = base::from_ticks(frame->pts, stream.time_base.num, stream.time_base.den) - info.start;
        collector.add(frame, position);
        return !collector.full();
    };
    const av::PacketPtr packet(av_packet_alloc());
    while (!collector.full() && demuxer.read(*packet)) {
        cancel.check();
        decoder.decode(packet.get(), take);
    }
    if (!collector.full()) decoder.decode(nullptr, take);
    collector.finish();
    // A broken decoder may give NaN or absurd values; one of them would silence the whole programme.
    for (float& sample : out)
        if (!(std::abs(sample) <= 8.0F)) sample = 0;
    return out;
}

std::vector<std::int16_t> read_speech(const base::Path& file, const Info& info, base::Span span,
                                      const base::CancelToken& cancel) {
    constexpr base::Time kStretch = std::chrono::seconds(30);
    std::vector<std::int16_t> out;
    av::SpeechResampler resampler;
    for (base::Time at = span.in; at < span.out; at += kStretch)
        resampler.convert(read_sound(file, info, {at, std::min(at + kStretch, span.out)}, cancel), out);
    resampler.convert({}, out);
    out.resize(static_cast<std::size_t>(base::to_ticks(span.duration(), 1, av::SpeechResampler::kRate)));
    return out;
}

}  // namespace media
