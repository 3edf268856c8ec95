// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand_model.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "base/resources.h"
#include "brand/kit_files.h"
#include "open_answer.h"
#include "practice/file.h"
#include "text.h"

namespace {

using desktop_test::wait_for;

base::Path own(const std::string& id) { return base::user_presets() / "brands" / id / "kit.json"; }

class Brand : public desktop_test::OpenAnswer {
  protected:
    ~Brand() override {
        kits.flush();
        std::filesystem::remove_all(base::user_presets());
        std::filesystem::remove(practice::practice_file());
    }
    void begin(const QString& kit = "solenne-med-spa") {
        open(3, {});
        model.setActive(true);
        ASSERT_TRUE(wait_for([&] { return kits.loaded(); }));
        model.chooseKit(kit);
        ASSERT_TRUE(wait_for([&] { return model.judged(); }));
    }
    bool advises(const char* rule) const {
        for (const QVariant& advice : model.advice())
            if (advice.toMap()["rule"] == QLatin1String(rule)) return true;
        return false;
    }

    bridge::KitShelf kits{studio};
    bridge::BrandModel model{document, kits, studio};
};

TEST_F(Brand, ElementsAreTheAnswersOwn) {
    begin();
    EXPECT_TRUE(model.on()["intro"].toBool());
    EXPECT_EQ(model.details()["logo"], "Top right");
    model.show("intro", false);
    model.show("logo", false);
    EXPECT_FALSE(model.on()["intro"].toBool());
    EXPECT_EQ(model.details()["logo"], "Off");
    EXPECT_EQ(document.answer().look.intro, false);
    EXPECT_TRUE(kits.find("solenne-med-spa")->intro.show);
    model.show("intro", true);
    EXPECT_EQ(document.answer().look.intro, std::nullopt);
    document.undo();
    document.undo();
    EXPECT_TRUE(model.on()["logo"].toBool());
}

TEST_F(Brand, NamesWhoIsSpeaking) {
    practice::Practice practice;
    practice.people.push_back({"cho", "Dr. Daniel Cho", "MD", "Dermatologist", {}, std::nullopt});
    practice::save(practice, practice::practice_file());
    begin();
    ASSERT_TRUE(wait_for([&] { return model.speakers().size() == 2; }));
    EXPECT_EQ(model.speakers()[0].toMap()["name"], "Dr. Daniel Cho, MD");
    EXPECT_EQ(model.speaker(), 1);  // the kit's
    model.chooseSpeaker(0);
    model.chooseSide(2);
    EXPECT_EQ(model.speaker(), 0);
    EXPECT_EQ(model.side(), 2);
    EXPECT_EQ(model.details()["lower_third"], "Dr. Daniel Cho, MD");
    EXPECT_EQ(document.answer().provider, "cho");
    EXPECT_EQ(document.answer().look.side, brand::Side::right);
}

TEST_F(Brand, AShippedKitBecomesOnesOwnByItsFirstEdit) {
    begin();
    EXPECT_FALSE(kits.isOwn("solenne-med-spa"));
    EXPECT_TRUE(kits.set("solenne-med-spa", "palette.primary", "#102030"));
    kits.flush();
    EXPECT_EQ(brand::read_kit(own("solenne-med-spa")).palette.primary, "#102030");
    EXPECT_TRUE(std::filesystem::exists(brand::read_kit(own("solenne-med-spa")).logo));
    ASSERT_TRUE(wait_for([&] { return kits.isOwn("solenne-med-spa"); }));
    const int edits = kits.edits();
    kits.undo();
    EXPECT_NE(kits.edits(), edits) << "what was done last is not that any more";
    kits.flush();
    EXPECT_EQ(brand::read_kit(own("solenne-med-spa")).palette.primary, "#5A2E24");
    kits.redo();
    EXPECT_EQ(kits.find("solenne-med-spa")->palette.primary, "#102030");
}

TEST_F(Brand, AKitRefusesWhatItsFileCouldNotHold) {
    begin();
    EXPECT_FALSE(kits.set("solenne-med-spa", "end_card.lines", QStringList{"1", "2", "3", "4", "5"}));
    EXPECT_EQ(kits.wrong()["end_card.lines"], "This has more than 4 entries.");
    EXPECT_EQ(kits.find("solenne-med-spa")->end_card.lines.size(), 2U);
    EXPECT_TRUE(kits.set("solenne-med-spa", "end_card.lines", QStringList{"1"}));
    EXPECT_FALSE(kits.wrong().contains("end_card.lines"));
}

TEST_F(Brand, KitsAreCopiedDeletedAndBroughtBack) {
    begin();
    const QString copy = kits.copy("solenne-med-spa");
    kits.flush();
    EXPECT_TRUE(std::filesystem::exists(own(copy.toStdString())));
    EXPECT_EQ(kits.find(copy.toStdString())->practice, "Solenne Med Spa (copy)");
    kits.remove(copy);
    EXPECT_EQ(kits.find(copy.toStdString()), nullptr);
    kits.flush();
    EXPECT_FALSE(std::filesystem::exists(own(copy.toStdString())));
    kits.bringBack();
    ASSERT_TRUE(wait_for([&] { return kits.find(copy.toStdString()) != nullptr; }));
    EXPECT_TRUE(std::filesystem::exists(own(copy.toStdString())));
}

TEST_F(Brand, WhatIsWrongIsSaidAndMended) {
    begin();
    EXPECT_TRUE(model.advice().isEmpty());
    EXPECT_TRUE(model.readable());
    kits.set("solenne-med-spa", "end_card.disclaimer", "");
    kits.set("solenne-med-spa", "palette.text", "#5A2E24");
    ASSERT_TRUE(wait_for([&] { return advises("disclaimer-missing") && advises("text-contrast"); }));
    EXPECT_FALSE(model.readable());
    EXPECT_TRUE(model.mend("disclaimer-missing"));
    EXPECT_TRUE(model.mend("text-contrast"));
    ASSERT_TRUE(wait_for([&] { return model.advice().isEmpty(); }));
    EXPECT_EQ(kits.find("solenne-med-spa")->end_card.disclaimer, practice::starter().disclaimer);
    kits.setLogo("solenne-med-spa", QUrl());
    ASSERT_TRUE(wait_for([&] { return advises("logo-missing"); }));
    EXPECT_FALSE(model.mend("logo-missing"));  // somebody has to choose a file
}

TEST_F(Brand, ANewKitHasNobodyElsesName) {
    begin();
    const QString id = kits.create("Glow Clinic");
    EXPECT_EQ(id, "glow-clinic");
    model.chooseKit(id);
    EXPECT_EQ(model.details()["lower_third"], "Nobody is named yet");
    ASSERT_TRUE(wait_for([&] { return advises("lower-third-name"); }));
}

}  // namespace
