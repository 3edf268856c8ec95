// SPDX-License-Identifier: GPL-3.0-or-later
// Which font draws which character, and how wide the result is.
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "text/fonts.h"
#include "text/fonts_impl.h"
#include "text/unicode.h"

namespace text {
namespace {

constexpr char32_t kEmojiVariation = 0xFE0F;
constexpr char32_t kTextVariation = 0xFE0E;
constexpr char32_t kKeycap = 0x20E3;
// Words and lines of an hour of captions, and those that were tried for their lines.
constexpr std::size_t kShapedTexts = 50'000;

struct BufferDestroyer {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

bool needs_no_glyph(char32_t c) {
    return c < 0x20 || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool covers(const Face& face, std::string_view character) {
    for (std::size_t at = 0; at < character.size();) {
        const char32_t c = next_code_point(character, at);
        if (!needs_no_glyph(c) && !face.has(c)) return false;
    }
    return true;
}

bool is_emoji(std::string_view character) {
    std::size_t at = 0;
    const char32_t first = next_code_point(character, at);
    bool emoji = u_hasBinaryProperty(static_cast<UChar32>(first), UCHAR_EMOJI_PRESENTATION);
    while (at < character.size()) {
        const char32_t c = next_code_point(character, at);
        if (c == kTextVariation) return false;
        if (c == kEmojiVariation || c == kKeycap) emoji = true;
    }
    return emoji;
}

// Spaces, digits and punctuation, which every script uses.
bool is_common(std::string_view character) {
    for (std::size_t at = 0; at < character.size();) {
        UErrorCode status = U_ZERO_ERROR;
        const auto script = uscript_getScript(static_cast<UChar32>(next_code_point(character, at)), &status);
        if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED) return false;
    }
    return true;
}

std::string_view han_family(const std::string& language) {
    if (language.starts_with("ja")) return "Noto Sans CJK JP";
    if (language.starts_with("ko")) return "Noto Sans CJK KR";
    if (language.starts_with("zh-HK")) return "Noto Sans CJK HK";
    if (language.starts_with("zh-TW") || language.starts_with("zh-Hant")) return "Noto Sans CJK TC";
    return "Noto Sans CJK SC";
}

// The language that libass shapes a script in where it makes a difference to the bundled and declared fonts.
const char* language_of(hb_script_t script) {
    switch (script) {
        case HB_SCRIPT_HANGUL: return "ko";
        case HB_SCRIPT_HIRAGANA:
        case HB_SCRIPT_KATAKANA: return "ja";
        default: return "en";
    }
}

// Text in one font, shaped script by script as libass does it.
Shaped shape_text(const Face& face, std::string_view utf8) {
    const std::unique_ptr<hb_buffer_t, BufferDestroyer> buffer(hb_buffer_create());
    auto* unicode = hb_unicode_funcs_get_default();
    Shaped total;
    std::size_t start = 0;
    hb_script_t script = HB_SCRIPT_COMMON;
    const auto shape = [&](std::size_t end) {
        hb_buffer_clear_contents(buffer.get());
        hb_buffer_add_utf8(buffer.get(), utf8.data(), static_cast<int>(utf8.size()), static_cast<unsigned>(start),
                           static_cast<int>(end - start));
        hb_buffer_set_script(buffer.get(), script);
        hb_buffer_set_language(buffer.get(), hb_language_from_string(language_of(script), -1));
        const auto direction = hb_script_get_horizontal_direction(script);
        hb_buffer_set_direction(buffer.get(), direction == HB_DIRECTION_INVALID ? HB_DIRECTION_LTR : direction);
        hb_shape(face.font.get(), buffer.get(), nullptr, 0);
        unsigned count = 0;
        const auto* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
        const auto* glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
        for (unsigned i = 0; i < count; ++i) {
            total.width += positions[i].x_advance;
            hb_glyph_extents_t ink{};
            if (hb_font_get_glyph_extents(face.font.get(), glyphs[i].codepoint, &ink) == 0) continue;
            const int top = positions[i].y_offset + ink.y_bearing;
            total.above = std::max<double>(total.above, top);
            total.below = std::max<double>(total.below, -(top + ink.height));  // the height goes down and is negative
        }
        start = end;
    };
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t here = at;
        const hb_script_t found = hb_unicode_script(unicode, next_code_point(utf8, at));
        if (found == HB_SCRIPT_COMMON || found == HB_SCRIPT_INHERITED || found == HB_SCRIPT_UNKNOWN || found == script)
            continue;
        if (script != HB_SCRIPT_COMMON) shape(here);
        script = found;
    }
    if (start < utf8.size()) shape(utf8.size());
    return total;
}

}  // namespace

Shaped ShapedTexts::get(const Face& face, std::string_view utf8) {
    std::pair<const Face*, std::string> key(&face, utf8);
    {
        const std::lock_guard lock(mutex_);
        if (const auto known = known_.find(key); known != known_.end()) return known->second;
    }
    const Shaped shaped = shape_text(face, utf8);
    const std::lock_guard lock(mutex_);
    if (known_.size() >= kShapedTexts) known_.clear();
    known_.emplace(std::move(key), shaped);
    return shaped;
}

const Face& Fonts::Impl::face_for(std::string_view character, const Face& preferred, std::string_view han,
                                  bool bold) const {
    const Face* emoji = find(kEmojiFamily, bold);
    if (emoji != nullptr && is_emoji(character) && covers(*emoji, character)) return *emoji;
    if (covers(preferred, character)) return preferred;
    const Face* cjk = find(han, bold);
    if (cjk != nullptr && covers(*cjk, character)) return *cjk;
    for (const auto& family : fallbacks) {
        const Face* face = find(family, bold);
        if (covers(*face, character)) return *face;
    }
    if (emoji != nullptr && covers(*emoji, character)) return *emoji;
    return preferred;
}

std::vector<Fonts::Run> Fonts::runs(std::string_view utf8, std::string_view family, bool bold,
                                    std::string_view language) const {
    std::vector<Run> runs;
    if (utf8.empty()) return runs;
    const Face& asked = impl_->face(family, bold);
    if (is_plain_ascii(utf8) && covers(asked, utf8)) return {{std::string(utf8), asked.family, 1}};
    const std::string_view han = han_family(han_language(utf8, language));
    auto ends = character_breaks(utf8);
    ends.push_back(utf8.size());

    const Face* current = nullptr;
    bool current_is_script = false;  // by a letter that `asked` lacks, not by an emoji or a sign
    std::size_t start = 0;
    for (const std::size_t end : ends) {
        const auto character = utf8.substr(start, end - start);
        start = end;
        const bool common = is_common(character);
        const bool stay = common && current_is_script && !is_emoji(character) && covers(*current, character);
        const Face& face = stay ? *current : impl_->face_for(character, asked, han, bold);
        if (&face != current) {
            runs.push_back({{}, face.family, (face.height() / face.em) / (asked.height() / asked.em)});
            current = &face;
            current_is_script = !common && &face != &asked;
        }
        runs.back().text += character;
    }
    return runs;
}

Fonts::Extent Fonts::measure(std::string_view utf8, std::string_view family, bool bold, double size) const {
    const Face& asked = impl_->face(family, bold);
    Extent extent;
    for (const Run& run : runs(utf8, family, bold)) {
        const Face& face = impl_->face(run.family, bold);
        const double unit = size * run.scale / face.height();  // pixels a font unit
        const Shaped shaped = impl_->shaped.get(face, run.text);
        extent.width += shaped.width * unit;
        extent.ink_ascent = std::max(extent.ink_ascent, shaped.above * unit);
        extent.ink_descent = std::max(extent.ink_descent, shaped.below * unit);
        extent.ascent = std::max(extent.ascent, face.ascent * unit);
        extent.descent = std::max(extent.descent, face.descent * unit);
    }
    if (utf8.empty()) {
        extent.ascent = size * asked.ascent / asked.height();
        extent.descent = size * asked.descent / asked.height();
    }
    return extent;
}

double Fonts::width(std::string_view utf8, std::string_view family, bool bold, double size) const {
    return measure(utf8, family, bold, size).width;
}

}  // namespace text
