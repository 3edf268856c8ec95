// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace speech {

// The whole work of askreel-speech: takes one request on standard input, limits this process as it says, and answers on
// standard output (wire.h). What libraries print goes to standard error. The exit code, 0 when it has answered.
[[nodiscard]] int serve();

}  // namespace speech
