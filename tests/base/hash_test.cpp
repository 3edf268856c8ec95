// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace {

// Test vectors of FIPS 180-4.
TEST(Sha256, IsThatOfTheStandard) {
    EXPECT_EQ(base::sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(base::sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(base::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(base::sha256(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, OfAFileIsThatOfItsBytes) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "a";
    for (const std::size_t size : {0UL, 3UL, (1UL << 20) - 1, 1UL << 20, (2UL << 20) + 7}) {
        const std::string bytes(size, 'x');
        base::write_file_atomically(file, bytes);
        EXPECT_EQ(base::sha256_of_file(file), base::sha256(bytes)) << size;
    }
}

TEST(Sha256, NamesTheFileThatIsMissing) {
    try {
        (void)base::sha256_of_file("/nowhere/a.mp4");
        FAIL() << "no error";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.file, "/nowhere/a.mp4");
    }
}

}  // namespace
