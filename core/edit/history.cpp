// SPDX-License-Identifier: GPL-3.0-or-later
#include <spdlog/spdlog.h>

#include <utility>

#include "base/error.h"
#include "edit/file.h"
#include "edit/paths.h"

namespace edit {
namespace {

using base::Json;

constexpr std::size_t kMostDocuments = 100;
constexpr std::size_t kLargestHistory = 12'000'000;  // bytes; base::read_json reads 16 MB

base::Path history_file(const base::Path& folder) { return folder / ".cache" / "history.json"; }

// The documents as JSON, oldest first; empty when there are none or the file is damaged.
Json read_history(const base::Path& folder) {
    std::error_code ignored;
    if (!std::filesystem::exists(history_file(folder), ignored)) return Json::array();
    try {
        Json json = base::read_json(history_file(folder), "cannot read the undo history");
        if (json.is_object() && json.value("schema", 0) == 1 && json.contains("documents") &&
            json["documents"].is_array())
            return std::move(json["documents"]);
    } catch (const std::exception& error) {
        spdlog::debug("the undo history is damaged: {}", error.what());
    }
    return Json::array();
}

void write_history(const base::Path& folder, Json documents) {
    const Json json{{"schema", 1}, {"documents", std::move(documents)}};
    base::write_file_atomically(history_file(folder), json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace

void push_history(const base::Path& folder, const Answer& before) {
    base::make_folder(folder / ".cache");
    Json documents = read_history(folder);
    documents.push_back(to_json(with_relative_clips(before, folder)));
    // The newest that fit, counted from the end.
    std::size_t count = 0, size = 0;
    while (count < documents.size() && count < kMostDocuments) {
        size += documents[documents.size() - 1 - count].dump(-1, ' ', false, Json::error_handler_t::replace).size() + 1;
        if (size > kLargestHistory) break;
        ++count;
    }
    documents.erase(documents.begin(), documents.end() - static_cast<std::ptrdiff_t>(count));
    write_history(folder, std::move(documents));
}

std::optional<Answer> pop_history(const base::Path& folder) {
    Json documents = read_history(folder);
    if (documents.empty()) return {};
    Json newest = std::move(documents.back());
    documents.erase(documents.end() - 1);
    try {
        Answer answer = from_json(std::move(newest), history_file(folder).string());
        write_history(folder, std::move(documents));
        return with_absolute_clips(std::move(answer), folder);
    } catch (const base::Error& error) {
        if (error.code == base::Errc::disk) throw;
        spdlog::debug("the newest document of the undo history is damaged: {}", error.what());
        return {};
    }
}

}  // namespace edit
