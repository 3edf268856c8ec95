// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "base/run.h"
#include "media/info.h"

namespace media {

// Looks into a file and reads it through once without decoding all of it; at most about five seconds of work and 200 MB
// of memory whatever the file claims. Throws Errc::input, with one clear sentence, when there is neither picture nor
// sound in it.
[[nodiscard]] Info probe(const base::Path& file, const base::CancelToken& cancel);

// What import will do about each oddity, in words: "rotate upright", "HLG to BT.709", "variable to constant 30 fps" …
[[nodiscard]] std::vector<std::string> import_notes(const Info& info);

// The rate that an answer starting with this clip is made at: the nearest of 24000/1001, 24, 25, 30000/1001, 30; 48, 50
// and 60 are halved; 30 for sound alone.
[[nodiscard]] base::FrameRate output_rate(const Info& info);

// As `askreel probe --json` prints it.
[[nodiscard]] base::Json to_json(const Info& info, const base::Path& file);

}  // namespace media
