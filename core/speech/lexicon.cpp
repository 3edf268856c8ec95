// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/lexicon.h"

#include <string>

#include "speech/letters.h"

namespace speech {
namespace {

using Words = std::set<std::string_view>;

constexpr std::array<std::string_view, 12> kShortMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
const Words kMagnitudes{"hundred", "thousand", "million", "billion", "trillion"};
const Words kReadAsWord{"BOGO",  "PICO", "LASIK", "NASA", "SPA",  "PRO",  "NO",   "YES", "NOT", "AND", "ALL",
                        "NEVER", "FREE", "BOTH",  "ONLY", "MUST", "DO",   "STOP", "NEW", "I",   "A",   "VERY",
                        "ANY",   "OR",   "THE",   "IF",   "IS",   "IT",   "WE",   "YOU", "ARE", "CAN", "WHY",
                        "HOW",   "WHO",  "WHAT",  "LIPS", "LIP",  "SKIN", "FACE", "ONE", "TWO", "TO",  "MY",
                        "OUR",   "YOUR", "MAY",   "SALE", "MORE", "LESS", "BEST", "NOW"};

}  // namespace

const std::map<std::string_view, Spoken>& abbreviations() {
    static const std::map<std::string_view, Spoken> all{{"dr.", {"doctor"}},
                                                        {"dr", {"doctor"}},
                                                        {"mr.", {"mister"}},
                                                        {"mr", {"mister"}},
                                                        {"mrs.", {"missus"}},
                                                        {"mrs", {"missus"}},
                                                        {"ms.", {"miz"}},
                                                        {"ms", {"miz"}},
                                                        {"st.", {"saint"}},
                                                        {"vs.", {"versus"}},
                                                        {"vs", {"versus"}},
                                                        {"etc.", {"et", "cetera"}},
                                                        {"etc", {"et", "cetera"}},
                                                        {"approx.", {"approximately"}},
                                                        {"min.", {"minutes"}},
                                                        {"hr.", {"hour"}},
                                                        {"hrs.", {"hours"}},
                                                        {"no.", {"number"}},
                                                        {"jr.", {"junior"}},
                                                        {"sr.", {"senior"}},
                                                        {"w/", {"with"}},
                                                        {"w/o", {"without"}},
                                                        {"phd", {"p", "h", "d"}},
                                                        {"ph.d.", {"p", "h", "d"}},
                                                        {"prof.", {"professor"}},
                                                        {"dept.", {"department"}},
                                                        {"inc.", {"incorporated"}},
                                                        {"tbsp", {"tablespoon"}},
                                                        {"tsp", {"teaspoon"}},
                                                        {"appt.", {"appointment"}},
                                                        {"ok", {"okay"}}};
    return all;
}

const std::map<std::string_view, Unit>& units() {
    static const std::map<std::string_view, Unit> all{{"mg", {"milligram", "milligrams"}},
                                                      {"mcg", {"microgram", "micrograms"}},
                                                      {"ug", {"microgram", "micrograms"}},
                                                      {"g", {"gram", "grams"}},
                                                      {"kg", {"kilogram", "kilograms"}},
                                                      {"ml", {"milliliter", "milliliters"}},
                                                      {"mL", {"milliliter", "milliliters"}},
                                                      {"dL", {"deciliter", "deciliters"}},
                                                      {"L", {"liter", "liters"}},
                                                      {"l", {"liter", "liters"}},
                                                      {"mm", {"millimeter", "millimeters"}},
                                                      {"cm", {"centimeter", "centimeters"}},
                                                      {"nm", {"nanometer", "nanometers"}},
                                                      {"ft", {"foot", "feet"}},
                                                      {"lb", {"pound", "pounds"}},
                                                      {"lbs", {"pound", "pounds"}},
                                                      {"oz", {"ounce", "ounces"}},
                                                      {"hr", {"hour", "hours"}},
                                                      {"hrs", {"hour", "hours"}},
                                                      {"min", {"minute", "minutes"}},
                                                      {"mins", {"minute", "minutes"}},
                                                      {"sec", {"second", "seconds"}},
                                                      {"secs", {"second", "seconds"}},
                                                      {"wk", {"week", "weeks"}},
                                                      {"wks", {"week", "weeks"}},
                                                      {"mo", {"month", "months"}},
                                                      {"yr", {"year", "years"}},
                                                      {"yrs", {"year", "years"}},
                                                      {"mph", {"mile an hour", "miles an hour"}}};
    return all;
}

int month_of(std::string_view word) {
    const std::string name = lower(bare(std::string(word)));
    for (std::size_t i = 0; i < kMonths.size(); ++i)
        if (name == kMonths[i] || name == kShortMonths[i] || (i == 8 && name == "sept")) return static_cast<int>(i) + 1;
    return 0;
}

bool is_magnitude(std::string_view word) { return kMagnitudes.contains(word); }
bool is_read_as_word(std::string_view capitals) { return kReadAsWord.contains(capitals); }

}  // namespace speech
