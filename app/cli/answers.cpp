// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"

#include "edit/file.h"

namespace cli {

void save_edit(const base::Path& folder, const edit::Answer& before, const edit::Answer& after) {
    edit::push_history(folder, before);
    edit::save(after, folder);
}

}  // namespace cli
