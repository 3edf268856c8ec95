// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "support/clips.h"

namespace {

using namespace cli_test;
using testing::AllOf;
using testing::HasSubstr;

using Probe = Answers;

TEST_F(Probe, TellsWhatAClipIsInAFewLines) {
    const Outcome run = askreel({"probe", clip()});
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.out, AllOf(HasSubstr("clip2.mp4\n"), HasSubstr("320 × 568, 30 frames/s"),
                               HasSubstr("aac, 2 channels, 48 kHz")));
}

TEST_F(Probe, OneFileGivesAnObjectOfTheContract) {
    const base::Json json = askreel({"probe", clip(), "--json"}).json();
    for (const char* key : {"file", "container", "duration", "start", "size", "video", "audio", "privacy", "import"})
        EXPECT_TRUE(json.contains(key)) << key;
    EXPECT_NEAR(json["duration"].get<double>(), 2, 0.05);
    EXPECT_EQ(json["video"]["width"], 320);
    EXPECT_EQ(json["video"]["height"], 568);
    EXPECT_EQ(json["video"]["rate"], "30/1");
    EXPECT_EQ(json["audio"]["channels"], 2);
}

TEST_F(Probe, SeveralFilesGiveAnArrayAndOneBadOneDoesNotSpoilTheRest) {
    const Outcome run = askreel({"probe", clip(), file("no.mp4", "this is no clip"), clip(1), "--json"});
    EXPECT_EQ(run.code, 3);
    const base::Json json = run.json();
    ASSERT_EQ(json.size(), 3U);
    EXPECT_EQ(json[0]["video"]["width"], 320);
    EXPECT_EQ(json[1]["error"]["code"], "input");
    EXPECT_NEAR(json[2]["duration"].get<double>(), 1, 0.05);
}

TEST_F(Probe, WhatTheFileDoesNotHaveIsNull) {
    support::ClipSpec spec;
    spec.sound.clear();
    support::write_clip(path("silent.mp4"), spec);
    EXPECT_TRUE(askreel({"probe", path("silent.mp4"), "--json"}).json()["audio"].is_null());
    EXPECT_THAT(askreel({"probe", path("silent.mp4")}).out, HasSubstr("Sound    none"));
}

}  // namespace
