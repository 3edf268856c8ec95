// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/run.h"
#include "base/time.h"

// Recordings on disk. While one is made it is called NAME.mp4.recording and can be played up to its last second.
namespace capture {

// Where a recording that becomes `file` is written meanwhile: a name that is free.
[[nodiscard]] base::Path unfinished_name(const base::Path& file);
// The recording as a plain file under its final name, which is taken anew ("NAME-2.mp4") where that is not free, so
// that nothing is replaced. The unfinished one stays until it is discarded: a take that nobody has noted down yet would
// be lost to a crash. The caller holds an av::Claim to it, or writes it. Throws Errc::disk.
struct Finished {
    base::Path file;
    base::Time length{};
    base::Path unfinished;
};
[[nodiscard]] Finished finish_take(const base::Path& unfinished, const base::CancelToken& cancel);
void discard_unfinished(const Finished& take);

// Whether recover() would find something. False for a folder that is not there.
[[nodiscard]] bool is_something_unfinished(const base::Path& folder);
// Recordings in the folder that nobody makes any more: finishes them. `faults` are those that cannot be played; they
// stay where they are, those without a single picture go. `trouble` kept the others from being finished: a full disk,
// or `cancel`. Throws Errc::input when there is no such folder.
struct Recovered {
    std::vector<Finished> takes;
    std::vector<base::Path> faults;
    std::optional<base::Error> trouble;
};
[[nodiscard]] Recovered recover(const base::Path& folder, const base::CancelToken& cancel);

}  // namespace capture
