// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/markup.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "captions/timestamp.h"
#include "text/unicode.h"

namespace captions {
namespace {

constexpr std::array kTags = {"i",    "b",    "u",  "s",  "em", "strong", "strike", "font", "span",  "c",
                              "lang", "ruby", "rt", "rp", "v",  "br",     "p",      "div",  "small", "big"};

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr std::array kEntities = {
    Entity{"amp", "&"},      Entity{"lt", "<"},        Entity{"gt", ">"},       Entity{"quot", "\""},
    Entity{"apos", "'"},     Entity{"nbsp", " "},      Entity{"lrm", "\u200e"}, Entity{"rlm", "\u200f"},
    Entity{"hellip", "…"},   Entity{"mdash", "—"},     Entity{"ndash", "–"},    Entity{"lsquo", "‘"},
    Entity{"rsquo", "’"},    Entity{"ldquo", "“"},     Entity{"rdquo", "”"},    Entity{"laquo", "«"},
    Entity{"raquo", "»"},    Entity{"deg", "°"},       Entity{"copy", "©"},     Entity{"reg", "®"},
    Entity{"trade", "™"},    Entity{"euro", "€"},      Entity{"eacute", "é"},   Entity{"egrave", "è"},
    Entity{"agrave", "à"},   Entity{"ccedil", "ç"},    Entity{"ntilde", "ñ"},   Entity{"ouml", "ö"},
    Entity{"auml", "ä"},     Entity{"uuml", "ü"},      Entity{"iexcl", "¡"},    Entity{"iquest", "¿"},
    Entity{"zwj", "\u200d"}, Entity{"zwnj", "\u200c"}, Entity{"shy", "\u00ad"},
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The name of the tag in "<…>" if it is a known one, in the table's spelling.
std::string_view known_tag(std::string_view inside) {
    if (inside.starts_with('/')) inside.remove_prefix(1);
    const auto end = std::find_if_not(inside.begin(), inside.end(), is_letter);
    const auto name = inside.substr(0, static_cast<std::size_t>(end - inside.begin()));
    const auto rest = inside.substr(name.size());
    if (!rest.empty() && std::string_view(" ./=\t\n").find(rest.front()) == rest.npos) return {};
    for (const std::string_view tag : kTags)
        if (name.size() == tag.size() && starts_with_no_case(name, tag)) return tag;
    return {};
}

// "&#39;", "&#x27;" or a name, without the ampersand and the semicolon.
std::optional<std::string> entity(std::string_view name) {
    if (name.starts_with('#')) {
        name.remove_prefix(1);
        const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
        if (hexadecimal) name.remove_prefix(1);
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value, hexadecimal ? 16 : 10);
        if (error != std::errc{} || end != name.data() + name.size() || value < 0x20 || value > 0x10FFFF) return {};
        std::string text;
        text::append_utf8(text, value);
        return text;
    }
    for (const Entity& known : kEntities)
        if (known.name == name) return std::string(known.text);
    return {};
}

// The text between `open` and the next `close`, if that is near.
std::optional<std::string_view> enclosed(std::string_view text, std::size_t open, char close, std::size_t most) {
    const auto end = text.substr(open + 1, most).find(close);
    if (end == text.npos) return {};
    return text.substr(open + 1, end);
}

// ASS commands ({\an8}) and MicroDVD's ({y:i}).
bool is_command(std::string_view inside) {
    return inside.starts_with('\\') ||
           (inside.size() > 2 && is_letter(inside[0]) && inside[1] == ':' && inside[2] != ' ');
}

}  // namespace

std::vector<Piece> strip_markup(std::string_view text, int line, Report& report) {
    constexpr std::size_t kLongestTag = 400;
    constexpr std::size_t kLongestEntity = 10;
    std::vector<Piece> pieces(1);
    const auto formatting = [&] { report.once(line, "formatting such as bold, colour or position is not kept"); };
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string& out = pieces.back().text;
        const char c = text[i];
        if (c == '<') {
            if (const auto inside = enclosed(text, i, '>', kLongestTag)) {
                const auto stamp =
                    !inside->empty() && is_digit(inside->front()) ? parse_timestamp(*inside) : std::nullopt;
                const auto tag = known_tag(*inside);
                if (stamp && inside->find(':') != inside->npos) {
                    pieces.push_back({{}, stamp->time});
                } else if (!tag.empty()) {
                    if (tag == "br") out += '\n';
                    else if (tag == "v" && !inside->starts_with('/'))
                        report.once(line, "names of speakers are not kept");
                    else formatting();
                } else {
                    out += c;
                    continue;
                }
                i += inside->size() + 1;
                continue;
            }
        } else if (c == '{') {
            const auto inside = enclosed(text, i, '}', kLongestTag);
            if (inside && is_command(*inside)) {
                formatting();
                i += inside->size() + 1;
                continue;
            }
        } else if (c == '&') {
            const auto name = enclosed(text, i, ';', kLongestEntity);
            if (const auto known = name ? entity(*name) : std::nullopt) {
                out += *known;
                i += name->size() + 1;
                continue;
            }
        } else if (c == '\\' && i + 1 < text.size() && (text[i + 1] == 'N' || text[i + 1] == 'h')) {
            out += text[i + 1] == 'N' ? '\n' : ' ';
            ++i;
            continue;
        }
        out += c;
    }
    return pieces;
}

}  // namespace captions
