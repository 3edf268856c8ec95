// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace {

using base::FrameRate;
using base::from_seconds;
using base::from_ticks;
using base::Span;
using base::Time;

constexpr std::int64_t kDay = 86'400;

class EveryRate : public testing::TestWithParam<FrameRate> {};

INSTANTIATE_TEST_SUITE_P(Time, EveryRate,
                         testing::Values(FrameRate{24000, 1001}, FrameRate{24, 1}, FrameRate{25, 1},
                                         FrameRate{30000, 1001}, FrameRate{30, 1}, FrameRate{48, 1}, FrameRate{50, 1},
                                         FrameRate{60000, 1001}, FrameRate{60, 1}, FrameRate{15, 1}),
                         [](const auto& instance) {
                             return std::to_string(instance.param.num) + "_" + std::to_string(instance.param.den);
                         });

TEST_P(EveryRate, AFrameLastsAWholeNumberOfTicks) {
    const FrameRate rate = GetParam();
    ASSERT_EQ(base::kTicksPerSecond * rate.den % rate.num, 0);
    const std::int64_t frame = base::kTicksPerSecond * rate.den / rate.num;
    const std::int64_t frames_a_day = kDay * rate.num / rate.den;
    EXPECT_EQ(rate.start(frames_a_day).count(), frames_a_day * frame);
}

