// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <cerrno>
#include <cstdio>

#include "base/error.h"

namespace cli {

void print(const std::string& text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (!written) base::throw_file_error("cannot write the result", "standard output", errno != 0 ? errno : EIO);
}

void print(const base::Json& json) { print(base::dump(json)); }

void note(const std::string& line) { std::fputs((line + "\n").c_str(), stderr); }

}  // namespace cli
