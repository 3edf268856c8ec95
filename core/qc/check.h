// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "base/run.h"
#include "delivery/target.h"
#include "qc/finding.h"

namespace qc {

struct SoundMeasure {
    double integrated_lufs = 0;
    double true_peak_dbtp = -120;  // that of digital silence
    bool measurable = false;       // false: no sound, or all of it under the gate of ITU-R BS.1770
};

struct Report {
    std::vector<Finding> findings;  // worst first
    SoundMeasure sound;
    base::Time duration{};
};

// Reads the file as a site would, with AskReel's own MP4 reader for what the container says and libav for the streams,
// decodes all of it, and holds it against the target. Every rule of the command line's contract is looked at. Throws
// Errc::input when the file is no media at all.
//
// What only the maker of a file knows, such as where text was drawn, is checked by functions of caption_rules.h.
[[nodiscard]] Report check(const base::Path& file, const delivery::Target& target, const base::CancelToken& cancel);

// The same from facts that were gathered before. `file` is where a caption file is looked for.
struct Facts;
[[nodiscard]] Report report_on(const Facts& facts, const base::Path& file, const delivery::Target& target);

}  // namespace qc
