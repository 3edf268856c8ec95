// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/mp4.h"

#include <gmock/gmock.h>

#include <chrono>
#include <sstream>

#include "boxes.h"

namespace {

using namespace boxes;
using qc::mp4::File;
using testing::ElementsAre;

std::optional<File> read(const std::string& bytes) {
    std::istringstream in(bytes);
    return qc::mp4::read(in);
}

File must_read(const std::string& bytes) {
    const auto file = read(bytes);
    EXPECT_TRUE(file.has_value());
    return file.value_or(File{});
}

std::string movie(const std::string& tracks, const std::string& more = {}) {
    return ftyp() + box("moov", mvhd() + tracks + more) + box("mdat", zeros(32));
}

std::string picture_table(const std::string& entry_children = {}) {
    return stsd(visual_entry("avc1", entry_children)) + stts({{90, 512}}) + stsz(90);
}

TEST(Mp4Reader, TellsTheOrderOfTheTopLevel) {
    EXPECT_THAT(must_read(movie("")).order, ElementsAre("ftyp", "moov", "mdat"));
    EXPECT_THAT(must_read(ftyp() + box("free", "") + box("mdat", zeros(9)) + box("moov", mvhd())).order,
                ElementsAre("ftyp", "free", "mdat", "moov"));
    EXPECT_EQ(must_read(movie("")).brand, "mp42");
    EXPECT_EQ(must_read(ftyp("qt  ") + box("moov", mvhd())).brand, "qt  ");
    EXPECT_FALSE(must_read(movie("")).damaged);
}

TEST(Mp4Reader, IsNotFooledByOtherFiles) {
    EXPECT_FALSE(read(""));
    EXPECT_FALSE(read("ftyp"));
    EXPECT_FALSE(read("\x1A\x45\xDF\xA3 and a Matroska file goes on"));
    EXPECT_FALSE(read("RIFF1234AVI LIST"));
    EXPECT_FALSE(read(std::string(1000, 'x')));
}

TEST(Mp4Reader, ReadsTracks) {
    const std::string colour = box("colr", "nclx" + u16(1) + u16(1) + u16(1) + u8(0x80));
    const std::string pasp = box("pasp", u32(4) + u32(3));
    const File file =
        must_read(movie(track("vide", 15360, picture_table(colour + pasp)) +
                        track("soun", 48000, stsd(box("mp4a", zeros(28))) + stts({{141, 1024}}) + stsz(141))));
    EXPECT_EQ(file.timescale, 1000U);
    ASSERT_EQ(file.tracks.size(), 2U);
    const auto& picture = file.tracks[0];
    EXPECT_EQ(picture.handler, "vide");
    EXPECT_EQ(picture.timescale, 15360U);
    EXPECT_THAT(picture.codecs, ElementsAre("avc1"));
    EXPECT_EQ(picture.samples, 90U);
    EXPECT_EQ(picture.spacing.samples, 90U);
    EXPECT_EQ(picture.colour, (qc::mp4::Colour{1, 1, 1, true}));
    EXPECT_EQ(picture.pixel_width, 4);
    EXPECT_EQ(picture.pixel_height, 3);
    EXPECT_FALSE(picture.edits);
    EXPECT_FALSE(picture.sync_samples);
    EXPECT_EQ(picture.matrix[0], 0x10000);
    EXPECT_EQ(file.tracks[1].handler, "soun");
    EXPECT_EQ(file.tracks[1].spacing.largest, 1024U);
}

TEST(Mp4Reader, ReadsTheHandlerWhereverItStands) {
    const std::string media = box("minf", box("stbl", picture_table(box("colr", "nclc" + u16(9) + u16(18) + u16(9))))) +
                              mdhd(600) + hdlr("vide");
    const File file = must_read(movie(box("trak", tkhd() + box("mdia", media))));
    ASSERT_EQ(file.tracks.size(), 1U);
    EXPECT_EQ(file.tracks[0].colour, (qc::mp4::Colour{9, 18, 9, std::nullopt}));
}

TEST(Mp4Reader, ReadsEditLists) {
    const std::string old = box(
        "edts", full("elst", u32(2) + u32(40) + u32(0xFFFFFFFF) + u32(0x10000) + u32(3000) + u32(1024) + u32(0x10000)));
    const std::string wide = box("edts", full("elst", u32(1) + u64(3000) + u64(2112) + u32(0x8000), 1));
    const File file =
        must_read(movie(track("vide", 15360, picture_table(), old) + track("soun", 48000, stsz(1), wide)));
    ASSERT_EQ(file.tracks.size(), 2U);
    ASSERT_TRUE(file.tracks[0].edits && file.tracks[1].edits);
    ASSERT_EQ(file.tracks[0].edits->size(), 2U);
    EXPECT_EQ((*file.tracks[0].edits)[0].media_time, -1);
    EXPECT_EQ((*file.tracks[0].edits)[1].media_time, 1024);
    EXPECT_EQ((*file.tracks[0].edits)[1].duration, 3000);
    EXPECT_EQ((*file.tracks[1].edits)[0].media_time, 2112);
    EXPECT_FALSE((*file.tracks[1].edits)[0].normal_speed);
}

TEST(Mp4Reader, FindsTheFirstShownSample) {
    const auto first = [](const std::string& table) {
        return must_read(movie(track("vide", 15360, table))).tracks.at(0).first_shown;
    };
    EXPECT_EQ(first(stts({{10, 512}})), 0);
    // x264's usual pattern: everything is shown two frames late.
    EXPECT_EQ(first(stts({{4, 512}}) + ctts({{1, 1024}, {1, 2560}, {1, 1024}, {1, 0}})), 1024);
    EXPECT_EQ(first(stts({{4, 512}}) + ctts({{1, 0}, {1, 1536}, {2, -512}}, 1)), 0);
    EXPECT_EQ(first(""), std::nullopt);
}

TEST(Mp4Reader, SumsUpTheSpacingOfSamples) {
    const auto spacing = [](const std::string& table) {
        return must_read(movie(track("vide", 600, table))).tracks.at(0).spacing;
    };
    EXPECT_EQ(spacing(stts({{10, 20}})).smallest, 20U);
    EXPECT_EQ(spacing(stts({{5, 20}, {5, 21}})).largest, 21U);
    // The last sample's length says nothing about the rate.
    const auto last = spacing(stts({{9, 20}, {1, 400}}));
    EXPECT_EQ(last.largest, 20U);
    EXPECT_EQ(last.samples, 10U);
}

TEST(Mp4Reader, SeesFragments) {
    EXPECT_FALSE(must_read(movie("")).fragmented);
    EXPECT_TRUE(must_read(movie("", box("mvex", ""))).fragmented);
    EXPECT_TRUE(must_read(movie("") + box("moof", zeros(16)) + box("mdat", "x")).fragmented);
}

TEST(Mp4Reader, FindsMetadataWhereverItHides) {
    const auto tags = [](const std::string& more) { return must_read(movie("", more)).tags; };
    EXPECT_THAT(tags(box("udta", box("\xA9xyz", u16(18) + u16(0) + "+40.7128-074.0060/"))), ElementsAre("©xyz"));
    EXPECT_THAT(tags(box("udta", full("loci", zeros(20)))), ElementsAre("loci"));
    const std::string keys = full(
        "keys", u32(2) + box("mdta", "com.apple.quicktime.make") + box("mdta", "com.apple.quicktime.location.ISO6709"));
    const std::string ilst = box("ilst", box(u32(1), box("data", zeros(8) + "Apple")));
    const auto both = ElementsAre("com.apple.quicktime.make", "com.apple.quicktime.location.ISO6709");
    EXPECT_THAT(tags(box("meta", hdlr("mdta") + keys + ilst)), both) << "QuickTime's form";
    EXPECT_THAT(tags(box("udta", full("meta", hdlr("mdta") + keys + ilst))), both) << "ISO's form";
    EXPECT_THAT(tags(box("udta", full("meta", hdlr("mdir") + box("ilst", box("\xA9nam", "x"))))), ElementsAre("©nam"));
    const std::string free_form = box("----", full("mean", "com.x") + full("name", "serial"));
    EXPECT_THAT(tags(box("udta", full("meta", hdlr("mdir") + box("ilst", free_form)))), ElementsAre("serial"));
    EXPECT_THAT(tags(box("udta", box("XMP_", "<x/>"))), ElementsAre("XMP"));
    EXPECT_THAT(
        must_read(movie("") + box("uuid", "\xBE\x7A\xCF\xCB\x97\xA9\x42\xE8\x9C\x71\x99\x94\x91\xE3\xAF\xAC<x/>")).tags,
        ElementsAre("XMP"));
    EXPECT_THAT(must_read(ftyp() + box("moov", mvhd(3'800'000'000U))).tags, ElementsAre("creation_time"));
    EXPECT_THAT(must_read(movie("")).tags, ElementsAre());
}

TEST(Mp4Reader, ReadsLargeSizes) {
    const std::string moov = mvhd() + track("vide", 600, picture_table());
    const std::string large = u32(1) + "moov" + u64(16 + moov.size()) + moov;
    const File file = must_read(ftyp() + large + u32(0) + "mdat" + zeros(100));
    EXPECT_THAT(file.order, ElementsAre("ftyp", "moov", "mdat"));
    EXPECT_EQ(file.tracks.size(), 1U);
    EXPECT_FALSE(file.damaged) << "a size of 0 means up to the end of the file";
}

TEST(Mp4Reader, SaysWhenAFileBreaksOff) {
    const std::string whole = movie(track("vide", 600, picture_table()));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const auto file = read(whole.substr(0, size));
        if (file) {
            EXPECT_TRUE(file->damaged || file->order.size() < 3) << size;
        }
    }
    EXPECT_TRUE(must_read(ftyp()).damaged) << "no index";
    EXPECT_TRUE(must_read(ftyp() + u32(4) + "moov").damaged) << "smaller than its own header";
    EXPECT_TRUE(must_read(ftyp() + u32(1) + "mdat" + u64(UINT64_MAX) + zeros(50)).damaged);
}

TEST(Mp4Reader, TakesClaimsOfMillionsForWhatTheyAre) {
    for (const char* kind : {"stts", "ctts", "stss", "elst", "keys", "stsd"}) {
        const std::string claim = full(kind, u32(1'000'000'000) + u32(5) + u32(7) + u32(0x10000));
        const std::string table = stsd(visual_entry("avc1", "")) + claim;
        const File file =
            must_read(movie(track("vide", 600, table, box("edts", claim)), box("meta", hdlr("mdta") + claim)));
        ASSERT_EQ(file.tracks.size(), 1U) << kind;
        EXPECT_LE(file.tracks[0].sync_samples.value_or(0), 4U);
    }
}

TEST(Mp4Reader, ComesToAnEndWithNestedAndEndlessBoxes) {
    const auto start = std::chrono::steady_clock::now();
    std::string nested = "x";
    for (int i = 0; i < 5000; ++i) nested = box(i % 2 == 0 ? "moov" : "trak", nested);
    EXPECT_TRUE(read(ftyp() + box("moov", nested)));
    std::string many;
    for (int i = 0; i < 100'000; ++i) many += box("free", "");
    EXPECT_TRUE(read(many));
    std::string tags;
    for (int i = 0; i < 100'000; ++i) tags += box(u32(static_cast<std::uint32_t>(i) + 0x61000000), "");
    EXPECT_LE(must_read(movie("", box("udta", tags))).tags.size(), 64U);
    std::string tracks;
    for (int i = 0; i < 10'000; ++i) tracks += box("trak", "");
    EXPECT_LE(must_read(movie(tracks)).tracks.size(), 64U);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

}  // namespace
