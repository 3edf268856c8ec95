// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace base {

// What kind of failure it is; decides the exit code of the command line.
enum class Errc { internal, usage, input, check, disk, cancelled };

// The one exception type of AskReel.
// `what()` reads "WHAT (FILE): CAUSE"; the parts stand apart for machines. `hint` tells a non-engineer what to do next
// and may be empty, as may `file` and `cause`.
class Error : public std::runtime_error {
  public:
    Error(Errc errc, std::string doing, std::string subject, std::string why, std::string advice = {});

    Errc code;
    std::string action;  // what was being done, for example "cannot read the clip"
    std::string file;    // what it was done to, a path as the user gave it
    std::string cause;   // why it failed, one clause without a full stop
    std::string hint;    // what to do about it, a sentence
};

// Throws Errc::disk or Errc::input for a failed system call on a file, with the text of `error_number`.
[[noreturn]] void throw_file_error(std::string doing, std::string subject, int error_number);

// The exception that is being handled, as an Error: what is none of ours is an internal fault. For the boundaries of
// threads, jobs and the program; call it in a catch block only.
[[nodiscard]] Error current_error();

// The name in JSON: "internal", "usage", "input", "check", "disk", "cancelled".
[[nodiscard]] const char* name(Errc code);

}  // namespace base
