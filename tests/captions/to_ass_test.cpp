// SPDX-License-Identifier: GPL-3.0-or-later
// Burnt-in captions, as scripts and as libass draws them.
#include <gmock/gmock.h>

#include <algorithm>

#include "captions/style.h"
#include "captions_support.h"
#include "support/golden.h"
#include "text/ass.h"
#include "text/bundled_fonts.h"

using captions::Style;
using captions::Timing;
using captions::Track;
using testing::HasSubstr;
using testing::Not;

namespace {

const base::Path kPresets = base::Path(ASKREEL_SOURCE_DIR) / "presets";

Style style(const char* id) { return captions::find_style(captions::read_styles({kPresets}), id); }

const delivery::Catalogue& catalogue() {
    static const delivery::Catalogue all({kPresets});
    return all;
}
const delivery::Canvas& canvas(const char* id = "vertical") { return catalogue().canvas(id); }

std::string ass(const Track& track, const Style& with, const delivery::Canvas& on = canvas(),
                const std::string& accent = "#FFC79E") {
    return captions::to_ass(track, with, on, bundled_fonts(), accent);
}

// A question with word times and an answer without, long enough for parts.
Track answer() {
    Track track;
    track.cues = {{span(500, 2500),
                   {word(520, 700, "How"), word(700, 1000, "long"), word(1000, 1250, "does"), word(1250, 1800, "Botox"),
                    word(1850, 2400, "last?")}},
                  captions::make_cue(span(2500, 8500),
                                     "For most patients, the results last about three to four months. "
                                     "Then the muscle slowly starts to move again."),
                  captions::make_cue(span(9000, 10000), "{Really} 😀 {\\an8}")};
    return track;
}

struct Box {
    int left = 1 << 20, top = 1 << 20, right = -1,
        bottom = -1;  // of everything that is drawn; right and bottom exclusive
    friend bool operator==(const Box&, const Box&) = default;
};

using Colours = std::vector<std::uint32_t>;

struct Frame {
    Box ink;          // of text and boxes, but not of soft shadows
    Colours colours;  // 0xRRGGBB of the bitmaps, in painting order, each once
    std::size_t bitmaps = 0;
};

class Screen {
  public:
    Screen(const std::string& script, const delivery::Canvas& on)
        : renderer_(bundled_fonts(), script, on.size.width, on.size.height) {}

    // With a colour, the ink of that colour alone.
    Frame at(std::int64_t milliseconds, std::optional<std::uint32_t> only = {}) {
        Frame frame;
        const auto picture = renderer_.render(ms(milliseconds));
        for (const auto& b : picture.bitmaps) {
            ++frame.bitmaps;
            const auto colour = static_cast<std::uint32_t>(b.red << 16 | b.green << 8 | b.blue);
            if (std::find(frame.colours.begin(), frame.colours.end(), colour) == frame.colours.end())
                frame.colours.push_back(colour);
            if (b.alpha < 200 || (only && colour != *only)) continue;
            for (int y = 0; y < b.height; ++y) {
                for (int x = 0; x < b.width; ++x) {
                    if (b.coverage[y * b.stride + x] < 64) continue;
                    frame.ink.left = std::min(frame.ink.left, b.x + x);
                    frame.ink.right = std::max(frame.ink.right, b.x + x + 1);
                    frame.ink.top = std::min(frame.ink.top, b.y + y);
                    frame.ink.bottom = std::max(frame.ink.bottom, b.y + y + 1);
                }
            }
        }
        return frame;
    }

  private:
    text::AssRenderer renderer_;
};

// Whether the word in the kit's accent is lit.
bool lit(Screen& screen, std::int64_t milliseconds) {
    const auto colours = screen.at(milliseconds).colours;
    return std::find(colours.begin(), colours.end(), 0xFFC79EU) != colours.end();
}

class EveryStyle : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Shipped, EveryStyle, testing::Values("bold-pop", "boxed", "clean", "highlight", "minimal"));

TEST_P(EveryStyle, Golden) {
    support::expect_golden(std::string("captions/") + GetParam() + ".ass", ass(answer(), style(GetParam())));
}

