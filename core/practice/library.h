// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/run.h"
#include "base/time.h"
#include "edit/answer.h"

// The answers of a folder, as values for a list.
namespace practice {

// How far an answer is. Each step includes those before it, whether or not they left a trace.
enum class Status {
    planned,    // nothing is on the timeline
    recorded,   // a clip is
    edited,     // the timeline is not every clip whole, one after the other
    captioned,  // a caption is shown, in some language
    ready,      // captioned, with a brand and somewhere to post
    exported    // at least one post lies in exports/
};
[[nodiscard]] Status status_of(const edit::Answer& answer, int posts);

struct Entry {
    base::Path folder;
    std::string question;  // the folder's name when answer.json cannot be read
    std::string provider;
    std::string series;
    std::string brand;
    base::Time length{};
    Status status = Status::planned;
    int posts = 0;  // videos in exports/
    std::chrono::sys_seconds changed{};
    base::Time script{};  // how long the script takes to say; 0: there is none
    std::string problem;  // why it cannot be worked on, a sentence; empty: it can
};

// Never throws for what is wrong with an answer: its entry says so.
[[nodiscard]] Entry read_entry(const base::Path& folder);
// The NAME.askreel folders in `library`, sorted by folder; broken ones too. Empty when there is no such folder. Throws
// Errc::cancelled.
[[nodiscard]] std::vector<Entry> list_answers(const base::Path& library, const base::CancelToken& cancel);

// What answers take on disk, in bytes.
struct DiskUse {
    std::int64_t clips = 0;
    std::int64_t posts = 0;
    std::int64_t freeable = 0;  // what is in .cache but undo histories, and .trash
};
[[nodiscard]] DiskUse disk_use(const base::Path& library, const base::CancelToken& cancel);
// Deletes what disk_use() counts as freeable. What cannot be deleted stays. Throws Errc::cancelled.
void free_disk(const base::Path& library, const base::CancelToken& cancel);

}  // namespace practice
