// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "captions/change.h"
#include "captions/lint.h"

namespace bridge {

// What lint() finds and fix() changes, as sentences in the language of the app.
[[nodiscard]] QString sentence_of(const captions::Issue& issue);
[[nodiscard]] QString sentence_of(const captions::Change& change);

}  // namespace bridge
