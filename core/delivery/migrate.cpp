// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/migrate.h"

#include <fmt/format.h>

#include <cstdint>
#include <utility>

#include "base/error.h"

namespace delivery {

base::Json migrate(base::Json json, std::span<const Migration> chain, const std::string& file) {
    const auto newest = static_cast<std::int64_t>(chain.size()) + 1;
    base::ObjectReader reader(json, file, "");
    const std::int64_t found = reader.integer("schema", INT64_MIN, INT64_MAX);
    if (found < 1) reader.fail("schema", "is below 1, the first there ever was");
    if (found > newest)
        throw base::Error(base::Errc::input, "cannot read", file,
                          fmt::format("schema {} is newer than {}, the newest that this version knows", found, newest),
                          "Update AskReel, or use a file that was made for this version.");
    for (const Migration step : chain.subspan(static_cast<std::size_t>(found - 1))) json = step(std::move(json));
    json["schema"] = newest;
    return json;
}

}  // namespace delivery
