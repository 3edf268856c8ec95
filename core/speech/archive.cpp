// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>

namespace speech {
namespace {

constexpr std::size_t kMostEntries = 10'000;
constexpr std::uintmax_t kMostBytes = 4'000'000'000;

[[noreturn]] void refuse(const base::Path& file, std::string cause) {
    throw base::Error(base::Errc::input, "cannot unpack the model", file.string(), std::move(cause),
                      "Get the file again from where it came from.");
}

bool leaves(const base::Path& name) {
    return name.empty() || name.is_absolute() ||
           std::any_of(name.begin(), name.end(), [](const base::Path& part) { return part == ".."; });
}

struct Free {
    void operator()(archive* reader) const { archive_read_free(reader); }
};

// Calls f(reader, name) for each file.
template <typename F>
void each_file(const base::Path& file, const base::CancelToken& cancel, F f) {
    const std::unique_ptr<archive, Free> reader(archive_read_new());
    archive_read_support_format_tar(reader.get());
    archive_read_support_format_zip(reader.get());
    archive_read_support_filter_gzip(reader.get());
    constexpr std::size_t block = 1 << 16;
    if (archive_read_open_filename(reader.get(), file.c_str(), block) != ARCHIVE_OK) refuse(file, "it is no archive");
    archive_entry* entry = nullptr;
    for (std::size_t count = 0;; ++count) {
        cancel.check();
        const int result = archive_read_next_header(reader.get(), &entry);
        if (result == ARCHIVE_EOF) return;
        if (result != ARCHIVE_OK) refuse(file, "it is damaged");
        if (count == kMostEntries) refuse(file, "it holds too many files");
        const char* name = archive_entry_pathname(entry);
        if (name == nullptr || leaves(name)) refuse(file, "it holds a file that would leave its folder");
        const auto type = archive_entry_filetype(entry);
        if (type == AE_IFDIR) continue;
        if (type != AE_IFREG || archive_entry_hardlink(entry) != nullptr) refuse(file, "it holds a link");
        f(reader.get(), std::string(name));
    }
}

}  // namespace

std::vector<std::string> unpack(const base::Path& file, const base::Path& folder, const Placing& placing,
                                const base::CancelToken& cancel) {
    std::vector<std::string> out;
    std::uintmax_t written = 0;
    each_file(file, cancel, [&](archive* reader, const std::string& name) {
        const std::string place = placing(name);
        if (place.empty()) return;
        if (leaves(place)) refuse(file, "it holds a file that would leave its folder");
        base::make_folder((folder / place).parent_path());
        std::ofstream to(folder / place, std::ios::binary | std::ios::trunc);
        std::array<char, 1 << 16> bytes;
        for (la_ssize_t got; (got = archive_read_data(reader, bytes.data(), bytes.size())) != 0;) {
            cancel.check();
            if (got < 0) refuse(file, "it is damaged");
            written += static_cast<std::uintmax_t>(got);
            if (written > kMostBytes) refuse(file, "it is larger than any model");
            to.write(bytes.data(), got);
        }
        to.close();
        if (!to)
            throw base::Error(base::Errc::disk, "cannot write the model", (folder / place).string(),
                              "the disk is full or the folder may not be written");
        out.push_back(place);
    });
    return out;
}

std::vector<std::string> names_in(const base::Path& file, const base::CancelToken& cancel) {
    std::vector<std::string> out;
    each_file(file, cancel, [&](archive*, const std::string& name) { out.push_back(name); });
    return out;
}

}  // namespace speech
