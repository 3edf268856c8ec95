// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/timestamp.h"

#include "captions_support.h"

using captions::parse_arrow_line;
using captions::parse_comma_line;
using captions::parse_timestamp;

namespace {

TEST(Timestamp, AsTheFormatsWriteIt) {
    EXPECT_EQ(parse_timestamp("01:02:03,450")->time, ms(3'723'450));
    EXPECT_EQ(parse_timestamp("01:02:03.450")->time, ms(3'723'450));
    EXPECT_EQ(parse_timestamp("02:03.450")->time, ms(123'450));
    EXPECT_EQ(parse_timestamp("3.450")->time, ms(3'450));
    EXPECT_EQ(parse_timestamp("0:00:00.000")->time, ms(0));
    EXPECT_EQ(parse_timestamp("999:59:59,999")->time, ms(3'599'999'999));
    EXPECT_FALSE(parse_timestamp("01:02:03,450")->unusual);
}

TEST(Timestamp, AsPeopleWriteIt) {
    EXPECT_EQ(parse_timestamp("1:2:3,4")->time, ms(3'723'400));
    EXPECT_EQ(parse_timestamp("00:00:03,4560")->time, ms(3'456));
    EXPECT_EQ(parse_timestamp("00:00:08,90")->time, ms(8'900));
    EXPECT_EQ(parse_timestamp("01:05")->time, ms(65'000));
    EXPECT_EQ(parse_timestamp("00:00:03,12345678901234567890")->time / base::Time{705'600}, 3'123);
    EXPECT_EQ(parse_timestamp("-00:00:02,345")->time, ms(-2'345));
    for (const char* odd : {"1:2:3,4", "00:00:03,4560", "01:05"}) EXPECT_TRUE(parse_timestamp(odd)->unusual) << odd;
}

TEST(Timestamp, IsNothingElse) {
    for (const char* bad : {"", ":", "1:", ":1", "1:2:3:4", "0.0.0", "a", "12a", "1:2,", "--1", "1e5", "1000:00:01",
                            "99999999999", "12 :30", "١:٢"})
        EXPECT_FALSE(parse_timestamp(bad)) << bad;
}

TEST(ArrowLine, GivesTimesNumberAndSettings) {
    const auto timing = parse_arrow_line("12 00:01.000 --> 00:02.500 align:start line:0");
    ASSERT_TRUE(timing);
    EXPECT_EQ(timing->in->time, ms(1000));
    EXPECT_EQ(timing->out->time, ms(2500));
    EXPECT_EQ(timing->number, "12");
    EXPECT_EQ(timing->settings, "align:start line:0");
}

TEST(ArrowLine, ToleratesSloppyArrows) {
    for (const char* line :
         {"00:00:01,000-->00:00:02,000", "00:00:01,000 -> 00:00:02,000", "  00:00:01,000\t-->  00:00:02,000  "})
        EXPECT_TRUE(parse_arrow_line(line)) << line;
}

TEST(ArrowLine, ABrokenSideIsMissing) {
    const auto start = parse_arrow_line("0.0.0 --> 00:05.678");
    ASSERT_TRUE(start);
    EXPECT_FALSE(start->in);
    EXPECT_EQ(start->out->time, ms(5678));
    const auto end = parse_arrow_line("00:06.789 --> later");
    ASSERT_TRUE(end);
    EXPECT_EQ(end->in->time, ms(6789));
    EXPECT_FALSE(end->out);
}

TEST(ArrowLine, SentencesWithArrowsAreText) {
    for (const char* line :
         {"A --> B", "5 --> 10 units", "from 00:01 --> 00:02 it hurts", "see -> below", "-->", "12:30 -> soon"})
        EXPECT_FALSE(parse_arrow_line(line)) << line;
}

TEST(CommaLine, IsTwoTimesWithColons) {
    EXPECT_EQ(parse_comma_line("0:00:01.000,0:00:02.500")->out->time, ms(2500));
    for (const char* line : {"1,2", "Hello, you", "1,000 units, 12:30", ""})
        EXPECT_FALSE(parse_comma_line(line)) << line;
}

}  // namespace
