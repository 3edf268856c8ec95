// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>

#include "base/run.h"

namespace av {

// What `work` gives; nothing when it is not back in time or `cancel` is raised. Its thread is left to itself then, so
// it owns all that it uses. For what a library does and cannot call off, as while the sound server hangs. Throws what
// it throws.
template <typename Work>
std::optional<std::invoke_result_t<Work>> within(std::chrono::milliseconds limit, const base::CancelToken& cancel,
                                                 Work work) {
    constexpr std::chrono::milliseconds kMoment{50};
    std::packaged_task<std::invoke_result_t<Work>()> task(std::move(work));
    std::future<std::invoke_result_t<Work>> result = task.get_future();
    std::thread(std::move(task)).detach();
    for (const auto end = std::chrono::steady_clock::now() + limit;
         !cancel.cancelled() && std::chrono::steady_clock::now() < end;)
        if (result.wait_for(kMoment) == std::future_status::ready) return result.get();
    return {};
}

}  // namespace av
