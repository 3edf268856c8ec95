// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/error.h"

namespace jobs {
namespace {

constexpr std::size_t kMostCells = 64;
constexpr std::size_t kMostRows = 10'001;  // the header and 10 000 items
constexpr std::string_view kSeparators = ",;\t";
constexpr std::string_view kDeclaration = "sep=";  // Excel's own

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == text.npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

// Goes over the text once, a cell at a time.
class Reader {
  public:
    Reader(std::string_view text, const std::string& file) : text_(text), file_(file) {
        const std::string_view first = text_.substr(0, text_.find_first_of("\r\n"));
        if (first.starts_with(kDeclaration) && first.size() == kDeclaration.size() + 1) {
            separator_ = first.back();
            at_ = first.size();
            end_line();
        } else if (const auto found = first.find_first_of(kSeparators); found != first.npos) {
            separator_ = first[found];
        }
    }

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

    CsvRow row() {
        CsvRow row{line_, {}};
        for (;;) {
            if (row.cells.size() == kMostCells) fail(row.line, fmt::format("has more than {} cells", kMostCells));
            row.cells.push_back(cell());
            if (at_end() || text_[at_] != separator_) break;
            ++at_;
        }
        end_line();
        return row;
    }

    [[noreturn]] void fail(int line, const std::string& cause) const {
        throw base::Error(base::Errc::input, "cannot read the batch", file_, fmt::format("line {} {}", line, cause),
                          "Save the table as CSV once more from the spreadsheet.");
    }

  private:
    [[nodiscard]] bool ends_cell(char c) const { return c == separator_ || c == '\n' || c == '\r'; }

    std::string cell() {
        const std::size_t start = text_.find_first_not_of(' ', at_);
        if (start != text_.npos && text_[start] == '"') {
            at_ = start + 1;
            return quoted();
        }
        const std::size_t from = at_;
        while (!at_end() && !ends_cell(text_[at_])) ++at_;
        return trimmed(text_.substr(from, at_ - from));
    }

    std::string quoted() {
        const int opened = line_;
        std::string out;
        for (; !at_end(); ++at_) {
            if (text_[at_] == '"') {
                if (text_.substr(at_, 2) != "\"\"") break;
                ++at_;
            } else if (text_[at_] == '\n' || (text_[at_] == '\r' && text_.substr(at_, 2) != "\r\n")) {
                ++line_;
            }
            out += text_[at_];
        }
        if (at_end()) fail(opened, "opens a quote that is never closed");
        ++at_;
        while (!at_end() && text_[at_] == ' ') ++at_;
        if (!at_end() && !ends_cell(text_[at_])) fail(line_, "has text behind a closing quote");
        return trimmed(out);
    }

    void end_line() {
        if (at_end()) return;
        at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
        ++line_;
    }

    std::string_view text_;
    const std::string& file_;
    char separator_ = ',';
    std::size_t at_ = 0;
    int line_ = 1;
};

}  // namespace

std::vector<CsvRow> read_csv(std::string_view utf8, const std::string& file) {
    std::vector<CsvRow> rows;
    for (Reader reader(utf8, file); !reader.at_end();) {
        CsvRow row = reader.row();
        if (std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.empty(); })) continue;
        if (rows.size() == kMostRows) reader.fail(row.line, fmt::format("is one more than {} rows", kMostRows));
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace jobs
