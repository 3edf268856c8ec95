// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QGuiApplication>

// The application, and when $ASKREEL_WATCHDOG names a file, a watch over it: each event whose handling kept the window
// waiting for 20 ms or more is appended to the file as "MILLISECONDS EVENT RECEIVER". Painting is not counted, nor is
// the time that other programs had the processor.
class WatchedApplication final : public QGuiApplication {
    Q_OBJECT
  public:
    WatchedApplication(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;

  private:
    [[nodiscard]] qint64 delayed();
    void report(const char* receiver, int event, qint64 nanoseconds);

    QFile log_;
    QFile schedule_;
    int depth_ = 0;
};
