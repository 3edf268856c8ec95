// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/secret.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <vector>

#include "base/error.h"

namespace phone {
namespace {

// Characters out of 2^n, each from a byte of its own.
std::string random_text(std::size_t size, std::string_view alphabet) {
    std::vector<unsigned char> bytes(size);
    if (RAND_bytes(bytes.data(), static_cast<int>(size)) != 1)
        throw base::Error(base::Errc::internal, "cannot make a code", {}, "the system gives no random numbers");
    std::string out;
    for (const unsigned char byte : bytes) out += alphabet[byte % alphabet.size()];
    return out;
}

}  // namespace

std::string random_hex(std::size_t digits) { return random_text(digits, "0123456789abcdef"); }

std::string random_code() {
    // 64 characters, so that every one is as likely.
    return random_text(22, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}

bool same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace phone
