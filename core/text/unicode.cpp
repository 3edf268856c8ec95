// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/unicode.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <iterator>
#include <memory>

namespace text {
namespace {

UChar32 code_point(char32_t c) { return static_cast<UChar32>(c); }

using Factory = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

// Opening a break iterator reads its rules, which costs far more than a caption's analysis: one is kept a thread and
// kind.
std::vector<std::size_t> breaks(std::string_view utf8, Factory factory, std::unique_ptr<icu::BreakIterator>& iterator) {
    UErrorCode status = U_ZERO_ERROR;
    if (!iterator) iterator.reset(factory(icu::Locale::getRoot(), status));
    std::vector<std::size_t> found;
    if (U_FAILURE(status) || !iterator) return found;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
    iterator->setText(&text, status);
    if (U_SUCCESS(status)) {
        for (auto at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
            const auto offset = static_cast<std::size_t>(at);
            if (offset < utf8.size()) found.push_back(offset);
        }
    }
    utext_close(&text);
    return found;
}

icu::UnicodeString from_utf8(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

char32_t code_point_before(std::string_view utf8, std::size_t end) {
    auto i = static_cast<std::int32_t>(end);
    UChar32 c = 0;
    U8_PREV_OR_FFFD(reinterpret_cast<const std::uint8_t*>(utf8.data()), 0, i, c);
    return static_cast<char32_t>(c);
}

}  // namespace

char32_t next_code_point(std::string_view utf8, std::size_t& at) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(utf8.data()), at, utf8.size(), c);
    return static_cast<char32_t>(c);
}

void append_utf8(std::string& text, char32_t code_point) {
    char bytes[4];
    std::size_t length = 0;
    UBool failed = false;
    U8_APPEND(bytes, length, sizeof bytes, static_cast<UChar32>(code_point), failed);
    if (failed) text += "\uFFFD";
    else text.append(bytes, length);
}

std::size_t count_code_points(std::string_view utf8) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < utf8.size(); ++count) (void)next_code_point(utf8, at);
    return count;
}

std::size_t columns(std::string_view utf8) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const int width = u_getIntPropertyValue(code_point(next_code_point(utf8, at)), UCHAR_EAST_ASIAN_WIDTH);
        count += width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
    }
    return count;
}

std::string valid_utf8(std::string_view utf8) {
    std::string valid;
    valid.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) append_utf8(valid, next_code_point(utf8, at));
    return valid;
}

bool is_plain_ascii(std::string_view utf8) {
    return std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_space(char32_t c) {
    return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : u_isWhitespace(code_point(c)) || c == 0x85;
}

bool is_visible(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        const auto c = static_cast<UChar32>(next_code_point(utf8, at));
        if (!u_isUWhiteSpace(c) && !u_iscntrl(c) && !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
            return true;
    }
    return false;
}

bool writes_without_spaces(char32_t c) {
    if (c < 0x0E00) return false;
    if (c >= 0x3001 && c <= 0x303F) return true;                                    // CJK punctuation
    if ((c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20)) return true;  // its full-width forms
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(code_point(c), &status)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR: return true;
        default:
            // The prolonged sound mark and its like belong to both kana and so to no script of their own.
            return uscript_hasScript(code_point(c), USCRIPT_KATAKANA);
    }
}

bool is_right_to_left(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        switch (u_charDirection(code_point(next_code_point(utf8, at)))) {
            case U_LEFT_TO_RIGHT: return false;
            case U_RIGHT_TO_LEFT:
            case U_RIGHT_TO_LEFT_ARABIC: return true;
            default: break;
        }
    }
    return false;
}

std::string han_language(std::string_view utf8, std::string_view language) {
    for (const std::string_view known : {"ja", "ko", "zh"})
        if (language.starts_with(known)) return std::string(language);
    for (std::size_t at = 0; at < utf8.size();) {
        UErrorCode status = U_ZERO_ERROR;
        switch (uscript_getScript(code_point(next_code_point(utf8, at)), &status)) {
            case USCRIPT_HIRAGANA:
            case USCRIPT_KATAKANA: return "ja";
            case USCRIPT_HANGUL: return "ko";
            default: break;
        }
    }
    return "zh";
}

std::string upper(std::string_view utf8, const std::string& language) {
    return to_utf8(from_utf8(utf8).toUpper(icu::Locale(language.c_str())));
}

std::string lower(std::string_view utf8, const std::string& language) {
    return to_utf8(from_utf8(utf8).toLower(icu::Locale(language.c_str())));
}

std::string without_accents(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* decomposer = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status)) return std::string(utf8);
    const icu::UnicodeString apart = decomposer->normalize(from_utf8(utf8), status);
    icu::UnicodeString plain;
    for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
        const UChar32 c = apart.char32At(i);
        if (u_charType(c) != U_NON_SPACING_MARK) plain.append(c);
    }
    return to_utf8(plain);
}

bool is_capital(char32_t c) { return u_isUUppercase(code_point(c)) || u_istitle(code_point(c)); }

bool is_letter_or_digit(char32_t c) { return u_isalnum(code_point(c)); }

std::vector<std::size_t> character_breaks(std::string_view utf8) {
    thread_local std::unique_ptr<icu::BreakIterator> iterator;
    return breaks(utf8, &icu::BreakIterator::createCharacterInstance, iterator);
}

std::vector<std::size_t> line_breaks(std::string_view utf8) {
    thread_local std::unique_ptr<icu::BreakIterator> iterator;
    return breaks(utf8, &icu::BreakIterator::createLineInstance, iterator);
}

std::vector<std::size_t> unspaced_word_breaks(std::string_view utf8) {
    if (is_plain_ascii(utf8)) return {};
    thread_local std::unique_ptr<icu::BreakIterator> iterator;
    const auto words = breaks(utf8, &icu::BreakIterator::createWordInstance, iterator);
    const auto lines = line_breaks(utf8);
    std::vector<std::size_t> both;
    std::set_intersection(words.begin(), words.end(), lines.begin(), lines.end(), std::back_inserter(both));
    std::erase_if(both, [&](std::size_t at) {
        std::size_t next = at;
        return !writes_without_spaces(code_point_before(utf8, at)) ||
               !writes_without_spaces(next_code_point(utf8, next));
    });
    return both;
}

}  // namespace text
