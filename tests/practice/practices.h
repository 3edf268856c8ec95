// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

#include "base/error.h"
#include "practice/file.h"

namespace practice_test {

inline practice::Date date(int year, unsigned month, unsigned day) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

// A practice with something in every field.
inline practice::Practice glow() {
    practice::Practice practice;
    practice.name = "Glow Clinic";
    practice.phone = "(555) 010-0142";
    practice.website = "glowclinic.example";
    practice.disclaimer = "Results vary.\nAsk your provider.";
    practice.people = {{"cure", "Maya Cure", "NP-C", "Nurse practitioner", "/photos/maya.jpg", practice::Consent{}},
                       {"cho", "Dr. Daniel Cho", "", "Dermatologist, MD", {}, practice::Consent{date(2026, 12, 4)}},
                       {"ito", "Ken Ito", "RN", "Registered nurse", {}, std::nullopt}};
    practice.series = {{"aftercare", "Aftercare", "#C49A3A"}, {"skin", "Skin and laser", "#0B6B5D"}};
    practice.questions = {{"Can I train after Botox?", "aftercare", "Give it a day.\nWalk."},
                          {"Does it hurt?", "", ""}};
    practice.glossary = {"Botox", "hyaluronic acid"};
    practice.main_kit = "solenne-med-spa";
    practice.answers = "/videos/answers";
    return practice;
}

// What from_json() says of a document that it refuses; empty when it takes it.
inline std::string refusal(const base::Json& json) {
    try {
        (void)practice::from_json(json, "practice.json");
    } catch (const base::Error& error) {
        return error.code == base::Errc::input ? error.what() : std::string("not an input error: ") + error.what();
    }
    return {};
}

}  // namespace practice_test
