// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/frame_reader.h"

#include <algorithm>

#include "av/bitstream.h"
#include "media/access_index.h"

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
    decoder_.emplace(demuxer_->stream(stream_), file_.string(), threads_);
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
        throw base::Error(base::Errc::input, "cannot read the clip", file_.string(), "not one picture in it can be decoded",
                          "The file is damaged. Export or record the clip again.");
    return current_;
}

void FrameReader::seek(std::int64_t target) {
    const AVRational base = demuxer_->stream(stream_).time_base;
    const std::int64_t far = base::to_ticks(base::from_seconds(kSeekSeconds), base.num, base.den);
    const bool fresh = !current_ && ready_.empty() && !ended_;
    const std::int64_t origin = base::to_ticks(start_, base.num, base.den);
    const std::int64_t here = fresh ? origin : current_ ? current_->pts : INT64_MAX;
    if (target >= here && target - here <= far) return;
    if (current_ && first_ == current_->pts && target < here) return;
    if (!access_points_) {
        av::Demuxer scanner(file_, cancel_);
        access_points_ = scan_packets(scanner, {stream_}, kScanSeconds).front().access_points;
    }
    auto next = std::upper_bound(access_points_->begin(), access_points_->end(), target - preroll_);
    for (int i = 0; i < kTries && next != access_points_->begin(); ++i) {
        --next;
        // Decoding on from here reaches the target sooner.
        if (target >= here && *next <= here) return;
        if (try_access_point(*next)) return;
    }
    if (target < here) open();
}

bool FrameReader::try_access_point(std::int64_t access_point) {
    ready_.clear();
    current_ = {};
    ended_ = false;
    if (!demuxer_->seek(stream_, access_point) || !demuxer_->read(*packet_) ||
        !av::is_random_access_point(*packet_, *demuxer_->stream(stream_).codecpar)) {
        open();
        return false;
    }
    const std::int64_t landed = packet_->pts != AV_NOPTS_VALUE ? packet_->pts : packet_->dts;
    if (landed == AV_NOPTS_VALUE || landed > access_point) {
        open();
        return false;
    }
    decoder_->flush();
    if (interlaced_) deinterlacer_ = std::make_unique<av::FilterGraph>(kDeinterlace);
    drop_before_ = landed;
    feed(packet_.get());
    return true;
}

void FrameReader::forward(std::int64_t target) {
    while (fill() && (!current_ || ready_.front()->pts <= target)) {
        current_ = std::move(ready_.front());
        ready_.pop_front();
        if (!first_) first_ = current_->pts;
    }
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
    if (packet == nullptr && deinterlacer_)
        deinterlacer_->push({}, [this](av::Frame out) { keep(std::move(out)); });
}

void FrameReader::keep(av::Frame frame) {
    const std::int64_t last = !ready_.empty() ? ready_.back()->pts : current_ ? current_->pts : INT64_MIN;
    // Without a timestamp, or with one that goes back: right after the one before.
    if (frame->pts == AV_NOPTS_VALUE) frame->pts = last == INT64_MIN ? 0 : last + 1;
    if (frame->pts < drop_before_) return;
    if (frame->pts < last) frame->pts = last;
    ready_.push_back(std::move(frame));
}

}  // namespace media
