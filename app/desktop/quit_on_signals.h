// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>
#include <memory>

// Ends the application in order on SIGTERM, SIGINT and SIGHUP, while it lives. One at a time; does nothing on Windows.
class QuitOnSignals {
  public:
    QuitOnSignals();
    ~QuitOnSignals();
    QuitOnSignals(const QuitOnSignals&) = delete;
    QuitOnSignals& operator=(const QuitOnSignals&) = delete;

  private:
    std::unique_ptr<QSocketNotifier> notifier_;
};
