// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "delivery/nearest.h"
#include "help.h"

namespace cli {
namespace {

const std::map<int, std::string> kExitCodes{{0, "done"},
                                            {1, "an internal fault"},
                                            {2, "the command was not understood"},
                                            {3, "something is wrong with a clip, captions, an answer or a preset"},
                                            {4, "a check did not pass"},
                                            {5, "the disk is full, or a file or folder may not be written"},
                                            {6, "some outputs were made, some not"},
                                            {130, "cancelled by Ctrl-C"}};

std::string footer(const VerbText& text) {
    std::string out = "Examples:\n";
    for (const std::string& example : text.examples) out += "  " + example + "\n";
    std::vector<int> codes{0, 1, 2, 130};
    codes.insert(codes.end(), text.exit_codes.begin(), text.exit_codes.end());
    std::sort(codes.begin(), codes.end());
    out += "\nExit codes:\n";
    for (const int code : codes) out += fmt::format("  {:<4} {}\n", code, kExitCodes.at(code));
    return out;
}

// The verb that was being parsed, with its parents: "captions import".
const CLI::App& deepest(const CLI::App& program) {
    const CLI::App* app = &program;
    for (auto below = app->get_subcommands(); !below.empty(); below = app->get_subcommands()) app = below.front();
    return *app;
}

std::string path_of(const CLI::App& app) {
    const CLI::App* parent = app.get_parent();
    return parent == nullptr ? "askreel" : path_of(*parent) + " " + app.get_name();
}

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> out;
    for (const CLI::Option* option : app.get_options())
        for (const std::string& name : option->get_lnames()) out.push_back("--" + name);
    return out;
}

std::vector<std::string> verb_names(const CLI::App& app) {
    std::vector<std::string> out;
    for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; }))
        out.push_back(verb->get_name());
    return out;
}

std::string did_you_mean(const std::string& wanted, const std::vector<std::string>& known,
                         const std::string& otherwise) {
    const std::string near = delivery::nearest(wanted, known);
    return near.empty() ? otherwise : fmt::format("Did you mean {}? {}", near, otherwise);
}

// What every verb understands, and the program before the verb.
void add_common_options(CLI::App& app, Session& session, const std::string& group) {
    const auto common = [&](CLI::Option* option) { option->group(group); };
    common(app.add_flag("--json", session.json, "print one JSON document on stdout"));
    common(app.add_flag("-v,--verbose", session.verbosity, "say more on stderr; twice for everything"));
    common(app.add_option("--presets", session.presets, "add a folder of presets, which override by id")
               ->type_name("DIR")
               ->allow_extra_args(false));
    common(app.add_option("--progress", session.progress, "json: progress on stderr, an object a line")
               ->type_name("json")
               ->check(CLI::IsMember({"json"})));
}

}  // namespace

CLI::App& add_verb(CLI::App& parent, Session& session, const VerbText& text) {
    CLI::App& verb = *parent.add_subcommand(text.name, text.summary);
    verb.footer(footer(text));
    verb.set_help_flag("-h,--help", "show this help")->group(kCommonOptions);
    add_common_options(verb, session, kCommonOptions);
    return verb;
}

void set_up_program(CLI::App& program, Session& session, const std::string& version) {
    program.name("askreel");
    program.description("Turns a recorded answer into captioned, branded, upload-ready short videos.");
    program.set_help_flag("-h,--help", "show this help");
    program.set_version_flag("--version", "askreel " + version, "print the version");
    // Not shown in the overview: each verb's help has them.
    add_common_options(program, session, "");
    program.require_subcommand(1);
}

base::Error usage_error(const CLI::App& program, const CLI::ParseError& error) {
    const CLI::App& verb = deepest(program);
    const std::string command = path_of(verb);
    const std::string doing = "cannot run \"" + command + "\"";
    const std::string see = fmt::format("\"{} --help\" shows what it takes.", command);
    const auto fault = [&](std::string cause, std::string hint) {
        return base::Error(base::Errc::usage, doing, {}, std::move(cause), std::move(hint));
    };

    const std::vector<std::string> left = verb.remaining();
    if (!left.empty()) {
        const auto option =
            std::find_if(left.begin(), left.end(), [](const auto& text) { return text.starts_with('-'); });
        if (option != left.end())
            return fault("there is no option " + *option, did_you_mean(*option, option_names(verb), see));
        if (!verb_names(verb).empty() && verb.get_subcommands().empty())
            return fault(fmt::format("there is no verb \"{}\"", left.front()),
                         did_you_mean(left.front(), verb_names(verb), see));
        return fault(fmt::format("\"{}\" is one argument too many", left.front()), see);
    }
    if (error.get_name() == "RequiredError") {
        if (std::string(error.what()).find("subcommand") != std::string::npos)
            return fault("a verb is missing", fmt::format("Give one of {}.", fmt::join(verb_names(verb), ", ")));
        const std::string what = error.what();
        return fault(what.substr(0, what.find(" is required")) + " is missing", see);
    }
    return fault(error.what(), see);
}

std::vector<std::string> split_list(const std::vector<std::string>& texts) {
    std::vector<std::string> out;
    for (const std::string& text : texts) {
        for (std::size_t from = 0; from <= text.size();) {
            const std::size_t comma = std::min(text.find(',', from), text.size());
            if (comma > from) out.push_back(text.substr(from, comma - from));
            from = comma + 1;
        }
    }
    return out;
}

}  // namespace cli
