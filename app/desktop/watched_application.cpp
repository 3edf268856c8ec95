// SPDX-License-Identifier: GPL-3.0-or-later
#include "watched_application.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>

namespace {

constexpr qint64 kWorthTelling = 20'000'000;  // ns

// With these Qt's basic and software render loops draw inside the handler; a window's own timer asks it to.
bool paints(const QObject& receiver, QEvent::Type type) {
    return type == QEvent::UpdateRequest || type == QEvent::Expose ||
           (type == QEvent::Timer && receiver.isWindowType());
}

}  // namespace

WatchedApplication::WatchedApplication(int& argc, char** argv)
    : QGuiApplication(argc, argv),
      log_(qEnvironmentVariable("ASKREEL_WATCHDOG")),
      schedule_(QStringLiteral("/proc/self/schedstat")) {
    if (log_.fileName().isEmpty()) return;
    log_.open(QIODevice::Append | QIODevice::Unbuffered);
    schedule_.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

// How long the window's thread was ready to run while another had the processor, in ns.
qint64 WatchedApplication::delayed() {
    if (!schedule_.isOpen() || !schedule_.seek(0)) return 0;
    return schedule_.read(100).split(' ').value(1).toLongLong();
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    if (!log_.isOpen() || depth_ > 0 || paints(*receiver, event->type()))
        return QGuiApplication::notify(receiver, event);
    // The receiver may be gone afterwards.
    const char* name = receiver->metaObject()->className();
    const int type = event->type();
    const qint64 before = delayed();
    QElapsedTimer timer;
    timer.start();
    ++depth_;
    const bool result = QGuiApplication::notify(receiver, event);
    --depth_;
    if (const qint64 took = timer.nsecsElapsed() - (delayed() - before); took >= kWorthTelling)
        report(name, type, took);
    return result;
}

void WatchedApplication::report(const char* receiver, int event, qint64 nanoseconds) {
    const char* type = QMetaEnum::fromType<QEvent::Type>().valueToKey(event);
    log_.write(QByteArray::number(nanoseconds / 1'000'000) + ' ' + (type != nullptr ? type : "custom") + ' ' +
               receiver + '\n');
}
