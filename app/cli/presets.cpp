// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <array>
#include <functional>
#include <memory>

#include "captions/lint.h"
#include "command_line.h"
#include "delivery/nearest.h"
#include "render/library.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace {

constexpr auto kDoing = "cannot read the preset";

// A kind of preset: where its files are, what tells it from others, and how one is read strictly.
struct Kind {
    const char* folder;
    const char* name;
    const char* telling_key;
    std::function<void(const base::Path&)> read;
};

const std::array<Kind, 5>& kinds() {
    const auto with = [](auto from_json) {
        return [from_json](const base::Path& file) { (void)from_json(base::read_json(file, kDoing), file.string()); };
    };
    static const std::array<Kind, 5> all{{
        {"targets", "target", "limits", with(delivery::target_from_json)},
        {"canvases", "canvas", "size", with(delivery::canvas_from_json)},
        {"brands", "brand kit", "practice", [](const base::Path& file) { (void)brand::read_kit(file); }},
        {"rules/captions", "caption rules", "characters_per_second", with(captions::rules_from_json)},
        {"captions", "caption style", "schema", with(captions::style_from_json)},
    }};
    return all;
}

std::string size_of(delivery::Size size) { return fmt::format("{}×{}", size.width, size.height); }

std::string limits_of(const delivery::Limits& limits) {
    std::vector<std::string> parts;
    if (limits.max_duration > base::Time{}) parts.push_back("up to " + clock(limits.max_duration));
    if (limits.max_bytes > 0) parts.push_back(size_text(limits.max_bytes));
    return fmt::format("{}", fmt::join(parts, ", "));
}

base::Json target_json(const delivery::Target& target) {
    return {{"id", target.id},
            {"name", target.name},
            {"canvas", target.canvas},
            {"width", target.video.size.width},
            {"height", target.video.size.height},
            {"max_duration",
             target.limits.max_duration > base::Time{} ? seconds_json(target.limits.max_duration) : nullptr},
            {"max_bytes", target.limits.max_bytes > 0 ? base::Json(target.limits.max_bytes) : nullptr}};
}

int list(const Session& session) {
    render::Library library(session.preset_folders());
    base::Json json{{"targets", base::Json::array()},
                    {"canvases", base::Json::array()},
                    {"styles", base::Json::array()},
                    {"brands", base::Json::array()}};
    std::string text = "Targets\n";
    for (const delivery::Target& target : library.catalogue().targets()) {
        json["targets"].push_back(target_json(target));
        text += fmt::format("  {:<18} {:<26} {:<10} {}\n", target.id, target.name, size_of(target.video.size),
                            limits_of(target.limits));
    }
    text += "\nCanvases\n";
    for (const delivery::Canvas& canvas : library.catalogue().canvases()) {
        json["canvases"].push_back(
            {{"id", canvas.id}, {"name", canvas.name}, {"width", canvas.size.width}, {"height", canvas.size.height}});
        text += fmt::format("  {:<18} {:<26} {}\n", canvas.id, canvas.name, size_of(canvas.size));
    }
    text += "\nCaption styles\n";
    for (const captions::Style& style : library.styles()) {
        json["styles"].push_back({{"id", style.id}, {"name", style.name}});
        text += fmt::format("  {:<18} {}\n", style.id, style.name);
    }
    text += "\nBrand kits\n";
    for (const delivery::PresetFile& file : delivery::preset_files(library.folders(), "brands")) {
        const brand::Kit kit = brand::read_kit(file.path);
        json["brands"].push_back({{"id", kit.id}, {"name", kit.practice}, {"file", file.path.string()}});
        text += fmt::format("  {:<18} {}\n", kit.id, kit.practice);
    }
    if (session.json) print(json);
    else print(text);
    return kDone;
}

int show(const std::string& id, const Session& session) {
    const render::Library library(session.preset_folders());
    std::vector<std::string> known;
    for (const Kind& kind : kinds()) {
        for (const delivery::PresetFile& file : delivery::preset_files(library.folders(), kind.folder)) {
            if (file.id == id) {
                print(base::read_file(file.path, 1'000'000, kDoing));
                return kDone;
            }
            known.push_back(file.id);
        }
    }
    const std::string near = delivery::nearest(id, known);
    throw_usage("cannot show the preset", fmt::format("there is none called \"{}\"", id),
                near.empty() ? "\"askreel presets list\" shows them all." : fmt::format("Did you mean {}?", near));
}

// By the folder that it lies in, else by a key that only its kind has.
const Kind& kind_of(const base::Path& file) {
    const base::Json json = base::read_json(file, kDoing);
    const std::string folder = std::filesystem::absolute(file).parent_path().generic_string();
    for (const Kind& kind : kinds())
        if (folder.ends_with("/" + std::string(kind.folder))) return kind;
    for (const Kind& kind : kinds())
        if (json.is_object() && json.contains(kind.telling_key)) return kind;
    throw base::Error(base::Errc::input, kDoing, file.string(),
                      "it is no target, canvas, brand kit, caption style or caption rules",
                      "Start from one of ours: askreel presets show tiktok > mine.json.");
}

int validate(const base::Path& file, const Session& session) {
    const Kind& kind = kind_of(file);
    kind.read(file);
    if (session.json) print(base::Json{{"file", file.string()}, {"kind", kind.name}, {"valid", true}});
    else print(fmt::format("{} is a valid {}.\n", file.string(), kind.name));
    return kDone;
}

}  // namespace

void add_presets(CLI::App& program, Session& session) {
    CLI::App& verb = add_verb(program, session,
                              {"presets",
                               "The places to post to, shapes, caption styles and brand kits",
                               {"askreel presets", "askreel presets show tiktok"},
                               {3}});
    verb.group("Brand and places");
    verb.require_subcommand(0, 1);
    verb.callback([&session, &verb] {
        if (verb.get_subcommands().empty()) session.run = [&session] { return list(session); };
    });
    CLI::App& lists =
        add_verb(verb, session, {"list", "All of them", {"askreel presets list", "askreel presets list --json"}, {3}});
    lists.callback([&session] { session.run = [&session] { return list(session); }; });

    CLI::App& shows = add_verb(
        verb, session, {"show", "The file of one", {"askreel presets show tiktok", "askreel presets show clean"}, {3}});
    const auto id = std::make_shared<std::string>();
    shows.add_option("ID", *id, "of a target, canvas, caption style, brand kit or caption rules")->required();
    shows.callback([&session, id] { session.run = [&session, id] { return show(*id, session); }; });

    CLI::App& validates =
        add_verb(verb, session,
                 {"validate",
                  "Is a preset file of your own right?",
                  {"askreel presets validate mine/targets/clinic-wall.json", "askreel presets validate kit.json"},
                  {3}});
    const auto file = std::make_shared<base::Path>();
    validates.add_option("FILE", *file, "any preset's JSON")->required();
    validates.callback([&session, file] { session.run = [&session, file] { return validate(*file, session); }; });
}

}  // namespace cli
