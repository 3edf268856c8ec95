// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/run.h"
#include "studio.h"

namespace bridge {

// A picture of an answer for the list: a frame as posts show it, upright, without captions and graphics, which would be
// unreadable so small. Kept as a JPEG in the answer's .cache under a name made of the document, so it is drawn anew
// when that changes. Takes up to a second. Throws base::Error where the answer or its clip cannot be read.
[[nodiscard]] base::Path make_cover(const base::Path& answer, const Studio& studio, const base::CancelToken& cancel);

}  // namespace bridge
