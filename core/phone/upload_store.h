// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"

// Clips on their way from a phone: files in a folder that a restart, a crash or a lost network does not shorten.
namespace phone {

using Clock = std::chrono::system_clock;
using Now = std::function<Clock::time_point()>;  // what time it is; from any thread

struct Limits {
    std::uint64_t largest = 16'000'000'000;                  // bytes of one clip
    std::uint64_t keep_free = 500'000'000;                   // bytes that stay free on the disk
    std::size_t unfinished = 16;                             // clips on their way at a time
    std::chrono::seconds lifetime = std::chrono::hours(24);  // of one that nothing more comes for
};

enum class State { sending, checking, arrived, refused };
[[nodiscard]] const char* name(State state);

// Why something was refused or stopped, for those who say it in another language than the sentence beside it.
enum class Reason { none, too_large, too_many, disk, no_video, withdrawn, not_added, not_taken_in, too_often };
[[nodiscard]] const char* name(Reason reason);  // "too-large"; empty for none

struct Upload {
    std::string id;    // 32 hexadecimal digits, not to be guessed
    std::string name;  // what the phone calls it: to be shown, never a path
    std::uint64_t size = 0;
    std::uint64_t offset = 0;  // bytes that are here
    State state = State::sending;
    std::string message;  // what there is to say of its state, a sentence; empty: nothing
    Reason reason = Reason::none;
    Clock::time_point expires;
};

struct Checksum {
    std::string algorithm;  // "sha1" or "sha256"
    std::string digest;     // its bytes
};
[[nodiscard]] bool can_check(std::string_view algorithm);

class Piece;

// All calls are safe from any thread, but an upload has at most one Piece at a time: callers see to that.
class UploadStore {
  public:
    // Makes the folder, for the owner only. Throws Errc::disk; Errc::input when another program has it open.
    UploadStore(base::Path folder, Limits limits, Now now = Clock::now);
    ~UploadStore();
    UploadStore(const UploadStore&) = delete;
    UploadStore& operator=(const UploadStore&) = delete;

    // Throws Errc::usage when it is too large, Errc::check when there are too many just now, Errc::disk when there is
    // no room for it.
    Upload create(std::uint64_t size, const std::string& name);
    // Any text may be asked for; nullopt when it is no upload that is here.
    [[nodiscard]] std::optional<Upload> find(std::string_view id) const;
    [[nodiscard]] std::vector<Upload> all() const;
    // What was received of it goes too.
    void remove(const Upload& upload);
    void remove_expired();
    // Ends it with its state, message and reason: nothing can be added any more. The caller has moved the data away, or
    // it is removed.
    void finish(const Upload& upload);

    [[nodiscard]] base::Path data(const Upload& upload) const;
    [[nodiscard]] const base::Path& folder() const { return folder_; }
    [[nodiscard]] const Limits& limits() const { return limits_; }
    // When an upload that something came for just now expires.
    [[nodiscard]] Clock::time_point expiry() const { return now_() + limits_.lifetime; }

  private:
    friend class Piece;
    [[nodiscard]] base::Path file(const std::string& id, const char* kind) const;
    void check_room(std::uint64_t size) const;

    base::Path folder_;
    Limits limits_;
    Now now_;
    int lock_ = -1;
};

// Bytes that are added to an upload, written straight to the disk. With a checksum they count when all are here and
// right; without, those that came count even when the program is killed among them.
class Piece {
  public:
    // Throws Errc::disk.
    Piece(const UploadStore& store, const Upload& upload, std::optional<Checksum> checksum);
    // Keeps what may be kept.
    ~Piece();
    Piece(const Piece&) = delete;
    Piece& operator=(const Piece&) = delete;

    // How many more bytes the upload takes.
    [[nodiscard]] std::uint64_t room() const;
    // At most room() bytes. Throws Errc::disk.
    void add(std::string_view bytes);
    // Where the upload is now; nullopt when the checksum is another one, and nothing was added. Throws Errc::disk.
    [[nodiscard]] std::optional<std::uint64_t> keep();
    // Bytes received so far, counted from the upload's start.
    [[nodiscard]] std::uint64_t at() const;

  private:
    struct Writer;
    std::unique_ptr<Writer> writer_;
};

}  // namespace phone
