// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include <uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "text/unicode.h"

namespace text {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kReplacement = "\uFFFD";

struct Mark {
    std::string_view bytes;
    const char* encoding;
};
// UTF-32LE before UTF-16LE, whose mark it begins with.
constexpr std::array kMarks = {Mark{"\xEF\xBB\xBF"sv, "UTF-8"}, Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                               Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"}, Mark{"\xFF\xFE"sv, "UTF-16LE"},
                               Mark{"\xFE\xFF"sv, "UTF-16BE"}};

struct ConverterCloser {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct DetectorCloser {
    void operator()(uchardet* detector) const { uchardet_delete(detector); }
};

std::size_t occurrences(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

struct Validity {
    std::size_t good = 0, bad = 0;  // sequences of more than one byte, and bytes that are none
};

Validity validate_utf8(std::string_view bytes) {
    Validity validity;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t start = at;
        UChar32 c = 0;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(bytes.data()), at, bytes.size(), c);
        if (c < 0) ++validity.bad;
        else if (at - start > 1) ++validity.good;
    }
    return validity;
}

// Text has a letter, a digit or a line end in almost every position; in the wide encodings most of those are half zero.
std::optional<std::string> wide_encoding(std::string_view bytes) {
    if (bytes.size() < 4) return {};
    std::array<std::size_t, 4> zeros{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] == '\0') ++zeros[i % 4];
    const std::size_t quarter = bytes.size() / 4;
    const auto many = [&](std::size_t lane) { return zeros[lane] * 3 > quarter; };
    const auto few = [&](std::size_t lane) { return zeros[lane] * 20 < quarter; };
    if (many(2) && many(3) && few(0)) return "UTF-32LE";
    if (many(0) && many(1) && few(3)) return "UTF-32BE";
    if (many(1) && many(3) && few(0) && few(2)) return "UTF-16LE";
    if (many(0) && many(2) && few(1) && few(3)) return "UTF-16BE";
    return {};
}

// Quotes, dashes, dots, marks: what word processors put into plain English. Too few bytes for a detector, and always
// Windows.
bool only_typography(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 || (byte >= 0x91 && byte <= 0x97) || byte == 0x85 || byte == 0x99 || byte == 0xA0 ||
               byte == 0xA9 || byte == 0xAE || byte == 0xB0 || byte == 0xBD;
    });
}

std::string detect(std::string_view bytes) {
    constexpr auto kUsual = "windows-1252";
    if (only_typography(bytes)) return kUsual;
    const std::unique_ptr<uchardet, DetectorCloser> detector(uchardet_new());
    uchardet_handle_data(detector.get(), bytes.data(), bytes.size());
    uchardet_data_end(detector.get());
    const std::string found = uchardet_get_charset(detector.get());
    // windows-1252 holds all of ISO-8859-1 and is what such files really are.
    if (found.empty() || found == "ASCII" || found.starts_with("UTF-") || found == "ISO-8859-1") return kUsual;
    if (found.starts_with("WINDOWS-")) return "windows-" + found.substr(8);
    return found;
}

// Throws nothing: an encoding that ICU does not know is read as windows-1252.
Decoded convert(std::string_view bytes, std::string encoding) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, ConverterCloser> converter(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status)) {
        status = U_ZERO_ERROR;
        encoding = "windows-1252";
        converter.reset(ucnv_open(encoding.c_str(), &status));
    }
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    Decoded decoded;
    text.toUTF8String(decoded.utf8);
    decoded.replaced = occurrences(decoded.utf8, kReplacement);
    decoded.encoding = std::move(encoding);
    return decoded;
}

Decoded keep_utf8(std::string_view bytes) {
    Decoded decoded{valid_utf8(bytes), "UTF-8"};
    decoded.replaced = occurrences(decoded.utf8, kReplacement) - occurrences(bytes, kReplacement);
    return decoded;
}

}  // namespace

Decoded decode(std::string_view bytes) {
    for (const Mark& mark : kMarks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        bytes.remove_prefix(mark.bytes.size());
        return mark.encoding == "UTF-8"sv ? keep_utf8(bytes) : convert(bytes, mark.encoding);
    }
    if (const auto wide = wide_encoding(bytes)) {
        auto decoded = convert(bytes, *wide);
        decoded.guessed = true;
        return decoded;
    }
    // A damaged byte or two does not make UTF-8 something else: other encodings hardly ever look like it.
    const Validity validity = validate_utf8(bytes);
    if (validity.bad == 0 || validity.good > 4 * validity.bad) return keep_utf8(bytes);
    auto decoded = convert(bytes, detect(bytes));
    decoded.guessed = true;
    return decoded;
}

}  // namespace text
