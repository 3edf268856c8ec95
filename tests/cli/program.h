// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmock/gmock.h>

#include <functional>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/json.h"

// Runs the built program as a user would.
namespace cli_test {

struct Outcome {
    int code = -1;  // exit code, or minus the signal that ended it
    std::string out, err;

    // Standard output as one JSON document; a failed expectation when it is none.
    [[nodiscard]] base::Json json() const;
};

// Runs `askreel` with these arguments, an empty configuration and an empty cache, and no terminal. `variables` are
// added to its environment, as "NAME=VALUE".
[[nodiscard]] Outcome askreel(const std::vector<std::string>& arguments,
                              const std::vector<std::string>& variables = {});
// Runs it with the configuration and cache in `home`, which stay for the next run.
[[nodiscard]] Outcome askreel_at(const base::Path& home, const std::vector<std::string>& arguments);
// Starts it, sends the signal as soon as it got as far as `when` (asked every millisecond), and waits for its end.
[[nodiscard]] Outcome stopped_by(int signal, const std::function<bool()>& when, const base::Path& home,
                                 const std::vector<std::string>& arguments);
// Whether the one that runs in `home` has printed this.
[[nodiscard]] bool printed(const base::Path& home, std::string_view text);
// The files below a folder that end in this, as sorted paths from there; none when it is not there.
[[nodiscard]] std::vector<std::string> files_below(const base::Path& folder, const std::string& extension);

// A folder with a clip of two seconds, and answers made of it.
class Answers : public testing::Test {
  protected:
    [[nodiscard]] std::string path(const std::string& name) const { return (dir_.path() / name).string(); }
    // A test picture with a tone, `seconds` long; made once for each length.
    [[nodiscard]] std::string clip(int seconds = 2);
    // A new answer of that clip.
    [[nodiscard]] std::string answer(int seconds = 2, const std::vector<std::string>& more = {});
    // Writes a file and gives its path.
    std::string file(const std::string& name, const std::string& content) const;

  private:
    base::TempDir dir_;
    int answers_ = 0;
};

inline constexpr const char* kSrt =
    "1\n00:00:00,200 --> 00:00:00,900\nHow long?\n\n2\n00:00:01,000 --> 00:00:01,900\nThree to four months.\n";

}  // namespace cli_test
