// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/nearest.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

const std::vector<std::string> kKnown = {"email", "instagram-feed", "instagram-reels", "mms", "tiktok", "x", "youtube"};

TEST(Nearest, FindsWhatWasMeant) {
    EXPECT_EQ(delivery::nearest("instagram-reel", kKnown), "instagram-reels");
    EXPECT_EQ(delivery::nearest("tik-tok", kKnown), "tiktok");
    EXPECT_EQ(delivery::nearest("yuotube", kKnown), "youtube");
    EXPECT_EQ(delivery::nearest("e-mail", kKnown), "email");
}

TEST(Nearest, SaysNothingWhenNothingIsNear) {
    EXPECT_EQ(delivery::nearest("betamax", kKnown), "");
    EXPECT_EQ(delivery::nearest("", kKnown), "");
    EXPECT_EQ(delivery::nearest("tiktok", {}), "");
}

TEST(Nearest, TakesAnOverlongWordInStride) { EXPECT_EQ(delivery::nearest(std::string(10'000'000, 'x'), kKnown), ""); }

}  // namespace
