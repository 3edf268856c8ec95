// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"

namespace jobs {

// One answer of a batch: a folder NAME.askreel, or clips to make an answer of. What else it says stands for this batch
// instead of what the answer in the folder says; empty: it says nothing of that.
struct Item {
    std::string name;               // of the folder for its posts; no other item of the batch has it
    base::Path answer;              // or
    std::vector<base::Path> clips;  // at least one, in order
    std::string question;
    base::Path script;     // a text file
    base::Path captions;   // a caption file, in time with the answer
    std::string language;  // of those captions; without any, which of the answer's are shown
    std::string brand;     // a kit's id, or the path of its file
    std::string provider;
    std::string style;
    std::vector<std::string> targets;
    friend bool operator==(const Item&, const Item&) = default;
};

// The items of a manifest, JSON or CSV. JSON is {"schema":1,"items":[{…}]} (or the list alone) with an object an item;
// CSV has the same keys in its first line, in any order, and an item a line. Keys: answer, clip (in JSON also a list),
// captions, language, question, script, provider, brand, style, targets (a list, or ids parted by commas, semicolons or
// blanks), name. Paths are absolute afterwards; in the file they are relative to its folder. CSV may be in any encoding
// that text::decode() knows. A missing name is made of the answer's or clip's file name.
//
// Read strictly: an unknown key, an item with neither or both of answer and clip, a name that is taken or is no file
// name, control characters, texts over 4000 bytes, more than 10 000 items or 4 MB are Errc::input and name the item as
// "items[2].brand" (counted from 0) or "line 4, brand". Nothing but the manifest is opened: whether files and ids exist
// shows when an item's turn comes.
[[nodiscard]] std::vector<Item> read_manifest(const base::Path& file);
// The same of bytes that were read from `file`.
[[nodiscard]] std::vector<Item> parse_manifest(std::string_view bytes, const base::Path& file);

}  // namespace jobs
