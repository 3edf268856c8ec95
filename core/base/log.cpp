// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <spdlog/sinks/stdout_sinks.h>

namespace base {

void set_up_logging(int verbosity) {
    auto logger = std::make_shared<spdlog::logger>("askreel", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    logger->set_pattern("askreel: %l: %v");
    logger->set_level(verbosity <= 0   ? spdlog::level::err
                      : verbosity == 1 ? spdlog::level::info
                                       : spdlog::level::debug);
    spdlog::set_default_logger(std::move(logger));
}

}  // namespace base
