// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fonts.h"

#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <system_error>

#include "base/error.h"
#include "text/fonts_impl.h"

namespace text {
namespace fs = std::filesystem;
namespace {

// Files of the declared packages (fonts-noto-cjk and, optionally, fonts-noto-core), in the order in which they are
// looked in for a missing glyph. Found by name in the folders below, so that the same files serve on any system.
constexpr std::array kDeclared = {
    "NotoSansCJK-Regular.ttc",      "NotoSansCJK-Bold.ttc",          "NotoSansDevanagari-Regular.ttf",
    "NotoSansDevanagari-Bold.ttf",  "NotoSansBengali-Regular.ttf",   "NotoSansBengali-Bold.ttf",
    "NotoSansGurmukhi-Regular.ttf", "NotoSansGurmukhi-Bold.ttf",     "NotoSansGujarati-Regular.ttf",
    "NotoSansGujarati-Bold.ttf",    "NotoSansTamil-Regular.ttf",     "NotoSansTamil-Bold.ttf",
    "NotoSansTelugu-Regular.ttf",   "NotoSansTelugu-Bold.ttf",       "NotoSansKannada-Regular.ttf",
    "NotoSansKannada-Bold.ttf",     "NotoSansMalayalam-Regular.ttf", "NotoSansMalayalam-Bold.ttf",
    "NotoSansSinhala-Regular.ttf",  "NotoSansSinhala-Bold.ttf",      "NotoSansKhmer-Regular.ttf",
    "NotoSansKhmer-Bold.ttf",       "NotoSansLao-Regular.ttf",       "NotoSansLao-Bold.ttf",
    "NotoSansMyanmar-Regular.ttf",  "NotoSansMyanmar-Bold.ttf",      "NotoSansArmenian-Regular.ttf",
    "NotoSansArmenian-Bold.ttf",    "NotoSansGeorgian-Regular.ttf",  "NotoSansGeorgian-Bold.ttf",
    "NotoSansEthiopic-Regular.ttf", "NotoSansEthiopic-Bold.ttf",     "NotoSansSymbols-Regular.ttf",
    "NotoSansSymbols-Bold.ttf",     "NotoSansSymbols2-Regular.ttf",  "NotoSansMath-Regular.ttf",
};

std::vector<base::Path> font_folders() {
    std::vector<base::Path> folders = {"/usr/share/fonts/opentype/noto", "/usr/share/fonts/truetype/noto",
                                       "/usr/local/share/fonts", "/Library/Fonts", "C:/Windows/Fonts"};
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        folders.push_back(base::Path(home) / ".local/share/fonts");
    return folders;
}

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

double metric(hb_font_t* font, hb_ot_metrics_tag_t tag) {
    hb_position_t value = 0;
    return hb_ot_metrics_get_position(font, tag, &value) != 0 ? value : 0;
}

std::string family_name(hb_face_t* face) {
    char name[128] = {};
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_FONT_FAMILY, hb_language_from_string("en", -1), &size, name);
    return name;
}

void add_file(std::vector<Face>& faces, const base::Path& file) {
    hb_blob_t* blob = hb_blob_create_from_file_or_fail(file.string().c_str());
    if (blob == nullptr) return;
    const unsigned count = hb_face_count(blob);
    for (unsigned i = 0; i < count; ++i) {
        hb_face_t* opened = hb_face_create(blob, i);
        Face face;
        face.family = family_name(opened);
        face.file = file;
        face.em = hb_face_get_upem(opened);
        face.font.reset(hb_font_create(opened));
        hb_face_destroy(opened);
        hb_font_make_immutable(face.font.get());
        face.weight = static_cast<int>(std::lround(hb_style_get_value(face.font.get(), HB_STYLE_TAG_WEIGHT)));
        face.ascent = metric(face.font.get(), HB_OT_METRICS_TAG_HORIZONTAL_CLIPPING_ASCENT);
        face.descent = metric(face.font.get(), HB_OT_METRICS_TAG_HORIZONTAL_CLIPPING_DESCENT);
        if (!face.family.empty() && face.height() > 0) faces.push_back(std::move(face));
    }
    hb_blob_destroy(blob);
}

bool is_font(const base::Path& file) {
    const auto extension = file.extension();
    return extension == ".otf" || extension == ".ttf" || extension == ".ttc";
}

std::vector<base::Path> bundled_files(const base::Path& folder) {
    std::vector<base::Path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (is_font(entry.path())) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

bool same_family(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower_ascii(x) == lower_ascii(y); });
}

const Face* Fonts::Impl::find(std::string_view family, bool bold) const {
    const int wanted = bold ? 700 : 400;
    const Face* best = nullptr;
    for (const Face& face : faces) {
        if (!same_family(face.family, family)) continue;
        if (best == nullptr || std::abs(face.weight - wanted) < std::abs(best->weight - wanted)) best = &face;
    }
    return best;
}

const Face& Fonts::Impl::face(std::string_view family, bool bold) const {
    if (const Face* found = find(family, bold)) return *found;
    const Face* usual = find(kDefaultFamily, bold);
    return usual != nullptr ? *usual : faces.front();
}

Fonts::Fonts(const base::Path& bundled) : impl_(std::make_unique<Impl>()) {
    for (const auto& file : bundled_files(bundled)) add_file(impl_->faces, file);
    if (impl_->faces.empty())
        throw base::Error(base::Errc::internal, "cannot find the fonts", bundled.string(),
                          "there is none in the folder", "Install AskReel again.");
    const auto folders = font_folders();
    for (const char* name : kDeclared) {
        for (const auto& folder : folders) {
            std::error_code error;
            if (!fs::is_regular_file(folder / name, error)) continue;
            add_file(impl_->faces, folder / name);
            break;
        }
    }
    for (const Face& face : impl_->faces) {
        auto& list = impl_->fallbacks;
        if (!same_family(face.family, kEmojiFamily) && std::find(list.begin(), list.end(), face.family) == list.end())
            list.push_back(face.family);
    }
}

Fonts::~Fonts() = default;

bool Fonts::has_family(std::string_view family) const { return impl_->find(family, false) != nullptr; }

std::vector<std::string> Fonts::families() const {
    std::vector<std::string> names;
    for (const Face& face : impl_->faces) names.push_back(face.family);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::string Fonts::fingerprint() const {
    std::string all;
    for (const Face& face : impl_->faces) {
        // The checksum of the whole file stands in its head table (OpenType 1.9, "head", checksumAdjustment).
        hb_blob_t* head = hb_face_reference_table(hb_font_get_face(face.font.get()), HB_TAG('h', 'e', 'a', 'd'));
        unsigned length = 0;
        const char* data = hb_blob_get_data(head, &length);
        all += face.family + '/' + std::to_string(face.weight) + ' ';
        if (length >= 12)
            for (unsigned i = 8; i < 12; ++i) all += std::to_string(static_cast<unsigned char>(data[i])) + '.';
        all += '\n';
        hb_blob_destroy(head);
    }
    return all;
}

double Fonts::size_for_em(std::string_view family, bool bold, double em) const {
    const Face& face = impl_->face(family, bold);
    return em * face.height() / face.em;
}

double Fonts::cap_height(std::string_view family, bool bold) const {
    const Face& face = impl_->face(family, bold);
    const double height = metric(face.font.get(), HB_OT_METRICS_TAG_CAP_HEIGHT);
    return height > 0 ? height / face.em : 0.7;
}

}  // namespace text
