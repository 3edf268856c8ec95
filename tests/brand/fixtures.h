// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of brand kits have in common.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "brand/graphics.h"
#include "delivery/catalogue.h"
#include "text/fonts.h"

namespace brand_test {

inline const base::Path kSource = ASKREEL_SOURCE_DIR;

inline const text::Fonts& fonts() {
    static const text::Fonts bundled(kSource / "assets" / "fonts");
    return bundled;
}

// The canvases that ship.
inline const std::vector<delivery::Canvas>& canvases() {
    static const std::vector<delivery::Canvas> all = [] {
        std::vector<delivery::Canvas> found;
        for (const auto& [id, path] : delivery::preset_files({kSource / "presets"}, "canvases"))
            found.push_back(delivery::canvas_from_json(base::read_json(path, "cannot read"), path.string()));
        return found;
    }();
    return all;
}

inline const delivery::Canvas& canvas(std::string_view id) {
    for (const auto& each : canvases())
        if (each.id == id) return each;
    throw std::runtime_error("no such canvas");
}

// The kits that ship.
inline std::vector<brand::Kit> shipped_kits() {
    std::vector<brand::Kit> kits;
    for (const auto& [id, path] : delivery::preset_files({kSource / "presets"}, "brands"))
        kits.push_back(brand::read_kit(path));
    return kits;
}

inline brand::Kit shipped_kit(std::string_view id) {
    return brand::read_kit(kSource / "presets" / "brands" / id / "kit.json");
}

// Compares a text with the file tests/golden/brand/NAME, which ASKREEL_UPDATE_GOLDEN=1 writes anew.
inline void expect_golden(const std::string& name, const std::string& text) {
    const base::Path file = kSource / "tests" / "golden" / "brand" / name;
    if (const char* update = std::getenv("ASKREEL_UPDATE_GOLDEN");
        update != nullptr && std::string_view(update) == "1") {
        base::make_folder(file.parent_path());
        base::write_file_atomically(file, text);
        return;
    }
    EXPECT_EQ(text, base::read_file(file, 1'000'000, "cannot read the golden file")) << file;
}

}  // namespace brand_test
