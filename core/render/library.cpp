// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/library.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/resources.h"
#include "delivery/nearest.h"

namespace render {

Library::Library(const std::vector<base::Path>& added) : folders_(delivery::preset_folders(added)) {}

const delivery::Catalogue& Library::catalogue() {
    if (!catalogue_) catalogue_.emplace(folders_);
    return *catalogue_;
}

const std::vector<captions::Style>& Library::styles() {
    if (!styles_) styles_ = captions::read_styles(folders_);
    return *styles_;
}

const text::Fonts& Library::fonts() {
    if (!fonts_) fonts_.emplace(base::resource_root() / "assets" / "fonts");
    return *fonts_;
}

Studio Library::studio() {
    if (!cache_) cache_.emplace(cache_folder(), cache_limit());
    return {catalogue(), fonts(), *cache_};
}

void Library::keep_nothing() {
    own_cache_.emplace();
    cache_.emplace(own_cache_->path());
}

brand::Kit Library::kit(const std::string& brand) const {
    if (brand.empty()) return brand::plain_kit();
    if (brand::is_kit_file(brand)) return brand::read_kit(brand);
    std::vector<std::string> ids;
    for (const delivery::PresetFile& file : delivery::preset_files(folders_, "brands")) {
        if (file.id == brand) return brand::read_kit(file.path);
        ids.push_back(file.id);
    }
    const std::string near = delivery::nearest(brand, ids);
    throw base::Error(base::Errc::usage, "cannot find the brand kit", {},
                      fmt::format("there is none called \"{}\"", brand),
                      near.empty() ? fmt::format("Give one of {}, or the path of a kit.json.", fmt::join(ids, ", "))
                                   : fmt::format("Did you mean {}?", near));
}

std::vector<delivery::Target> Library::targets(const std::vector<std::string>& ids) {
    std::vector<delivery::Target> out;
    for (const std::string& id : ids) {
        const bool known = std::any_of(out.begin(), out.end(), [&](const delivery::Target& t) { return t.id == id; });
        if (!known) out.push_back(catalogue().target(id));
    }
    return out;
}

}  // namespace render
