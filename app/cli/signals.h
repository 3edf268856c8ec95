// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/run.h"

namespace cli {

// From now on Ctrl-C (and a polite request to end) raises the token, and a second one ends the program at once.
void cancel_on_signal(const base::CancelToken& token);

}  // namespace cli
