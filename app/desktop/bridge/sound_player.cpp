// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound_player.h"

#include <QAudioFormat>
#include <algorithm>
#include <cstring>

#include "av/frame.h"

namespace bridge {
namespace {

constexpr qint64 kPairBytes = 2 * sizeof(float);
constexpr int kBufferMs = 120;
constexpr int kLostMs = 1000;  // a device that plays nothing for so long is gone

QAudioFormat format() {
    QAudioFormat format;
    format.setSampleRate(av::kSampleRate);
    format.setChannelCount(2);
    format.setSampleFormat(QAudioFormat::Float);
    return format;
}

}  // namespace

// The rest of the sound from a position on, then silence: the picture may go on for a moment.
class SoundPlayer::Feed : public QIODevice {
  public:
    Feed(std::shared_ptr<const std::vector<float>> stereo, qint64 byte) : stereo_(std::move(stereo)), at_(byte) {
        open(QIODevice::ReadOnly);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return size_bytes() - at_ + QIODevice::bytesAvailable(); }

  protected:
    qint64 readData(char* to, qint64 wanted) override {
        wanted -= wanted % kPairBytes;
        const qint64 count = std::clamp<qint64>(size_bytes() - at_, 0, wanted);
        if (count > 0)
            std::memcpy(to, reinterpret_cast<const char*>(stereo_->data()) + at_, static_cast<std::size_t>(count));
        std::memset(to + count, 0, static_cast<std::size_t>(wanted - count));
        at_ += wanted;
        return wanted;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

  private:
    [[nodiscard]] qint64 size_bytes() const { return static_cast<qint64>(stereo_->size() * sizeof(float)); }

    std::shared_ptr<const std::vector<float>> stereo_;
    qint64 at_;
};

SoundPlayer::SoundPlayer(QObject* parent) : QObject(parent) {}

SoundPlayer::~SoundPlayer() { stop(); }

void SoundPlayer::setSound(std::shared_ptr<const std::vector<float>> stereo) {
    stop();
    stereo_ = std::move(stereo);
}

void SoundPlayer::start(base::Time from, double speed) {
    stop();
    from_ = from;
    speed_ = speed;
    heard_us_ = 0;
    heard_at_ms_ = 0;
    clock_.start();
    if (speed != 1 || !stereo_ || stereo_->empty()) return;
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull() || !device.isFormatSupported(format())) return;
    const qint64 pair = base::to_ticks(from, 1, av::kSampleRate);
    feed_ = std::make_unique<Feed>(stereo_, std::max<qint64>(0, pair) * kPairBytes);
    sink_ = std::make_unique<QAudioSink>(device, format());
    sink_->setBufferSize(av::kSampleRate * kBufferMs / 1000 * static_cast<qsizetype>(kPairBytes));
    sink_->setVolume(volume_);
    sink_->start(feed_.get());
    if (sink_->error() != QAudio::NoError) {
        sink_.reset();
        feed_.reset();
    }
}

void SoundPlayer::stop() {
    if (sink_) sink_->stop();
    sink_.reset();
    feed_.reset();
    clock_.invalidate();
}

base::Time SoundPlayer::now() {
    if (!clock_.isValid()) return from_;
    if (sink_) {
        const base::Time heard = heardUntil();
        if (sink_->error() == QAudio::NoError && clock_.elapsed() - heard_at_ms_ < kLostMs) return heard;
        // Pulled out or taken away: the picture goes on.
        sink_.reset();
        feed_.reset();
        from_ = heard;
        clock_.start();
    }
    return from_ + base::Time(static_cast<qint64>(static_cast<double>(clock_.elapsed()) * speed_) *
                              base::kTicksPerSecond / 1000);
}

// The device tells its position in steps: between them the clock goes on. What is still in its buffer is not heard
// yet, and processedUSecs() does not count it. A device that is gone tells nothing.
base::Time SoundPlayer::heardUntil() {
    const qint64 elapsed = clock_.elapsed();
    if (const qint64 heard = sink_->processedUSecs(); heard > heard_us_) {
        heard_us_ = heard;
        heard_at_ms_ = elapsed;
    }
    const qint64 since = std::min<qint64>(elapsed - heard_at_ms_, kBufferMs);
    return from_ + base::Time((heard_us_ + (heard_us_ > 0 ? since * 1000 : 0)) * (base::kTicksPerSecond / 1'000'000) +
                              heard_us_ * (base::kTicksPerSecond % 1'000'000) / 1'000'000);
}

void SoundPlayer::setVolume(double volume) {
    volume_ = volume;
    if (sink_) sink_->setVolume(volume);
}

}  // namespace bridge
