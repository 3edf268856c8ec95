// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "base/error.h"
#include "base/run.h"
#include "capture/source.h"
#include "capture/takes.h"

namespace capture {

// Recording does not begin, and ends in order, with less room on the disk than this and what finishing it takes: as
// much again as it has written.
inline constexpr std::uintmax_t kLeastRoom = 500'000'000;

struct RecordSettings {
    base::Path file;                   // ends in .mp4
    std::optional<base::Time> length;  // none: until it is told to stop
    base::Time sound_offset{};         // sound is to be heard so much later than its device says
    // How many bytes there is room for in a folder; empty: asks the system.
    std::function<std::uintmax_t(const base::Path&)> room;
    // Told about once a second: how much is recorded, and how many pictures of it were dropped.
    std::function<void(base::Time, std::int64_t)> tell;
};

enum class Ended { asked, length, source, room };

struct Recorded {
    Finished take;
    std::int64_t pictures = 0, dropped = 0;
    Ended ended = Ended::asked;
    std::optional<base::Error> trouble;  // why the source ended
};

// Records until the length is reached, `run.cancel` is raised, which ends it in order, the source ends or the disk is
// nearly full. What was recorded is kept whatever happens: a fragment a second, each on the disk before the next, and a
// plain file in the end, beside which the unfinished one stays until it is discarded. `run.progress` tells seconds and
// dropped pictures. Throws Errc::disk when there is no room to begin, Errc::input when nothing came, Errc::cancelled
// when it was ended before anything could, and what finish_take() throws; the unfinished file then stays.
[[nodiscard]] Recorded record(Source& source, const RecordSettings& settings, const base::RunContext& run);

}  // namespace capture
