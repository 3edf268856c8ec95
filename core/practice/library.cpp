// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/library.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/error.h"
#include "edit/clips.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "practice/folders.h"
#include "practice/practice.h"

namespace practice {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostAnswers = 10'000;

// Calls f(entry) for what lies in a folder; a folder that cannot be read has nothing in it.
template <typename F>
void each_in(const base::Path& folder, F f) {
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) f(*it);
}

int count_posts(const base::Path& folder) {
    int posts = 0;
    each_in(folder / "exports", [&](const fs::directory_entry& file) {
        std::error_code ignored;
        posts += file.path().extension() == ".mp4" && file.is_regular_file(ignored);
    });
    return posts;
}

std::chrono::sys_seconds changed_at(const base::Path& file) {
    std::error_code error;
    const auto time = fs::last_write_time(file, error);
    if (error) return {};
    return std::chrono::floor<std::chrono::seconds>(std::chrono::file_clock::to_sys(time));
}

bool plays_whole_clips(const edit::Answer& answer) {
    const auto whole = edit::reset(answer).timeline;
    return std::equal(whole.begin(), whole.end(), answer.timeline.begin(), answer.timeline.end(),
                      [](const auto& a, const auto& b) { return a.clip == b.clip && a.source == b.source; });
}

bool shows_captions(const edit::Answer& answer) {
    return std::any_of(answer.captions.begin(), answer.captions.end(),
                       [&](const auto& track) { return !edit::project(answer, track).cues.empty(); });
}

std::string trouble_of(const edit::Answer& answer) {
    for (const media::Clip& clip : answer.clips) {
        if (const std::string trouble = edit::clip_trouble(clip); !trouble.empty())
            return "The clip " + clip.file.filename().string() + " cannot be used: " + trouble + ".";
    }
    return {};
}

std::string sentence(const base::Error& error) {
    std::string text = error.cause.empty() ? error.action : error.cause;
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return "The answer's file cannot be read. " + text + ".";
}

// The folders of answers in a library, sorted.
std::vector<base::Path> answer_folders(const base::Path& library) {
    std::vector<base::Path> folders;
    each_in(library, [&](const fs::directory_entry& item) {
        std::error_code ignored;
        if (item.path().extension() == kAnswerSuffix && item.is_directory(ignored) && folders.size() < kMostAnswers)
            folders.push_back(item.path());
    });
    std::sort(folders.begin(), folders.end());
    return folders;
}

// Bytes of a file, or of all files below a folder. Links are not followed.
std::int64_t bytes_of(const base::Path& path, const base::CancelToken& cancel) {
    std::int64_t bytes = 0;
    const auto add = [&](const fs::directory_entry& item) {
        std::error_code unreadable;
        if (item.is_symlink(unreadable) || !item.is_regular_file(unreadable)) return;
        if (const auto size = item.file_size(unreadable); !unreadable) bytes += static_cast<std::int64_t>(size);
    };
    std::error_code error;
    add(fs::directory_entry(path, error));
    for (fs::recursive_directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
        cancel.check();
        add(*it);
    }
    return bytes;
}

// What of an answer's .cache can be made again: all but the undo history.
std::vector<base::Path> remakeable(const base::Path& answer) {
    std::vector<base::Path> items;
    each_in(answer / ".cache", [&](const fs::directory_entry& item) {
        if (item.path().filename() != "history.json") items.push_back(item.path());
    });
    return items;
}

}  // namespace

Status status_of(const edit::Answer& answer, int posts) {
    if (answer.timeline.empty()) return Status::planned;
    if (posts > 0) return Status::exported;
    if (shows_captions(answer))
        return !answer.brand.empty() && !answer.targets.empty() ? Status::ready : Status::captioned;
    return plays_whole_clips(answer) ? Status::recorded : Status::edited;
}

Entry read_entry(const base::Path& folder) {
    Entry entry;
    entry.folder = folder;
    entry.question = folder.stem().string();
    entry.posts = count_posts(folder);
    entry.changed = changed_at(folder / "answer.json");
    try {
        const edit::Answer answer = edit::load(folder);
        if (!answer.question.empty()) entry.question = answer.question;
        entry.provider = answer.provider;
        entry.series = answer.series;
        entry.brand = answer.brand;
        entry.length = edit::duration(answer);
        entry.script = reading_time(answer.script);
        entry.status = status_of(answer, entry.posts);
        entry.problem = trouble_of(answer);
    } catch (const base::Error& error) {
        entry.problem = sentence(error);
    }
    return entry;
}

std::vector<Entry> list_answers(const base::Path& library, const base::CancelToken& cancel) {
    std::vector<Entry> entries;
    for (const base::Path& folder : answer_folders(library)) {
        cancel.check();
        entries.push_back(read_entry(folder));
    }
    return entries;
}

DiskUse disk_use(const base::Path& library, const base::CancelToken& cancel) {
    DiskUse use;
    for (const base::Path& folder : answer_folders(library)) {
        use.clips += bytes_of(folder / "media", cancel);
        use.posts += bytes_of(folder / "exports", cancel);
        for (const base::Path& item : remakeable(folder)) use.freeable += bytes_of(item, cancel);
    }
    use.freeable += bytes_of(library / kTrash, cancel);
    return use;
}

void free_disk(const base::Path& library, const base::CancelToken& cancel) {
    std::error_code ignored;
    for (const base::Path& folder : answer_folders(library)) {
        cancel.check();
        for (const base::Path& item : remakeable(folder)) fs::remove_all(item, ignored);
    }
    fs::remove_all(library / kTrash, ignored);
}

}  // namespace practice
