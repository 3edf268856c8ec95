// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/frame_reader.h"

#include <algorithm>

#include "av/bitstream.h"

namespace media {
namespace {

// Decoding on costs less than a seek over shorter distances.
constexpr double kSeekSeconds = 1.5;
constexpr double kScanSeconds = 30;
constexpr int kTries = 3;

// Purely by neighbours: a picture comes out the same as long as two pictures before it went in.
constexpr const char* kDeinterlace = "bwdif=mode=send_frame:parity=auto:deint=all";

}  // namespace

FrameReader::FrameReader(base::Path file, const Info& info, const base::CancelToken& cancel, int threads)
    : file_(std::move(file)),
      cancel_(cancel),
      stream_(info.video->stream),
      threads_(threads),
      start_(info.start),
      interlaced_(info.video->interlaced),
      packet_(av_packet_alloc()) {
    open();
    if (interlaced_) {
        const AVRational base = demuxer_->stream(stream_).time_base;
        preroll_ = base::to_ticks(info.video->rate.start(3), base.num, base.den);
    }
}

void FrameReader::open() {
    demuxer_.emplace(file_, cancel_);
    demuxer_->select({stream_});
    if (decoder_) damaged_ += decoder_->damaged();
    decoder_.emplace(demuxer_->stream(stream_), file_.string(), threads_);
    forget();
    from_start_ = true;
}

void FrameReader::forget() {
    deinterlacer_ = interlaced_ ? std::make_unique<av::FilterGraph>(kDeinterlace) : nullptr;
    ready_.clear();
    current_ = {};
    drop_before_ = INT64_MIN;
    ended_ = false;
}

const av::Frame& FrameReader::at(base::Time t) {
    const AVRational base = demuxer_->stream(stream_).time_base;
    // The last tick at or before the moment.
    std::int64_t target = base::to_ticks(t + start_, base.num, base.den);
    if (base::from_ticks(target, base.num, base.den) > t + start_) --target;
    seek(target);
    forward(target);
    if (!current_)
        throw base::Error(base::Errc::input, "cannot read the clip", file_.string(),
                          "not one picture in it can be decoded",
                          "The file is damaged. Export or record the clip again.");
    return current_;
}

void FrameReader::seek(std::int64_t target) {
    const AVRational base = demuxer_->stream(stream_).time_base;
    const std::int64_t far = base::to_ticks(base::from_seconds(kSeekSeconds), base.num, base.den);
    const bool fresh = from_start_ && !current_ && ready_.empty() && !ended_;
    const std::int64_t origin = base::to_ticks(start_, base.num, base.den);
    const std::int64_t here = fresh ? std::min(origin, target) : current_ ? current_->pts : INT64_MAX;
    if (target >= here && target - here <= far) return;
    if (current_ && first_ == current_->pts && target < here) return;
    if (seekable_ && !access_points_) {
        av::Demuxer scanner(file_, cancel_);
        access_points_ = scan_packets(scanner, {stream_}, kScanSeconds).front().access_points;
    }
    auto next = std::upper_bound(access_points_->begin(), access_points_->end(), target - preroll_,
                                 [](std::int64_t t, const AccessPoint& point) { return t < point.pts; });
    bool left = false;
    for (int i = 0; seekable_ && i < kTries && next != access_points_->begin(); ++i) {
        --next;
        // Decoding on from here reaches the target sooner.
        if (!left && target >= here && next->pts <= here) return;
        left = true;
        if (begin_at(*next, target - preroll_)) return;
    }
    if (left) seekable_ = false;
    if (left || target < here) open();
}

// True when decoding goes on from the access point and its first picture is shown by the time `target`.
bool FrameReader::begin_at(const AccessPoint& point, std::int64_t target) {
    forget();
    from_start_ = false;
    decoder_->flush();
    if (!demuxer_->seek(stream_, point.dts)) return false;
    // Containers without an index land somewhere before it: what comes first is passed over.
    while (demuxer_->read(*packet_)) {
        cancel_.check();
        const std::int64_t pts = packet_->pts != AV_NOPTS_VALUE ? packet_->pts : packet_->dts;
        if (pts >= point.pts && av::is_random_access_point(*packet_, *demuxer_->stream(stream_).codecpar)) {
            drop_before_ = pts;
            feed(packet_.get());
            return fill() && ready_.front()->pts <= target;
        }
        if (packet_->dts != AV_NOPTS_VALUE && packet_->dts > target) return false;
    }
    return false;
}

void FrameReader::forward(std::int64_t target) {
    while (fill() && (!current_ || ready_.front()->pts <= target)) step();
}

bool FrameReader::next() {
    if (!fill()) return false;
    step();
    return true;
}

base::Time FrameReader::shown_from() const {
    const AVRational base = demuxer_->stream(stream_).time_base;
    return base::from_ticks(current_->pts, base.num, base.den) - start_;
}

void FrameReader::step() {
    current_ = std::move(ready_.front());
    ready_.pop_front();
    if (!first_ && from_start_) first_ = current_->pts;
}

// Decodes until a picture is ready. False at the end.
bool FrameReader::fill() {
    while (ready_.empty() && !ended_) {
        cancel_.check();
        if (demuxer_->read(*packet_)) {
            feed(packet_.get());
        } else {
            feed(nullptr);
            ended_ = true;
        }
    }
    return !ready_.empty();
}

void FrameReader::feed(const AVPacket* packet) {
    decoder_->decode(packet, [this](av::Frame frame) {
        ++decoded_;
        if (!deinterlacer_) {
            keep(std::move(frame));
            return true;
        }
        deinterlacer_->push(frame, [this](av::Frame out) { keep(std::move(out)); });
        return true;
    });
    if (packet == nullptr && deinterlacer_) deinterlacer_->push({}, [this](av::Frame out) { keep(std::move(out)); });
}

void FrameReader::keep(av::Frame frame) {
    const std::int64_t last = !ready_.empty() ? ready_.back()->pts : current_ ? current_->pts : INT64_MIN;
    // Without a timestamp, or with one that goes back: right after the one before.
    if (frame->pts == AV_NOPTS_VALUE) {
        if (last == INT64_MIN && !from_start_) return;
        const AVRational base = demuxer_->stream(stream_).time_base;
        frame->pts = last == INT64_MIN ? base::to_ticks(start_, base.num, base.den) : last + 1;
    }
    if (frame->pts < drop_before_) return;
    if (frame->pts < last) frame->pts = last;
    ready_.push_back(std::move(frame));
}

}  // namespace media
