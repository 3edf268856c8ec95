// SPDX-License-Identifier: GPL-3.0-or-later
// Sound that stays with the picture, however the two clocks run. What a device gives is made as fast as it is taken.
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <vector>

#include "capture/synthetic_source.h"
#include "capture/take_writer.h"
#include "support/measure.h"

namespace {

using namespace testing;
using capture::SyntheticSource;

// Milliseconds from each flash to its beep.
std::vector<double> beeps_after_flashes(const support::Decoded& decoded) {
    std::vector<double> offsets;
    std::vector<double> beeps;
    int quiet = decoded.sample_rate;
    for (std::size_t i = 0; i < decoded.sound.size(); ++i) {
        const bool loud = std::abs(decoded.sound[i]) > 0.1F;
        if (loud && quiet > decoded.sample_rate / 4)
            beeps.push_back(decoded.sound_starts + static_cast<double>(i) / decoded.sample_rate);
        quiet = loud ? 0 : quiet + 1;
    }
    std::size_t next = 0;
    for (std::size_t i = 1; i < decoded.pictures.size(); ++i) {
        if (decoded.pictures[i].luma - decoded.pictures[i - 1].luma < 15) continue;
        const double flash = decoded.pictures[i].seconds;
        while (next < beeps.size() && beeps[next] < flash - 0.4) ++next;
        if (next < beeps.size() && beeps[next] < flash + 0.4) offsets.push_back((beeps[next] - flash) * 1000);
    }
    return offsets;
}

std::vector<double> offsets_of(double seconds, double sound_speed, const std::function<void(av::Live&)>& spoil = {}) {
    const base::TempDir dir;
    SyntheticSource source({160, 90, {10, 1}, base::from_seconds(seconds), sound_speed, false});
    capture::TakeWriter writer(dir.path() / "take.mp4", {10, 1}, true, {});
    source.run([&](av::Live live) {
        if (spoil) spoil(live);
        writer.add(live);
        return true;
    });
    writer.finish();
    EXPECT_EQ(writer.dropped(), 0);
    return beeps_after_flashes(support::decode_all(dir.path() / "take.mp4"));
}

TEST(Sync, HoldsWhenTheMicrophonesClockIsFastOrSlow) {
    for (const double speed : {1.002, 0.998, 1.0}) {
        const std::vector<double> offsets = offsets_of(60, speed);
        EXPECT_GE(offsets.size(), 58U);
        EXPECT_THAT(offsets, Each(AllOf(Ge(-20), Le(20)))) << speed;
    }
}

// As far off as a real microphone is.
TEST(Sync, HoldsForTenMinutes) {
    const std::vector<double> offsets = offsets_of(600, 1.0002);
    ASSERT_GE(offsets.size(), 598U);
    std::printf("first %.1f ms, last %.1f ms, between %.1f and %.1f ms\n", offsets.front(), offsets.back(),
                *std::min_element(offsets.begin(), offsets.end()), *std::max_element(offsets.begin(), offsets.end()));
    EXPECT_THAT(offsets, Each(AllOf(Ge(-20), Le(20))));
}

// By somebody or a time server; a machine that sleeps meanwhile sees the same.
TEST(Sync, HoldsWhenTheMachinesClockIsSet) {
    for (const double seconds : {60.0, -60.0}) {
        const std::vector<double> offsets = offsets_of(8, 1, [&](av::Live& live) {
            if (live.at >= base::from_seconds(4)) live.at += base::from_seconds(seconds);
        });
        EXPECT_THAT(offsets, SizeIs(AllOf(Ge(6U), Le(8U)))) << seconds;
        EXPECT_THAT(offsets, Each(AllOf(Ge(-20), Le(20)))) << seconds;
    }
}

// A sound server guesses at first how long its sound was under way, and knows better after a while.
TEST(Sync, DoesNotBelieveTheFirstTimes) {
    std::int64_t block = 0;
    const std::vector<double> offsets = offsets_of(8, 1, [&](av::Live& live) {
        if (live.sound) live.at += base::from_seconds(0.030 / static_cast<double>(++block));
    });
    EXPECT_GE(offsets.size(), 7U);
    EXPECT_THAT(offsets, Each(AllOf(Ge(-10), Le(10))));
}

}  // namespace
