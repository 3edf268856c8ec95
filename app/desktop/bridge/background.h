// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <functional>
#include <type_traits>
#include <utility>

#include "base/error.h"

namespace bridge {

// Runs `work` on a thread of the pool, and then, on the main thread, `done` with what it returned or `failed` with what
// it threw. Neither is called once the receiver is gone. Call on the main thread.
template <typename Work, typename Done>
void in_background(QObject* receiver, Work work, Done done, std::function<void(const base::Error&)> failed = {},
                   QThreadPool* pool = QThreadPool::globalInstance()) {
    const QPointer<QObject> guard(receiver);
    const auto later = [guard](auto call) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, call = std::move(call)]() mutable {
                if (guard) call();
            },
            Qt::QueuedConnection);
    };
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
