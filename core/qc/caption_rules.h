// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "delivery/target.h"
#include "qc/finding.h"

namespace qc {

// Rule captions-sidecar: a caption file's bytes against what the target takes beside a video of that length.
// `file_name` is its name without folders, `stem` the video's.
[[nodiscard]] std::vector<Finding> check_sidecar(std::string_view bytes, const std::string& file_name,
                                                 const std::string& stem, base::Time duration,
                                                 const delivery::Target& target);

// Looks for the caption file beside a video, where the target takes one, and checks it; one finding of `info` when
// there is none.
[[nodiscard]] std::vector<Finding> find_and_check_sidecar(const base::Path& video, base::Time duration,
                                                          const delivery::Target& target);

// Text or a logo as it was drawn, in pixels of the file.
struct DrawnBox {
    std::string what;                              // "caption", "lower third", "logo" …; never the text itself
    int left = 0, top = 0, right = 0, bottom = 0;  // right and bottom are the first pixels outside
    base::Span when;
};

// Rule safe-zone: what was drawn against the edges that the site covers with its buttons. One finding for each kind of
// thing that lies under them, at the time of the first. Nothing can be told of a file whose drawing nobody recorded.
[[nodiscard]] std::vector<Finding> check_safe_zone(std::span<const DrawnBox> boxes, const delivery::Target& target);

}  // namespace qc
