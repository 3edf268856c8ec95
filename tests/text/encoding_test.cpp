// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include <gtest/gtest.h>

using namespace std::string_literals;
using text::decode;

namespace {

// ASCII spread to two or four bytes a character.
std::string wide(const std::string& ascii, int size, bool big_endian) {
    std::string bytes;
    for (const char c : ascii) {
        std::string unit(static_cast<std::size_t>(size), '\0');
        unit[big_endian ? unit.size() - 1 : 0] = c;
        bytes += unit;
    }
    return bytes;
}

const std::string kCaption = "1\n00:00:01,000 --> 00:00:02,000\nHello there.\n";

void expect(const text::Decoded& got, const std::string& utf8, const std::string& encoding, bool guessed) {
    EXPECT_EQ(got.utf8, utf8);
    EXPECT_EQ(got.encoding, encoding);
    EXPECT_EQ(got.guessed, guessed);
    EXPECT_EQ(got.replaced, 0U);
}

TEST(Encoding, PlainAndUtf8) {
    expect(decode(""), "", "UTF-8", false);
    expect(decode("abc"), "abc", "UTF-8", false);
    expect(decode("caf\u00e9 😀"), "café 😀", "UTF-8", false);
}

TEST(Encoding, AByteOrderMarkDecides) {
    expect(decode("\xEF\xBB\xBF"
                  "caf\u00e9"),
           "café", "UTF-8", false);
    expect(decode("\xFF\xFE"s + wide("abc", 2, false)), "abc", "UTF-16LE", false);
    expect(decode("\xFE\xFF"s + wide("abc", 2, true)), "abc", "UTF-16BE", false);
    expect(decode("\xFF\xFE\0\0"s + wide("abc", 4, false)), "abc", "UTF-32LE", false);
    expect(decode("\0\0\xFE\xFF"s + wide("abc", 4, true)), "abc", "UTF-32BE", false);
}

TEST(Encoding, WideTextWithoutAMarkIsSeenByItsZeros) {
    expect(decode(wide(kCaption, 2, false)), kCaption, "UTF-16LE", true);
    expect(decode(wide(kCaption, 2, true)), kCaption, "UTF-16BE", true);
    expect(decode(wide(kCaption, 4, false)), kCaption, "UTF-32LE", true);
    expect(decode(wide(kCaption, 4, true)), kCaption, "UTF-32BE", true);
}

TEST(Encoding, AFewZerosDoNotMakeItWide) {
    expect(decode("one\0two\0three four five six"s), "one\0two\0three four five six"s, "UTF-8", false);
}

TEST(Encoding, WordProcessorQuotesAreWindows1252) {
    expect(decode("It\x92s \x93"
                  "fine\x94 \x96 25 \xB0"
                  "C, Botox\xAE"),
           "It’s “fine” – 25 °C, Botox®", "windows-1252", true);
}

TEST(Encoding, WesternAndCentralEuropean) {
    expect(decode("Il fut un temps, avant l'existence du c\xE2"
                  "ble, o\xF9 le pr\xE9sentateur local r\xE9gnait en ma\xEEtre."),
           "Il fut un temps, avant l'existence du câble, où le présentateur local régnait en maître.", "windows-1252",
           true);
}

TEST(Encoding, Hebrew) {
    const auto got = decode(
        "\xE0\xE9\xEF \xEB\xEE\xF2\xE8 \xF0\xE9\xE1\xE9\xED \xE0\xE6\xE5\xF8\xE9\xE9\xED \xF2\xE1\xF8\xE9\xE9\xED. "
        "\xEC\xEE\xF2\xF9\xE4, \xE4\xF9\xF4\xE4 \xE4\xF0\xF9\xEE\xF2\xFA \xE1\xF4\xE9 \xE3\xE5\xE1\xF8\xE9\xED");
    EXPECT_EQ(got.encoding, "windows-1255");
    EXPECT_TRUE(got.utf8.starts_with("אין כמעט ניבים")) << got.utf8;
}

TEST(Encoding, ADamagedByteDoesNotTurnUtf8IntoSomethingElse) {
    const auto got = decode("Naïve café über señor \xFF fête");
    EXPECT_EQ(got.encoding, "UTF-8");
    EXPECT_EQ(got.utf8, "Naïve café über señor \uFFFD fête");
    EXPECT_EQ(got.replaced, 1U);
}

TEST(Encoding, ATruncatedWideFileKeepsWhatItHas) {
    const auto got = decode("\xFF\xFE"s + wide("abc", 2, false) + "d");
    EXPECT_TRUE(got.utf8.starts_with("abc"));
    EXPECT_LE(got.replaced, 1U);
}

TEST(Encoding, EveryByteIsReadAsSomething) {
    std::string all;
    for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
    const auto got = decode(all);
    EXPECT_FALSE(got.utf8.empty());
    EXPECT_FALSE(got.encoding.empty());
}

}  // namespace
