// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/models.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "base/hash.h"
#include "base/resources.h"
#include "speech/whisper.h"

namespace speech {
namespace fs = std::filesystem;
namespace {

constexpr const char* kSystemFolder = "/usr/share/askreel/models";
constexpr const char* kSphinxFolder = "/usr/share/pocketsphinx/model";
constexpr const char* kManifest = "manifest.json";

bool is_file(const base::Path& file) {
    std::error_code error;
    return fs::is_regular_file(file, error);
}

std::optional<base::Path> folder_of_settings() {
    if (!is_file(base::user_settings())) return std::nullopt;
    try {
        const base::Json json = base::read_json(base::user_settings(), "cannot read the settings");
        const base::Path folder = json.value("models", "");
        if (folder.is_absolute()) return folder;
    } catch (const std::exception&) {
        // The settings' own page says what is wrong with them.
    }
    return std::nullopt;
}

// What an engine cannot do without.
std::vector<std::string> needed(const Manifest& manifest) {
    if (manifest.engine == "pocketsphinx") return {"en-us/mdef", "en-us/means", "cmudict-en-us.dict"};
    if (manifest.engine == "vosk") return {kVoskLibrary, "model/am/final.mdl", "model/conf/mfcc.conf"};
    std::vector<std::string> out;
    for (const Manifest::File& file : manifest.files) out.push_back(file.path);
    return out;
}

Model looked_at(const Manifest& manifest, const base::Path& folder) {
    Model model{manifest.id, manifest.engine, manifest.name, manifest.language, manifest.licence, folder, true, {}};
    for (const std::string& file : needed(manifest))
        if (!is_file(folder / file)) {
            model.complete = false;
            model.fault = "without " + file;
        }
#ifndef ASKREEL_POCKETSPHINX
    if (model.complete && model.engine == "pocketsphinx") {
        model.complete = false;
        model.fault = "this version was built without the engine";
    }
#endif
    if (model.complete && model.engine == "whisper" && !whisper_program()) {
        model.complete = false;
        model.fault = "without the program whisper-cli of whisper.cpp";
    }
    return model;
}

// CMU's own layout: en-us/ holds the acoustic model en-us/ and the dictionary.
Manifest sphinx_manifest() {
    return {"pocketsphinx-en-us", "pocketsphinx", "CMU Sphinx US English", "en-US", "BSD-2-Clause", {}, {}};
}

void look_into(const base::Path& folder, std::vector<Model>& out) {
    std::error_code error;
    if (is_file(folder / "en-us" / "cmudict-en-us.dict")) out.push_back(looked_at(sphinx_manifest(), folder / "en-us"));
    std::set<base::Path> below;  // in the same order on every machine
    for (const auto& entry : fs::directory_iterator(folder, error)) below.insert(entry.path());
    for (const base::Path& path : below) {
        if (path.filename().string().starts_with('.') || !is_file(path / kManifest)) continue;
        try {
            out.push_back(looked_at(read_manifest(path), path));
        } catch (const base::Error& problem) {
            const std::string id = path.filename().string();
            out.push_back({id, {}, id, "und", {}, path, false, problem.cause});
        }
    }
}

// Relative, and below the folder.
bool stays_below(const std::string& path) {
    const base::Path relative(path);
    return !path.empty() && relative.is_relative() &&
           std::none_of(relative.begin(), relative.end(), [](const base::Path& part) { return part == ".."; });
}

}  // namespace

std::vector<base::Path> model_folders() {
    std::vector<base::Path> out;
    if (const auto folder = folder_of_settings()) out.push_back(*folder);
    const char* variable = std::getenv("ASKREEL_MODELS");
    std::string_view list = variable != nullptr ? variable : "";
    while (!list.empty()) {
        const std::string_view one = list.substr(0, list.find(':'));
        list.remove_prefix(std::min(one.size() + 1, list.size()));
        if (!one.empty()) out.emplace_back(one);
    }
    out.push_back(base::user_data() / "models");
    out.emplace_back(kSystemFolder);
    out.emplace_back(kSphinxFolder);
    return out;
}

base::Path model_home() { return model_folders().front(); }

std::vector<Model> installed_models(const std::vector<base::Path>& folders) {
    std::vector<Model> out, found;
    for (const base::Path& folder : folders) look_into(folder, found);
    for (Model& model : found)
        if (std::none_of(out.begin(), out.end(), [&](const Model& other) { return other.id == model.id; }))
            out.push_back(std::move(model));
    return out;
}

std::optional<Engine> engine_with_model(const std::string& engine, const std::vector<Model>& models) {
    const auto model = std::find_if(models.begin(), models.end(),
                                    [&](const Model& one) { return one.engine == engine && one.complete; });
    if (model == models.end()) return std::nullopt;
    if (engine == "vosk") return Engine{engine, model->path / "model", model->path / kVoskLibrary};
    if (engine == "whisper")
        return Engine{engine, model->path / read_manifest(model->path).files.front().path, *whisper_program()};
    return Engine{engine, model->path, {}};
}

base::Json to_json(const Manifest& manifest) {
    base::Json files = base::Json::array();
    for (const Manifest::File& file : manifest.files)
        files.push_back({{"path", file.path}, {"bytes", file.bytes}, {"sha256", file.sha256}});
    return {{"schema", 1},
            {"id", manifest.id},
            {"engine", manifest.engine},
            {"name", manifest.name},
            {"language", manifest.language},
            {"licence", manifest.licence},
            {"source", manifest.source},
            {"files", std::move(files)}};
}

Manifest read_manifest(const base::Path& folder) {
    const base::Path file = folder / kManifest;
    const base::Json json = base::read_json(file, "cannot read the model");
    const std::string name = file.string();
    base::ObjectReader reader(json, name, "");
    (void)reader.integer("schema", 1, 1);
    Manifest out{reader.text("id"),
                 reader.text("engine"),
                 reader.text("name"),
                 reader.text("language"),
                 reader.text("licence"),
                 reader.text("source"),
                 {}};
    reader.each("files", [&](base::ObjectReader& one) {
        Manifest::File entry{one.text("path"),
                             static_cast<std::uintmax_t>(one.integer("bytes", 0, std::int64_t{1} << 40)),
                             one.text("sha256")};
        if (!stays_below(entry.path)) one.fail("path", "leaves the model's folder");
        out.files.push_back(std::move(entry));
    });
    reader.finish();
    if (out.files.empty()) reader.fail("files", "is empty");
    return out;
}

std::vector<std::string> faults_of(const Model& model) {
    std::vector<std::string> out;
    if (!model.complete) out.push_back(model.fault);
    if (!is_file(model.path / kManifest)) return out;
    const Manifest manifest = read_manifest(model.path);
    for (const Manifest::File& file : manifest.files) {
        const base::Path path = model.path / file.path;
        if (!is_file(path)) out.push_back(file.path + " is missing");
        else if (base::sha256_of_file(path) != file.sha256) out.push_back(file.path + " was changed");
    }
    return out;
}

}  // namespace speech
