// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "base/error.h"
#include "base/run.h"
#include "jobs/manifest.h"
#include "render/exporter.h"

namespace jobs {

// How an item ended: with all its posts, with some, with none, or because somebody cancelled.
enum class Ending { done, partly, failed, cancelled };

struct Outcome {
    Ending ending = Ending::done;
    std::optional<base::Error> error;  // the first of what went wrong; empty when done
    render::ExportResult posts;        // empty when the item failed before there were any
};

// What the posts of an export amount to.
[[nodiscard]] Outcome outcome_of(render::ExportResult posts);
// Runs the work of one item; whatever it throws becomes the outcome.
[[nodiscard]] Outcome attempt(const std::function<render::ExportResult()>& work);

// What a batch is told to do. All are called on the thread that runs it.
struct Batch {
    // Makes the posts of an item. Its progress is that of the item.
    std::function<render::ExportResult(const Item&, const base::RunContext&)> make;
    // Hears of every item as it ends; `position` is its place among the items of this run.
    std::function<void(std::size_t position, const Item&, const Outcome&)> ended;
    // Asked when an item failed for the disk: whether it is of any use to go on with the others.
    std::function<bool()> disk_is_full;
};

// Counts of items.
struct Tally {
    std::size_t done = 0, partly = 0, failed = 0;
    bool cancelled = false;
    bool all_passed = true;                  // every post that was made passes its checks
    std::optional<base::Error> first_error;  // of an item that failed or is done in part
};

// Runs items one after another, so that memory does not grow with their number. One that fails stops no other, with one
// exception: once the disk is full, the rest fail without being begun, since every export would run to its end first.
// Nothing is kept between items: running the batch again finds what is finished where the first run left it. Cancelling
// ends the item that runs and begins no other; it is not thrown. Progress counts over all items, each the same.
[[nodiscard]] Tally run_batch(std::span<const Item> items, const Batch& batch, const base::RunContext& context);

}  // namespace jobs
