// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <spdlog/spdlog.h>

namespace base {

// Sends the log to stderr. Level: 0 errors only, 1 info, 2 and more debug. Caption text, names and paths may identify
// patients and are logged at debug level only.
void set_up_logging(int verbosity);

}  // namespace base
