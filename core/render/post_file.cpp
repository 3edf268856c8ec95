// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/post_file.h"

#include <chrono>

namespace render {
namespace {

av::PacketPtr copy(const AVPacket& packet) {
    av::PacketPtr out(av_packet_clone(&packet));
    if (!out) throw base::Error(base::Errc::internal, "cannot write the post", {}, "out of memory");
    return out;
}

}  // namespace

PostFile::PostFile(base::Path final_name, base::FrameRate rate, std::shared_future<const MasteredSound*> sound)
    : pending_(std::move(final_name)), rate_(rate), sound_(std::move(sound)) {}

void PostFile::open(const av::VideoEncoder& encoder) {
    muxer_.reset();
    waiting_.clear();
    parameters_ = encoder.parameters();
}

void PostFile::write_picture(const AVPacket& packet) {
    begin_when_ready(false);
    if (muxer_) muxer_->write_picture(copy(packet));
    else waiting_.push_back(copy(packet));
}

void PostFile::finish() {
    begin_when_ready(true);
    muxer_->finish();
}

void PostFile::begin_when_ready(bool wait) {
    if (muxer_ || (!wait && sound_.wait_for(std::chrono::seconds(0)) != std::future_status::ready)) return;
    const MasteredSound& mastered = *sound_.get();
    muxer_.emplace(pending_.part(), *parameters_, rate_, *mastered.sound.parameters);
    for (const av::PacketPtr& packet : mastered.sound.packets) muxer_->write_sound(copy(*packet));
    for (av::PacketPtr& packet : waiting_) muxer_->write_picture(std::move(packet));
    waiting_.clear();
}

}  // namespace render
