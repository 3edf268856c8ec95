// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors.h"

#include <cstdio>

#include "session.h"

namespace cli {

using base::Errc;
using base::Error;

int exit_code(Errc code) {
    switch (code) {
        case Errc::internal: return 1;
        case Errc::usage: return 2;
        case Errc::input: return 3;
        case Errc::check: return 4;
        case Errc::disk: return 5;
        case Errc::cancelled: return 130;
    }
    return 1;
}

base::Json to_json(const Error& error) {
    return {{"code", base::name(error.code)},
            {"what", error.action},
            {"file", error.file},
            {"cause", error.cause},
            {"hint", error.hint}};
}

int report(const Error& error, bool json) {
    if (json) {
        const std::string text = base::dump({{"error", to_json(error)}});
        std::fwrite(text.data(), 1, text.size(), stdout);
        std::fflush(stdout);
    } else if (error.code == Errc::cancelled) {
        note("askreel: cancelled");
    } else {
        note(std::string("askreel: error: ") + error.what());
        if (!error.hint.empty()) note("hint: " + error.hint);
    }
    return exit_code(error.code);
}

}  // namespace cli
