// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <system_error>

#include "brand/check.h"
#include "command_line.h"
#include "render/library.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace fs = std::filesystem;
namespace {

// An id that a folder or file name suggests: "My Clinic" → "my-clinic".
std::string id_from(const base::Path& file) {
    const base::Path absolute = fs::absolute(file).lexically_normal();
    const std::string name =
        file.filename() == "kit.json" ? absolute.parent_path().filename().string() : absolute.stem().string();
    std::string id;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) id += lower;
        else if (!id.empty() && id.back() != '-') id += '-';
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id.empty() ? "my-practice" : id.substr(0, 64);
}

int make_new(const base::Path& file, const Session& session) {
    std::error_code ignored;
    if (fs::exists(file, ignored))
        throw base::Error(base::Errc::input, "cannot make the brand kit", file.string(), "the file is there already",
                          "Choose another name, or delete it first.");
    base::write_file_atomically(file, base::dump(brand::to_json(brand::starter_kit(id_from(file)))));
    if (session.json) print(base::Json{{"file", file.string()}});
    else
        print(fmt::format("Made {}. Fill in the practice, put the logo beside it, then: askreel brand check {}\n",
                          file.string(), file.string()));
    return kDone;
}

std::string describe(const brand::Kit& kit) {
    const auto row = [](const char* name, const std::string& text) {
        return text.empty() ? std::string() : fmt::format("  {:<12} {}\n", name, text);
    };
    const brand::Palette& p = kit.palette;
    std::string out = fmt::format("{} ({})\n", kit.practice, kit.id);
    out += row("Logo", kit.logo.empty() ? "none" : kit.logo.filename().string());
    out += row("Palette", fmt::format("primary {}, accent {}, text {}, surface {}, on surface {}", p.primary, p.accent,
                                      p.text, p.surface, p.on_surface));
    out += row("Fonts", fmt::format("{} for headings, {} for text", kit.heading_font, kit.body_font));
    if (kit.lower_third.show)
        out += row("Lower third",
                   fmt::format("{}, {} · {}", kit.lower_third.name, kit.lower_third.credentials, kit.lower_third.role));
    if (kit.headline.show)
        out += row("Headline", fmt::format("the question, for {:g} s", base::to_seconds(kit.headline.length)));
    out += row("Progress", kit.progress_bar ? "a bar" : "none");
    if (kit.intro.show) out += row("Intro", fmt::format("{:g} s", base::to_seconds(kit.intro.length)));
    if (kit.end_card.show) {
        out += row("End card", fmt::format("{:g} s: {}", base::to_seconds(kit.end_card.length),
                                           fmt::join(kit.end_card.lines, ", ")));
        out += row("Disclaimer", kit.end_card.disclaimer);
    }
    if (!kit.hashtags.empty()) out += row("Hashtags", fmt::format("#{}", fmt::join(kit.hashtags, " #")));
    return out;
}

int show(const std::string& brand, const Session& session) {
    const brand::Kit kit = render::Library(session.preset_folders()).kit(brand);
    if (session.json) print(brand::to_json(kit));
    else print(describe(kit));
    return kDone;
}

int check(const std::string& brand, const Session& session) {
    render::Library library(session.preset_folders());
    const brand::Kit kit = library.kit(brand);
    const std::vector<brand::Problem> problems = brand::check(kit, library.fonts(), library.catalogue().canvases());
    const auto blocks = [](const brand::Problem& problem) { return problem.severity == brand::Severity::block; };
    const bool passed = std::none_of(problems.begin(), problems.end(), blocks);
    if (session.json) {
        base::Json findings = base::Json::array();
        for (const brand::Problem& problem : problems)
            findings.push_back({{"rule", problem.rule},
                                {"severity", blocks(problem) ? "block" : "warn"},
                                {"message", problem.message},
                                {"hint", problem.hint}});
        print(base::Json{{"brand", kit.id}, {"passed", passed}, {"findings", std::move(findings)}});
    } else {
        std::string out;
        for (const brand::Problem& problem : problems)
            out += fmt::format("{} {}\n  {}\n", blocks(problem) ? "✗" : "!", problem.message, problem.hint);
        print(out + (problems.empty() ? fmt::format("{}: everything is as it should be.\n", kit.practice)
                                      : fmt::format("{}.\n", count_of(problems.size(), "finding"))));
    }
    return passed ? kDone : kDidNotPass;
}

using OnBrand = int (*)(const std::string&, const Session&);

void add_brand_verb(CLI::App& parent, Session& session, const VerbText& text, const char* what, OnBrand run) {
    CLI::App& verb = add_verb(parent, session, text);
    const auto brand = std::make_shared<std::string>();
    verb.add_option("FILE", *brand, what)->required();
    verb.callback([&session, brand, run] { session.run = [&session, brand, run] { return run(*brand, session); }; });
}

}  // namespace

void add_brand(CLI::App& program, Session& session) {
    CLI::App& verb = add_verb(program, session,
                              {"brand",
                               "Make, show and check brand kits",
                               {"askreel brand new my-clinic/kit.json", "askreel brand check my-clinic/kit.json"},
                               {3, 4, 5}});
    verb.group("Brand and places");
    verb.require_subcommand(1);
    add_brand_verb(verb, session,
                   {"new",
                    "Write a kit to start from",
                    {"askreel brand new kit.json", "askreel brand new my-clinic/kit.json"},
                    {3, 5}},
                   "the kit.json to make", [](const std::string& file, const Session& s) { return make_new(file, s); });
    add_brand_verb(
        verb, session,
        {"show", "What a kit holds", {"askreel brand show solenne-med-spa", "askreel brand show kit.json --json"}, {3}},
        "a kit.json, or the id of a kit", show);
    add_brand_verb(verb, session,
                   {"check",
                    "What is wrong with a kit, in words",
                    {"askreel brand check kit.json", "askreel brand check solenne-med-spa"},
                    {3, 4}},
                   "a kit.json, or the id of a kit", check);
}

}  // namespace cli
