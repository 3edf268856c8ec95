// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/ledger.h"

#include <algorithm>

#include "av/hash.h"
#include "base/error.h"
#include "base/json.h"

namespace render {
namespace {

constexpr const char* kName = ".askreel-exports.json";

}  // namespace

Ledger::Ledger(base::Path folder) : folder_(std::move(folder)) {
    if (!std::filesystem::exists(folder_ / kName)) return;
    try {
        const base::Json json = base::read_json(folder_ / kName, "cannot read the list of exports");
        for (const auto& [name, sha256] : json.at("files").items())
            made_[name] = sha256.get<std::vector<std::string>>();
    } catch (const std::exception&) {
        // A damaged list means that nothing in the folder is known to be ours.
        made_.clear();
    }
}

bool Ledger::may_replace(const base::Path& file) const {
    if (!std::filesystem::exists(file)) return true;
    const auto known = made_.find(file.filename().string());
    if (known == made_.end()) return false;
    return std::find(known->second.begin(), known->second.end(), av::sha256_of_file(file)) != known->second.end();
}

void Ledger::about_to_make(const base::Path& file, const std::string& sha256) {
    std::vector<std::string>& known = made_[file.filename().string()];
    if (std::find(known.begin(), known.end(), sha256) == known.end()) known.push_back(sha256);
    if (known.size() > 2) known.erase(known.begin());
    base::Json json;
    json["schema"] = 1;
    json["files"] = made_;
    base::write_file_atomically(folder_ / kName, base::dump(json));
}

}  // namespace render
