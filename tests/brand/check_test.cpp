// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "av/image.h"
#include "brand/colour.h"
#include "brand/fixtures.h"

namespace brand {
namespace {

using brand_test::canvas;
using brand_test::canvases;
using brand_test::fonts;

std::string svg(const std::string& content) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"100\" viewBox=\"0 0 100 100\">" + content +
           "</svg>";
}

std::string grey_png(int width, int height, std::uint8_t level) {
    av::Frame picture = av::allocate_picture(width, height, AV_PIX_FMT_RGB24);
    for (int y = 0; y < height; ++y)
        std::memset(picture.plane(0) + y * picture.stride(0), level, static_cast<std::size_t>(3 * width));
    return av::encode_png(picture);
}

// A kit without a fault, to which a test gives exactly one.
class KitCheck : public testing::Test {
  protected:
    KitCheck() {
        kit.practice = "Glow";
        kit.lower_third.name = "Maya Sorel";
        kit.end_card.length = base::from_seconds(5);
        kit.end_card.disclaimer = "Individual results vary. This video is general information, not medical advice.";
        logo("logo.svg", svg("<circle cx=\"50\" cy=\"50\" r=\"50\" fill=\"#FFFFFF\"/>"));
    }

    void logo(const char* name, const std::string& bytes) {
        kit.logo = temp.path() / name;
        base::write_file_atomically(kit.logo, bytes);
    }

    [[nodiscard]] std::vector<Problem> found() const { return check(kit, fonts(), canvases()); }

    // The one problem that the kit has.
    [[nodiscard]] Problem only() const {
        const std::vector<Problem> problems = found();
        std::string rules;
        for (const Problem& problem : problems) rules += problem.rule + " ";
        EXPECT_EQ(problems.size(), 1U) << rules;
        if (problems.empty()) return {};
        EXPECT_TRUE(problems[0].message.ends_with('.')) << problems[0].message;
        EXPECT_TRUE(problems[0].hint.ends_with('.')) << problems[0].hint;
        return problems[0];
    }

    void expect_only(const char* rule, Severity severity) const {
        const Problem problem = only();
        EXPECT_EQ(problem.rule, rule) << problem.message;
        EXPECT_EQ(problem.severity, severity) << problem.message;
    }

