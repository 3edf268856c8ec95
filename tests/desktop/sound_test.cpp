// SPDX-License-Identifier: GPL-3.0-or-later
// What is heard, and when: the player on a sound server of its own, whose loudspeaker is recorded.
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <mutex>
#include <thread>

#include "open_answer.h"
#include "player.h"
#include "text.h"

namespace {

using desktop_test::wait_for;
using testing::Each;
using testing::Lt;

constexpr double kInSync = 0.040;      // seconds between what is seen and what is heard
constexpr double kNotNoticed = 0.050;  // seconds that a handler may take
constexpr int kRate = 48'000;

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

// A sound server that nobody else has, with a loudspeaker that can be recorded. The environment points to it.
class Loudspeaker {
  public:
    Loudspeaker() {
        ::chmod(folder_.path().c_str(), 0700);
        const QString folder = bridge::text(folder_.path());
        for (const char* variable : {"XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH", "HOME"})
            qputenv(variable, folder.toUtf8());
        qputenv("PULSE_SERVER", QStringLiteral("unix:%1/socket").arg(folder).toUtf8());
        server_.setStandardErrorFile(folder + QStringLiteral("/said.txt"));
        server_.start(QStringLiteral("pulseaudio"),
                      {"-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes", "-L",
                       "module-null-sink sink_name=out", "-L",
                       QStringLiteral("module-native-protocol-unix auth-anonymous=1 socket=%1/socket").arg(folder)});
        const auto there = [&] { return QFile::exists(folder + QStringLiteral("/socket")); };
        if (!server_.waitForStarted() || !wait_for(there, 10'000))
            throw std::runtime_error("the sound server does not start");
    }
    ~Loudspeaker() { end(); }
    void end() {
        server_.terminate();
        server_.waitForFinished();
    }

  private:
    base::TempDir folder_;
    QProcess server_;
};

// All that the loudspeaker says while this lives.
class Recording {
  public:
    Recording() : thread_([this] { run(); }) {
        if (!wait_for([&] { return seconds() > 0.2; }, 10'000)) throw std::runtime_error("nothing can be recorded");
    }
    ~Recording() {
        ending_ = true;
        thread_.join();
    }
    // Moments when a beep begins, on now()'s clock.
    [[nodiscard]] std::vector<double> beeps() const {
        const std::lock_guard lock(mutex_);
        std::vector<double> out;
        std::size_t quiet = kRate;
        for (std::size_t i = 0; i < samples_.size(); ++i) {
            if (std::abs(samples_[i]) > 1000) {
                if (quiet > kRate / 20) out.push_back(begin_ + static_cast<double>(i) / kRate);
                quiet = 0;
            } else ++quiet;
        }
        return out;
    }

  private:
    [[nodiscard]] double seconds() const {
        const std::lock_guard lock(mutex_);
        return static_cast<double>(samples_.size()) / kRate;
    }
    void run() {
        QProcess parec;
        parec.start(QStringLiteral("parec"), {"--raw", "--format=s16le", "--rate=48000", "--channels=1",
                                              "--latency-msec=5", "--device=out.monitor"});
        while (!ending_) {
            if (!parec.waitForReadyRead(50)) continue;
            const QByteArray data = parec.readAll();
            const double arrived = now();
            const std::lock_guard lock(mutex_);
            const std::size_t before = samples_.size();
            samples_.resize(before + static_cast<std::size_t>(data.size()) / 2);
            std::memcpy(samples_.data() + before, data.data(), (samples_.size() - before) * 2);
            // No sample arrives before it sounds: the least late arrival tells best when it all began.
            begin_ = std::min(begin_, arrived - static_cast<double>(samples_.size()) / kRate);
        }
        parec.kill();
        parec.waitForFinished();
    }

    mutable std::mutex mutex_;
    std::vector<std::int16_t> samples_;
    double begin_ = 1e300;
    std::atomic<bool> ending_ = false;
    std::thread thread_;
};

// A clip that flashes and beeps at every whole second.
class Sound : public desktop_test::OpenAnswer {
  protected:
    static void SetUpTestSuite() {
        if (there()) loudspeaker = std::make_unique<Loudspeaker>();
    }
    static void TearDownTestSuite() { loudspeaker.reset(); }
    static bool there() {
        return !QStandardPaths::findExecutable("pulseaudio").isEmpty() &&
               !QStandardPaths::findExecutable("parec").isEmpty();
    }

    void SetUp() override {
        ASSERT_TRUE(there()) << "tools/setup installs pulseaudio and pulseaudio-utils, to listen to";
        player = std::make_unique<bridge::Player>(document, clips, studio);
        open_clip(support::flash_and_beep(6), {"instagram-reels"});
        ASSERT_TRUE(wait_for([&] { return player->hasPicture() && player->soundLoaded(); }, 20'000));
        QObject::connect(player.get(), &bridge::Player::pictureChanged, [this] {
            const bool white =
                qGray(player->picture().pixel(player->picture().width() / 2, player->picture().height() / 2)) > 128;
            if (white && !white_ && player->playing()) flashes.push_back(now());
            white_ = white;
        });
    }
    void TearDown() override { player.reset(); }

    void play_for(double seconds) {
        const double end = now() + seconds;
        wait_for([&] { return now() >= end; });
    }
    // How far the beep that is nearest to each flash is from it, in seconds; positive: heard later.
    [[nodiscard]] std::vector<double> apart(const Recording& recording) const {
        const std::vector<double> beeps = recording.beeps();
        std::vector<double> out;
        for (const double flash : flashes) {
            double nearest = 1e9;
            for (const double beep : beeps)
                if (std::abs(beep - flash) < std::abs(nearest)) nearest = beep - flash;
            out.push_back(nearest);
        }
        return out;
    }
    static void tell(const std::vector<double>& apart) {
        std::printf("  sound after picture, ms:");
        for (const double a : apart) std::printf(" %.0f", a * 1000);
        std::printf("\n");
    }

    static inline std::unique_ptr<Loudspeaker> loudspeaker;
    bridge::ClipMedia clips{document};
    std::unique_ptr<bridge::Player> player;
    std::vector<double> flashes;

  private:
    bool white_ = false;
};

template <typename Action>
double taken(Action action) {
    const double begin = now();
    action();
    return now() - begin;
}

MATCHER(IsInSync, "") { return std::abs(arg) <= kInSync; }

TEST_F(Sound, IsHeardWhenItsPictureIsSeen) {
    Recording recording;
    std::printf("  play: %.0f ms\n", taken([&] { player->play(); }) * 1000);
    EXPECT_TRUE(player->audible());
    ASSERT_TRUE(wait_for([&] { return !player->playing(); }));
    play_for(0.5);
    tell(apart(recording));
    EXPECT_EQ(flashes.size(), 5U);
    EXPECT_EQ(recording.beeps().size(), 5U) << "and nothing after the end";
    EXPECT_THAT(apart(recording), Each(IsInSync()));
    std::printf("  pictures: %d shown, %d too late\n", player->shown(), player->dropped());
    EXPECT_LT(player->dropped() * 20, player->shown()) << "nearly every picture is shown";
}

TEST_F(Sound, StopsAtAPauseAndGoesOnFromThere) {
    Recording recording;
    player->play();
    play_for(1.5);
    EXPECT_LT(taken([&] { player->pause(); }), kNotNoticed);
    const double at = player->position();
    EXPECT_NEAR(at, 1.5, 0.25);
    play_for(1.5);
    EXPECT_EQ(recording.beeps().size(), 1U) << "silence while it rests";
    EXPECT_DOUBLE_EQ(player->position(), at);
    EXPECT_LT(taken([&] { player->play(); }), kNotNoticed);
    play_for(2.2);
    player->pause();
    play_for(0.3);
    tell(apart(recording));
    EXPECT_EQ(flashes.size(), 3U);
    EXPECT_THAT(apart(recording), Each(IsInSync()));
}

TEST_F(Sound, FollowsWhereverItIsSetTo) {
    Recording recording;
    player->play();
    play_for(0.3);
    EXPECT_LT(taken([&] { player->seek(3.6); }), kNotNoticed);
    play_for(0.9);
    EXPECT_LT(taken([&] { player->seek(0.7); }), kNotNoticed);
    play_for(0.9);
    player->pause();
    play_for(0.3);
    tell(apart(recording));
    EXPECT_EQ(flashes.size(), 2U);
    EXPECT_EQ(recording.beeps().size(), 2U);
    EXPECT_THAT(apart(recording), Each(IsInSync()));
}

TEST_F(Sound, IsNotHeardFasterBackwardsOrMuted) {
    Recording recording;
    player->play();
    play_for(0.3);
    player->faster(1);
    play_for(1.2);
    player->pause();
    player->faster(-1);
    play_for(1.2);
    player->pause();
    player->setMuted(true);
    player->seek(2.5);
    player->play();
    play_for(1);
    EXPECT_THAT(recording.beeps(), testing::IsEmpty());
    EXPECT_LT(taken([&] { player->setMuted(false); }), kNotNoticed);
    play_for(1);
    EXPECT_EQ(recording.beeps().size(), 1U);
}

TEST_F(Sound, PlayingGoesOnWhenTheLoudspeakerIsPulledOut) {
    player->play();
    play_for(0.5);
    loudspeaker->end();
    play_for(2);
    EXPECT_TRUE(player->playing());
    EXPECT_NEAR(player->position(), 2.5, 1.2) << "with a moment to notice";
    EXPECT_FALSE(player->audible());
    player->pause();
    player->seek(0);
    EXPECT_LT(taken([&] { player->play(); }), kNotNoticed);
    play_for(0.5);
    EXPECT_GT(player->position(), 0.3);
}

}  // namespace
