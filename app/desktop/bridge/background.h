// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <functional>
#include <type_traits>
#include <utility>

#include "base/error.h"
#include "base/run.h"

namespace bridge {

// Calls `call` on the main thread, soon and in order, if the receiver is still there. From any thread.
template <typename Call>
void on_main_thread(const QPointer<QObject>& receiver, Call call) {
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [receiver, call = std::move(call)]() mutable {
            if (receiver) call();
        },
        Qt::QueuedConnection);
}

// For work in the background that tells how far it is: `told` gets the fraction on the main thread, while the receiver
// is there.
template <typename Told>
[[nodiscard]] base::RunContext told_run(QObject* receiver, const base::CancelToken& cancel, Told told) {
    base::RunContext run;
    run.cancel = cancel;
    run.progress = [guard = QPointer<QObject>(receiver), told](const base::Progress& progress) {
        on_main_thread(guard, [told, fraction = progress.fraction] { told(fraction); });
    };
    return run;
}

// Runs `work` on a thread of the pool, and then, on the main thread, `done` with what it returned or `failed` with what
// it threw. Neither is called once the receiver is gone. Call on the main thread.
template <typename Work, typename Done>
void in_background(QObject* receiver, Work work, Done done, std::function<void(const base::Error&)> failed = {},
                   QThreadPool* pool = QThreadPool::globalInstance()) {
    const QPointer<QObject> guard(receiver);
    const auto later = [guard](auto call) { on_main_thread(guard, std::move(call)); };
    pool->start([later, work = std::move(work), done = std::move(done), failed = std::move(failed)]() mutable {
        try {
            if constexpr (std::is_void_v<decltype(work())>) {
                work();
                later(std::move(done));
            } else {
                later([done = std::move(done), result = work()]() mutable { done(std::move(result)); });
            }
        } catch (...) {
            if (failed) later([failed = std::move(failed), error = base::current_error()] { failed(error); });
        }
    });
}

}  // namespace bridge
