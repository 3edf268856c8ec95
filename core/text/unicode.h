// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// What captions need to know about Unicode text. All texts are UTF-8; a malformed sequence counts as one U+FFFD.
// Offsets are in bytes. Pure functions, safe from any thread.
namespace text {

// The code point that starts at `at`, which moves behind it. `at` must be inside the text.
[[nodiscard]] char32_t next_code_point(std::string_view utf8, std::size_t& at);
void append_utf8(std::string& text, char32_t code_point);
[[nodiscard]] std::size_t count_code_points(std::string_view utf8);
// As wide as so many Latin letters: Han, kana, hangul and full-width forms take two columns (East Asian Width).
[[nodiscard]] std::size_t columns(std::string_view utf8);
// The same text with every malformed sequence replaced by U+FFFD.
[[nodiscard]] std::string valid_utf8(std::string_view utf8);
[[nodiscard]] bool is_plain_ascii(std::string_view utf8);

// White space that separates words and may be replaced by a line break; no-break spaces are none.
[[nodiscard]] bool is_space(char32_t c);
// Whether there is anything to see in the text: not only spaces of any kind, direction marks and other invisible
// characters.
[[nodiscard]] bool is_visible(std::string_view utf8);
// Characters of scripts that put no spaces between words (Han, kana, Thai, Lao, Khmer, Burmese) and their punctuation.
[[nodiscard]] bool writes_without_spaces(char32_t c);
// The direction of the first letter that has one.
[[nodiscard]] bool is_right_to_left(std::string_view utf8);

// "ja", "ko" or a Chinese language: the one whose shapes the text's Han characters take. Where `language` is none of
// them, kana and hangul in the text decide.
[[nodiscard]] std::string han_language(std::string_view utf8, std::string_view language);

// In capitals and in small letters, by the rules of the language (BCP 47).
[[nodiscard]] std::string upper(std::string_view utf8, const std::string& language);
[[nodiscard]] std::string lower(std::string_view utf8, const std::string& language);
// Compatibility forms taken apart and accents dropped: "é" is "e", "½" is "1⁄2", "ﬁ" is "fi".
[[nodiscard]] std::string without_accents(std::string_view utf8);
[[nodiscard]] bool is_capital(char32_t c);
[[nodiscard]] bool is_letter_or_digit(char32_t c);

// Where the text may be cut, ascending, without 0 and the end:
// between what a reader takes for characters,
[[nodiscard]] std::vector<std::size_t> character_breaks(std::string_view utf8);
// where a line may end (UAX #14, with dictionaries for Thai and its neighbours),
[[nodiscard]] std::vector<std::size_t> line_breaks(std::string_view utf8);
// and between words of scripts without spaces, where a line may end too.
[[nodiscard]] std::vector<std::size_t> unspaced_word_breaks(std::string_view utf8);

}  // namespace text
