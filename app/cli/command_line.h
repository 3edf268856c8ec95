// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <string>
#include <vector>

#include "base/error.h"
#include "session.h"

// How verbs are declared, so that all of them have the same common options and the same kind of help.
namespace cli {

struct VerbText {
    std::string name;
    std::string summary;                // one line, what it does
    std::vector<std::string> examples;  // whole commands
    std::vector<int> exit_codes;        // those it can end with beside 0, 1, 2 and 130
};

// A verb below `parent` with the common options. Options are added by the caller; nothing runs before Session::run.
CLI::App& add_verb(CLI::App& parent, Session& session, const VerbText& text);

// `askreel --help`: the verbs in their groups.
void set_up_program(CLI::App& program, Session& session, const std::string& version);

// What CLI11 says about a command line that it cannot parse, in our words.
[[nodiscard]] base::Error usage_error(const CLI::App& program, const CLI::ParseError& error);

// The pieces between commas of every text, without empty ones.
[[nodiscard]] std::vector<std::string> split_list(const std::vector<std::string>& texts);

}  // namespace cli
