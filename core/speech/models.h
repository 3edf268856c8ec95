// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/json.h"
#include "speech/wire.h"

namespace speech {

// What an engine needs, found on this machine.
struct Model {
    std::string id;        // "vosk", the folder's name
    std::string engine;    // "pocketsphinx", "vosk" or "whisper"
    std::string name;      // for people
    std::string language;  // "en-US", "und" when unknown
    std::string licence;
    base::Path path;
    bool complete = false;
    std::string fault;  // what is missing, when not complete
};

// Where Vosk's library lies in its model's folder.
inline constexpr const char* kVoskLibrary = "lib/libvosk.so";

// Where models are looked for, the first ones first: the folder "models" of the settings, those of ASKREEL_MODELS
// (between colons), the user's, the system's. They need not exist.
[[nodiscard]] std::vector<base::Path> model_folders();
// Where models are installed: the first of these that is not the system's.
[[nodiscard]] base::Path model_home();

// Everything that is found, the best of an engine first. An id that comes twice counts where it is found first.
[[nodiscard]] std::vector<Model> installed_models(const std::vector<base::Path>& folders = model_folders());
// The engine with its best complete model, if it has one.
[[nodiscard]] std::optional<Engine> engine_with_model(const std::string& engine, const std::vector<Model>& models);

// What is known of each file of an installed model, "manifest.json" in its folder.
struct Manifest {
    struct File {
        std::string path;  // relative
        std::uintmax_t bytes = 0;
        std::string sha256;
    };
    std::string id, engine, name, language, licence, source;
    std::vector<File> files;
};
[[nodiscard]] base::Json to_json(const Manifest& manifest);
// Throws Errc::input when there is none or it is damaged.
[[nodiscard]] Manifest read_manifest(const base::Path& folder);
// A list of what differs from the manifest; empty when the model is as it was installed. A model that came with the
// system has no manifest and is only looked at for its files.
[[nodiscard]] std::vector<std::string> faults_of(const Model& model);

}  // namespace speech
