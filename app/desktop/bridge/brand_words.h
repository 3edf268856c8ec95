// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

#include "brand/check.h"
#include "brand/kit.h"

// What the Brand screen says, and what its buttons mend.
namespace bridge {

// "logo", "headline", "lower_third", "progress_bar", "intro", "end_card", in the order of the screen.
[[nodiscard]] const QStringList& elements();
[[nodiscard]] bool shows(const brand::Kit& kit, const QString& element);
// "Top left", "4 seconds", "Off" …
[[nodiscard]] QString describe(const brand::Kit& kit, const QString& element);

struct Advice {
    QString rule, title, text;
    QString remedy;  // on a button; empty: there is none
    bool blocks = false;
};
// `disclaimer` is the practice's own; may be empty.
[[nodiscard]] Advice advice_of(const brand::Problem& problem, const QString& disclaimer);
// The kit without the problem, where the remedy is a change of values; nullopt where somebody has to choose a file or
// write something.
[[nodiscard]] std::optional<brand::Kit> mended(brand::Kit kit, const std::string& rule, const std::string& disclaimer);

}  // namespace bridge
