// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/models.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <memory>

#include "command_line.h"
#include "progress.h"
#include "speech/install.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace {

base::Json model_json(const speech::Model& model) {
    return {{"id", model.id},
            {"engine", model.engine},
            {"name", model.name},
            {"language", model.language},
            {"licence", model.licence},
            {"path", model.path.string()},
            {"complete", model.complete},
            {"fault", model.fault}};
}

std::int64_t size_of(const speech::Recipe& recipe) {
    std::uintmax_t bytes = 0;
    for (const speech::Part& part : recipe.parts) bytes += part.bytes;
    return static_cast<std::int64_t>(bytes);
}

base::Json recipe_json(const speech::Recipe& recipe) {
    base::Json parts = base::Json::array();
    for (const speech::Part& part : recipe.parts)
        parts.push_back({{"address", speech::registry() + part.address},
                         {"bytes", part.bytes},
                         {"licence", part.licence},
                         {"sha256", part.sha256}});
    return {{"id", recipe.id},           {"engine", recipe.engine},
            {"name", recipe.name},       {"language", recipe.language},
            {"licence", recipe.licence}, {"files", std::move(parts)}};
}

int list(const Session& session) {
    const std::vector<speech::Model> models = speech::installed_models();
    base::Json json{{"models", base::Json::array()}, {"available", base::Json::array()}};
    std::string text = models.empty() ? "No speech models are installed.\n" : "Installed\n";
    for (const speech::Model& model : models) {
        json["models"].push_back(model_json(model));
        text += fmt::format("  {:<20} {:<34} {}\n  {:20} {}\n", model.id, model.name,
                            model.complete ? model.licence : model.fault, "", model.path.string());
    }
    for (const speech::Recipe& recipe : speech::recipes()) {
        if (std::any_of(models.begin(), models.end(),
                        [&](const speech::Model& model) { return model.id == recipe.id && model.complete; }))
            continue;
        if (json["available"].empty()) text += "\nCan be installed\n";
        json["available"].push_back(recipe_json(recipe));
        text +=
            fmt::format("  {:<20} {:<34} {}, {}\n", recipe.id, recipe.name, recipe.licence, size_text(size_of(recipe)));
    }
    if (session.json) print(json);
    else print(text);
    return kDone;
}

struct InstallOptions {
    std::string id;
    std::vector<std::string> from;
    bool yes = false;
};

void show_what_comes(const speech::Recipe& recipe, const base::Path& home) {
    note(fmt::format("{}, {}", recipe.name, recipe.licence));
    for (const speech::Part& part : recipe.parts)
        note(fmt::format("  {}{} ({}, {})", speech::registry(), part.address,
                         size_text(static_cast<std::int64_t>(part.bytes)), part.licence));
    note(fmt::format("  goes into {}", (home / recipe.id).string()));
}

bool agreed() {
    if (::isatty(STDIN_FILENO) == 0)
        throw_usage("cannot install the model", "nobody is there to agree", "Add --yes to agree.");
    std::cerr << "Get and install it? [y/N] ";
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

int run_install(const InstallOptions& options, const Session& session) {
    const std::vector<speech::Recipe>& all = speech::recipes();
    const auto recipe =
        std::find_if(all.begin(), all.end(), [&](const speech::Recipe& one) { return one.id == options.id; });
    if (recipe == all.end())
        throw_usage("cannot install the model", fmt::format("there is none called \"{}\" for this machine", options.id),
                    "\"askreel models list\" shows them all.");
    const base::Path home = speech::model_home();
    show_what_comes(*recipe, home);
    if (!options.yes && !agreed()) {
        note("Nothing was installed.");
        return kDone;
    }
    {
        ProgressView view(session);
        speech::install(*recipe, {options.from.begin(), options.from.end()}, home, view.context());
    }
    const base::Path path = home / recipe->id;
    if (session.json) print(base::Json{{"id", recipe->id}, {"path", path.string()}});
    else print(fmt::format("{} is installed in {}.\n", recipe->name, path.string()));
    return kDone;
}

int run_add(const base::Path& file, const Session& session) {
    const base::Path home = speech::model_home();
    std::string id;
    {
        ProgressView view(session);
        id = speech::add_model(file, home, view.context());
    }
    if (session.json) print(base::Json{{"id", id}, {"path", (home / id).string()}});
    else print(fmt::format("{} is installed in {}.\n", id, (home / id).string()));
    return kDone;
}

int verify(const Session& session) {
    base::Json json = base::Json::array();
    std::string text;
    bool all = true;
    for (const speech::Model& model : speech::installed_models()) {
        const std::vector<std::string> faults = speech::faults_of(model);
        all = all && faults.empty();
        json.push_back({{"id", model.id}, {"path", model.path.string()}, {"faults", faults}});
        text += faults.empty() ? fmt::format("✓ {}\n", model.id)
                               : fmt::format("✗ {}: {}\n", model.id, fmt::join(faults, ", "));
    }
    if (session.json) print(base::Json{{"passed", all}, {"models", std::move(json)}});
    else print(text + (all ? "All models are as they were installed.\n" : "Install those again.\n"));
    return all ? kDone : kDidNotPass;
}

}  // namespace

void add_models(CLI::App& program, Session& session) {
    CLI::App& verb = add_verb(program, session,
                              {"models",
                               "What speech recognition needs: what is here, what can be installed",
                               {"askreel models", "askreel models install vosk"},
                               {3, 4, 5}});
    verb.group("Setting up");
    verb.require_subcommand(0, 1);
    verb.callback([&session, &verb] {
        if (verb.get_subcommands().empty()) session.run = [&session] { return list(session); };
    });
    CLI::App& lists =
        add_verb(verb, session, {"list", "All of them", {"askreel models list", "askreel models list --json"}, {3}});
    lists.callback([&session] { session.run = [&session] { return list(session); }; });

    CLI::App& installs =
        add_verb(verb, session,
                 {"install",
                  "Get one over the network, after showing what and asking, or from files",
                  {"askreel models install vosk", "askreel models install vosk --yes --from ~/Downloads"},
                  {3, 5}});
    const auto options = std::make_shared<InstallOptions>();
    installs.add_option("ID", options->id, "of what can be installed")->required();
    installs.add_option("--from", options->from, "files already here, or a folder with them, instead of the network")
        ->type_name("FILE|DIR");
    installs.add_flag("--yes", options->yes, "agree without being asked");
    installs.callback(
        [&session, options] { session.run = [&session, options] { return run_install(*options, session); }; });

    CLI::App& adds = add_verb(verb, session,
                              {"add",
                               "A model of your own: whisper.cpp's ggml-*.bin, or an archive of a Vosk model",
                               {"askreel models add ggml-base.en.bin", "askreel models add vosk-model-en-us-0.22.zip"},
                               {3, 5}});
    const auto file = std::make_shared<base::Path>();
    adds.add_option("FILE", *file, "is copied")->required();
    adds.callback([&session, file] { session.run = [&session, file] { return run_add(*file, session); }; });

    CLI::App& verifies = add_verb(verb, session,
                                  {"verify",
                                   "Are the files as they were installed?",
                                   {"askreel models verify", "askreel models verify --json"},
                                   {3, 4}});
    verifies.callback([&session] { session.run = [&session] { return verify(session); }; });
}

}  // namespace cli