TEST_P(EveryStyle, StandsAtTheBottomOfTheSafeBoxOfEveryCanvas) {
    Track track;
    for (const char* text : {"Does it hurt?", "Avoid lying down for four hours and skip the gym until tomorrow gjpqy.",
                             "كم يدوم مفعول البوتوكس؟ من 3 إلى 4 أشهر", "ボトックスの効果は約3〜4か月続きます。",
                             "Smile 😀 it’s easy ❤️ here",
                             "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "คุณสามารถกลับไปทำงานได้ทันที"}) {
        const auto start = static_cast<std::int64_t>(track.cues.size()) * 2000;
        track.cues.push_back(captions::make_cue(span(start, start + 2000), text));
    }
    for (const auto& on : catalogue().canvases()) {
        SCOPED_TRACE(on.id);
        Screen screen(ass(track, style(GetParam()), on), on);
        for (std::int64_t t = 900; t < 14'000; t += 1000) {
            const auto frame = screen.at(t);
            ASSERT_GT(frame.bitmaps, 0U) << t;
            EXPECT_GE(frame.ink.left, on.safe.left) << t;
            EXPECT_LE(frame.ink.right, on.size.width - on.safe.right) << t;
            EXPECT_GE(frame.ink.top, on.safe.top) << t;
            EXPECT_LE(frame.ink.bottom, on.size.height - on.safe.bottom) << t;
            EXPECT_GE(frame.ink.bottom, on.size.height - on.safe.bottom - 60) << t;
        }
    }
}

TEST_P(EveryStyle, IsInTheMiddleOfTheCanvas) {
    Track track;
    track.cues = {captions::make_cue(span(0, 2000), "HH HH")};
    Screen screen(ass(track, style(GetParam())), canvas());
    const auto ink = screen.at(1000).ink;
    EXPECT_NEAR((ink.left + ink.right) / 2.0, 540, 2);
}

TEST_P(EveryStyle, ShowsEveryCueInItsTimeAndNothingBetween) {
    Screen screen(ass(answer(), style(GetParam())), canvas());
    for (const std::int64_t empty : {0, 499, 8500, 8999, 10000}) EXPECT_EQ(screen.at(empty).bitmaps, 0U) << empty;
    for (const std::int64_t shown : {500, 2499, 2500, 5000, 8499, 9000, 9999})
        EXPECT_GT(screen.at(shown).bitmaps, 0U) << shown;
}

TEST_P(EveryStyle, NeverLetsTheCaptionsTextCommand) {
    Track track;
    track.cues = {captions::make_cue(span(0, 1000), "{\\p1}m{ \\N }\\pos(0,0) x\\h")};
    Screen hostile(ass(track, style(GetParam())), canvas());
    const auto ink = hostile.at(500).ink;
    EXPECT_GT(ink.top, 900);
    EXPECT_GT(ink.right - ink.left, 300) << "part of the text was taken for a command";
}

TEST(Highlight, LightsUpEachWordExactlyWhileItIsSpoken) {
    Screen screen(ass(answer(), style("highlight")), canvas());
    for (const auto& [in, out] : {std::pair(520, 2400 - 600), std::pair(1850, 2400)}) {
        EXPECT_FALSE(lit(screen, in - 1)) << in;
        EXPECT_TRUE(lit(screen, in)) << in;
        EXPECT_TRUE(lit(screen, out - 1)) << out;
        EXPECT_FALSE(lit(screen, out)) << out;
    }
}

TEST(Highlight, WordsStayInTheirPlace) {
    Screen screen(ass(answer(), style("highlight")), canvas());
    const auto before = screen.at(510).ink;
    for (const std::int64_t t : {600, 800, 1100, 1500, 1820, 2000, 2450}) {
        const auto now = screen.at(t).ink;
        // Edges are smoothed; a pixel of them may be on either side of the threshold.
        EXPECT_NEAR(now.left, before.left, 1) << t;
        EXPECT_NEAR(now.right, before.right, 1) << t;
        EXPECT_EQ(now.top, before.top) << t;
        EXPECT_EQ(now.bottom, before.bottom) << t;
    }
}

TEST(Highlight, WithoutGivenTimesNothingLightsUp) {
    auto track = answer();
    for (auto& w : track.cues[0].words) w.timing = Timing::estimated;
    EXPECT_THAT(ass(track, style("highlight")), Not(HasSubstr("\\t(")));
}

TEST(Highlight, BeginsWithTheCueOnTime) {
    // Events count hundredths: a word that starts with its cue must not wait for the next one.
    Track track;
    track.cues = {{span(1234, 2000), {word(1234, 1500, "one"), word(1500, 2000, "two")}}};
    const auto script = ass(track, style("highlight"));
    EXPECT_THAT(script, HasSubstr("0:00:01.23,0:00:02.00"));
    Screen screen(script, canvas());
    EXPECT_FALSE(lit(screen, 1233));
    EXPECT_TRUE(lit(screen, 1234));
    EXPECT_TRUE(lit(screen, 1499));
}

TEST(Highlight, AnAccentThatCannotBeReadIsMadeLighter) {
    EXPECT_THAT(ass(answer(), style("highlight"), canvas(), "#102050"), Not(HasSubstr("\\1c&H502010&")));
    EXPECT_THAT(ass(answer(), style("highlight"), canvas(), "#FFC79E"), HasSubstr("\\1c&H9EC7FF&"));
    // Without a brand there is still a colour.
    EXPECT_THAT(ass(answer(), style("highlight"), canvas(), ""), HasSubstr("\\t("));
}

TEST(BoldPop, GrowsForAMomentAndThenStands) {
    Screen screen(ass(answer(), style("bold-pop")), canvas());
    const auto width = [&](std::int64_t t) {
        const auto ink = screen.at(t).ink;
        return ink.right - ink.left;
    };
    const int first = width(500), later = width(560), last = width(620);
    EXPECT_LT(first, later);
    EXPECT_LT(later, last);
    EXPECT_EQ(width(700), last);
    EXPECT_NEAR(first, last * 0.82, 6);
    // About its middle.
    const auto small = screen.at(500).ink, large = screen.at(700).ink;
    EXPECT_NEAR(small.top + small.bottom, large.top + large.bottom, 8);
    EXPECT_NEAR(small.left + small.right, large.left + large.right, 4);
}

TEST(BoldPop, IsInCapitals) {
    EXPECT_THAT(ass(answer(), style("bold-pop")), HasSubstr("BOTOX"));
    EXPECT_THAT(ass(answer(), style("bold-pop")), Not(HasSubstr("Botox")));
}

TEST(Boxed, ABoxIsOneShapeSoThatItNeverDarkensWhereLinesMeet) {
    Track track;
    track.cues = {captions::make_cue(span(0, 2000), "A short line above\na much longer line of text")};
    const auto script = ass(track, style("boxed"));
    Screen screen(script, canvas());
    text::AssRenderer renderer(bundled_fonts(), script, 1080, 1920);
    std::vector<int> opacities;
    for (const auto& b : renderer.render(ms(1000)).bitmaps)
        if (b.red == 0x10 && b.green == 0x14 && b.blue == 0x12) opacities.push_back(b.alpha);
    EXPECT_EQ(opacities, std::vector<int>{0xCC});
}

TEST(Boxed, TheTextStandsInTheMiddleOfItsBox) {
    Track track;
    track.cues = {captions::make_cue(span(0, 2000), "HHH")};
    Screen screen(ass(track, style("boxed")), canvas());
    const auto box = screen.at(1000, 0x101412).ink, letters = screen.at(1000, 0xFFFFFF).ink;
    EXPECT_NEAR(box.left + box.right, letters.left + letters.right, 4);
    EXPECT_NEAR(box.top + box.bottom, letters.top + letters.bottom, 4);
    EXPECT_GT(letters.left - box.left, 20);
    EXPECT_NEAR(box.bottom, 1920 - canvas().safe.bottom, 1);
}

TEST(Boxed, HasRoomForLettersThatReachFarUpAndDown) {
    Track track;
    for (const char* text : {"gjpqy ÀÉÎ", "يجب عليك", "ที่นี่ผู้ใหญ่", "😀", "漢字"}) {
        const auto start = static_cast<std::int64_t>(track.cues.size()) * 1000;
        track.cues.push_back(captions::make_cue(span(start, start + 1000), text));
    }
    Screen screen(ass(track, style("boxed")), canvas());
    for (std::int64_t t = 500; t < 5000; t += 1000) {
        const auto box = screen.at(t, 0x101412).ink, letters = screen.at(t, 0xFFFFFF).ink;
        EXPECT_GE(letters.top - box.top, 4) << t;
        EXPECT_GE(box.bottom - letters.bottom, 4) << t;
    }
}

TEST(Boxed, EveryLatinCueHasABoxOfTheSameHeight) {
    Track track;
    track.cues = {captions::make_cue(span(0, 1000), "nnn"), captions::make_cue(span(1000, 2000), "Agjp")};
    Screen screen(ass(track, style("boxed")), canvas());
    const auto first = screen.at(500, 0x101412).ink, second = screen.at(1500, 0x101412).ink;
    EXPECT_EQ(first.top, second.top);
    EXPECT_EQ(first.bottom, second.bottom);
}

TEST(ToAss, OverlappingCuesAreShownOneAfterTheOther) {
    Track track;
    track.cues = {captions::make_cue(span(0, 3000), "one"), captions::make_cue(span(2000, 4000), "two")};
    const auto script = ass(track, style("clean"));
    EXPECT_THAT(script, HasSubstr("0:00:00.00,0:00:02.00,Caption"));
    EXPECT_THAT(script, HasSubstr("0:00:02.00,0:00:04.00,Caption"));
}

TEST(ToAss, AMixedCueKeepsTheDirectionOfItsFirstLetterOnEveryLine) {
    Track track;
    track.language = "he";
    track.cues = {captions::make_cue(span(0, 2000), "מה זה?\n- Botox זה טוב")};
    const auto script = ass(track, style("clean"));
    // A line that begins in Latin letters is marked as part of a right-to-left text.
    EXPECT_THAT(script, HasSubstr("\u200f"));
    EXPECT_THAT(script, Not(HasSubstr("\u200e")));
}

TEST(ToAss, FontsSwitchWhereTheStylesHasNoGlyph) {
    Track track;
    track.cues = {captions::make_cue(span(0, 1000), "שלום Botox 😀")};
    const auto script = ass(track, style("clean"));
    EXPECT_THAT(script, HasSubstr("\\fnNoto Sans Hebrew"));
    EXPECT_THAT(script, HasSubstr("\\fnNoto Emoji"));
}

TEST(ToAss, AnEmptyTrackIsAScriptWithoutEvents) {
    EXPECT_THAT(ass({}, style("clean")), Not(HasSubstr("Dialogue")));
    Screen screen(ass({}, style("clean")), canvas());
    EXPECT_EQ(screen.at(0).bitmaps, 0U);
}

}  // namespace
