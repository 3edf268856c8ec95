// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/stream_facts.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

#include "av/bitstream.h"
#include "av/check.h"
#include "av/compat.h"
#include "av/image.h"
#include "av/names.h"
#include "qc/timing.h"

namespace qc {
namespace {

constexpr int kThreads = 2;
constexpr std::size_t kMostFrames = 10'000'000;

std::string profile_name(const AVCodecContext& context) {
    const char* name = avcodec_profile_name(context.codec_id, context.profile);
    return name != nullptr ? name : "unknown";
}

Colours colours_of(const AVCodecParameters& p) {
    return {av::primaries_name(p.color_primaries), av::transfer_name(p.color_trc), av::matrix_name(p.color_space),
            av::is_full_range(p.color_range, p.format)};
}

Colours colours_of(const AVFrame& f) {
    return {av::primaries_name(f.color_primaries), av::transfer_name(f.color_trc), av::matrix_name(f.colorspace),
            av::is_full_range(f.color_range, f.format)};
}

// Decoders take colours that the stream does not tell from the container. Without them a frame shows what the stream
// itself says.
const AVStream& without_container_colours(const AVStream& stream) {
    AVCodecParameters& p = *stream.codecpar;
    p.color_primaries = AVCOL_PRI_UNSPECIFIED;
    p.color_trc = AVCOL_TRC_UNSPECIFIED;
    p.color_space = AVCOL_SPC_UNSPECIFIED;
    p.color_range = AVCOL_RANGE_UNSPECIFIED;
    return stream;
}

bool tells_colours_itself(AVCodecID codec) { return codec == AV_CODEC_ID_H264 || codec == AV_CODEC_ID_HEVC; }

bool is_damaged(const AVFrame& frame) {
    return frame.decode_error_flags != 0 || (frame.flags & AV_FRAME_FLAG_CORRUPT) != 0;
}

double mean_luma(const av::Frame& frame) {
    constexpr int side = 64;
    const av::Frame small = av::scaled(frame, side, side, AV_PIX_FMT_YUV420P);
    double sum = 0;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) sum += small.plane(0)[y * small.stride(0) + x];
    return sum / (side * side);
}

std::int64_t timestamp(const AVPacket& packet) { return packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts; }

base::Time time_of(std::int64_t ticks, AVRational base) {
    // Beyond a century either way it is no time; kept so that sums of two cannot overflow.
    const std::int64_t limit = av_rescale(3'000'000'000, base.den, base.num);
    return base::from_ticks(std::clamp(ticks, -limit, limit), base.num, base.den);
}

// The most by which a frame's place in the stream exceeds its place on screen.
std::int64_t reorder_depth(const std::vector<std::int64_t>& decoded, const std::vector<std::int64_t>& shown) {
    std::int64_t depth = 0;
    for (std::size_t i = 0; i < decoded.size(); ++i) {
        const auto place = std::lower_bound(shown.begin(), shown.end(), decoded[i]) - shown.begin();
        depth = std::max(depth, static_cast<std::int64_t>(i) - place);
    }
    return depth;
}

std::int64_t bits_per_second(std::int64_t bytes, base::Time duration) {
    return duration.count() > 0 ? static_cast<std::int64_t>(static_cast<double>(bytes) * 8 / base::to_seconds(duration))
                                : 0;
}

}  // namespace

void read_matrix(std::span<const std::int32_t> matrix, PictureFacts& picture) {
    // It maps stored pixels (x to the right, y down) to shown ones, in 16.16.
    const double a = matrix[0], b = matrix[1], c = matrix[3], d = matrix[4];
    picture.mirrored = a * d - b * c < 0;
    // Mirrored pictures are flipped left to right before they are turned.
    const double turned = std::atan2(picture.mirrored ? -c : b, picture.mirrored ? d : a) * 180 / std::numbers::pi;
    picture.rotation = static_cast<int>(std::lround(turned) + 360) % 360;
}

PictureObserver::PictureObserver(const AVStream& stream, const std::string& file, Depth depth)
    : stream_(stream), depth_(depth), container_colours_(colours_of(*stream.codecpar)) {
    if (tells_colours_itself(stream.codecpar->codec_id)) without_container_colours(stream);
    decoder_.emplace(stream, file, kThreads);
    facts_.codec = avcodec_get_name(stream.codecpar->codec_id);
    std::size_t size = 0;
    const std::uint8_t* matrix = av::compat::side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (matrix != nullptr && size >= 9 * sizeof(std::int32_t))
        read_matrix({reinterpret_cast<const std::int32_t*>(matrix), 9}, facts_);
    facts_.dolby_vision = av::compat::side_data(stream, AV_PKT_DATA_DOVI_CONF, nullptr) != nullptr;
}

void PictureObserver::weigh(const AVPacket& packet) {
    bytes_ += packet.size;
    const std::int64_t ticks = packet.dts != AV_NOPTS_VALUE ? packet.dts : packet.pts;
    if (ticks != AV_NOPTS_VALUE)
        bytes_of_second_[av_rescale_q_rnd(ticks, stream_.time_base, {1, 1}, AV_ROUND_DOWN)] += packet.size;
}

void PictureObserver::take(const AVPacket& packet) {
    weigh(packet);
    if ((packet.flags & AV_PKT_FLAG_CORRUPT) != 0) ++damaged_;
    if ((packet.flags & AV_PKT_FLAG_DISCARD) != 0) ++facts_.hidden;
    if (av::is_random_access_point(packet, *stream_.codecpar)) {
        ++facts_.instant_refreshes;
        facts_.longest_gop = std::max(facts_.longest_gop, packets_ - gop_start_);
        gop_start_ = packets_;
    } else if (av::marks_open_gop(packet, *stream_.codecpar)) {
        ++facts_.open_gop_marks;
    }
    ++packets_;
    if (decoded_.size() < kMostFrames) decoded_.push_back(timestamp(packet));
    if (depth_ == Depth::structure) {
        if (shown_.size() < kMostFrames) shown_.push_back(timestamp(packet));
        last_length_ = packet.duration;
        if (facts_.width > 0) return;
    }
    decoder_->decode(&packet, [this](const av::Frame& frame) {
        see(frame);
        return true;
    });
}

void PictureObserver::see(const av::Frame& frame) {
    pixels_ += static_cast<std::int64_t>(frame.width()) * frame.height();
    if (is_damaged(*frame.get())) ++damaged_;
    if (facts_.width == 0) look_at_first(frame);
    if (av::compat::is_interlaced(*frame.get())) ++interlaced_;
    if (depth_ == Depth::structure || shown_.size() >= kMostFrames) return;
    facts_.b_frames = facts_.b_frames || frame->pict_type == AV_PICTURE_TYPE_B;
    const std::int64_t after_last = shown_.empty() ? 0 : shown_.back() + std::max<std::int64_t>(1, last_length_);
    shown_.push_back(frame->pts != AV_NOPTS_VALUE ? frame->pts : after_last);
    last_length_ = av::compat::duration(*frame.get());
}

void PictureObserver::look_at_first(const av::Frame& frame) {
    facts_.width = frame.width();
    facts_.height = frame.height();
    facts_.pix_fmt = av::pixel_format_name(frame->format);
    facts_.colours = colours_of(*frame.get());
    if (!tells_colours_itself(stream_.codecpar->codec_id)) facts_.colours = container_colours_;
    const AVRational outer = stream_.sample_aspect_ratio;
    const bool outer_speaks = outer.num > 0 && outer.den > 0 && outer.num != outer.den;
    const AVRational sar = outer_speaks ? outer : frame->sample_aspect_ratio;
    if (sar.num > 0 && sar.den > 0) {
        facts_.sar_num = sar.num;
        facts_.sar_den = sar.den;
    }
    facts_.first_luma = mean_luma(frame);
}

std::optional<PictureFacts> PictureObserver::finish(std::int64_t& damaged) {
    decoder_->decode(nullptr, [this](const av::Frame& frame) {
        see(frame);
        return true;
    });
    damaged += damaged_ + decoder_->damaged();
    if (shown_.empty()) return std::nullopt;
    std::sort(shown_.begin(), shown_.end());
    const AVRational base = stream_.time_base;
    const Grid grid = measure_grid(shown_, base.num, base.den);
    facts_.rate = grid.rate;
    facts_.constant_rate = grid.constant;
    facts_.on_grid = grid.on_grid;
    facts_.reorder = reorder_depth(decoded_, shown_);
    if (depth_ == Depth::structure) facts_.b_frames = facts_.reorder > 0;
    facts_.frames = static_cast<std::int64_t>(shown_.size());
    const base::Time last = grid.on_grid || last_length_ <= 0 ? facts_.rate.start(1) : time_of(last_length_, base);
    facts_.shown = {time_of(shown_.front(), base), time_of(shown_.back(), base) + last};
    facts_.longest_gop = std::max(facts_.longest_gop, packets_ - gop_start_);
    facts_.key_frames = facts_.instant_refreshes;
    facts_.profile = profile_name(decoder_->context());
    if (stream_.codecpar->codec_id == AV_CODEC_ID_H264) facts_.level = std::max(0, decoder_->context().level);
    facts_.scan = interlaced_ * 2 > facts_.frames ? Scan::interlaced : Scan::progressive;
    facts_.bitrate = bits_per_second(bytes_, facts_.shown.duration());
    for (const auto& [second, bytes] : bytes_of_second_) facts_.peak_bitrate = std::max(facts_.peak_bitrate, bytes * 8);
    return facts_;
}

SoundObserver::SoundObserver(const AVStream& stream, const std::string& file, Depth depth)
    : stream_(stream), depth_(depth), decoder_(stream, file) {
    facts_.codec = avcodec_get_name(stream.codecpar->codec_id);
    facts_.has_configuration = stream.codecpar->extradata_size > 0;
}

void SoundObserver::take(const AVPacket& packet) {
    bytes_ += packet.size;
    if ((packet.flags & AV_PKT_FLAG_CORRUPT) != 0) ++damaged_;
    const std::int64_t ticks = timestamp(packet);
    if (ticks != AV_NOPTS_VALUE) {
        if (!next_packet_) facts_.first_packet = time_of(ticks, stream_.time_base);
        const base::Time hole =
            next_packet_ ? time_of(ticks, stream_.time_base) - time_of(*next_packet_, stream_.time_base) : base::Time{};
        const base::Time tolerance = std::max(base::from_seconds(0.001), time_of(1, stream_.time_base));
        if (hole > tolerance || hole < -tolerance) facts_.contiguous = false;
        next_packet_ = ticks + std::max<std::int64_t>(0, packet.duration);
    }
    if (depth_ == Depth::structure) return;
    decoder_.decode(&packet, [this](const av::Frame& frame) {
        hear(frame);
        return true;
    });
}

void SoundObserver::set_up(const AVFrame& frame) {
    rate_ = frame.sample_rate;
    format_ = frame.format;
    channels_ = frame.ch_layout.nb_channels;
    if (!meter_) {
        facts_.channels = channels_;
        facts_.sample_rate = rate_;
        meter_.emplace(std::min(channels_, 8), rate_);
    }
    // What the first frame was, the meter stays with: a change in mid-stream is converted back.
    AVChannelLayout from{};
    AVChannelLayout to{};
    av_channel_layout_default(&from, channels_);
    av_channel_layout_default(&to, std::min(facts_.channels, 8));
    SwrContext* context = nullptr;
    const int result = swr_alloc_set_opts2(&context, &to, AV_SAMPLE_FMT_FLT, facts_.sample_rate, &from,
                                           static_cast<AVSampleFormat>(format_), rate_, 0, nullptr);
    converter_.reset(context);
    av_channel_layout_uninit(&from);
    av_channel_layout_uninit(&to);
    av::check(result, "cannot measure the sound", {}, base::Errc::input);
    av::check(swr_init(context), "cannot measure the sound", {}, base::Errc::input);
}

void SoundObserver::hear(const av::Frame& frame) {
    if (is_damaged(*frame.get())) ++damaged_;
    if (frame->sample_rate <= 0 || frame->nb_samples <= 0 || frame->ch_layout.nb_channels <= 0) return;
    if (!converter_ || frame->sample_rate != rate_ || frame->format != format_ ||
        frame->ch_layout.nb_channels != channels_)
        set_up(*frame.get());
    ++frames_;
    const base::Time length = base::from_ticks(frame->nb_samples, 1, frame->sample_rate);
    if (frame->pts != AV_NOPTS_VALUE) {
        if (!first_heard_) first_heard_ = frame->pts;
        end_ = std::max(end_, time_of(frame->pts, stream_.time_base) + length);
    } else {
        end_ += length;
    }
    const auto channels = static_cast<std::size_t>(std::min(facts_.channels, 8));
    samples_.resize(static_cast<std::size_t>(swr_get_out_samples(converter_.get(), frame->nb_samples)) * channels);
    auto* out = reinterpret_cast<std::uint8_t*>(samples_.data());
    const int count = swr_convert(converter_.get(), &out, static_cast<int>(samples_.size() / channels),
                                  const_cast<const std::uint8_t**>(frame->extended_data), frame->nb_samples);
    if (count > 0) meter_->add(std::span(samples_).first(static_cast<std::size_t>(count) * channels));
}

std::optional<SoundFacts> SoundObserver::from_structure() {
    if (!next_packet_) return std::nullopt;
    const AVCodecParameters& p = *stream_.codecpar;
    facts_.channels = p.ch_layout.nb_channels;
    facts_.sample_rate = p.sample_rate;
    facts_.profile = profile_name(decoder_.context());
    facts_.heard = {facts_.first_packet, time_of(*next_packet_, stream_.time_base)};
    facts_.bitrate = bits_per_second(bytes_, facts_.heard.duration());
    return facts_;
}

std::optional<SoundFacts> SoundObserver::finish(std::int64_t& damaged, SoundMeasure& measure) {
    decoder_.decode(nullptr, [this](const av::Frame& frame) {
        hear(frame);
        return true;
    });
    damaged += damaged_ + decoder_.damaged();
    if (depth_ == Depth::structure) return from_structure();
    if (frames_ == 0) return std::nullopt;
    measure = meter_->result();
    facts_.profile = profile_name(decoder_.context());
    facts_.heard = {first_heard_ ? time_of(*first_heard_, stream_.time_base) : base::Time{}, end_};
    facts_.bitrate = bits_per_second(bytes_, facts_.heard.duration());
    return facts_;
}

}  // namespace qc
