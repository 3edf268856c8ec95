// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/ledger.h"

#include <algorithm>

#include "base/error.h"
#include "base/hash.h"

namespace render {
namespace {

constexpr const char* kName = ".askreel-exports.json";

std::vector<base::Path> files_of(const OutputResult& post) {
    std::vector<base::Path> files = post.sidecars;
    files.push_back(post.file);
    for (const base::Path& file : {post.cover, post.post})
        if (!file.empty()) files.push_back(file);
    return files;
}

std::string name_of(const base::Path& file) { return file.filename().string(); }

base::Json to_json(const OutputResult& post) {
    base::Json json{{"duration", post.duration.count()},
                    {"bytes", post.bytes},
                    {"sha256", post.sha256},
                    {"lufs", post.sound.integrated_lufs},
                    {"peak", post.sound.true_peak_dbtp},
                    {"measurable", post.sound.measurable},
                    {"cover", name_of(post.cover)},
                    {"post", name_of(post.post)},
                    {"sidecars", base::Json::array()},
                    {"findings", base::Json::array()}};
    for (const base::Path& file : post.sidecars) json["sidecars"].push_back(name_of(file));
    for (const qc::Finding& finding : post.findings) json["findings"].push_back(qc::to_json(finding));
    return json;
}

// A name in this folder and nothing that leads out of it.
base::Path inside(const base::Path& folder, const std::string& name) {
    return name.empty() ? base::Path() : folder / base::Path(name).filename();
}

OutputResult from_json(const base::Json& json, const base::Path& video) {
    const base::Path folder = video.parent_path();
    OutputResult post;
    post.file = video;
    post.duration = base::Time{json.at("duration").get<std::int64_t>()};
    post.bytes = json.at("bytes").get<std::int64_t>();
    post.sha256 = json.at("sha256").get<std::string>();
    post.sound = {json.at("lufs").get<double>(), json.at("peak").get<double>(), json.at("measurable").get<bool>()};
    post.cover = inside(folder, json.at("cover").get<std::string>());
    post.post = inside(folder, json.at("post").get<std::string>());
    for (const base::Json& name : json.at("sidecars")) post.sidecars.push_back(inside(folder, name.get<std::string>()));
    for (const base::Json& finding : json.at("findings"))
        post.findings.push_back(qc::finding_from_json(finding, kName));
    post.passed = qc::passed(post.findings);
    return post;
}

}  // namespace

Ledger::Ledger(base::Path folder) : folder_(std::move(folder)) {
    if (!std::filesystem::exists(folder_ / kName)) return;
    try {
        const base::Json json = base::read_json(folder_ / kName, "cannot read the list of exports");
        for (const auto& [name, sha256] : json.at("files").items())
            files_[name] = sha256.get<std::vector<std::string>>();
        posts_ = json.value("posts", base::Json::object());
    } catch (const std::exception&) {
        // A damaged list means that nothing in the folder is known to be ours.
        files_.clear();
        posts_ = base::Json::object();
    }
}

bool Ledger::may_replace(const base::Path& file) const {
    if (!std::filesystem::exists(file)) return true;
    const auto known = files_.find(name_of(file));
    if (known == files_.end()) return false;
    return std::find(known->second.begin(), known->second.end(), base::sha256_of_file(file)) != known->second.end();
}

void Ledger::about_to_make(const base::Path& file, const std::string& sha256) {
    std::vector<std::string>& known = files_[name_of(file)];
    std::erase(known, sha256);
    known.push_back(sha256);
    if (known.size() > 2) known.erase(known.begin());
    save();
}

std::optional<OutputResult> Ledger::unchanged(const base::Path& video, const std::string& key) const {
    try {
        const base::Json& entry = posts_.at(name_of(video));
        if (entry.at("key") != key) return std::nullopt;
        OutputResult post = from_json(entry.at("result"), video);
        for (const base::Path& file : files_of(post)) {
            const auto known = files_.find(name_of(file));
            if (known == files_.end() || !std::filesystem::exists(file) ||
                known->second.back() != base::sha256_of_file(file))
                return std::nullopt;
        }
        return post;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

void Ledger::made(const std::string& key, const OutputResult& post) {
    posts_[name_of(post.file)] = {{"key", key}, {"result", to_json(post)}};
    save();
}

void Ledger::save() const {
    base::write_file_atomically(folder_ / kName, base::dump({{"schema", 1}, {"files", files_}, {"posts", posts_}}));
}

}  // namespace render
