// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <set>

#include "base/error.h"
#include "phone/certificate.h"
#include "phone/link.h"
#include "phone/meter.h"
#include "phone/network.h"
#include "phone/qr.h"
#include "phone/secret.h"

namespace {

namespace fs = std::filesystem;
using namespace phone;

TEST(Secret, IsFitForALinkAndNeverTheSame) {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string code = random_code();
        EXPECT_THAT(code, testing::MatchesRegex("[A-Za-z0-9_-]+"));
        EXPECT_EQ(code.size(), 22U);
        EXPECT_TRUE(seen.insert(code).second);
    }
    EXPECT_TRUE(same_secret("abc", "abc"));
    EXPECT_FALSE(same_secret("abc", "abd"));
    EXPECT_FALSE(same_secret("abc", "ab"));
}

TEST(Link, StaysUntilItExpires) {
    const base::TempDir dir;
    const auto now = std::chrono::system_clock::now();
    Link first = open_link(dir.path(), std::chrono::hours(1), now);
    first.port = 4711;
    keep_link(first, dir.path());
    const Link again = open_link(dir.path(), std::chrono::hours(1), now + std::chrono::minutes(59));
    EXPECT_EQ(again.code, first.code);
    EXPECT_EQ(again.port, 4711);
    EXPECT_EQ(again.expires, first.expires);
    EXPECT_NE(open_link(dir.path(), std::chrono::hours(1), now + std::chrono::hours(1)).code, first.code);
    EXPECT_NE(open_link(dir.path(), std::chrono::hours(1), now - std::chrono::hours(1)).code, first.code)
        << "the clock was put back: it would last longer than it may";
    base::write_file_atomically(dir.path() / "link", "{\"code\": 3}");
    EXPECT_EQ(open_link(dir.path(), std::chrono::hours(1), now).code.size(), 22U);
}

TEST(Certificate, StaysTheSameForAnAddress) {
    const base::TempDir dir;
    const base::Path folder = dir.path() / "keys";
    const std::string first = tls_context("192.168.1.20", folder).fingerprint;
    EXPECT_THAT(first, testing::MatchesRegex("([0-9A-F]+:)+[0-9A-F]+"));
    EXPECT_EQ(tls_context("192.168.1.20", folder).fingerprint, first);
    EXPECT_NE(tls_context("192.168.1.21", folder).fingerprint, first);
    EXPECT_NE(tls_context("fe80::1", folder).fingerprint, first);
    EXPECT_EQ(fs::status(folder).permissions(), fs::perms::owner_all) << "others could read the key";
}

TEST(Certificate, IsMadeAnewWhenItIsDamagedOrForAnotherAddress) {
    const base::TempDir dir;
    const std::string first = tls_context("10.0.0.1", dir.path()).fingerprint;
    (void)tls_context("10.0.0.2", dir.path());
    fs::copy_file(dir.path() / "10.0.0.2.pem", dir.path() / "10.0.0.1.pem", fs::copy_options::overwrite_existing);
    EXPECT_NE(tls_context("10.0.0.1", dir.path()).fingerprint, first);
    base::write_file_atomically(dir.path() / "10.0.0.1.pem", "-----BEGIN");
    EXPECT_NE(tls_context("10.0.0.1", dir.path()).fingerprint, first);
}

TEST(Network, KnowsWhatOneAddressIs) {
    for (const char* one : {"127.0.0.1", "192.168.1.20", "::1", "fe80::1"}) EXPECT_TRUE(is_one_address(one)) << one;
    for (const char* other : {"", "0.0.0.0", "::", "localhost", "192.168.1", "192.168.1.20:80", "*"})
        EXPECT_FALSE(is_one_address(other)) << other;
    for (const NetworkAddress& found : network_addresses()) {
        EXPECT_TRUE(is_one_address(found.address));
        EXPECT_NE(found.address, "127.0.0.1");
    }
}

TEST(Meter, LetsABurstThroughAndThenSlows) {
    Meter meter(3, 20);
    const auto now = Meter::Clock::now();
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(meter.take("a", now));
    EXPECT_FALSE(meter.take("a", now));
    EXPECT_FALSE(meter.has_room("a", now));
    EXPECT_TRUE(meter.take("b", now)) << "another phone";
    EXPECT_FALSE(meter.take("a", now + std::chrono::milliseconds(49)));
    EXPECT_TRUE(meter.take("a", now + std::chrono::milliseconds(51)));
}

TEST(Qr, HasTheThreeCornersThatPhonesLookFor) {
    const QrCode code = qr_code("https://192.168.1.20:43211/p/xUuqXPNfMZOYSK_Yf7dhE-/");
    EXPECT_GE(code.size, 29);
    const int end = code.size - 7;
    for (const auto& [x, y] : {std::pair{0, 0}, std::pair{end, 0}, std::pair{0, end}})
        for (int i = 0; i < 7; ++i) {
            EXPECT_TRUE(code.is_dark(x + i, y));
            EXPECT_TRUE(code.is_dark(x, y + i));
            EXPECT_TRUE(code.is_dark(x + 6, y + i));
            EXPECT_EQ(code.is_dark(x + i, y + 1), i == 0 || i == 6);
        }
    EXPECT_FALSE(code.is_dark(-1, 0));
    EXPECT_FALSE(code.is_dark(code.size, 0));
    EXPECT_THROW((void)qr_code(std::string(5000, 'x')), base::Error);
}

TEST(Qr, IsDrawnWithItsBorder) {
    const QrCode code = qr_code("x");
    const std::string picture = terminal_picture(code);
    EXPECT_EQ(std::count(picture.begin(), picture.end(), '\n'), (code.size + 8 + 1) / 2);
    EXPECT_THAT(picture, testing::StartsWith("\x1b[38;5;16;48;5;231m" +
                                             std::string(static_cast<std::size_t>(code.size) + 8, ' ')));
}

}  // namespace
