// SPDX-License-Identifier: GPL-3.0-or-later
#include "problem.h"

#include "text.h"

namespace bridge {

Problem problem_of(const base::Error& error) {
    QString sentence = text(error.action);
    if (!error.cause.empty()) sentence += QStringLiteral(": ") + text(error.cause);
    if (!sentence.isEmpty()) sentence[0] = sentence[0].toUpper();
    if (!sentence.endsWith(QLatin1Char('.'))) sentence += QLatin1Char('.');
    return {sentence, text(error.hint), QString::fromUtf8(error.what())};
}

}  // namespace bridge
