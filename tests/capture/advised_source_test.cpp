// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/advised_source.h"

#include <gmock/gmock.h>

#include <atomic>
#include <chrono>
#include <future>
#include <thread>

#include "support/sights.h"
#include "support/sound_block.h"

namespace {

using namespace testing;
using capture::Hint;

// The same picture 30 times a second of its clock, ten times as fast, with silence, until it is stopped.
class Still : public capture::Source {
  public:
    explicit Still(av::Frame picture) : picture_(std::move(picture)) {}
    [[nodiscard]] base::FrameRate rate() const override { return {30, 1}; }
    [[nodiscard]] bool has_sound() const override { return true; }
    void run(const Sink& sink) override {
        const std::vector<float> silence(3200);
        for (int i = 0; !stopped_ && i < 3000; ++i) {
            const base::Time at = rate().start(i);
            if (!sink({picture_, false, at}) || !sink({support::sound_block(silence, 2), true, at})) return;
            std::this_thread::sleep_for(std::chrono::milliseconds(3));
        }
    }
    void stop() noexcept override { stopped_ = true; }

  private:
    av::Frame picture_;
    std::atomic<bool> stopped_ = false;
};

TEST(AdvisedSource, GivesWhatTheOtherGivesAndTellsMeanwhile) {
    const av::Frame far = support::changed(support::presenter(), "scale=iw/3:ih/3,pad=iw*3:ih*3:iw:ih:gray");
    Still still(far);
    std::atomic<bool> said = false;
    capture::AdvisedSource source(still, 9.0 / 16, [&](const capture::Advice& advice) {
        if (advice.hint == Hint::too_far) said = true;
    });
    EXPECT_EQ(source.rate(), (base::FrameRate{30, 1}));
    EXPECT_TRUE(source.has_sound());
    int pictures = 0, blocks = 0;
    source.run([&](const av::Live& live) {
        (live.sound ? blocks : pictures) += 1;
        EXPECT_TRUE(live.sound || live.frame.plane(0) == far.plane(0));
        return !said;
    });
    EXPECT_TRUE(said);
    EXPECT_GE(pictures, blocks);
    EXPECT_LE(pictures, blocks + 1);
}

TEST(AdvisedSource, NeverKeepsTheRecordingWaiting) {
    Still still(support::presenter());
    std::promise<void> recorded;
    std::atomic<bool> waited_for = false;
    capture::AdvisedSource source(still, 1, [&, end = recorded.get_future().share()](const capture::Advice&) {
        if (end.wait_for(std::chrono::seconds(20)) != std::future_status::ready) waited_for = true;
    });
    int pictures = 0;
    source.run([&](const av::Live& live) {
        if (!live.sound && ++pictures == 60) recorded.set_value();
        return pictures < 60;
    });
    EXPECT_FALSE(waited_for);
    EXPECT_EQ(pictures, 60);
}

}  // namespace
