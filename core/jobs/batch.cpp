// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace jobs {
namespace {

using base::Errc;
using base::Error;
using Clock = std::chrono::steady_clock;

Outcome failed(Error error) {
    const Ending ending = error.code == Errc::cancelled ? Ending::cancelled : Ending::failed;
    return {ending, std::move(error), {}};
}

Error disk_full() {
    return {Errc::disk,
            "cannot make the posts",
            {},
            "the disk is full, so this item was not begun",
            "Free some space on the disk and run the same command again; what is finished is not made again."};
}

// Whether any of it could not be written.
bool failed_for_the_disk(const Outcome& outcome) {
    const auto is_disk = [](const std::optional<Error>& error) { return error && error->code == Errc::disk; };
    return is_disk(outcome.error) || std::any_of(outcome.posts.outputs.begin(), outcome.posts.outputs.end(),
                                                 [&](const auto& post) { return is_disk(post.error); });
}

void count(Tally& tally, const Outcome& outcome) {
    switch (outcome.ending) {
        case Ending::done: ++tally.done; break;
        case Ending::partly: ++tally.partly; break;
        case Ending::failed: ++tally.failed; break;
        case Ending::cancelled: tally.cancelled = true; return;
    }
    const auto passes = [](const render::OutputResult& post) { return post.error || post.passed; };
    tally.all_passed =
        tally.all_passed && std::all_of(outcome.posts.outputs.begin(), outcome.posts.outputs.end(), passes);
    if (!tally.first_error) tally.first_error = outcome.error;
}

// Gives what an item has freed back to the system. Its decoders and encoders leave holes in the heaps of their threads,
// and those of the next item are other threads: memory would grow for some dozens of items.
void give_memory_back() {
#ifdef __GLIBC__
    (void)malloc_trim(0);
#endif
}

// An item's progress as that of the whole batch.
class WholeProgress {
  public:
    WholeProgress(const base::RunContext& context, std::size_t items) : context_(context), items_(items) {}

    [[nodiscard]] base::RunContext item(std::size_t position, const std::string& name) const {
        if (!context_.progress) return context_;
        return {context_.cancel, [this, position, name](const base::Progress& progress) {
                    context_.progress(whole(progress, position, name));
                }};
    }

  private:
    base::Progress whole(base::Progress progress, std::size_t position, const std::string& name) const {
        progress.stage = items_ == 1 ? fmt::format("{}: {}", name, progress.stage)
                                     : fmt::format("{} of {}, {}: {}", position + 1, items_, name, progress.stage);
        progress.fraction =
            (static_cast<double>(position) + std::clamp(progress.fraction, 0.0, 1.0)) / static_cast<double>(items_);
        // What is left of an item says nothing of the next one: the mean so far does.
        const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
        if (items_ > 1)
            progress.eta_seconds =
                seconds > 1 && progress.fraction > 0 ? seconds * (1 - progress.fraction) / progress.fraction : -1;
        return progress;
    }

    const base::RunContext& context_;
    std::size_t items_;
    Clock::time_point start_ = Clock::now();
};

}  // namespace

Outcome outcome_of(render::ExportResult posts) {
    const auto has_error = [](const render::OutputResult& post) { return post.error.has_value(); };
    const auto first = std::find_if(posts.outputs.begin(), posts.outputs.end(), has_error);
    if (first == posts.outputs.end()) return {Ending::done, {}, std::move(posts)};
    const bool all = std::all_of(posts.outputs.begin(), posts.outputs.end(), has_error);
    std::optional<Error> error = first->error;
    return {all ? Ending::failed : Ending::partly, std::move(error), std::move(posts)};
}

Outcome attempt(const std::function<render::ExportResult()>& work) {
    try {
        return outcome_of(work());
    } catch (...) {
        return failed(base::current_error());
    }
}

Tally run_batch(std::span<const Item> items, const Batch& batch, const base::RunContext& context) {
    Tally tally;
    const WholeProgress progress(context, items.size());
    bool full = false;
    for (std::size_t i = 0; i < items.size() && !tally.cancelled; ++i) {
        const Outcome outcome = full ? failed(disk_full()) : attempt([&] {
            context.cancel.check();
            return batch.make(items[i], progress.item(i, items[i].name));
        });
        full = full || (failed_for_the_disk(outcome) && batch.disk_is_full());
        count(tally, outcome);
        batch.ended(i, items[i], outcome);
        give_memory_back();
    }
    return tally;
}

}  // namespace jobs
