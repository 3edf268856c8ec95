// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "delivery/target.h"
#include "render/exporter.h"

namespace cli {

// A post as the sheet shows it: what was made, for whom, and the text to paste.
struct SheetPost {
    delivery::Target target;
    render::OutputResult output;
    std::string text;  // of the post; may be empty
};

// One self-contained HTML page with the posts side by side, their checks in words, covers and texts. It refers to the
// posts' files by name: it belongs into their folder. All text is escaped.
[[nodiscard]] std::string contact_sheet(const std::string& question, const std::string& practice,
                                        const std::vector<SheetPost>& posts);

[[nodiscard]] std::string escape_html(const std::string& text);
// A file's name as a relative URL.
[[nodiscard]] std::string url_of(const base::Path& file);

}  // namespace cli
