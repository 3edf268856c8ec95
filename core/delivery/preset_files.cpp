// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <map>
#include <system_error>

#include "base/error.h"
#include "base/resources.h"
#include "delivery/catalogue.h"

namespace delivery {
namespace fs = std::filesystem;
namespace {

// The entries of a folder, none when it is missing.
std::vector<fs::directory_entry> entries(const base::Path& folder) {
    std::vector<fs::directory_entry> found;
    std::error_code error;
    fs::directory_iterator at(folder, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) found.push_back(*at);
    if (error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory)
        base::throw_file_error("cannot read the presets", folder.string(), error.value());
    return found;
}

// "ID.json" of most kinds, "ID/kit.json" of brands; nothing for other files, such as an editor's hidden ones.
PresetFile preset_file(const fs::directory_entry& entry, std::string_view kind) {
    const base::Path& path = entry.path();
    if (path.filename().string().starts_with(".")) return {};
    std::error_code error;
    if (kind == "brands") {
        const base::Path kit = path / "kit.json";
        return fs::is_regular_file(kit, error) ? PresetFile{path.filename().string(), kit} : PresetFile{};
    }
    return path.extension() == ".json" && entry.is_regular_file(error) ? PresetFile{path.stem().string(), path}
                                                                       : PresetFile{};
}

}  // namespace

PresetFolders preset_folders(const std::vector<base::Path>& added) {
    PresetFolders folders = {base::resource_root() / "presets", base::user_presets()};
    for (const base::Path& folder : added) {
        std::error_code error;
        if (!fs::is_directory(folder, error))
            throw base::Error(base::Errc::input, "cannot read the presets", folder.string(), "it is not a folder",
                              "Give the folder that holds targets/, canvases/, captions/ or brands/.");
        folders.push_back(folder);
    }
    return folders;
}

std::vector<PresetFile> preset_files(const PresetFolders& folders, std::string_view kind) {
    std::map<std::string, base::Path> by_id;
    for (const base::Path& folder : folders) {
        for (const auto& entry : entries(folder / kind)) {
            PresetFile file = preset_file(entry, kind);
            if (!file.id.empty()) by_id.insert_or_assign(std::move(file.id), std::move(file.path));
        }
    }
    std::vector<PresetFile> files;
    for (auto& [id, path] : by_id) files.push_back({id, std::move(path)});
    return files;
}

}  // namespace delivery
