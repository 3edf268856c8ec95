// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/run.h"
#include "speech/models.h"

namespace speech {

// A file that holds a part of a model, and which of its files go where.
struct Part {
    std::string address;  // below the registry, "vosk/-/vosk-0.3.39.tgz"
    std::uintmax_t bytes = 0;
    std::string sha256;
    std::string licence;
    std::string from, to;  // names that start with `from` start with `to` instead
};

// A model that can be installed by name.
struct Recipe {
    std::string id, engine, name, language, licence;
    std::vector<Part> parts;
};

// Those for this machine.
[[nodiscard]] const std::vector<Recipe>& recipes();

// Where parts come from: $npm_config_registry, else https://registry.npmjs.org, with a slash at the end.
[[nodiscard]] std::string registry();

// Installs into home/ID, all or nothing, replacing what is there. Parts are the files in `from` (files or folders that
// hold them), by their names; without `from` they are fetched. Each must have its SHA-256: Errc::input. Errc::disk.
void install(const Recipe& recipe, const std::vector<base::Path>& from, const base::Path& home,
             const base::RunContext& context);

// Takes a file of the user's into home: whisper.cpp's ggml-*.bin, or an archive of a Vosk model (with lib/libvosk.so
// for the library). Gives its id. Errc::input when it is none of these.
std::string add_model(const base::Path& file, const base::Path& home, const base::RunContext& context);

}  // namespace speech
