// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/paths.h"

#include <algorithm>
#include <filesystem>

namespace edit {
namespace {

base::Path resolved(const base::Path& path) { return std::filesystem::absolute(path).lexically_normal(); }

}  // namespace

bool is_clip_path(const std::string& text) {
    const base::Path path = text;
    if (path.empty() || text.find('\0') != std::string::npos) return false;
    return path.is_absolute() || std::find(path.begin(), path.end(), "..") == path.end();
}

Answer with_absolute_clips(Answer answer, const base::Path& folder) {
    for (media::Clip& clip : answer.clips) clip.file = resolved(folder / clip.file);
    for (Aside& aside : answer.aside) aside.clip.file = resolved(folder / aside.clip.file);
    return answer;
}

Answer with_relative_clips(Answer answer, const base::Path& folder) {
    const base::Path root = resolved(folder / "");
    const auto shorten = [&](base::Path& file) {
        const base::Path relative = resolved(file.is_absolute() ? file : folder / file).lexically_relative(root);
        if (!relative.empty() && *relative.begin() != "..") file = relative;
    };
    for (media::Clip& clip : answer.clips) shorten(clip.file);
    for (Aside& aside : answer.aside) shorten(aside.clip.file);
    return answer;
}

}  // namespace edit
