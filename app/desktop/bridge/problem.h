// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "base/error.h"

namespace bridge {

// What went wrong, as people read it.
struct Problem {
    Q_GADGET
    QML_VALUE_TYPE(problem)
    Q_PROPERTY(QString sentence MEMBER sentence)
    Q_PROPERTY(QString remedy MEMBER remedy)
    Q_PROPERTY(QString details MEMBER details)
    Q_PROPERTY(bool there READ there)

  public:
    QString sentence;  // "Cannot read the clip: the file is not there."
    QString remedy;    // what to do about it; may be empty
    QString details;   // the line to send to support

    [[nodiscard]] bool there() const { return !sentence.isEmpty(); }
    friend bool operator==(const Problem&, const Problem&) = default;
};

[[nodiscard]] Problem problem_of(const base::Error& error);

}  // namespace bridge
