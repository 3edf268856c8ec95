// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "base/error.h"

namespace av {

// The result of a libav call, when it is not negative. Otherwise throws base::Error: AVERROR_EXIT as cancelled, a full
// disk or a missing permission as Errc::disk, the rest as `otherwise`. `doing` names what was being done, `subject` the
// file it was done to.
int check(int result, const char* doing, const std::string& subject = {}, base::Errc otherwise = base::Errc::internal);

// libav's words for an error code.
[[nodiscard]] std::string error_text(int error);

// Sends libav's own log to ours at debug level, or nowhere. Call once at the start of a program.
void set_up_logging(bool show);

}  // namespace av
