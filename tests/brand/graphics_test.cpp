// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand/graphics.h"

#include <algorithm>
#include <sstream>

#include "base/error.h"
#include "brand/fixtures.h"
#include "text/ass.h"

namespace brand {
namespace {

using brand_test::canvas;
using brand_test::fonts;
using brand_test::shipped_kit;

constexpr delivery::Size kLogo{512, 512};
const char* const kQuestion = "How long does Botox last?";

base::Time s(double seconds) { return base::from_seconds(seconds); }

Graphics draw(const Kit& kit, const std::string& question = kQuestion, base::Time length = s(20)) {
    return graphics(kit, question, times(kit, length), canvas("vertical"), fonts(), kLogo);
}

// The events of a script whose text holds `part`.
std::vector<std::string> events(const std::string& script, const std::string& part) {
    std::vector<std::string> found;
    std::istringstream lines(script);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("Dialogue:") && line.find(part) != std::string::npos) found.push_back(line);
    return found;
}

TEST(Times, FollowEachOther) {
    Kit kit;
    kit.intro.length = s(2);
    kit.end_card.length = s(5);
    const Times t = times(kit, s(20));
    EXPECT_EQ(t.intro, (base::Span{s(0), s(2)}));
    EXPECT_EQ(t.programme, (base::Span{s(2), s(22)}));
    EXPECT_EQ(t.end_card, (base::Span{s(22), s(27)}));
    kit.intro.show = kit.end_card.show = false;
    EXPECT_EQ(times(kit, s(20)).programme, (base::Span{s(0), s(20)}));
    EXPECT_TRUE(times(kit, s(20)).end_card.empty());
}

TEST(Graphics, OfAPlainKitAreNone) {
    const Graphics g = graphics(plain_kit(), kQuestion, times(plain_kit(), s(20)), canvas("vertical"), fonts(), {});
    EXPECT_TRUE(events(g.script, "").empty());
    EXPECT_TRUE(g.logos.empty());
    EXPECT_TRUE(g.progress_bar.empty());
    text::AssRenderer renderer(fonts(), g.script, 1080, 1920);
    EXPECT_TRUE(renderer.render(s(1)).bitmaps.empty());
}

TEST(Graphics, RefuseWhatIsNoColour) {
    Kit kit = shipped_kit("halvard-dermatology");
    kit.palette.surface = "white";
    EXPECT_THROW((void)draw(kit), base::Error);
}

TEST(Graphics, ShowEachPartInItsTime) {
    const Kit kit = shipped_kit("halvard-dermatology");
    const Graphics g = draw(kit);
    const auto name = events(g.script, "Dr. Elias Halvard, MD, FAAD");
    ASSERT_EQ(name.size(), 1U);
    EXPECT_TRUE(name[0].starts_with("Dialogue: 0,0:00:03.00,0:00:07.00,Bold")) << name[0];
    const auto asked = events(g.script, "How long does");
    ASSERT_EQ(asked.size(), 2U);  // headline and intro
    EXPECT_TRUE(asked[0].starts_with("Dialogue: 0,0:00:02.00,0:00:05.50,Bold")) << asked[0];
    EXPECT_TRUE(asked[1].starts_with("Dialogue: 0,0:00:00.00,0:00:02.00,Bold")) << asked[1];
    ASSERT_EQ(g.logos.size(), 3U);
    EXPECT_EQ(g.logos[0].when, (base::Span{s(2), s(22)}));
    EXPECT_EQ(g.logos[1].when, (base::Span{s(0), s(2)}));
    EXPECT_EQ(g.logos[2].when.in, s(22));
    EXPECT_GE(g.logos[2].when.out, s(27));
}

TEST(Graphics, TellWhereTheyStand) {
    const Kit kit = shipped_kit("halvard-dermatology");
    const Graphics g = draw(kit);
    const Rect safe = safe_box(canvas("vertical"));
    for (const Graphics::Placed& element : {g.watermark, g.headline, g.lower_third}) {
        EXPECT_FALSE(element.place.empty());
        EXPECT_TRUE(safe.contains(element.place));
    }
    EXPECT_TRUE(g.watermark.place.contains(g.logos[0].place));
    EXPECT_EQ(g.headline.when, (base::Span{s(2), s(5.5)}));
    EXPECT_EQ(g.lower_third.when, (base::Span{s(3), s(7)}));
    EXPECT_TRUE(draw(plain_kit()).headline.place.empty());
    EXPECT_TRUE(draw(plain_kit()).lower_third.place.empty());
}

TEST(Graphics, StayWithinAShortProgramme) {
    const Graphics g = draw(shipped_kit("halvard-dermatology"), kQuestion, s(0.5));
    EXPECT_TRUE(events(g.script, "Dr. Elias").empty());
    for (const std::string& event : events(g.script, "\\fad(250,200)"))
        EXPECT_NE(event.find(",0:00:02.50,"), std::string::npos) << event;
}

// 1001/30000 s is no whole number of hundredths: the text of a card may not hang over into the picture.
TEST(Graphics, NeverLeaveTheirSpanByRounding) {
    Kit kit = shipped_kit("halvard-dermatology");
    kit.intro.length = base::from_ticks(61, 1001, 30000);  // 2.03537 s
    const Graphics g = draw(kit);
    EXPECT_FALSE(events(g.script, "0:00:00.00,0:00:02.03,").empty());
    EXPECT_FALSE(events(g.script, "0:00:02.04,").empty());
}

TEST(Graphics, EscapeWhatPeopleWrite) {
    Kit kit = shipped_kit("halvard-dermatology");
    kit.lower_third.name = "{\\p1}m 0 0 l 9999 0";
    kit.lower_third.role = "a\\Nb {\\an5}";
    kit.practice = "}{\\fs400}Big";
    kit.end_card.lines = {"x\nDialogue: 0,0:00:00.00,0:00:09.00,Bold,,0,0,0,,injected"};
    kit.end_card.disclaimer = "{\\alpha&HFF&}hidden";
    const Graphics g = draw(kit, "{\\pos(0,0)}why?\r\nDialogue: 0,0:00:00.00,0:00:09.00,Bold,,0,0,0,,injected");
    for (const char* tag : {"{\\p1}m 0 0 l 9999", "{\\an5}", "{\\fs400}", "{\\alpha", "{\\pos(0,0)}"})
        EXPECT_TRUE(events(g.script, tag).empty()) << tag;
    EXPECT_EQ(g.script.find("\nDialogue: 0,0:00:00.00,0:00:09.00"), std::string::npos);
    EXPECT_FALSE(events(g.script, "\\{").empty());
}

TEST(Graphics, DoNotBelieveAFontsName) {
    Kit kit = shipped_kit("halvard-dermatology");
    kit.heading_font = "Inter}{\\p1}m 0 0 l 99 99\nDialogue: x";
    EXPECT_EQ(draw(kit).script.find("l 99 99"), std::string::npos);
}

TEST(Graphics, SwitchFontsForOtherScripts) {
    Kit kit = shipped_kit("solenne-med-spa");
    kit.lower_third.name = "ליאת כהן";
    EXPECT_FALSE(events(draw(kit).script, "\\fnNoto Sans Hebrew").empty());
}

TEST(Graphics, DrawNothingForEmptyTexts) {
    Kit kit = shipped_kit("halvard-dermatology");
    kit.lower_third.name.clear();
    const Graphics g = draw(kit, "");
    EXPECT_TRUE(events(g.script, "Board-certified").empty());
    EXPECT_EQ(events(g.script, "0:00:02.00,0:00:05.50").size(), 0U);
    EXPECT_EQ(events(g.script, "Halvard Dermatology").size(), 2U);  // intro and end card
}

TEST(Graphics, PutCredentialsOnTheirOwnLineWhenTheNameIsLong) {
    Kit kit = shipped_kit("halvard-dermatology");
    kit.lower_third.name = "Dr. Alexandria Featherstonehaugh-Montgomery";
    kit.lower_third.credentials = "MD, PhD, FAAD";
    const std::string script = draw(kit).script;
    const auto own_line = events(script, "}MD, PhD, FAAD");
    ASSERT_EQ(own_line.size(), 1U);
    EXPECT_NE(own_line[0].find(",Regular,"), std::string::npos);
}

// Sites take the first frame for the cover.
TEST(Graphics, StartComplete) {
    const Kit kit = shipped_kit("solenne-med-spa");
    const auto lines_at = [](const Graphics& g, base::Time t) {
        text::AssRenderer renderer(fonts(), g.script, 1080, 1920);
        std::vector<std::tuple<int, int, int, int>> seen;
        for (const text::Bitmap& b : renderer.render(t).bitmaps) seen.emplace_back(b.x, b.y, b.width, b.alpha);
        return seen;
    };
    const Graphics with_intro = draw(kit);
    EXPECT_FALSE(lines_at(with_intro, s(0)).empty());
    EXPECT_EQ(lines_at(with_intro, s(0)), lines_at(with_intro, s(1)));
    EXPECT_DOUBLE_EQ(opacity_at(with_intro.logos[1], s(0)), 1);

    Kit without = kit;
    without.intro.show = without.lower_third.show = false;
    const Graphics opens = draw(without);
    EXPECT_FALSE(lines_at(opens, s(0)).empty());
    EXPECT_EQ(lines_at(opens, s(0)), lines_at(opens, s(1)));
    EXPECT_DOUBLE_EQ(opacity_at(opens.logos[0], s(0)), 1);
}

TEST(Graphics, ShowTheDisclaimerFromTheCardsFirstFrameToItsLast) {
    const Kit kit = shipped_kit("solenne-med-spa");
    const Times t = times(kit, base::from_ticks(607, 1001, 30000));
    const std::string script = graphics(kit, kQuestion, t, canvas("square"), fonts(), kLogo).script;
    const auto lines = events(script, "medical advice.");
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].find("\\fad"), std::string::npos);
    const auto shown = [&](base::Time at) {
        text::AssRenderer renderer(fonts(), script, 1080, 1080);
        const auto picture = renderer.render(at);
        return std::any_of(picture.bitmaps.begin(), picture.bitmaps.end(),
                           [](const text::Bitmap& b) { return b.y > 900 && b.alpha == 255; });
    };
    EXPECT_TRUE(shown(t.end_card.in + s(0.01)));
    EXPECT_TRUE(shown(t.end_card.out - s(0.001)));
}

TEST(LogoLayer, FadesInAndOut) {
    const LogoLayer layer{{s(1), s(3)}, {}, 0.8, s(0.5), s(0.25)};
    EXPECT_DOUBLE_EQ(opacity_at(layer, s(0.99)), 0);
    EXPECT_DOUBLE_EQ(opacity_at(layer, s(1)), 0);
    EXPECT_DOUBLE_EQ(opacity_at(layer, s(1.25)), 0.4);
    EXPECT_DOUBLE_EQ(opacity_at(layer, s(1.5)), 0.8);
    EXPECT_DOUBLE_EQ(opacity_at(layer, s(2.875)), 0.4);
    EXPECT_DOUBLE_EQ(opacity_at(layer, s(3)), 0);
    EXPECT_DOUBLE_EQ(opacity_at({{s(1), s(3)}, {}, 1, {}, {}}, s(1)), 1);
}

}  // namespace
}  // namespace brand
