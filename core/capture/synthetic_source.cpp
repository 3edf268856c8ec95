// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/synthetic_source.h"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <thread>
#include <utility>

namespace capture {
namespace {

// One graph for each: of a graph with two outputs, FFmpeg 5.1's device loses what it holds when it is closed early.
std::string pictures_of(const SyntheticSource::Shape& shape, const std::string& length) {
    return fmt::format(
        "lavfi:testsrc2=size={}x{}:rate={}/{}{},"
        "drawbox=x=iw/4:y=ih/4:w=iw/2:h=ih/2:color=white:t=fill:enable='lt(mod(t,1),0.1)',format=yuv420p",
        shape.width, shape.height, shape.rate.num, shape.rate.den, length);
}

std::string sound_of(const SyntheticSource::Shape& shape, const std::string& length) {
    // A fast clock counts more samples in a second than it says.
    const long rate = std::lround(48'000 * shape.sound_speed);
    return fmt::format(
        "lavfi:aevalsrc='0.4*sin(2*PI*1000*t)*lt(mod(t,1),0.1)':sample_rate={}:nb_samples=1024{},asetrate=48000", rate,
        length);
}

struct Stream {
    av::LiveInput input;
    base::Time at{};  // how far it was read
    bool ended = false;
};

}  // namespace

SyntheticSource::SyntheticSource(const Shape& shape) : shape_(shape) {}

void SyntheticSource::run(const Sink& sink) {
    const std::string length = shape_.length ? fmt::format(":duration={}", base::to_seconds(*shape_.length)) : "";
    Stream pictures{{pictures_of(shape_, length), {}, stopped_}};
    Stream sound{{sound_of(shape_, length), {}, stopped_}};
    const auto begin = std::chrono::steady_clock::now();
    bool wanted = true;
    while (wanted && !(pictures.ended && sound.ended)) {
        Stream& next = sound.ended || (!pictures.ended && pictures.at <= sound.at) ? pictures : sound;
        next.ended = !next.input.read([&](av::Live live) {
            // The samples of a second come in a second, whatever their number.
            if (live.sound) live.at = base::from_seconds(base::to_seconds(live.at) / shape_.sound_speed);
            next.at = live.at;
            if (shape_.paced)
                std::this_thread::sleep_until(begin + std::chrono::duration_cast<std::chrono::nanoseconds>(live.at));
            wanted = wanted && sink(std::move(live));
        });
    }
}

}  // namespace capture
