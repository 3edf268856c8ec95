// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "errors.h"
#include "export.h"
#include "session.h"
#include "text.h"

namespace cli {
namespace {

const char* name(jobs::Ending ending) {
    switch (ending) {
        case jobs::Ending::done: return "done";
        case jobs::Ending::partly: return "partly";
        case jobs::Ending::failed: return "failed";
        case jobs::Ending::cancelled: return "cancelled";
    }
    return "failed";
}

std::string full(const base::Path& path) { return std::filesystem::absolute(path).lexically_normal().string(); }

base::Json planned_json(const render::OutputResult& output) {
    base::Json json{{"target", output.target}};
    if (output.error) {
        json["error"] = to_json(*output.error);
    } else {
        json["file"] = full(output.file);
        json["duration"] = seconds_json(output.duration);
    }
    return json;
}

std::string sentence(const base::Error& error) {
    std::string text = error.what();
    if (!error.hint.empty()) text += "\n      " + error.hint;
    return text;
}

}  // namespace

base::Json item_json(const ItemPlace& place, const jobs::Item& item, const jobs::Outcome& outcome) {
    base::Json json{{"item", place.number},
                    {"name", item.name},
                    {"outcome", name(outcome.ending)},
                    {"folder", full(place.folder)},
                    {"outputs", base::Json::array()}};
    if (outcome.posts.outputs.empty()) {
        if (outcome.error) json["error"] = to_json(*outcome.error);
    } else if (place.dry_run) {
        for (const render::OutputResult& output : outcome.posts.outputs)
            json["outputs"].push_back(planned_json(output));
    } else {
        json.update(to_json(outcome.posts));
    }
    return json;
}

std::string describe_item(const ItemPlace& place, const jobs::Item& item, const jobs::Outcome& outcome,
                          const std::vector<delivery::Target>& targets) {
    const std::string head = fmt::format("{} of {}, {}: ", place.number, place.of, item.name);
    if (outcome.ending == jobs::Ending::cancelled) return head + "cancelled\n";
    const std::vector<render::OutputResult>& posts = outcome.posts.outputs;
    if (posts.empty()) return head + (outcome.error ? sentence(*outcome.error) : "there is nothing to make") + "\n";
    const auto made = static_cast<std::size_t>(
        std::count_if(posts.begin(), posts.end(), [](const render::OutputResult& post) { return !post.error; }));
    std::string text = head;
    if (made == 0) text += place.dry_run ? "nothing can be made" : "nothing made";
    else text += place.dry_run ? "would make " : "made ";
    if (made > 0 && made < posts.size()) text += fmt::format("{} of ", made);
    if (made > 0) text += count_of(posts.size(), "post");
    if (made > 0 && !place.dry_run) text += fmt::format(" in {:.0f} s", outcome.posts.statistics.seconds);
    return text + "\n" + describe_posts(outcome.posts, targets, false);
}

std::string describe_batch(const jobs::Tally& tally, const base::Path& out, bool dry_run) {
    const std::size_t ended = tally.done + tally.partly + tally.failed;
    std::string text = "\n";
    if (tally.done < ended) text += fmt::format("{} of ", tally.done);
    text += count_of(ended, "item") + (dry_run ? " can be made" : " done");
    if (tally.partly > 0) text += fmt::format(", {} in part", tally.partly);
    return text + (dry_run ? "; nothing was made now\n" : fmt::format(", in {}\n", full(out)));
}

int exit_code(const jobs::Tally& tally) {
    if (tally.cancelled) return exit_code(base::Errc::cancelled);
    if (tally.failed + tally.partly == 0) return tally.all_passed ? kDone : kDidNotPass;
    if (tally.done + tally.partly == 0) return exit_code(tally.first_error->code);
    return kSomeDone;
}

}  // namespace cli