    base::TempDir temp;
    Kit kit;
};

TEST_F(KitCheck, FindsNothingInAGoodKit) { EXPECT_TRUE(found().empty()) << found().front().message; }

TEST_F(KitCheck, FindsNothingInAKitThatShowsNothing) {
    kit = plain_kit();
    expect_only("logo-missing", Severity::warn);
}

TEST_F(KitCheck, WantsALogo) {
    kit.logo.clear();
    expect_only("logo-missing", Severity::warn);
}

TEST_F(KitCheck, MissesALogoThatIsNotThere) {
    kit.logo = temp.path() / "lost.png";
    expect_only("logo-missing", Severity::block);
    EXPECT_NE(only().message.find("lost.png"), std::string::npos);
}

TEST_F(KitCheck, RefusesALogoThatIsNoPicture) {
    logo("notes.png", "these are notes");
    expect_only("logo-unreadable", Severity::block);
    kit.logo = temp.path();
    expect_only("logo-unreadable", Severity::block);
}

TEST_F(KitCheck, WantsAsManyPixelsAsAreDrawn) {
    int drawn = 0;
    for (const auto& each : canvases())
        for (const LogoLayer& layer :
             graphics(kit, {}, times(kit, base::from_seconds(9)), each, fonts(), {100, 100}).logos)
            drawn = std::max(drawn, layer.place.width);
    logo("exact.png", grey_png(drawn, drawn, 255));
    EXPECT_TRUE(found().empty());
    logo("small.png", grey_png(drawn - 2, drawn - 2, 255));
    expect_only("logo-too-small", Severity::warn);
    EXPECT_NE(only().message.find(fmt::format("{0}×{0}", drawn - 2)), std::string::npos) << only().message;
}

TEST_F(KitCheck, WantsAWatermarkThatCanBeRecognised) {
    kit.watermark.size = 0.06;
    EXPECT_TRUE(found().empty());
    kit.watermark_on["square"].size = 0.05;
    expect_only("logo-tiny", Severity::warn);
    EXPECT_NE(only().message.find(canvas("square").name), std::string::npos);
}

TEST_F(KitCheck, SeesALogoThatIsLostOnTheCards) {
    logo("dark.svg", svg("<circle cx=\"50\" cy=\"50\" r=\"50\" fill=\"#24424C\"/>"));
    expect_only("logo-contrast", Severity::warn);
    kit.logo_plate = true;  // in white
    EXPECT_TRUE(found().empty());
}

TEST_F(KitCheck, SeesALogoThatIsLostOnItsPlate) {
    kit.logo_plate = true;
    expect_only("logo-contrast", Severity::warn);
}

TEST_F(KitCheck, JudgesALogoByWhatIsSeenOfIt) {
    // Transparent black is not seen: only the white half counts.
    logo("half.svg",
         svg("<rect width=\"50\" height=\"100\" fill=\"#FFFFFF\"/><rect x=\"50\" width=\"50\" height=\"100\" "
             "fill=\"#000000\" fill-opacity=\"0\"/>"));
    EXPECT_TRUE(found().empty());
    // Of opaque pixels, less than half is not enough.
    logo("third.svg", svg("<rect width=\"100\" height=\"100\" fill=\"#1F3A44\"/><rect width=\"33\" height=\"100\" "
                          "fill=\"#FFFFFF\"/>"));
    expect_only("logo-contrast", Severity::warn);
    logo("two.svg", svg("<rect width=\"100\" height=\"100\" fill=\"#1F3A44\"/><rect width=\"66\" height=\"100\" "
                        "fill=\"#FFFFFF\"/>"));
    EXPECT_TRUE(found().empty());
    logo("nothing.svg", svg(""));
    expect_only("logo-contrast", Severity::warn);
}

TEST_F(KitCheck, IgnoresTheCardsColourWhereThereAreNoCards) {
    logo("dark.svg", svg("<circle cx=\"50\" cy=\"50\" r=\"50\" fill=\"#24424C\"/>"));
    kit.intro.show = kit.end_card.show = false;
    EXPECT_TRUE(found().empty());
}

// #777777 on white is 4.478:1; #767676 is 4.542:1.
TEST_F(KitCheck, WantsReadableTextOnPanels) {
    kit.palette.on_surface = "#767676";
    EXPECT_TRUE(found().empty());
    kit.palette.on_surface = "#777777";
    expect_only("text-contrast", Severity::block);
    EXPECT_NE(only().message.find("4.47:1"), std::string::npos) << only().message;
    kit.lower_third.show = false;
    expect_only("text-contrast", Severity::block);
    kit.headline.show = false;
    EXPECT_TRUE(found().empty());
}

TEST_F(KitCheck, WantsReadableTextOnCards) {
    kit.palette.text = "#60757D";
    expect_only("text-contrast", Severity::block);
    kit.intro.show = false;
    expect_only("text-contrast", Severity::block);
    kit.end_card.show = false;
    EXPECT_TRUE(found().empty());
}

TEST_F(KitCheck, ReportsAContrastThatWouldRoundToEnoughAsTooLittle) {
    // Of all greys on all greys, the pair that comes closest to 4.5 from below.
    double nearest = 0;
    for (int ink = 0; ink < 256; ++ink) {
        for (int paper = 0; paper < 256; ++paper) {
            const auto grey = [](int v) {
                return Colour{static_cast<std::uint8_t>(v), static_cast<std::uint8_t>(v), static_cast<std::uint8_t>(v)};
            };
            const double ratio = contrast(grey(ink), grey(paper));
            if (ratio >= kTextContrast || ratio <= nearest) continue;
            nearest = ratio;
            kit.palette.on_surface = fmt::format("#{0:02X}{0:02X}{0:02X}", ink);
            kit.palette.surface = fmt::format("#{0:02X}{0:02X}{0:02X}", paper);
        }
    }
    EXPECT_GT(nearest, 4.495);  // "4.50" when rounded
    expect_only("text-contrast", Severity::block);
    EXPECT_NE(only().message.find("4.49:1"), std::string::npos) << only().message;
}

TEST_F(KitCheck, NamesWhatIsNoColour) {
    kit.palette.accent = "peach";
    expect_only("colour", Severity::block);
    EXPECT_NE(only().message.find("peach"), std::string::npos);
    kit.palette = {};
    kit.palette.primary = "#12345";
    expect_only("colour", Severity::block);
}

TEST_F(KitCheck, NamesAFontThatIsNotThere) {
    kit.heading_font = "Comic Sans MS";
    expect_only("font-missing", Severity::block);
    EXPECT_NE(only().hint.find("Inter"), std::string::npos);
    kit.body_font = "Comic Sans MS";
    expect_only("font-missing", Severity::block);
}

TEST_F(KitCheck, WantsTheDisclaimerForThreeSeconds) {
    kit.end_card.disclaimer = "Results vary.";
    kit.end_card.length = base::from_seconds(3);
    EXPECT_TRUE(found().empty());
    kit.end_card.length = base::from_seconds(2.9);
    expect_only("disclaimer-time", Severity::block);
    kit.end_card.disclaimer.clear();
    expect_only("disclaimer-missing", Severity::warn);
    kit.end_card.show = false;
    EXPECT_TRUE(found().empty());
}

TEST_F(KitCheck, WantsTimeToReadTheDisclaimer) {
    kit.end_card.length = base::from_seconds(4.4);  // eleven words at 2.5 a second
    EXPECT_TRUE(found().empty());
    kit.end_card.length = base::from_seconds(4.3);
    expect_only("disclaimer-reading", Severity::warn);
    EXPECT_NE(only().hint.find("5 s"), std::string::npos) << only().hint;
}

TEST_F(KitCheck, WantsANameInALowerThird) {
    kit.lower_third.name.clear();
    expect_only("lower-third-name", Severity::warn);
    kit.lower_third.show = false;
    EXPECT_TRUE(found().empty());
}

TEST_F(KitCheck, WantsThePracticesNameOnCards) {
    kit.practice.clear();
    expect_only("practice-name", Severity::warn);
}

TEST_F(KitCheck, WantsAFirstFrameThatIsNotBlack) {
    kit.palette.primary = "#050505";  // Y 20.3
    EXPECT_TRUE(found().empty());
    kit.palette.primary = "#040404";  // Y 19.4
    expect_only("card-dark", Severity::warn);
    kit.intro.show = false;
    EXPECT_TRUE(found().empty());
}

TEST_F(KitCheck, FindsAllFaultsAtOnce) {
    kit.logo.clear();
    kit.palette.accent = "peach";
    kit.body_font = "Comic Sans MS";
    EXPECT_EQ(found().size(), 3U);
}

TEST(StarterKit, LacksOnlyItsLogo) {
    const std::vector<Problem> problems = check(starter_kit("new"), fonts(), canvases());
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].rule, "logo-missing");
}

}  // namespace
}  // namespace brand
