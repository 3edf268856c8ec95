// SPDX-License-Identifier: GPL-3.0-or-later
#include "signals.h"

#include <csignal>

namespace cli {
namespace {

const base::CancelToken* raised_by_signal = nullptr;

extern "C" void on_signal(int signal_number) {
    raised_by_signal->cancel();
    std::signal(signal_number, SIG_DFL);
}

}  // namespace

void cancel_on_signal(const base::CancelToken& token) {
    static const base::CancelToken kept = token;
    raised_by_signal = &kept;
    std::signal(SIGINT, on_signal);
    std::signal(SIGTERM, on_signal);
}

}  // namespace cli
