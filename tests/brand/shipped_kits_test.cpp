// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "brand/check.h"
#include "brand/colour.h"
#include "brand/fixtures.h"

namespace brand {
namespace {

using brand_test::canvases;
using brand_test::fonts;
using brand_test::shipped_kits;

// What presets/schema/kit.schema.json has against the document; empty when it is valid.
std::string complaints(const base::Json& document) {
    using valijson::adapters::NlohmannJsonAdapter;
    const auto plain = [](const base::Json& json) { return nlohmann::json::parse(json.dump()); };
    const nlohmann::json source =
        plain(base::read_json(brand_test::kSource / "presets" / "schema" / "kit.schema.json", "cannot read"));
    valijson::Schema schema;
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(NlohmannJsonAdapter(source), schema);
    valijson::ValidationResults results;
    const nlohmann::json target = plain(document);
    std::string text;
    if (valijson::Validator().validate(schema, NlohmannJsonAdapter(target), &results)) return text;
    for (valijson::ValidationResults::Error error; results.popError(error);) text += error.description + "\n";
    return text.empty() ? "invalid" : text;
}

TEST(ShippedKits, AreTwoAtLeastAndNamedAfterTheirFolder) {
    const auto files = delivery::preset_files({brand_test::kSource / "presets"}, "brands");
    EXPECT_GE(files.size(), 2U);
    for (const auto& [id, path] : files) EXPECT_EQ(read_kit(path).id, id);
}

TEST(ShippedKits, PassTheirCheck) {
    for (const Kit& kit : shipped_kits())
        for (const Problem& problem : check(kit, fonts(), canvases()))
            ADD_FAILURE() << kit.id << ": " << problem.message;
}

TEST(ShippedKits, FollowTheSchema) {
    for (const auto& [id, path] : delivery::preset_files({brand_test::kSource / "presets"}, "brands"))
        EXPECT_EQ(complaints(base::read_json(path, "cannot read")), "") << id;
}

TEST(ShippedKits, FillEveryPart) {
    for (const Kit& kit : shipped_kits()) {
        SCOPED_TRACE(kit.id);
        EXPECT_TRUE(kit.lower_third.show && kit.headline.show && kit.progress_bar && kit.intro.show &&
                    kit.end_card.show);
        EXPECT_FALSE(kit.lower_third.credentials.empty() || kit.lower_third.role.empty() ||
                     kit.end_card.disclaimer.empty());
        EXPECT_GE(kit.end_card.length, base::from_seconds(3));
        EXPECT_GE(kit.end_card.lines.size(), 2U);
        EXPECT_GE(luma(colour(kit.palette.primary, "primary")), 40);
        for (const auto& canvas : canvases()) EXPECT_TRUE(kit.watermark_on.contains(canvas.id)) << canvas.id;
    }
}

// Nothing that might belong to somebody: numbers kept for fiction, a domain kept for examples.
TEST(ShippedKits, BelongToNobody) {
    for (const Kit& kit : shipped_kits()) {
        EXPECT_NE(kit.end_card.lines.at(0).find("555-01"), std::string::npos);
        EXPECT_TRUE(kit.end_card.lines.at(1).ends_with("example.com"));
    }
}

TEST(KitSchema, TakesWhatIsWritten) {
    EXPECT_EQ(complaints(to_json(starter_kit("new"))), "");
    EXPECT_EQ(complaints(to_json([] {
                  Kit kit = plain_kit();
                  kit.id = "plain";
                  return kit;
              }())),
              "");
}

TEST(KitGraphics, AreAsTheyWere) {
    for (const Kit& kit : shipped_kits()) {
        const Times t = times(kit, base::from_seconds(20));
        for (const auto& canvas : canvases()) {
            const Graphics g = graphics(kit, "How long does Botox last?", t, canvas, fonts(), {512, 512});
            std::string text = g.script + "\n";
            for (const LogoLayer& l : g.logos)
                text += "; logo " + std::to_string(base::to_seconds(l.when.in)) + " to " +
                        std::to_string(base::to_seconds(l.when.out)) + " at " + std::to_string(l.place.x) + "," +
                        std::to_string(l.place.y) + " " + std::to_string(l.place.width) + "x" +
                        std::to_string(l.place.height) + "\n";
            brand_test::expect_golden(kit.id + "-" + canvas.id + ".ass", text);
        }
    }
}

TEST(KitGraphics, SetLongTextsAsTheyDid) {
    Kit kit = brand_test::shipped_kit("solenne-med-spa");
    kit.practice = "Featherstonehaugh-Montgomery Center for Dermatology, Laser Medicine and Aesthetics";
    kit.lower_third.name = "Dr. Alexandria Featherstonehaugh-Montgomery";
    kit.lower_third.credentials = "MD, PhD, FAAD";
    kit.lower_third.role = "Board-certified dermatologist {and} Mohs \\ surgeon";
    const Graphics g =
        graphics(kit,
                 "Is it safe to have laser resurfacing and microneedling in the same month if I have melasma "
                 "and use tretinoin every night?",
                 times(kit, base::from_seconds(20)), brand_test::canvas("vertical"), fonts(), {1200, 300});
    brand_test::expect_golden("long-texts-vertical.ass", g.script);
}

}  // namespace
}  // namespace brand
