// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "edit/answer.h"

namespace cli {

// Saves an edit; the document before it goes to the undo history.
void save_edit(const base::Path& folder, const edit::Answer& before, const edit::Answer& after);

}  // namespace cli
