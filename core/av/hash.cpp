// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/hash.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <memory>
#include <vector>

#include "base/error.h"

extern "C" {
#include <libavutil/mem.h>
#include <libavutil/sha.h>
}

namespace av {
namespace {

class Sha256 {
  public:
    Sha256() : context_(av_sha_alloc()) {
        if (!context_) throw base::Error(base::Errc::internal, "cannot hash", {}, "out of memory");
        av_sha_init(context_.get(), 256);
    }
    void add(std::string_view bytes) {
        av_sha_update(context_.get(), reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    }
    [[nodiscard]] std::string hex() {
        std::array<std::uint8_t, 32> digest{};
        av_sha_final(context_.get(), digest.data());
        std::string text;
        for (const std::uint8_t byte : digest) text += fmt::format("{:02x}", byte);
        return text;
    }

  private:
    std::unique_ptr<AVSHA, decltype([](AVSHA* sha) { av_free(sha); })> context_;
};

}  // namespace

std::string sha256(std::string_view bytes) {
    Sha256 sha;
    sha.add(bytes);
    return sha.hex();
}

std::string sha256_of_file(const base::Path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) base::throw_file_error("cannot read", file.string(), errno != 0 ? errno : EIO);
    Sha256 sha;
    std::vector<char> block(1 << 20);
    while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0)
        sha.add({block.data(), static_cast<std::size_t>(in.gcount())});
    if (in.bad()) base::throw_file_error("cannot read", file.string(), EIO);
    return sha.hex();
}

}  // namespace av
