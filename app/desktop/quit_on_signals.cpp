// SPDX-License-Identifier: GPL-3.0-or-later
#include "quit_on_signals.h"

#ifdef _WIN32

QuitOnSignals::QuitOnSignals() = default;
QuitOnSignals::~QuitOnSignals() = default;

#else

#include <unistd.h>

#include <QGuiApplication>
#include <array>
#include <csignal>

namespace {

constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};
// From the handler, where nothing else may be done, to the event loop.
std::array<int, 2> the_pipe{-1, -1};

void tell(int) {
    const char byte = 0;
    (void)!write(the_pipe[1], &byte, 1);
}

}  // namespace

QuitOnSignals::QuitOnSignals() {
    if (pipe(the_pipe.data()) != 0) return;
    notifier_ = std::make_unique<QSocketNotifier>(the_pipe[0], QSocketNotifier::Read);
    QObject::connect(notifier_.get(), &QSocketNotifier::activated, qGuiApp, &QGuiApplication::quit);
    for (const int signal : kSignals) std::signal(signal, tell);
}

QuitOnSignals::~QuitOnSignals() {
    // A second one must not cut off what is saved at the end.
    for (const int signal : kSignals) std::signal(signal, SIG_IGN);
    for (const int end : the_pipe)
        if (end >= 0) close(end);
}

#endif
