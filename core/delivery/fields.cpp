// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/fields.h"

#include <algorithm>

namespace delivery {
namespace {

constexpr std::size_t kLongestId = 64;
constexpr std::size_t kLongestSource = 2000;
constexpr int kSmallestSide = 16;
constexpr int kLargestSide = 8192;

bool is_id_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

int read_side(base::ObjectReader& reader, const char* key) {
    const auto side = static_cast<int>(reader.integer(key, kSmallestSide, kLargestSide));
    if (side % 2 != 0) reader.fail(key, "is odd; a picture's sides are even");
    return side;
}

bool has_path(const base::Json& document, std::string_view path) {
    const base::Json* at = &document;
    while (true) {
        const auto dot = path.find('.');
        const auto found = at->is_object() ? at->find(std::string(path.substr(0, dot))) : at->end();
        if (found == at->end() || found->is_null()) return false;
        if (dot == std::string_view::npos) return true;
        at = &*found;
        path.remove_prefix(dot + 1);
    }
}

}  // namespace

std::string read_id(base::ObjectReader& reader, const char* key) {
    std::string id = reader.text(key);
    if (id.empty() || id.size() > kLongestId || id.front() == '-' ||
        !std::all_of(id.begin(), id.end(), is_id_character))
        reader.fail(key, "is not made of lower-case letters, digits and hyphens, 64 at most");
    return id;
}

std::string read_line(base::ObjectReader& reader, const char* key, std::size_t longest) {
    std::string line = reader.text(key);
    if (line.size() > longest) reader.fail(key, "is longer than " + std::to_string(longest) + " bytes");
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (std::any_of(line.begin(), line.end(), is_control)) reader.fail(key, "holds a control character");
    return line;
}

Size read_picture_size(base::ObjectReader& reader, const char* key) {
    base::ObjectReader sides = reader.object(key);
    const Size size{read_side(sides, "width"), read_side(sides, "height")};
    sides.finish();
    return size;
}

Edges read_edges(base::ObjectReader& reader, const char* key, Size picture) {
    if (!reader.has(key)) {
        reader.ignore(key);
        return {};
    }
    base::ObjectReader sides = reader.object(key);
    const auto side = [&sides](const char* name, int limit) { return static_cast<int>(sides.integer(name, 0, limit)); };
    const Edges edges{side("top", picture.height), side("bottom", picture.height), side("left", picture.width),
                      side("right", picture.width)};
    sides.finish();
    if (4 * (edges.top + edges.bottom) > 3 * picture.height || 4 * (edges.left + edges.right) > 3 * picture.width)
        reader.fail(key, "leaves less than a quarter of the picture");
    return edges;
}

void check_sources(base::ObjectReader& reader, const base::Json& document, const std::string& file) {
    const base::Json* sources = reader.optional("sources");
    if (sources == nullptr) return;
    base::ObjectReader names(*sources, file, "sources");
    for (const auto& [figure, value] : sources->items()) {
        if (!has_path(document, figure)) names.fail(figure.c_str(), "names no key of this file");
        base::ObjectReader source = names.object(figure.c_str());
        constexpr std::array<std::string_view, 5> kLetters = {"O", "Q", "R", "D", "G"};
        (void)read_choice(source, "confidence", kLetters, kLetters);
        if (read_line(source, "source", kLongestSource).empty()) source.fail("source", "is empty");
        source.finish();
    }
}

}  // namespace delivery
