// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jobs {

struct CsvRow {
    int line = 0;  // on which it begins, counted from 1
    std::vector<std::string> cells;
};

// The rows of a table as RFC 4180 has it and as spreadsheets write it: any line ending, cells parted by commas,
// semicolons or tabs (whichever the first line has first, or as a line "sep=;" before it says), quotes inside bare
// cells taken as they are. Blanks around cells, and rows without a word in them, are left out. Throws Errc::input about
// a quote that is never closed, text behind one that is, and more than 64 cells in a row or 10 001 rows; `file` names
// the source.
[[nodiscard]] std::vector<CsvRow> read_csv(std::string_view utf8, const std::string& file);

}  // namespace jobs