TEST_P(EveryRate, TheFrameOnScreenIsTheOneThatStartedLast) {
    const FrameRate rate = GetParam();
    for (const std::int64_t n : {0LL, 1LL, 29LL, 1000LL, 107'892LL, 2'589'408LL}) {
        EXPECT_EQ(rate.frame_at(rate.start(n)), n);
        EXPECT_EQ(rate.frame_at(rate.middle(n)), n);
        EXPECT_EQ(rate.frame_at(rate.start(n + 1) - Time{1}), n);
    }
}

TEST_P(EveryRate, TheMiddleIsHalfwayBetweenTwoStarts) {
    const FrameRate rate = GetParam();
    for (const std::int64_t n : {0LL, 7LL, 100'000LL}) {
        const Time doubled = rate.middle(n) * 2;
        const Time sum = rate.start(n) + rate.start(n + 1);
        EXPECT_LE(std::abs((doubled - sum).count()), 1);
    }
}

TEST_P(EveryRate, AStretchOfWholeFramesHasThatManyFrames) {
    const FrameRate rate = GetParam();
    EXPECT_EQ(rate.frames_in(Time{}), 0);
    EXPECT_EQ(rate.frames_in(rate.start(90)), 90);
    EXPECT_EQ(rate.frames_in(rate.start(90) + Time{1}), 90)
        << "a remainder under a hundredth of a frame does not count";
    EXPECT_EQ(rate.frames_in(rate.middle(90)), 91);
    EXPECT_EQ(rate.frames_in(-rate.start(3)), 0);
}

TEST(Time, HoldsSamplesAndMpegTicksExactly) {
    for (const std::int64_t per_second :
         {8'000, 16'000, 22'050, 32'000, 44'100, 48'000, 88'200, 96'000, 90'000, 1000}) {
        ASSERT_EQ(base::kTicksPerSecond % per_second, 0) << per_second;
        for (const std::int64_t tick : {std::int64_t{1}, per_second - 1, kDay * per_second + 1})
            EXPECT_EQ(base::to_ticks(from_ticks(tick, 1, per_second), 1, per_second), tick) << per_second;
    }
}

TEST(Time, RoundsToTheNearestTick) {
    EXPECT_EQ(from_ticks(1, 1, 3 * base::kTicksPerSecond).count(), 0);
    EXPECT_EQ(from_ticks(2, 1, 3 * base::kTicksPerSecond).count(), 1);
    EXPECT_EQ(from_ticks(-2, 1, 3 * base::kTicksPerSecond).count(), -1);
    EXPECT_EQ(base::to_ticks(from_seconds(0.0005), 1, 1000), 1) << "halves away from zero";
}

TEST(Time, DoesNotOverflowOnTheWay) {
    const Time year = std::chrono::hours(24 * 365);
    EXPECT_EQ(base::to_ticks(year, 1, 90'000), 365 * kDay * 90'000);
    EXPECT_EQ(from_ticks(365 * kDay * 90'000, 1, 90'000), year);
}

TEST(Time, ReadsWhatPeopleType) {
    EXPECT_EQ(base::parse_time("2.5"), from_seconds(2.5));
    EXPECT_EQ(base::parse_time("0"), Time{});
    EXPECT_EQ(base::parse_time("1:02.5"), from_seconds(62.5));
    EXPECT_EQ(base::parse_time("01:02:03.250"), from_seconds(3723.25));
    EXPECT_EQ(base::parse_time("0.0333666666"), from_seconds(0.033366666))
        << "what is finer than a nanosecond is dropped";
    EXPECT_EQ(base::parse_time("1000:00:00"), Time(std::chrono::hours(1000)));
}

TEST(Time, RefusesWhatIsNoTime) {
    for (const char* text : {"",           "abc",          "-1",
                             "+1",         "1.",           ".5",
                             "1,5",        "1.5s",         "1:2:3:4",
                             ":",          "1:",           ":1",
                             " 1",         "1 ",           "1e3",
                             "nan",        "1.123456789x", "1.-5",
                             "1000:00:01", "3600001",      "99999999999999999999",
                             "99999:00:00"})
        EXPECT_EQ(base::parse_time(text), std::nullopt) << '"' << text << '"';
}

TEST(Time, ReadsSpansAndLeavesJudgementToTheCaller) {
    EXPECT_EQ(base::parse_span("0-12"), (Span{Time{}, from_seconds(12)}));
    EXPECT_EQ(base::parse_span("1:00-1:30.5"), (Span{from_seconds(60), from_seconds(90.5)}));
    EXPECT_EQ(base::parse_span("8-2"), (Span{from_seconds(8), from_seconds(2)}));
    for (const char* text : {"", "-", "5", "5-", "-5", "1-2-3", "a-b"})
        EXPECT_EQ(base::parse_span(text), std::nullopt) << '"' << text << '"';
}

TEST(Time, IsWrittenAsATimecode) {
    EXPECT_EQ(base::format_timecode(from_seconds(3723.25)), "01:02:03.250");
    EXPECT_EQ(base::format_timecode(from_seconds(59.9996), ','), "00:01:00,000") << "rounding carries";
    EXPECT_EQ(base::format_timecode(from_seconds(-1)), "00:00:00.000");
    EXPECT_EQ(base::format_timecode(std::chrono::hours(123)), "123:00:00.000");
}

TEST(Span, IsHalfOpen) {
    const Span span{from_seconds(1), from_seconds(2)};
    EXPECT_TRUE(span.contains(from_seconds(1)));
    EXPECT_FALSE(span.contains(from_seconds(2)));
    EXPECT_FALSE(span.overlaps({from_seconds(2), from_seconds(3)})) << "touching is not overlapping";
    EXPECT_TRUE(span.overlaps({from_seconds(1.999), from_seconds(3)}));
    EXPECT_EQ(span.duration(), from_seconds(1));
    EXPECT_EQ((Span{from_seconds(2), from_seconds(1)}).duration(), Time{}) << "a reversed span is empty, not negative";
}

TEST(Span, IntersectsAndShifts) {
    const Span a{from_seconds(1), from_seconds(4)};
    EXPECT_EQ(intersect(a, {from_seconds(3), from_seconds(9)}), (Span{from_seconds(3), from_seconds(4)}));
    EXPECT_TRUE(intersect(a, {from_seconds(4), from_seconds(9)}).empty());
    EXPECT_EQ(shift(a, from_seconds(-1)), (Span{Time{}, from_seconds(3)}));
}

}  // namespace
