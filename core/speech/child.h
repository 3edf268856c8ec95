// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/run.h"

namespace speech {

// How a child that was given everything and closed its end went.
struct Ended {
    bool killed = false;
    int number = 0;  // the signal that killed it, or its exit code
};

// Runs `program`, its path and its arguments, with `input` on its standard input and calls `line` for each line of its
// standard output; what it says on standard error is dropped. It is killed when the token is raised (Errc::cancelled),
// when `line` throws, when a line is longer than 16 MB, and when it takes longer than `limit` (Errc::internal). The
// input is read where it lies and must outlive the call. Throws Errc::internal when there is no such program.
[[nodiscard]] Ended run_child(const std::vector<std::string>& program, const std::vector<std::string_view>& input,
                              const std::function<void(std::string_view)>& line, std::chrono::seconds limit,
                              const base::CancelToken& cancel);

// The same, with input that comes as time goes by: `more` is asked every 50 ms at least, for what there is now, and
// says nothing when the input ends. There is no limit of time.
[[nodiscard]] Ended run_live_child(const std::vector<std::string>& program,
                                   const std::function<std::optional<std::string>()>& more,
                                   const std::function<void(std::string_view)>& line, const base::CancelToken& cancel);

}  // namespace speech
