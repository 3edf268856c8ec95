// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include "session.h"

// Each adds its verb to the program: options are parsed into values that the verb's Session::run owns.
namespace cli {

void add_demo(CLI::App& program, Session& session);
void add_doctor(CLI::App& program, Session& session);
void add_probe(CLI::App& program, Session& session);

void add_new(CLI::App& program, Session& session);
void add_add(CLI::App& program, Session& session);
void add_show(CLI::App& program, Session& session);
void add_trim(CLI::App& program, Session& session);
void add_captions(CLI::App& program, Session& session);

void add_brand(CLI::App& program, Session& session);
void add_presets(CLI::App& program, Session& session);

void add_frame(CLI::App& program, Session& session);
void add_export(CLI::App& program, Session& session);
void add_batch(CLI::App& program, Session& session);
void add_check(CLI::App& program, Session& session);
void add_fix(CLI::App& program, Session& session);
void add_models(CLI::App& program, Session& session);
void add_record(CLI::App& program, Session& session);
void add_phone(CLI::App& program, Session& session);
void add_cache(CLI::App& program, Session& session);

}  // namespace cli
