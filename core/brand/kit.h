// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/json.h"
#include "base/time.h"

namespace brand {

struct Palette {
    std::string primary = "#1F3A44";     // backgrounds of cards
    std::string accent = "#E0A458";      // lines, progress, highlighted words
    std::string text = "#FFFFFF";        // on primary
    std::string surface = "#FFFFFF";     // behind lower thirds and headlines
    std::string on_surface = "#1B2A30";  // on surface
};

enum class Corner { top_left, top_right, bottom_left, bottom_right };

struct LogoPlace {
    Corner corner = Corner::top_right;
    double size = 0.16;     // width as a fraction of the canvas's shorter side
    double opacity = 1;
};

struct LowerThird {
    bool show = true;
    std::string name;         // "Dr. Maya Ortiz"
    std::string credentials;  // "MD, FAAD"
    std::string role;         // "Board-certified dermatologist"
    base::Time from = base::from_seconds(1);
    base::Time length = base::from_seconds(4);
};

struct Headline {
    bool show = true;                          // the question, at the top of the safe box
    base::Time length = base::from_seconds(3); // from the start of the programme
};

struct Card {
    bool show = true;
    base::Time length = base::from_seconds(3);
    std::string title;                 // intro: empty shows the question; end card: empty shows the practice's name
    std::vector<std::string> lines;    // phone, site, address …
    std::string disclaimer;            // end card only
};

// A practice's look: presets/brands/ID/kit.json with its logo beside it.
struct Kit {
    int schema = 1;
    std::string id;
    std::string practice;
    base::Path logo;                    // absolute after reading; empty: none
    Palette palette;
    std::string heading_font = "Inter";
    std::string body_font = "Inter";
    LogoPlace watermark;                             // by default
    std::map<std::string, LogoPlace> watermark_on;   // by canvas id
    LowerThird lower_third;
    Headline headline;
    bool progress_bar = true;
    Card intro;
    Card end_card;
    std::vector<std::string> hashtags;  // without '#', for the post's text
};

// `file` is kit.json; the logo's path is taken relative to it and may not leave its folder.
[[nodiscard]] Kit kit_from_json(const base::Json& json, const base::Path& file);
[[nodiscard]] Kit read_kit(const base::Path& file);
[[nodiscard]] base::Json to_json(const Kit& kit);

// No logo, no lower third, no headline, no bar, no cards: an answer without a brand.
[[nodiscard]] Kit plain_kit();

}  // namespace brand
