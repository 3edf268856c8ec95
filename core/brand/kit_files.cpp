// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand/kit_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/error.h"

namespace brand {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestLogo = 20'000'000;
constexpr std::size_t kLongestId = 60;  // leaves room for a number

// Where `bytes` may stand in the folder under this name: a file with other content is never replaced.
base::Path place_for(const base::Path& folder, const base::Path& name, const std::string& bytes) {
    for (int n = 1;; ++n) {
        base::Path place =
            folder /
            (n == 1 ? name.string() : fmt::format("{}-{}{}", name.stem().string(), n, name.extension().string()));
        std::error_code error;
        if (!fs::exists(place, error)) return place;
        if (fs::file_size(place, error) == bytes.size() &&
            base::read_file(place, kLargestLogo, "cannot save the logo") == bytes)
            return place;
    }
}

}  // namespace

std::string id_for(std::string_view name, const std::vector<std::string>& taken) {
    std::string id;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) id += lower;
        else if (!id.empty() && id.back() != '-') id += '-';
        if (id.size() == kLongestId) break;
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    if (id.empty()) id = "kit";
    const auto is_taken = [&](const std::string& wish) {
        return std::find(taken.begin(), taken.end(), wish) != taken.end();
    };
    std::string free = id;
    for (int n = 2; is_taken(free); ++n) free = fmt::format("{}-{}", id, n);
    return free;
}

Kit save_kit(Kit kit, const base::Path& folder) {
    const base::Path file = folder / "kit.json";
    std::error_code error;
    std::string logo;
    if (!kit.logo.empty() &&
        fs::weakly_canonical(kit.logo, error).parent_path() != fs::weakly_canonical(folder, error)) {
        logo = base::read_file(kit.logo, kLargestLogo, "cannot save the logo");
        kit.logo = place_for(folder, kit.logo.filename(), logo);
    }
    const base::Json json = to_json(kit);
    (void)kit_from_json(json, file);
    base::make_folder(folder);
    if (!logo.empty()) base::write_file_atomically(kit.logo, logo);
    base::write_file_atomically(file, base::dump(json));
    return kit;
}

}  // namespace brand
