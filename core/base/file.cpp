// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <random>
#include <system_error>

#include "base/error.h"

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

namespace base {
namespace fs = std::filesystem;
namespace {

// Whatever keeps a file from being written is the disk's fault, a missing folder included.
[[noreturn]] void throw_write_error(const Path& file, int error_number) {
    try {
        throw_file_error("cannot write", file.string(), error_number);
    } catch (Error& error) {
        error.code = Errc::disk;
        throw;
    }
}

// Makes what was written to `file` (or the entries of a folder) survive a power cut. Windows flushes on rename instead.
void sync(const Path& file) {
#ifndef _WIN32
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) throw_write_error(file, errno);
    const int result = ::fsync(fd);
    const int error_number = errno;
    ::close(fd);
    // Some network file systems cannot sync folders and say EINVAL; the rename itself is still atomic there.
    if (result != 0 && error_number != EINVAL) throw_write_error(file, error_number);
#else
    (void)file;
#endif
}

Path folder_of(const Path& file) { return file.has_parent_path() ? file.parent_path() : Path("."); }

}  // namespace

std::string read_file(const Path& file, std::uintmax_t limit, std::string_view doing) {
    std::error_code error;
    const auto status = fs::status(file, error);
    if (!fs::exists(status)) throw_file_error(std::string(doing), file.string(), error ? error.value() : ENOENT);
    if (!fs::is_regular_file(status))
        throw Error(Errc::input, std::string(doing), file.string(), "it is not a file", "Give the path of a file.");
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    if (!in) throw_file_error(std::string(doing), file.string(), errno != 0 ? errno : EACCES);
    // Of the file that is open: another may have taken its name since.
    in.seekg(0, std::ios::end);
    const std::streamoff end = in.tellg();
    in.seekg(0);
    if (!in || end < 0) throw_file_error(std::string(doing), file.string(), EIO);
    const auto size = static_cast<std::uintmax_t>(end);
    if (size > limit)
        throw Error(Errc::input, std::string(doing), file.string(),
                    fmt::format("it is larger than {} kB", limit / 1000), "Check that it is the right file.");
    std::string bytes(static_cast<std::size_t>(size), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

void write_file_atomically(const Path& file, std::string_view bytes) {
    PendingFile pending(file);
    errno = 0;
    std::ofstream out(pending.part(), std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) throw_write_error(file, errno != 0 ? errno : EIO);
    pending.commit();
}

PendingFile::PendingFile(Path final_name) : final_(std::move(final_name)), part_(final_.string() + ".part") {}

PendingFile::~PendingFile() {
    if (committed_) return;
    std::error_code ignored;
    fs::remove(part_, ignored);
}

void PendingFile::commit() {
    sync(part_);
    std::error_code error;
    fs::rename(part_, final_, error);
    if (error) throw_write_error(final_, error.value());
    committed_ = true;
    sync(folder_of(final_));
}

TempDir::TempDir() {
    std::random_device random;
    for (;;) {
        path_ = fs::temp_directory_path() / fmt::format("askreel-{:08x}{:08x}", random(), random());
        std::error_code error;
        if (fs::create_directory(path_, error)) {
            fs::permissions(path_, fs::perms::owner_all, error);
            return;
        }
        if (error) throw_file_error("cannot create a temporary folder", path_.string(), error.value());
    }
}

TempDir::~TempDir() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void make_folder(const Path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw Error(Errc::disk, "cannot create the folder", folder.string(), error.message(),
                    "Choose a folder that you may write to.");
}

}  // namespace base
