// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/link.h"

#include "base/error.h"
#include "base/json.h"
#include "phone/secret.h"

namespace phone {
namespace {

using Clock = std::chrono::system_clock;

base::Path file_in(const base::Path& folder) { return folder / "link"; }

}  // namespace

Link open_link(const base::Path& folder, std::chrono::seconds open_for, Clock::time_point now) {
    try {
        if (std::filesystem::exists(file_in(folder))) {
            const base::Json json = base::read_json(file_in(folder), "cannot read the link");
            const Link kept{json.at("code").get<std::string>(), json.at("port").get<int>(),
                            Clock::from_time_t(json.at("expires").get<std::time_t>())};
            const auto left = kept.expires - now;
            if (kept.code.size() == 22 && left > std::chrono::seconds(0) && left <= open_for) return kept;
        }
    } catch (const std::exception&) {
        // Damaged: a new one is made.
    }
    return {random_code(), 0, std::chrono::time_point_cast<std::chrono::seconds>(now + open_for)};
}

void keep_link(const Link& link, const base::Path& folder) {
    base::write_file_atomically(
        file_in(folder),
        base::dump({{"code", link.code}, {"port", link.port}, {"expires", Clock::to_time_t(link.expires)}}));
}

}  // namespace phone
