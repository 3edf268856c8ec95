// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/file.h"
#include "base/run.h"
#include "base/time.h"

// Recordings on disk. While one is made it is called NAME.mp4.recording and can be played up to its last second.
namespace capture {

// Where a recording that becomes `file` is written meanwhile: a name that is free.
[[nodiscard]] base::Path unfinished_name(const base::Path& file);
// The recording as a plain file under its final name, which is taken anew ("NAME-2.mp4") where that is not free, so
// that nothing is replaced; the unfinished one goes. Throws Errc::disk, and the unfinished one stays.
struct Finished {
    base::Path file;
    base::Time length{};
};
Finished finish_take(const base::Path& unfinished, const base::CancelToken& cancel);

// Recordings in the folder that nobody makes any more: finishes them. `faults` are those that cannot be played; they
// stay where they are, those without a single picture go.
struct Recovered {
    std::vector<Finished> takes;
    std::vector<base::Path> faults;
};
[[nodiscard]] Recovered recover(const base::Path& folder, const base::CancelToken& cancel);

}  // namespace capture
