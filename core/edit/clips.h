// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "base/run.h"
#include "edit/answer.h"

// An answer's clips as files.
namespace edit {

// The answer with all that is known of its clips, probed anew. Throws Errc::input about a clip that is missing or was
// changed since it was added.
[[nodiscard]] Answer with_probed_clips(Answer answer, const base::CancelToken& cancel);

// What is wrong with a clip's file, in words; empty when nothing is.
[[nodiscard]] std::string clip_trouble(const media::Clip& clip);

// A clip as it is added to the answer in `folder`: probed, and copied to media/ unless `link`. The copy gets a name
// that is free there.
[[nodiscard]] media::Clip import_clip(const base::Path& file, const base::Path& folder, bool link,
                                      const base::RunContext& context);

}  // namespace edit
