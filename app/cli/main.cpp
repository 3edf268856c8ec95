// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string_view>

#include "av/check.h"
#include "base/log.h"
#include "command_line.h"
#include "errors.h"
#include "help.h"
#include "render/memory.h"
#include "signals.h"
#include "verbs.h"

namespace {

void add_verbs(CLI::App& program, cli::Session& session) {
    cli::add_demo(program, session);
    cli::add_doctor(program, session);
    cli::add_probe(program, session);
    cli::add_new(program, session);
    cli::add_add(program, session);
    cli::add_show(program, session);
    cli::add_trim(program, session);
    cli::add_captions(program, session);
    cli::add_brand(program, session);
    cli::add_presets(program, session);
    cli::add_frame(program, session);
    cli::add_export(program, session);
    cli::add_batch(program, session);
    cli::add_check(program, session);
    cli::add_fix(program, session);
    cli::add_record(program, session);
    cli::add_phone(program, session);
    cli::add_models(program, session);
    cli::add_cache(program, session);
}

// A command line that cannot be parsed is reported as JSON too when it asks for JSON.
bool wants_json(int argc, char** argv) {
    return std::any_of(argv, argv + argc, [](const char* text) { return std::string_view(text) == "--json"; });
}

}  // namespace

int main(int argc, char** argv) {
    render::return_large_blocks();
    cli::Session session;
    try {
        CLI::App program;
        cli::set_up_program(program, session, ASKREEL_VERSION);
        add_verbs(program, session);
        try {
            program.parse(argc, argv);
        } catch (const CLI::CallForHelp&) {
            cli::print(cli::help_for(program, {argv + 1, argv + argc}));
            return cli::kDone;
        } catch (const CLI::CallForVersion& version) {
            cli::print(std::string(version.what()) + "\n");
            return cli::kDone;
        } catch (const CLI::ParseError& error) {
            return cli::report(cli::usage_error(program, error), wants_json(argc, argv));
        }
        base::set_up_logging(session.verbosity);
        av::set_up_logging(session.verbosity >= 2);
        cli::cancel_on_signal(session.cancel);
        return session.run();
    } catch (...) {
        return cli::report(base::current_error(), session.json);
    }
}
