// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/batch.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <array>
#include <stdexcept>

namespace {

using base::Errc;
using base::Error;
using jobs::Ending;
using jobs::Item;
using jobs::Outcome;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<Item> items(std::size_t count) {
    std::vector<Item> out(count);
    for (std::size_t i = 0; i < count; ++i) out[i].name = fmt::format("item{}", i + 1);
    return out;
}

Error no_clip() { return {Errc::input, "cannot use the clip", "a.mov", "it is not there any more"}; }
Error no_room() { return {Errc::disk, "cannot write", "a.mp4", "no space left on device"}; }

// An export of so many posts, some of which fail.
render::ExportResult posts(int good, int bad = 0, const Error& why = no_clip()) {
    render::ExportResult result;
    for (int i = 0; i < good; ++i) result.outputs.emplace_back().passed = true;
    for (int i = 0; i < bad; ++i) result.outputs.emplace_back().error = why;
    return result;
}

// Runs a batch whose item n, counted from 1, is made by `make`; keeps what ended how.
struct Trial {
    std::vector<std::string> ended;
    std::vector<base::Progress> progress;
    base::CancelToken cancel;
    bool disk_full = false;
    jobs::Tally tally;
    int begun = 0;

    void operator()(std::size_t count, const std::function<render::ExportResult(int, const base::RunContext&)>& make) {
        int n = 0;
        const jobs::Batch batch{[&](const Item&, const base::RunContext& context) { return make(++n, context); },
                                [&](std::size_t position, const Item& item, const Outcome& outcome) {
                                    EXPECT_EQ(item.name, fmt::format("item{}", position + 1));
                                    constexpr std::array kNames{"done", "partly", "failed", "cancelled"};
                                    ended.emplace_back(kNames.at(static_cast<std::size_t>(outcome.ending)));
                                },
                                [&] { return disk_full; }};
        const std::vector<Item> all = items(count);
        tally = jobs::run_batch(all, batch, {cancel, [&](const base::Progress& p) { progress.push_back(p); }});
        begun = n;
    }
};

TEST(Outcome, IsWhatThePostsAmountTo) {
    EXPECT_EQ(jobs::outcome_of(posts(2)).ending, Ending::done);
    EXPECT_EQ(jobs::outcome_of(posts(2, 1)).ending, Ending::partly);
    EXPECT_EQ(jobs::outcome_of(posts(0, 2)).ending, Ending::failed);
    EXPECT_FALSE(jobs::outcome_of(posts(2)).error.has_value());
    EXPECT_EQ(jobs::outcome_of(posts(1, 1)).error->cause, "it is not there any more");
}

TEST(Outcome, HoldsWhateverWasThrown) {
    const Outcome ours = jobs::attempt([]() -> render::ExportResult { throw no_clip(); });
    EXPECT_EQ(ours.ending, Ending::failed);
    EXPECT_EQ(ours.error->file, "a.mov");
    const Outcome foreign = jobs::attempt([]() -> render::ExportResult { throw std::runtime_error("bug"); });
    EXPECT_EQ(foreign.ending, Ending::failed);
    EXPECT_EQ(foreign.error->code, Errc::internal);
    EXPECT_EQ(jobs::attempt([]() -> render::ExportResult { throw 7; }).ending, Ending::failed);
    const Outcome cancelled =
        jobs::attempt([]() -> render::ExportResult { throw Error(Errc::cancelled, "cancelled", {}, {}); });
    EXPECT_EQ(cancelled.ending, Ending::cancelled) << "never shown as a failure";
}

TEST(Batch, OneBadItemStopsNoOther) {
    Trial run;
    run(4, [](int n, const base::RunContext&) {
        if (n == 2) throw no_clip();
        return n == 3 ? posts(1, 1) : posts(2);
    });
    EXPECT_THAT(run.ended, ElementsAre("done", "failed", "partly", "done"));
    EXPECT_EQ(run.tally.done, 2U);
    EXPECT_EQ(run.tally.partly, 1U);
    EXPECT_EQ(run.tally.failed, 1U);
    EXPECT_FALSE(run.tally.cancelled);
    EXPECT_TRUE(run.tally.all_passed);
    EXPECT_EQ(run.tally.first_error->cause, "it is not there any more");
}

TEST(Batch, RemembersAPostThatDidNotPass) {
    Trial run;
    run(3, [](int n, const base::RunContext&) {
        render::ExportResult result = posts(2);
        result.outputs.back().passed = n != 1;
        return result;
    });
    EXPECT_EQ(run.tally.done, 3U);
    EXPECT_FALSE(run.tally.all_passed);
    EXPECT_FALSE(run.tally.first_error.has_value());
}

TEST(Batch, CancellingBeginsNoOtherItem) {
    Trial run;
    run(4, [&](int n, const base::RunContext& context) {
        if (n == 2) run.cancel.cancel();
        context.cancel.check();
        return posts(1);
    });
    EXPECT_THAT(run.ended, ElementsAre("done", "cancelled"));
    EXPECT_TRUE(run.tally.cancelled);
    EXPECT_EQ(run.tally.done, 1U);
    EXPECT_EQ(run.tally.failed, 0U);
}

TEST(Batch, AnItemThatEndedBeforeCancellingIsDone) {
    Trial run;
    run(3, [&](int, const base::RunContext&) {
        run.cancel.cancel();
        return posts(1);
    });
    EXPECT_THAT(run.ended, ElementsAre("done", "cancelled"));
    EXPECT_EQ(run.begun, 1);
}

TEST(Batch, AFullDiskEndsIt) {
    Trial run;
    run.disk_full = true;
    run(4, [](int n, const base::RunContext&) { return n == 2 ? posts(1, 1, no_room()) : posts(1); });
    EXPECT_THAT(run.ended, ElementsAre("done", "partly", "failed", "failed"));
    EXPECT_EQ(run.begun, 2);
}

TEST(Batch, AFileInTheWayDoesNot) {
    Trial run;
    run(3, [](int n, const base::RunContext&) {
        if (n == 1) throw no_room();
        return posts(1);
    });
    EXPECT_THAT(run.ended, ElementsAre("failed", "done", "done"));
}

TEST(Batch, ProgressCountsOverAllItems) {
    Trial run;
    run(4, [](int, const base::RunContext& context) {
        for (const double fraction : {0.0, 0.5, 1.0, 1.5}) context.progress({"making posts", fraction, 30, 4});
        return posts(1);
    });
    ASSERT_EQ(run.progress.size(), 16U);
    EXPECT_EQ(run.progress[5].stage, "2 of 4, item2: making posts");
    EXPECT_DOUBLE_EQ(run.progress[5].fraction, 0.375);
    EXPECT_EQ(run.progress[5].fps, 30);
    for (std::size_t i = 1; i < run.progress.size(); ++i)
        EXPECT_GE(run.progress[i].fraction, run.progress[i - 1].fraction);
    EXPECT_EQ(run.progress.back().fraction, 1);
}

TEST(Batch, TheProgressOfASingleItemIsItsOwn) {
    Trial run;
    run(1, [](int, const base::RunContext& context) {
        context.progress({"making posts", 0.25, 30, 12});
        return posts(1);
    });
    EXPECT_EQ(run.progress[0].stage, "item1: making posts");
    EXPECT_EQ(run.progress[0].fraction, 0.25);
    EXPECT_EQ(run.progress[0].eta_seconds, 12);
}

}  // namespace
