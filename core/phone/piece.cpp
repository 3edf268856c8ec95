// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/error.h"
#include "phone/upload_store.h"

namespace phone {
namespace {

constexpr std::size_t kBlock = 1 << 18;
// How much may be lost of a piece without checksum when the program is killed.
constexpr std::uint64_t kNoteEvery = 4 << 20;

const EVP_MD* digest_named(std::string_view algorithm) {
    if (algorithm == "sha1") return EVP_sha1();
    if (algorithm == "sha256") return EVP_sha256();
    return nullptr;
}

[[noreturn]] void throw_written(int error_number) {
    throw base::Error(base::Errc::disk, "cannot receive the clip", {}, std::generic_category().message(error_number),
                      "Free some space on the computer's disk, then try again.");
}

class Descriptor {
  public:
    Descriptor(const base::Path& file, int flags) : fd_(::open(file.c_str(), flags | O_CLOEXEC, 0600)) {
        if (fd_ < 0) throw_written(errno);
    }
    ~Descriptor() { ::close(fd_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    void write(std::string_view bytes, std::uint64_t at) const {
        while (!bytes.empty()) {
            const ssize_t n = ::pwrite(fd_, bytes.data(), bytes.size(), static_cast<off_t>(at));
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) throw_written(n < 0 ? errno : EIO);
            bytes.remove_prefix(static_cast<std::size_t>(n));
            at += static_cast<std::uint64_t>(n);
        }
    }
    void cut_to(std::uint64_t size) const {
        if (::ftruncate(fd_, static_cast<off_t>(size)) != 0) throw_written(errno);
    }
    void sync() const {
        if (::fdatasync(fd_) != 0 && errno != EINVAL) throw_written(errno);
    }

  private:
    int fd_;
};

}  // namespace

bool can_check(std::string_view algorithm) { return digest_named(algorithm) != nullptr; }

struct Piece::Writer {
    Descriptor data, at;
    std::uint64_t size, start, written, noted;
    std::string block;
    std::optional<Checksum> checksum;
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> digest{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    bool settled = false;

    // Twenty digits: a whole number is there whatever moment the program ends at.
    void note(std::uint64_t offset) {
        at.write(fmt::format("{:020}\n", offset), 0);
        noted = offset;
    }
    void write_block() {
        data.write(block, written);
        written += block.size();
        block.clear();
    }
    bool is_right() {
        if (!checksum) return true;
        std::string found(EVP_MAX_MD_SIZE, '\0');
        unsigned length = 0;
        EVP_DigestFinal_ex(digest.get(), reinterpret_cast<unsigned char*>(found.data()), &length);
        found.resize(length);
        return found == checksum->digest;
    }
};

Piece::Piece(const UploadStore& store, const Upload& upload, std::optional<Checksum> checksum)
    : writer_(new Writer{{store.data(upload), O_WRONLY | O_CREAT},
                         {store.file(upload.id, ".at"), O_WRONLY | O_CREAT},
                         upload.size,
                         upload.offset,
                         upload.offset,
                         upload.offset,
                         {},
                         std::move(checksum)}) {
    writer_->block.reserve(kBlock);
    // What came before and did not count.
    writer_->data.cut_to(upload.offset);
    if (writer_->checksum)
        EVP_DigestInit_ex(writer_->digest.get(), digest_named(writer_->checksum->algorithm), nullptr);
}

Piece::~Piece() {
    if (writer_->settled) return;
    try {
        if (!writer_->checksum) writer_->write_block();
        const std::uint64_t counts = writer_->checksum ? writer_->start : writer_->written;
        writer_->note(counts);
        writer_->data.cut_to(counts);
    } catch (const base::Error&) {
        return;  // what was noted before still counts
    }
}

std::uint64_t Piece::at() const { return writer_->written + writer_->block.size(); }

std::uint64_t Piece::room() const { return writer_->size - at(); }

void Piece::add(std::string_view bytes) {
    Writer& w = *writer_;
    if (bytes.size() > room())
        throw base::Error(base::Errc::usage, "cannot receive the clip", {}, "there is more of it than was said");
    if (w.checksum) EVP_DigestUpdate(w.digest.get(), bytes.data(), bytes.size());
    while (!bytes.empty()) {
        const std::size_t n = std::min(bytes.size(), kBlock - w.block.size());
        w.block.append(bytes.substr(0, n));
        bytes.remove_prefix(n);
        if (w.block.size() == kBlock) w.write_block();
    }
    if (!w.checksum && w.written - w.noted >= kNoteEvery) w.note(w.written);
}

std::optional<std::uint64_t> Piece::keep() {
    Writer& w = *writer_;
    w.write_block();
    const bool right = w.is_right();
    const std::uint64_t counts = right ? w.written : w.start;
    w.data.cut_to(counts);
    if (counts == w.size) w.data.sync();
    w.note(counts);
    w.settled = true;
    if (!right) return std::nullopt;
    return counts;
}

}  // namespace phone
