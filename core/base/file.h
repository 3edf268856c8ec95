// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace base {

using Path = std::filesystem::path;

// The whole file. Throws Errc::input when it is missing, no regular file, or larger than `limit` bytes; `doing` opens
// the message, for example "cannot read the captions".
[[nodiscard]] std::string read_file(const Path& file, std::uintmax_t limit, std::string_view doing);

// Replaces `file` by `bytes` so that a reader, or a crash at any moment, sees the old content or the new, never a part:
// written to "NAME.part" beside it, synced, renamed. Throws Errc::disk; the old file is then untouched.
void write_file_atomically(const Path& file, std::string_view bytes);

// A file in the making: something else writes `part()`, then `commit()` syncs it and gives it its final name. Destroyed
// without commit, it removes what was written. Not copyable; owned by one thread.
class PendingFile {
  public:
    explicit PendingFile(Path final_name);
    ~PendingFile();
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;

    [[nodiscard]] const Path& part() const { return part_; }
    // Throws Errc::disk.
    void commit();

  private:
    Path final_;
    Path part_;
    bool committed_ = false;
};

// A folder for temporary files that is removed with everything in it on destruction.
class TempDir {
  public:
    TempDir();
    ~TempDir();
    TempDir(const TempDir&) = delete;
    TempDir& operator=(const TempDir&) = delete;

    [[nodiscard]] const Path& path() const { return path_; }

  private:
    Path path_;
};

// Creates the folder and its parents. Throws Errc::disk.
void make_folder(const Path& folder);

}  // namespace base
