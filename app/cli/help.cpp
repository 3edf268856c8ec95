// SPDX-License-Identifier: GPL-3.0-or-later
#include "help.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace cli {
namespace {

constexpr std::size_t kFirstColumn = 30;
constexpr std::size_t kWidth = 96;

// How many columns UTF-8 text takes, for the signs that help uses.
std::size_t columns(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// "  name          what it is", the second column wrapped.
std::string row(const std::string& name, const std::string& text, std::size_t first_column = kFirstColumn) {
    std::string out = fmt::format("  {}", name);
    std::size_t at = columns(out);
    if (at + 2 > first_column) {
        out += "\n";
        at = 0;
    }
    out.append(first_column - at, ' ');
    at = first_column;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t space = std::min(text.find(' ', from), text.size());
        const std::string word = text.substr(from, space - from);
        if (at > first_column && at + 1 + columns(word) > kWidth) {
            out.append("\n").append(first_column, ' ');
            at = first_column;
        }
        if (at > first_column) {
            out += ' ';
            ++at;
        }
        out += word;
        at += columns(word);
        from = space + 1;
    }
    return out + "\n";
}

std::vector<const CLI::App*> verbs(const CLI::App& app, const std::string& group) {
    return app.get_subcommands([&](const CLI::App* verb) { return group.empty() || verb->get_group() == group; });
}

std::vector<std::string> verb_groups(const CLI::App& app) {
    std::vector<std::string> out;
    for (const CLI::App* verb : verbs(app, {}))
        if (std::find(out.begin(), out.end(), verb->get_group()) == out.end()) out.push_back(verb->get_group());
    return out;
}

std::string option_name(const CLI::Option& option) {
    std::string out;
    for (const std::string& name : option.get_snames()) out += fmt::format("{}-{}", out.empty() ? "" : ", ", name);
    for (const std::string& name : option.get_lnames()) out += fmt::format("{}--{}", out.empty() ? "" : ", ", name);
    if (out.starts_with("--")) out.insert(0, 4, ' ');
    if (option.get_type_size() != 0 && !option.get_type_name().empty()) {
        const std::string type = option.get_type_name();  // with what its validators say after a colon
        out.append(" ").append(type, 0, type.find(':'));
    }
    return out;
}

std::string positional(const CLI::Option& option) {
    const bool many = option.get_items_expected_max() > 1;
    const std::string name = option.get_name() + (many ? "…" : "");
    return option.get_required() ? name : fmt::format("[{}]", name);
}

std::string options_in(const CLI::App& verb, const std::string& group) {
    std::string out;
    for (const CLI::Option* option : verb.get_options())
        if (!option->get_positional() && option->get_group() == group)
            out += row(option_name(*option), option->get_description());
    return out;
}

// "askreel captions DIR import FILE"
std::string usage(const CLI::App& verb) {
    std::string out =
        verb.get_parent() == nullptr ? "askreel" : fmt::format("{} {}", usage(*verb.get_parent()), verb.get_name());
    for (const CLI::Option* option : verb.get_options())
        if (option->get_positional()) out += fmt::format(" {}", positional(*option));
    return out;
}

std::string program_help(const CLI::App& program) {
    std::string out = program.get_description() + "\n\nUsage: askreel VERB …\n";
    for (const std::string& group : verb_groups(program)) {
        out += fmt::format("\n{}\n", group);
        for (const CLI::App* verb : verbs(program, group)) out += row(verb->get_name(), verb->get_description(), 14);
    }
    out += "\nOptions\n" + row("-h, --help", "show this help", 14) + row("--version", "print the version", 14);
    out +=
        "\nStart with: askreel demo\n\"askreel VERB --help\" tells more about a verb. Nothing leaves this "
        "computer.\n";
    return out;
}

std::string verb_help(const CLI::App& verb) {
    const bool has_verbs = !verbs(verb, {}).empty();
    const std::string own = options_in(verb, "Options");
    std::string out = fmt::format("{}\n\nUsage: {}{}{}\n", verb.get_description(), usage(verb),
                                  has_verbs ? " VERB …" : "", own.empty() ? "" : " [OPTIONS]");
    std::string positionals;
    for (const CLI::Option* option : verb.get_options())
        if (option->get_positional()) positionals += row(option->get_name(), option->get_description());
    if (!positionals.empty()) out += fmt::format("\n{}", positionals);
    if (has_verbs) {
        out += "\nVerbs:\n";
        for (const CLI::App* below : verbs(verb, {})) out += row(below->get_name(), below->get_description());
    }
    if (!own.empty()) out += fmt::format("\nOptions:\n{}", own);
    return out + fmt::format("\n{}:\n{}\n{}", kCommonOptions, options_in(verb, kCommonOptions), verb.get_footer());
}

}  // namespace

std::string help_for(const CLI::App& program, const std::vector<std::string>& arguments) {
    const CLI::App* app = &program;
    for (const std::string& word : arguments)
        for (const CLI::App* below : verbs(*app, {}))
            if (below->get_name() == word) {
                app = below;
                break;
            }
    return app == &program ? program_help(program) : verb_help(*app);
}

}  // namespace cli
