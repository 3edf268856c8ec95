// SPDX-License-Identifier: GPL-3.0-or-later
// Real caption files with real faults.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "captions_support.h"
#include "support/real_media.h"
#include "text/encoding.h"

using captions::Format;
using captions::Parsed;

namespace {

class NastyCaptions : public support::RealMedia {
  protected:
    void SetUp() override {
        support::RealMedia::SetUp();
        if (IsSkipped()) return;
        for (const auto& entry : std::filesystem::directory_iterator(real("6-subs"))) files_.push_back(entry.path());
        std::sort(files_.begin(), files_.end());
        ASSERT_GE(files_.size(), 40U);
    }

    static std::string bytes_of(const base::Path& file) { return base::read_file(file, 16'000'000, "cannot read"); }

    [[nodiscard]] Parsed parsed(const std::string& name) const {
        const auto file =
            std::find_if(files_.begin(), files_.end(), [&](const auto& f) { return f.filename() == name; });
        return captions::parse(bytes_of(*file), name);
    }

    std::vector<base::Path> files_;
};

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t n = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++n;
    return n;
}

void expect_sound(const captions::Track& track) {
    base::Time last{};
    for (const auto& cue : track.cues) {
        EXPECT_GE(cue.when.in, last);
        EXPECT_FALSE(cue.words.empty());
        last = cue.when.in;
        for (const auto& word : cue.words) {
            EXPECT_FALSE(word.text.empty());
            EXPECT_EQ(word.text.find_first_of(" \t\r\n"), std::string::npos);
            EXPECT_GE(word.when.in, cue.when.in);
            EXPECT_LE(word.when.in, word.when.out);
            EXPECT_LE(word.when.out, cue.when.out);
        }
    }
}

TEST_F(NastyCaptions, AreReadOrRefusedWithAReason) {
    std::vector<std::string> refused;
    for (const auto& file : files_) {
        const auto name = file.filename().string();
        SCOPED_TRACE(name);
        try {
            const auto parsed = captions::parse(bytes_of(file), name);
            EXPECT_FALSE(parsed.track.cues.empty());
            expect_sound(parsed.track);
            for (const auto& finding : parsed.findings) EXPECT_GE(finding.line, 1);
        } catch (const base::Error& error) {
            EXPECT_EQ(error.code, base::Errc::input);
            EXPECT_FALSE(error.hint.empty());
            refused.push_back(name);
        }
    }
    EXPECT_THAT(refused, testing::ElementsAre("astisub_broken-1-in.vtt"));
}

TEST_F(NastyCaptions, LoseNoCaptionWithoutSayingSo) {
    for (const auto& file : files_) {
        if (file.extension() != ".srt" && file.extension() != ".vtt") continue;
        const auto name = file.filename().string();
        if (name == "astisub_broken-1-in.vtt") continue;
        const auto bytes = bytes_of(file);
        const auto got = captions::parse(bytes, name);
        const auto left_out = std::count_if(got.findings.begin(), got.findings.end(), [](const auto& finding) {
            return finding.message.find("caption") != std::string::npos &&
                   finding.message.find("was left out") != std::string::npos;
        });
        // Each caption has an arrow between its times, though in one file some are broken.
        EXPECT_GE(got.track.cues.size() + static_cast<std::size_t>(left_out), count(text::decode(bytes).utf8, "-->"))
            << name;
    }
}

TEST_F(NastyCaptions, AreWrittenInEveryFormatAndReadBack) {
    for (const auto& file : files_) {
        const auto name = file.filename().string();
        SCOPED_TRACE(name);
        if (name == "astisub_broken-1-in.vtt" || name.ends_with(".txt")) continue;
        const auto shown = captions::one_at_a_time(captions::parse(bytes_of(file), name).track);
        for (const auto& [format, as] :
             {std::pair(Format::srt, "a.srt"), std::pair(Format::vtt, "a.vtt"), std::pair(Format::json, "a.json")}) {
            const auto again = captions::parse(captions::write(shown, format), as);
            EXPECT_EQ(lines_of(again.track), lines_of(shown)) << as;
        }
    }
}

TEST_F(NastyCaptions, AreInTheEncodingsThatTheirNamesSay) {
    EXPECT_EQ(parsed("astisub_example-in-non-utf8.srt").encoding, "UTF-16LE");
    EXPECT_EQ(parsed("media3_subrip_typical_utf16be.srt").encoding, "UTF-16BE");
    EXPECT_EQ(parsed("mantas_utf16.srt").encoding, "UTF-16LE");
    EXPECT_EQ(parsed("pysrt_bom-utf-8.srt").encoding, "UTF-8");
    EXPECT_EQ(parsed("pysrt_windows-1252.srt").encoding, "windows-1252");
    EXPECT_EQ(parsed("se_windows-1250.srt").encoding, "windows-1250");
    EXPECT_EQ(parsed("charset_sample-arabic-1.txt").encoding, "windows-1256");
    EXPECT_EQ(parsed("charset_sample-hebrew-2.txt").encoding, "windows-1255");
    EXPECT_THAT(lines_of(parsed("pysrt_windows-1252.srt").track)[4],
                testing::HasSubstr("où le présentateur local/régnait en maître."));
}

}  // namespace
