// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/recent.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/json.h"
#include "base/resources.h"

namespace practice {
namespace fs = std::filesystem;
namespace {

std::vector<base::Path> read(const base::Path& file) {
    std::vector<base::Path> answers;
    try {
        const base::Json json = base::read_json(file, "cannot read the recent answers");
        for (const base::Json& answer : json.at("answers")) {
            base::Path path = answer.get<std::string>();
            if (path.is_absolute() && answers.size() < kMostRecent) answers.push_back(std::move(path));
        }
    } catch (const std::exception&) {
        answers.clear();
    }
    return answers;
}

void write(const std::vector<base::Path>& answers, const base::Path& file) {
    base::Json list = base::Json::array();
    for (const base::Path& answer : answers) list.push_back(answer.string());
    base::make_folder(file.parent_path());
    base::write_file_atomically(file, base::dump({{"schema", 1}, {"answers", std::move(list)}}));
}

base::Path clean(const base::Path& answer) { return fs::absolute(answer / "").lexically_normal().parent_path(); }

}  // namespace

base::Path recent_file() { return base::user_data() / "recent.json"; }

std::vector<base::Path> recent_answers(const base::Path& file) {
    std::vector<base::Path> answers = read(file);
    std::erase_if(answers, [](const base::Path& answer) {
        std::error_code ignored;
        return !fs::is_directory(answer, ignored);
    });
    return answers;
}

void remember(const base::Path& answer, const base::Path& file) {
    std::vector<base::Path> answers = read(file);
    std::erase(answers, clean(answer));
    answers.insert(answers.begin(), clean(answer));
    answers.resize(std::min(answers.size(), kMostRecent));
    write(answers, file);
}

void forget(const base::Path& answer, const base::Path& file) {
    std::vector<base::Path> answers = read(file);
    if (std::erase(answers, clean(answer)) > 0) write(answers, file);
}

}  // namespace practice
