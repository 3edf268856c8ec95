// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "base/file.h"
#include "base/run.h"

namespace speech {

// Gets `url` (http or https, over the proxy of the environment, redirects followed) into `file`. Throws Errc::input
// when that does not work or it is more than `bytes`, Errc::disk, Errc::cancelled. What it got is for the caller to
// check.
void fetch(const std::string& url, const base::Path& file, std::uintmax_t bytes, const base::RunContext& context);

}  // namespace speech
