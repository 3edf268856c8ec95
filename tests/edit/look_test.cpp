// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/look.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace {

using base::Json;

brand::Kit kit() {
    brand::Kit kit = brand::starter_kit("glow");
    kit.watermark_on["square"] = {};
    return kit;
}

edit::Look read(const Json& json) {
    static const std::string file = "answer.json";
    return edit::read_look(base::ObjectReader(json, file, "look"));
}

TEST(Look, ThatSaysNothingLeavesTheKitAsItIs) {
    EXPECT_EQ(brand::to_json(edit::dressed(kit(), {})), brand::to_json(kit()));
    EXPECT_TRUE(edit::to_json(edit::Look{}).empty());
}

TEST(Look, SwitchesEachElement) {
    edit::Look look;
    look.logo = look.headline = look.lower_third = look.progress_bar = look.intro = look.end_card = false;
    const brand::Kit bare = edit::dressed(kit(), look);
    EXPECT_EQ(bare.watermark.opacity, 0);
    EXPECT_EQ(bare.watermark_on.at("square").opacity, 0);
    EXPECT_EQ(bare.logo, kit().logo);
    EXPECT_FALSE(bare.headline.show || bare.lower_third.show || bare.progress_bar || bare.intro.show ||
                 bare.end_card.show);
    look.logo = look.headline = look.lower_third = look.progress_bar = look.intro = look.end_card = true;
    const brand::Kit full = edit::dressed(bare, look);
    EXPECT_EQ(full.watermark.opacity, 1);
    EXPECT_TRUE(full.headline.show && full.lower_third.show && full.progress_bar && full.intro.show &&
                full.end_card.show);
}

TEST(Look, NamesWhoIsSpeakingAndWhere) {
    edit::Look look;
    look.speaker = {"Maya Cure", "NP-C", ""};
    look.side = brand::Side::right;
    const brand::LowerThird third = edit::dressed(kit(), look).lower_third;
    EXPECT_EQ(third.name, "Maya Cure");
    EXPECT_EQ(third.credentials, "NP-C");
    EXPECT_EQ(third.role, "");
    EXPECT_EQ(third.side, brand::Side::right);
}

TEST(Look, IsARoundTripOfWhatItSays) {
    edit::Look look;
    look.intro = false;
    look.side = brand::Side::middle;
    look.speaker = {"Maya Cure", "NP-C", "Nurse practitioner"};
    EXPECT_EQ(
        edit::to_json(look).dump(),
        R"({"intro":false,"side":"middle","speaker":{"name":"Maya Cure","credentials":"NP-C","role":"Nurse practitioner"}})");
    EXPECT_EQ(read(edit::to_json(look)), look);
}

TEST(Look, RefusesWhatItDoesNotKnow) {
    EXPECT_THROW((void)read({{"logos", true}}), base::Error);
    EXPECT_THROW((void)read({{"logo", "yes"}}), base::Error);
    EXPECT_THROW((void)read({{"side", "top"}}), base::Error);
    EXPECT_THROW((void)read({{"speaker", {{"name", "Maya"}}}}), base::Error);
    EXPECT_THROW((void)read({{"speaker", {{"name", std::string(200, 'a')}, {"credentials", ""}, {"role", ""}}}}),
                 base::Error);
}

}  // namespace
