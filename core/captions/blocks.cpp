// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/blocks.h"

#include <algorithm>

#include "captions/markup.h"
#include "captions/unroll.h"

namespace captions {
namespace {

bool begins_other_block(std::string_view line) {
    for (const std::string_view word : {"NOTE", "STYLE", "REGION"}) {
        if (!line.starts_with(word)) continue;
        const auto rest = line.substr(word.size());
        if (rest.empty() || rest.front() == ' ' || rest.front() == '\t') return true;
    }
    return false;
}

class Reader {
  public:
    Reader(const std::vector<Line>& lines, const Dialect& dialect, Report& report)
        : lines_(lines), dialect_(dialect), report_(report) {}

    std::vector<RawCue> read() {
        for (at_ = 0; at_ < lines_.size(); ++at_) read_line();
        end_cue();
        return std::move(cues_);
    }

  private:
    [[nodiscard]] std::string_view text(std::size_t i) const {
        return i < lines_.size() ? trim(lines_[i].text) : std::string_view();
    }

    // The next line with something on it gives times, or, if `directly`, the next line does.
    [[nodiscard]] bool times_follow(bool directly) const {
        std::size_t next = at_ + 1;
        while (!directly && next < lines_.size() && text(next).empty()) ++next;
        return next < lines_.size() && dialect_.timing(text(next)).has_value();
    }

    void read_line() {
        const auto line = text(at_);
        const int number = lines_[at_].number;
        if (line.empty()) {
            after_blank_ = true;
        } else if (const auto timing = dialect_.timing(line)) {
            begin_cue(*timing, number);
        } else if (dialect_.has_names && after_blank_ && begins_other_block(line)) {
            skip_block(line, number);
        } else if (is_counter(line)) {
            if (!after_blank_) report_.once(number, "the blank line between two captions is missing");
            count(line, number);
        } else if (after_blank_ && at_ + 1 == lines_.size() && counted_ > 0 && value_of(line) == counted_ + 1) {
            report_.add(number, "the number at the end has no caption");
        } else if (after_blank_ && times_follow(true) && (dialect_.has_names || dialect_.numbered)) {
            if (!dialect_.has_names)
                report_.add_lost(number, "a line before the times is not a number and was left out");
        } else {
            add_text(line, number);
        }
    }

    void begin_cue(const TimingLine& timing, int number) {
        if (!after_blank_ && open_) report_.once(number, "the blank line between two captions is missing");
        end_cue();
        open_ = true;
        after_blank_ = false;
        RawCue cue{number, {}, {}, {}, {}};
        if (timing.in) cue.in = timing.in->time;
        if (timing.out) cue.out = timing.out->time;
        if ((timing.in && timing.in->unusual) || (timing.out && timing.out->unusual))
            report_.add(number,
                        "a time has other than three digits after the comma; they were read as a decimal fraction");
        if (timing.out && !timing.settings.empty()) report_.once(number, "positions of captions are not kept");
        cues_.push_back(std::move(cue));
    }

    void add_text(std::string_view line, int number) {
        if (!open_) {
            report_.add_lost(number, "a line before the first caption was left out");
            after_blank_ = false;
            return;
        }
        if (after_blank_ && !text_.empty()) report_.add(number, "a blank line inside the caption was closed up");
        after_blank_ = false;
        if (!text_.empty()) text_ += '\n';
        else text_line_ = number;
        text_ += line;
    }

    void end_cue() {
        if (open_) {
            cues_.back().underlined = underlined();
            cues_.back().pieces = strip_markup(text_, text_line_, report_);
        }
        open_ = false;
        text_.clear();
    }

    // Where "<u>…</u>" is, if there is one and no other.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> underlined() const {
        const std::size_t open = text_.find("<u>"), close = text_.find("</u>");
        if (open == text_.npos || close == text_.npos || close < open || text_.find("<u>", open + 1) != text_.npos)
            return {};
        Report unsaid;
        const auto length = [&](std::size_t end) {
            std::size_t sum = 0;
            for (const Piece& piece : strip_markup(std::string_view(text_).substr(0, end), 0, unsaid))
                sum += piece.text.size();
            return sum;
        };
        return std::pair(length(open), length(close));
    }

    void skip_block(std::string_view first, int number) {
        if (!first.starts_with("NOTE")) report_.once(number, "style sheets and regions are not kept");
        while (at_ + 1 < lines_.size() && !text(at_ + 1).empty() && !dialect_.timing(text(at_ + 1))) ++at_;
    }

    // A number before times. Without a blank line in front it may as well be what is said: it is a counter where the
    // file has had counters.
    [[nodiscard]] bool is_counter(std::string_view line) const {
        return dialect_.numbered && is_number(line) &&
               (after_blank_ ? times_follow(false) : counted_ > 0 && times_follow(true));
    }

    [[nodiscard]] static int value_of(std::string_view line) {
        return is_number(line) && line.size() <= 9 ? std::stoi(std::string(line)) : -1;
    }

    void count(std::string_view line, int number) {
        const int value = value_of(line);
        if (counted_ > 0 && value != counted_ + 1)
            report_.once(number, "the captions are not numbered one by one; their times decide the order");
        counted_ = std::max(value, 1);
        after_blank_ = true;
    }

    const std::vector<Line>& lines_;
    const Dialect& dialect_;
    Report& report_;
    std::size_t at_ = 0;
    std::vector<RawCue> cues_;
    bool open_ = false;        // cues_.back() takes text
    bool after_blank_ = true;  // as at the start of the file
    int counted_ = 0;          // the number that was read last; 0: none yet
    std::string text_;         // of the open cue
    int text_line_ = 0;
};

}  // namespace

std::vector<RawCue> read_blocks(const std::vector<Line>& lines, const Dialect& dialect, Report& report) {
    return unrolled(highlights_joined(Reader(lines, dialect, report).read(), report), report);
}

}  // namespace captions
