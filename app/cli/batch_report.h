// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "jobs/batch.h"

// What a batch tells of itself.
namespace cli {

// Which item of the manifest it was, where its posts are, and whether they were only thought through.
struct ItemPlace {
    std::size_t number = 1;  // counted from 1
    std::size_t of = 1;
    base::Path folder;
    bool dry_run = false;
};

// {"item","name","outcome":"done|partly|failed|cancelled","folder","outputs":[…],"stats":{…}}, outputs and stats as
// `export` has them; "error" where there is nothing else to tell. Of a dry run, outputs are
// {"target","file","duration"} or {"target","error"}, and there are no stats.
[[nodiscard]] base::Json item_json(const ItemPlace& place, const jobs::Item& item, const jobs::Outcome& outcome);

// A line about the item, and below it those about posts with something to mend.
[[nodiscard]] std::string describe_item(const ItemPlace& place, const jobs::Item& item, const jobs::Outcome& outcome,
                                        const std::vector<delivery::Target>& targets);

// The last line.
[[nodiscard]] std::string describe_batch(const jobs::Tally& tally, const base::Path& out, bool dry_run);

// 0 when all posts are made and pass, 4 when one does not pass, 6 when some could not be made, the first error's when
// none could, 130 when cancelled.
[[nodiscard]] int exit_code(const jobs::Tally& tally);

}  // namespace cli
