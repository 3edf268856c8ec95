// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/feed.h"

#include <gmock/gmock.h>

#include <atomic>
#include <chrono>
#include <future>
#include <thread>

#include "av/frame.h"
#include "capture/monitor.h"
#include "support/sights.h"
#include "support/sound_block.h"

namespace {

using namespace testing;
using namespace std::chrono_literals;

// Numbered pictures, a thousand a second, until it is stopped or fails.
class Counting : public capture::Source {
  public:
    [[nodiscard]] base::FrameRate rate() const override { return {30, 1}; }
    [[nodiscard]] bool has_sound() const override { return false; }
    void run(const Sink& sink) override {
        const av::Frame picture = av::allocate_picture(64, 36);
        for (int i = 0; !stopped_; ++i) {
            if (!sink({picture, false, rate().start(i)})) return;
            if (fails_) throw base::Error(base::Errc::input, "cannot record", {}, "the camera is gone", "Plug it in.");
            std::this_thread::sleep_for(1ms);
        }
    }
    void stop() noexcept override { stopped_ = true; }
    void fail() { fails_ = true; }

  private:
    std::atomic<bool> stopped_ = false, fails_ = false;
};

// Times of the first so many pictures that a tap gives.
std::vector<base::Time> take(capture::Source& tap, std::size_t count) {
    std::vector<base::Time> times;
    tap.run([&](const av::Live& live) {
        times.push_back(live.at);
        return times.size() < count;
    });
    return times;
}

TEST(Feed, GivesToSeveralAtATimeWhatOneSourceGives) {
    Counting source;
    std::atomic<int> watched = 0;
    capture::Feed feed(source, [&](const av::Live&) { ++watched; }, {});
    const auto one = feed.tap(), other = feed.tap();
    auto beside = std::async(std::launch::async, [&] { return take(*other, 50); });
    const std::vector<base::Time> times = take(*one, 20);
    ASSERT_THAT(times, SizeIs(20));
    for (std::size_t i = 1; i < times.size(); ++i) EXPECT_EQ(times[i] - times[i - 1], base::FrameRate(30, 1).start(1));
    EXPECT_THAT(beside.get(), SizeIs(50));
    EXPECT_GE(watched, 50);
}

TEST(Feed, GoesOnWhenARecordingEnds) {
    Counting source;
    capture::Feed feed(source, [](const av::Live&) {}, {});
    const base::Time last = take(*feed.tap(), 5).back();
    EXPECT_GT(take(*feed.tap(), 1).front(), last);
}

TEST(Feed, ATapThatIsStoppedEndsAtOnceAlsoWhenNothingComes) {
    Counting source;
    capture::Feed feed(source, [](const av::Live&) {}, {});
    source.stop();
    const auto tap = feed.tap();
    auto running = std::async(std::launch::async, [&] { take(*tap, 1'000'000); });
    tap->stop();
    EXPECT_EQ(running.wait_for(10s), std::future_status::ready);
}

TEST(Feed, TellsATapAndTheOwnerWhyTheSourceEnded) {
    Counting source;
    std::promise<std::optional<base::Error>> ended;
    capture::Feed feed(
        source, [](const av::Live&) {}, [&](const auto& trouble) { ended.set_value(trouble); });
    const auto tap = feed.tap();
    auto running = std::async(std::launch::async, [&] { take(*tap, 1'000'000); });
    source.fail();
    EXPECT_THROW(running.get(), base::Error);
    const std::optional<base::Error> trouble = ended.get_future().get();
    ASSERT_TRUE(trouble);
    EXPECT_EQ(trouble->cause, "the camera is gone");
}

TEST(Feed, ARecordingEndsInOrderWhenTheFeedIsClosed) {
    Counting source;
    std::atomic<bool> told = false;
    auto feed = std::make_unique<capture::Feed>(
        source, [](const av::Live&) {}, [&](const auto&) { told = true; });
    const auto tap = feed->tap();
    auto running = std::async(std::launch::async, [&] { take(*tap, 1'000'000); });
    feed.reset();
    EXPECT_NO_THROW(running.get());
    EXPECT_FALSE(told) << "it did not end by itself";
}

// One picture and some sound through a monitor, and what came of it.
struct Shown {
    av::Frame picture;
    vision::Box part;
};
struct Seen {
    Shown shown;
    std::vector<float> sound;
};
Seen through_monitor(const av::Frame& picture, double post_aspect, int rows) {
    std::promise<Shown> shown;
    std::promise<std::vector<float>> heard;
    capture::Monitor monitor(
        [&](const av::Frame& frame, const vision::Box& part) {
            shown.set_value({frame, part});
        },
        [&](std::span<const float> sound) {
            heard.set_value({sound.begin(), sound.end()});
        });
    monitor.set_shape(post_aspect, rows);
    monitor.offer({support::sound_block(std::vector<float>(4800, 0.5F), 1), true, {}});
    std::vector<float> sound = heard.get_future().get();
    monitor.offer({picture, false, {}});
    return {shown.get_future().get(), std::move(sound)};
}

TEST(Monitor, ShowsThePartOfThePictureThatThePostWillHave) {
    const auto [shown, part] = through_monitor(support::made("testsrc2=size=1280x720"), 9.0 / 16, 160).shown;
    EXPECT_NEAR(part.centre_x(), 0.5, 1e-9);
    EXPECT_NEAR(part.width, 0.3164, 1e-4);
    EXPECT_EQ(part.height, 1);
    EXPECT_EQ(shown.height(), 160);
    EXPECT_EQ(shown.width(), 90);
    EXPECT_EQ(shown->format, AV_PIX_FMT_BGR0);
}

TEST(Monitor, NeverEnlarges) {
    const av::Frame shown = through_monitor(support::made("testsrc2=size=640x360"), 16.0 / 9, 4000).shown.picture;
    EXPECT_EQ(shown.width(), 640);
    EXPECT_EQ(shown.height(), 360);
}

TEST(Monitor, GivesSoundAsStereo) {
    const std::vector<float> sound = through_monitor(support::made("testsrc2=size=640x360"), 1, 100).sound;
    ASSERT_GT(sound.size(), 4000U);
    EXPECT_EQ(sound[2000], sound[2001]);
    EXPECT_NEAR(sound[2000], 0.5, 0.15);
}

}  // namespace
