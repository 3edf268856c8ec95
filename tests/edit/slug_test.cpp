// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/slug.h"

#include <gtest/gtest.h>

namespace {

TEST(Slug, IsShortPlainAndNeverEmpty) {
    EXPECT_EQ(edit::slug("How long does Botox last?"), "how-long-does-botox-last");
    EXPECT_EQ(edit::slug("What's new — really?!"), "whats-new-really");
    EXPECT_EQ(edit::slug("¿…?"), "answer");
    EXPECT_LE(edit::slug(std::string(500, 'a')).size(), 60U);
    EXPECT_EQ(edit::slug("../../etc/passwd"), "etc-passwd");
}

}  // namespace
