// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <vector>

#include "base/error.h"

namespace base {

struct Sha256::State {
    std::unique_ptr<EVP_MD_CTX, decltype([](EVP_MD_CTX* context) { EVP_MD_CTX_free(context); })> context{
        EVP_MD_CTX_new()};
};

namespace {

void require(bool worked) {
    if (!worked) throw Error(Errc::internal, "cannot hash", {}, "OpenSSL's SHA-256 does not work here");
}

}  // namespace

Sha256::Sha256() : state_(std::make_unique<State>()) {
    require(state_->context && EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr) == 1);
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

Sha256& Sha256::add(std::string_view bytes) {
    require(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()) == 1);
    return *this;
}

std::string Sha256::hex() {
    std::array<unsigned char, 32> digest{};
    require(EVP_DigestFinal_ex(state_->context.get(), digest.data(), nullptr) == 1);
    std::string text;
    text.reserve(digest.size() * 2);
    for (const unsigned char byte : digest) text += fmt::format("{:02x}", byte);
    return text;
}

std::string sha256(std::string_view bytes) { return Sha256().add(bytes).hex(); }

std::string sha256_of_file(const Path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw_file_error("cannot read", file.string(), errno != 0 ? errno : EIO);
    Sha256 sha;
    std::vector<char> block(1 << 20);
    while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0)
        sha.add({block.data(), static_cast<std::size_t>(in.gcount())});
    if (in.bad()) throw_file_error("cannot read", file.string(), EIO);
    return sha.hex();
}

}  // namespace base
