// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/json.h"
#include "base/time.h"

namespace brand {

// Colours as "#RRGGBB". What is no colour is kept as it was written: check() names it and graphics() refuses it.
struct Palette {
    std::string primary = "#1F3A44";     // the cards' flat background
    std::string accent = "#E0A458";      // bars, lines, progress, highlighted words
    std::string text = "#FFFFFF";        // on primary
    std::string surface = "#FFFFFF";     // behind lower third, headline and the logo's plate
    std::string on_surface = "#1B2A30";  // on surface
};

enum class Corner { top_left, top_right, bottom_left, bottom_right };

// Where the logo stands during the programme: in a corner of the safe box, at the bottom above the captions.
struct LogoPlace {
    Corner corner = Corner::top_right;
    // Of its longer side, a fraction of the canvas's shorter side, 0.04 to 0.5. A tall logo may come out smaller.
    double size = 0.16;
    double opacity = 1;  // 0 to 1; at 0 it takes no place
};

enum class Side { left, middle, right };
inline constexpr std::array<std::string_view, 3> kSideNames = {"left", "middle", "right"};
inline constexpr std::array<Side, 3> kSides = {Side::left, Side::middle, Side::right};

struct LowerThird {
    bool show = true;
    std::string name;                         // "Dr. Maya Ortiz"; empty: nothing is drawn
    std::string credentials;                  // "MD, FAAD"
    std::string role;                         // "Board-certified dermatologist"
    Side side = Side::left;                   // of the safe box
    base::Time from = base::from_seconds(1);  // in the programme
    base::Time length = base::from_seconds(4);
};

struct Headline {
    bool show = true;                           // the question, at the top of the safe box
    base::Time length = base::from_seconds(3);  // from the start of the programme
};

struct Card {
    bool show = true;
    base::Time length = base::from_seconds(3);
    std::string title;               // intro: empty shows the question; end card: empty shows the practice's name
    std::vector<std::string> lines;  // phone, site, address …; at most four
    std::string disclaimer;          // end card only
};

// A practice's look: presets/brands/ID/kit.json with its logo beside it.
struct Kit {
    int schema = 1;
    std::string id;
    std::string practice;
    base::Path logo;          // absolute after reading; empty: none
    bool logo_plate = false;  // the logo stands on a plate in the surface colour wherever it is shown
    Palette palette;
    std::string heading_font = "Inter";  // always drawn bold
    std::string body_font = "Inter";
    LogoPlace watermark;                            // by default
    std::map<std::string, LogoPlace> watermark_on;  // by canvas id
    LowerThird lower_third;
    Headline headline;
    bool progress_bar = true;
    Card intro;
    Card end_card;
    std::vector<std::string> hashtags;  // without '#', for the post's text
};

// `file` is kit.json; the logo is the name of a file beside it. Unknown keys, values out of range, a newer schema and a
// logo outside the kit's folder are Errc::input, with the key's path. Whether the logo can be read is for check() to
// say.
[[nodiscard]] Kit kit_from_json(const base::Json& json, const base::Path& file);
[[nodiscard]] Kit read_kit(const base::Path& file);
// Whether somebody who names a kit means its file and not its id: there is a slash in it, or it ends in .json.
[[nodiscard]] bool is_kit_file(std::string_view kit);
// What kit_from_json() reads back. The logo is written as its bare name: the file belongs into the logo's folder.
[[nodiscard]] base::Json to_json(const Kit& kit);

// No logo, no lower third, no headline, no bar, no cards: an answer without a brand.
[[nodiscard]] Kit plain_kit();
// A kit to start from, with every element filled in with an example but the logo.
[[nodiscard]] Kit starter_kit(std::string id);

}  // namespace brand
