// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "base/error.h"
#include "document.h"
#include "edit/takes.h"
#include "media/clip.h"

namespace bridge {

// edit::add_take or edit::add_recording.
using Add = edit::Answer (*)(edit::Answer, media::Clip);

// Makes a clip that lies in an answer's folder another take of that answer: by an edit, which undo takes back, when it
// is the open one, otherwise on the disk. Then one of the two is called on the main thread, while the document is
// there.
void take_in(Document& document, const base::Path& answer, const media::Clip& clip, std::function<void()> done,
             std::function<void(const base::Error&)> failed, Add add = edit::add_take);

// The same, done when it returns, and then on the disk: for the end of the program. False when the open answer has it
// but cannot be saved now, as the document says. Throws base::Error.
bool take_in_now(Document& document, const base::Path& answer, const media::Clip& clip, Add add = edit::add_take);

}  // namespace bridge
