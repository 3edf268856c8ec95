// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/measure.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "av/check.h"
#include "av/decoder.h"
#include "av/demuxer.h"

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/pixdesc.h>
}

namespace support {
namespace {

double mean_luma(const av::Frame& frame) {
    double sum = 0;
    for (int y = 0; y < frame.height(); ++y) {
        const std::uint8_t* row = frame.plane(0) + y * frame.stride(0);
        for (int x = 0; x < frame.width(); ++x) sum += row[x];
    }
    return sum / frame.width() / frame.height();
}

std::vector<double> rising(const std::vector<Shown>& pictures) {
    std::vector<double> times;
    bool lit = false;
    for (const Shown& picture : pictures) {
        const bool now = picture.luma > 120;
        if (now && !lit) times.push_back(picture.seconds);
        lit = now;
    }
    return times;
}

}  // namespace

Decoded decode_all(const base::Path& file) {
    Decoded out;
    av::Demuxer demuxer(file, {});
    const auto video = demuxer.video_stream();
    const auto audio = demuxer.audio_stream();
    std::vector<av::Decoder> decoders;
    const auto feed = [&](av::Decoder& decoder, const AVPacket* packet, bool sound, AVRational base) {
        decoder.decode(packet, [&](av::Frame frame) {
            const double seconds = static_cast<double>(frame->pts) * av_q2d(base);
            if (!sound) {
                out.pictures.push_back({seconds, mean_luma(frame)});
                out.width = frame.width();
                out.height = frame.height();
            } else {
                if (out.sound.empty()) out.sound_starts = seconds;
                out.sample_rate = frame->sample_rate;
                const auto* samples = reinterpret_cast<const float*>(frame->extended_data[0]);
                out.sound.insert(out.sound.end(), samples, samples + frame->nb_samples);
            }
            return true;
        });
    };
    std::vector<int> streams;
    for (const auto& stream : {video, audio}) {
        if (!stream) continue;
        streams.push_back(*stream);
        decoders.emplace_back(demuxer.stream(*stream), file.string());
    }
    demuxer.select(streams);
    const auto feed_stream = [&](std::size_t i, const AVPacket* packet) {
        feed(decoders[i], packet, streams[i] == audio, demuxer.stream(streams[i]).time_base);
    };
    const av::PacketPtr packet(av_packet_alloc());
    while (demuxer.read(*packet)) feed_stream(packet->stream_index == streams[0] ? 0 : 1, packet.get());
    for (std::size_t i = 0; i < streams.size(); ++i) feed_stream(i, nullptr);
    std::sort(out.pictures.begin(), out.pictures.end(),
              [](const Shown& a, const Shown& b) { return a.seconds < b.seconds; });
    return out;
}

double beep_minus_flash(const base::Path& file) {
    const Decoded decoded = decode_all(file);
    const std::vector<double> flashes = rising(decoded.pictures);
    float loudest = 0;
    for (const float sample : decoded.sound) loudest = std::max(loudest, std::abs(sample));
    std::vector<double> beeps;
    int quiet = decoded.sample_rate;
    for (std::size_t i = 0; i < decoded.sound.size(); ++i) {
        if (std::abs(decoded.sound[i]) > loudest * 0.25F) {
            if (quiet > decoded.sample_rate / 4)
                beeps.push_back(decoded.sound_starts + static_cast<double>(i) / decoded.sample_rate);
            quiet = 0;
        } else {
            ++quiet;
        }
    }
    if (flashes.size() < 3 || beeps.size() < 3) return std::numeric_limits<double>::quiet_NaN();
    std::vector<double> offsets;
    for (const double flash : flashes) {
        const auto nearest = std::min_element(
            beeps.begin(), beeps.end(), [&](double a, double b) { return std::abs(a - flash) < std::abs(b - flash); });
        offsets.push_back(*nearest - flash);
    }
    std::sort(offsets.begin(), offsets.end());
    return offsets[offsets.size() / 2];
}

std::vector<Still> decode_stills(const base::Path& file) {
    std::vector<Still> stills;
    av::Demuxer demuxer(file, {});
    const int stream = demuxer.video_stream().value();
    demuxer.select({stream});
    av::Decoder decoder(demuxer.stream(stream), file.string());
    const AVRational tick = demuxer.stream(stream).time_base;
    const auto take = [&](const av::Frame& frame) {
        const std::int64_t after = stills.empty() ? 0 : stills.back().pts + 1;
        const std::int64_t pts = frame->pts != AV_NOPTS_VALUE ? frame->pts : after;
        stills.push_back({pts, base::from_ticks(pts, tick.num, tick.den), picture_number(frame), checksum(frame)});
        return true;
    };
    const av::PacketPtr packet(av_packet_alloc());
    while (demuxer.read(*packet)) decoder.decode(packet.get(), take);
    decoder.decode(nullptr, take);
    return stills;
}

int picture_number(const av::Frame& picture) {
    constexpr int kBits = 12;
    constexpr int kCell = 8;
    int number = 0;
    for (int bit = 0; bit < kBits && (bit + 1) * kCell <= picture.width(); ++bit)
        if (picture.plane(0)[(picture.height() / 4) * picture.stride(0) + bit * kCell + kCell / 2] > 128)
            number |= 1 << bit;
    return number;
}

std::uint64_t checksum(const av::Frame& picture) {
    std::uint64_t sum = 14695981039346656037U;  // FNV-1a
    const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(picture->format));
    for (int plane = 0; plane < av_pix_fmt_count_planes(static_cast<AVPixelFormat>(picture->format)); ++plane) {
        const bool chroma = plane == 1 || plane == 2;
        const int rows = chroma ? AV_CEIL_RSHIFT(picture.height(), format->log2_chroma_h) : picture.height();
        const int bytes = av_image_get_linesize(static_cast<AVPixelFormat>(picture->format), picture.width(), plane);
        for (int y = 0; y < rows; ++y) {
            const std::uint8_t* row = picture.plane(plane) + y * picture.stride(plane);
            for (int x = 0; x < bytes; ++x) sum = (sum ^ row[x]) * 1099511628211U;
        }
    }
    return sum;
}

double ssim(const av::Frame& a, const av::Frame& b) {
    constexpr int kWindow = 8;
    constexpr double kC1 = 6.5025;
    constexpr double kC2 = 58.5225;
    double sum = 0;
    int count = 0;
    for (int top = 0; top + kWindow <= a.height(); top += kWindow) {
        for (int left = 0; left + kWindow <= a.width(); left += kWindow) {
            double sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
            for (int y = top; y < top + kWindow; ++y) {
                for (int x = left; x < left + kWindow; ++x) {
                    const double va = a.plane(0)[y * a.stride(0) + x];
                    const double vb = b.plane(0)[y * b.stride(0) + x];
                    sa += va;
                    sb += vb;
                    saa += va * va;
                    sbb += vb * vb;
                    sab += va * vb;
                }
            }
            constexpr double n = kWindow * kWindow;
            const double ma = sa / n, mb = sb / n;
            const double va = saa / n - ma * ma, vb = sbb / n - mb * mb, cov = sab / n - ma * mb;
            sum += (2 * ma * mb + kC1) * (2 * cov + kC2) / ((ma * ma + mb * mb + kC1) * (va + vb + kC2));
            ++count;
        }
    }
    return sum / count;
}

}  // namespace support
