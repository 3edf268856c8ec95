// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <memory>
#include <string>

#include "captions/lint.h"
#include "edit/answer.h"
#include "render/library.h"
#include "session.h"

// The verbs below `captions DIR`, by file.
namespace cli {

struct CaptionsOf {
    base::Path folder;
    std::string language;  // empty: the first track
};
using SharedCaptionsOf = std::shared_ptr<CaptionsOf>;

// The language that is meant. Throws Errc::input when the answer has no captions, or none in it.
[[nodiscard]] std::string language_of(const edit::Answer& answer, const std::string& wanted);

void add_language_option(CLI::App& verb, const SharedCaptionsOf& of);

void add_captions_import(CLI::App& captions, Session& session, const SharedCaptionsOf& of);
void add_captions_export(CLI::App& captions, Session& session, const SharedCaptionsOf& of);
void add_captions_edits(CLI::App& captions, Session& session,
                        const SharedCaptionsOf& of);  // set, shift, split, merge, replace
void add_captions_rules(CLI::App& captions, Session& session, const SharedCaptionsOf& of);  // check, fix

void add_captions_align(CLI::App& captions, Session& session, const SharedCaptionsOf& of);
void add_captions_transcribe(CLI::App& captions, Session& session, const SharedCaptionsOf& of);

inline constexpr const char* kDefaultProfile = "patient-friendly";

// The canvas that lines are counted for: the given one, else that of the answer's first target, else a tall one.
[[nodiscard]] captions::Lines lines_for(const edit::Answer& answer, const std::string& canvas,
                                        render::Library& library);

}  // namespace cli
