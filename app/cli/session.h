// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/json.h"
#include "base/run.h"

namespace cli {

// What was asked for on the command line beside the verb's own options, and what the verb will do.
struct Session {
    bool json = false;                 // one JSON document on stdout instead of text
    int verbosity = 0;                 // how often -v was given
    std::string progress;              // "json": progress as JSON lines on stderr
    std::vector<std::string> presets;  // folders added by hand
    base::CancelToken cancel;          // raised by Ctrl-C
    std::function<int()> run;          // set by the verb that was given; returns the exit code

    [[nodiscard]] std::vector<base::Path> preset_folders() const { return {presets.begin(), presets.end()}; }
};

// Exit codes that are no failure of the program.
inline constexpr int kDone = 0;
inline constexpr int kDidNotPass = 4;
inline constexpr int kSomeDone = 6;

// Prints a result on stdout.
void print(const std::string& text);
void print(const base::Json& json);
// Prints a line on stderr.
void note(const std::string& line);

}  // namespace cli
