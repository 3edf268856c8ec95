// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/caption_rules.h"

#include <gmock/gmock.h>

#include "samples.h"

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kGood =
    "1\n00:00:00,500 --> 00:00:02,800\nHow long does it last?\n\n2\n00:00:03,000 --> 00:00:06,500\nThree to four "
    "months.\n";

delivery::Target with_sidecar(const std::string& format = "srt", const std::string& name = "{stem}.{locale}.srt") {
    delivery::Target target = reels();
    target.sidecar = {format, name};
    return target;
}

std::vector<std::string> faults(const std::string& bytes, const std::string& name = "video.en_US.srt",
                                const delivery::Target& target = with_sidecar()) {
    std::vector<std::string> out;
    for (const qc::Finding& finding : qc::check_sidecar(bytes, name, "video", base::from_seconds(10), target)) {
        EXPECT_EQ(finding.rule, "captions-sidecar");
        EXPECT_EQ(finding.severity, qc::Severity::block);
        out.push_back(finding.actual);
    }
    return out;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos);
    return text.replace(at, what.size(), by);
}

TEST(CheckSidecar, TakesPlainSrt) { EXPECT_THAT(faults(kGood), IsEmpty()); }

TEST(CheckSidecar, TakesPlainVtt) {
    const std::string vtt = "WEBVTT\n\n00:00:00.500 --> 00:00:02.800\nHow long does it last?\n";
    EXPECT_THAT(faults(vtt, "video.vtt", with_sidecar("vtt", "{stem}.vtt")), IsEmpty());
}

TEST(CheckSidecar, WantsTheNameThatTheSiteLooksFor) {
    for (const char* good : {"video.en_US.srt", "video.es_419.srt"})
        EXPECT_THAT(faults(kGood, good), IsEmpty()) << good;
    for (const char* bad :
         {"video.srt", "video.en.srt", "video.en-US.srt", "other.en_US.srt", "videoXen_US.srt", "video.en_US.srt.srt"})
        EXPECT_THAT(faults(kGood, bad), ElementsAre("another name")) << bad;
    EXPECT_THAT(faults(kGood, "video.srt", with_sidecar("srt", "{stem}.srt")), IsEmpty());
}

TEST(CheckSidecar, IsStrictAboutBytes) {
    EXPECT_THAT(faults("\xEF\xBB\xBF" + std::string(kGood)), ElementsAre("a byte order mark"));
    EXPECT_THAT(faults(replaced(kGood, "last?\n", "last?\r\n")), testing::Contains("CR"));
    EXPECT_FALSE(faults(replaced(kGood, "months", "mo\xE9s")).empty()) << "Windows-1252";
    EXPECT_THAT(faults(replaced(kGood, "Three", "<i>Three</i>")), testing::Contains("tags"));
    EXPECT_THAT(faults(replaced(kGood, "Three", "{\\an8}Three")), testing::Contains("tags"));
    EXPECT_THAT(faults(replaced(kGood, "Three", "1 < 3 {so}")), IsEmpty());
}

TEST(CheckSidecar, IsStrictAboutTimes) {
    EXPECT_THAT(faults(replaced(kGood, "00:00:06,500", "00:00:10,500")), ElementsAre("10.500 s"));
    EXPECT_THAT(faults(replaced(kGood, "00:00:02,800", "00:00:03,200")), testing::Contains("an overlap"));
    EXPECT_FALSE(faults("Nothing of captions in here").empty());
    EXPECT_FALSE(faults("").empty());
}

TEST(FindSidecar, SaysInfoWhenThereIsNone) {
    const base::TempDir dir;
    const auto found = qc::find_and_check_sidecar(dir.path() / "video.mp4", base::from_seconds(10), with_sidecar());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, qc::Severity::info);
    EXPECT_EQ(found[0].expected, "video.en_US.srt");
    EXPECT_THAT(qc::find_and_check_sidecar(dir.path() / "video.mp4", base::from_seconds(10), reels()), IsEmpty())
        << "a target that takes none";
}

TEST(FindSidecar, ChecksTheOneThatLiesThere) {
    const base::TempDir dir;
    const auto find = [&] {
        return qc::find_and_check_sidecar(dir.path() / "video.mp4", base::from_seconds(10), with_sidecar());
    };
    base::write_file_atomically(dir.path() / "video.srt", kGood);
    ASSERT_EQ(find().size(), 1U);
    EXPECT_EQ(find()[0].actual, "another name");
    base::write_file_atomically(dir.path() / "video.en_US.srt", kGood);
    EXPECT_THAT(find(), IsEmpty()) << "the right name goes before";
    base::write_file_atomically(dir.path() / "video.en_US.srt", "broken");
    EXPECT_FALSE(find().empty());
}

qc::DrawnBox box(const char* what, int left, int top, int right, int bottom) {
    return {what, left, top, right, bottom, {base::from_seconds(1), base::from_seconds(2)}};
}

TEST(CheckSafeZone, LetsThroughWhatStandsClear) {
    const std::vector<qc::DrawnBox> boxes = {box("caption", 65, 269, 1015, 1248)};  // to the very edge
    EXPECT_THAT(qc::check_safe_zone(boxes, reels()), IsEmpty());
}

TEST(CheckSafeZone, NamesWhatTheSiteCovers) {
    const qc::DrawnBox outside[] = {box("a", 64, 300, 500, 400), box("b", 70, 268, 500, 400),
                                    box("c", 70, 300, 1016, 400), box("d", 70, 300, 500, 1249)};
    for (const qc::DrawnBox& one : outside) {
        const auto findings = qc::check_safe_zone({&one, 1}, reels());
        ASSERT_EQ(findings.size(), 1U) << one.what;
        EXPECT_EQ(findings[0].rule, "safe-zone");
        EXPECT_EQ(findings[0].severity, qc::Severity::block);
        EXPECT_EQ(findings[0].mend, qc::Mend::edit);
        EXPECT_EQ(findings[0].at, one.when);
    }
    const std::vector<qc::DrawnBox> many = {box("caption", 0, 300, 500, 400), box("caption", 0, 300, 500, 500),
                                            box("logo", 0, 0, 50, 50)};
    EXPECT_EQ(qc::check_safe_zone(many, reels()).size(), 2U) << "once for each kind";
}

}  // namespace
