// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/check.h"

#include <fmt/format.h>

#include <memory>

#include "command_line.h"
#include "findings.h"
#include "render/library.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace {

int check(const std::string& file, const std::string& id, const Session& session) {
    render::Library library(session.preset_folders());
    const delivery::Target& target = library.catalogue().target(id);
    const qc::Report report = qc::check(file, target, session.cancel);
    const bool passed = qc::passed(report.findings);
    if (session.json)
        print(base::Json{
            {"file", file}, {"target", target.id}, {"passed", passed}, {"findings", to_json(report.findings)}});
    else
        print(fmt::format("{} {} {}.\n", passed ? "✓" : "✗", file,
                          passed ? "meets " + target.name : "does not meet " + target.name) +
              describe(report.findings, session.verbosity > 0));
    return passed ? kDone : kDidNotPass;
}

}  // namespace

void add_check(CLI::App& program, Session& session) {
    CLI::App& verb =
        add_verb(program, session,
                 {"check",
                  "Does a video, ours or anybody's, meet a target?",
                  {"askreel check post.mp4 --for instagram-reels", "askreel check post.mp4 --for tiktok --json"},
                  {3, 4}});
    verb.group("Posts");
    const auto file = std::make_shared<std::string>(), target = std::make_shared<std::string>();
    verb.add_option("FILE", *file, "a video")->required();
    verb.add_option("--for", *target, "the place; \"askreel presets\" lists them")->type_name("ID")->required();
    verb.callback([&session, file, target] {
        session.run = [&session, file, target] { return check(*file, *target, session); };
    });
}

}  // namespace cli
