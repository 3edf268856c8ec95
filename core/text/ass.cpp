// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/ass.h"

#include <ass/ass.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <numeric>
#include <set>
#include <tuple>

#include "base/error.h"
#include "text/cmap.h"
#include "text/fonts_impl.h"

namespace text {
namespace {

constexpr std::size_t kLargestScript = 16'000'000;
constexpr std::uintmax_t kLargestFont = 64'000'000;
// Enough for some seconds of animated text at 1080p; libass drops what was not used for longest.
constexpr int kCachedGlyphs = 4000;
constexpr int kCachedMegabytes = 48;

// Two scripts in the two sizes of a preview.
constexpr std::size_t kIdleDrawers = 4;

struct TrackCloser {
    void operator()(ASS_Track* track) const { ass_free_track(track); }
};

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower;
}

// libass copies every font it is given, and the fonts for Chinese and Japanese are large: only those that the script
// names.
std::set<base::Path> fonts_of(const Fonts::Impl& fonts, std::string_view script) {
    const std::string lower = lower_case(script);
    std::set<base::Path> files;
    for (const Face& face : fonts.faces) {
        if (same_family(face.family, kDefaultFamily) || lower.find(lower_case(face.family)) != std::string::npos)
            files.insert(face.file);
    }
    return files;
}

std::unique_ptr<AssDrawer> make_drawer(const std::set<base::Path>& fonts, int width, int height) {
    auto drawer = std::make_unique<AssDrawer>();
    drawer->fonts = fonts;
    drawer->width = width;
    drawer->height = height;
    const auto need = [](bool there) {
        if (!there) throw base::Error(base::Errc::internal, "cannot draw text", {}, "libass does not start");
    };
    drawer->library.reset(ass_library_init());
    ASS_Library* library = drawer->library.get();
    need(library != nullptr);
    ass_set_message_cb(
        library, [](int, const char*, va_list, void*) {}, nullptr);
    ass_set_extract_fonts(library, 0);
    for (const base::Path& file : fonts) {
        std::string bytes = base::read_file(file, kLargestFont, "cannot read the font");
        prefer_full_unicode(bytes);
        ass_add_font(library, file.filename().string().c_str(), bytes.data(), static_cast<int>(bytes.size()));
    }
    drawer->renderer.reset(ass_renderer_init(library));
    ASS_Renderer* renderer = drawer->renderer.get();
    need(renderer != nullptr);
    ass_set_frame_size(renderer, width, height);
    ass_set_pixel_aspect(renderer, 1);
    ass_set_shaper(renderer, ASS_SHAPING_COMPLEX);
    ass_set_hinting(renderer, ASS_HINTING_NONE);
    ass_set_cache_limits(renderer, kCachedGlyphs, kCachedMegabytes);
    ass_set_fonts(renderer, nullptr, std::string(kDefaultFamily).c_str(), ASS_FONTPROVIDER_NONE, nullptr, 0);
    return drawer;
}

// libass moves overlapping events of a layer apart, and where to depends on what it drew before: a layer each stops it.
void give_each_event_its_layer(ASS_Track& track) {
    std::vector<int> order(static_cast<std::size_t>(track.n_events));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return std::tuple(track.events[a].Layer, track.events[a].ReadOrder) <
               std::tuple(track.events[b].Layer, track.events[b].ReadOrder);
    });
    int layer = 0;
    for (const int i : order) track.events[i].Layer = layer++;
}

std::int64_t milliseconds(base::Time t) {
    constexpr std::int64_t ticks = base::kTicksPerSecond / 1000;
    const std::int64_t rounded = t.count() / ticks;
    return t.count() % ticks < 0 ? rounded - 1 : rounded;
}

Bitmap bitmap(const ASS_Image& image) {
    return {image.dst_x,
            image.dst_y,
            image.w,
            image.h,
            image.stride,
            image.bitmap,
            static_cast<std::uint8_t>(image.color >> 24),
            static_cast<std::uint8_t>(image.color >> 16),
            static_cast<std::uint8_t>(image.color >> 8),
            static_cast<std::uint8_t>(255 - (image.color & 255))};
}

Bitmap clipped(Bitmap b, int width, int height) {
    const int left = std::max(0, -b.x), top = std::max(0, -b.y);
    b.coverage += top * b.stride + left;
    b.x += left;
    b.y += top;
    b.width = std::min(b.width - left, width - b.x);
    b.height = std::min(b.height - top, height - b.y);
    return b;
}

}  // namespace

std::unique_ptr<AssDrawer> AssPool::take(const std::set<base::Path>& fonts, int width, int height) {
    const std::lock_guard lock(mutex_);
    const auto found = std::find_if(idle_.rbegin(), idle_.rend(), [&](const auto& drawer) {
        return drawer->width == width && drawer->height == height && drawer->fonts == fonts;
    });
    if (found == idle_.rend()) return nullptr;
    std::unique_ptr<AssDrawer> drawer = std::move(*found);
    idle_.erase(std::next(found).base());
    return drawer;
}

void AssPool::give_back(std::unique_ptr<AssDrawer> drawer) {
    std::unique_ptr<AssDrawer> oldest;  // ends outside the lock
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(drawer));
    if (idle_.size() <= kIdleDrawers) return;
    oldest = std::move(idle_.front());
    idle_.erase(idle_.begin());
}

struct AssRenderer::Impl {
    AssPool& pool;
    std::unique_ptr<AssDrawer> drawer;
    std::unique_ptr<ASS_Track, TrackCloser> track;
    bool drawn = false;

    ~Impl() {
        track.reset();
        pool.give_back(std::move(drawer));
    }
};

AssRenderer::AssRenderer(const Fonts& fonts, std::string_view script, int width, int height) {
    const std::set<base::Path> files = fonts_of(fonts.impl(), script);
    AssPool& pool = fonts.impl().drawers;
    std::unique_ptr<AssDrawer> drawer = pool.take(files, width, height);
    if (!drawer) drawer = make_drawer(files, width, height);
    impl_.reset(new Impl{pool, std::move(drawer), {}});
    if (script.size() <= kLargestScript) {
        std::string copy(script);
        impl_->track.reset(ass_read_memory(impl_->drawer->library.get(), copy.data(), copy.size(), nullptr));
    }
    if (!impl_->track) throw base::Error(base::Errc::input, "cannot draw text", {}, "it is not an ASS script");
    ASS_Track& track = *impl_->track;
    track.Kerning = 1;
    ass_track_set_feature(&track, ASS_FEATURE_WHOLE_TEXT_LAYOUT, 1);
    ass_track_set_feature(&track, ASS_FEATURE_BIDI_BRACKETS, 1);
    give_each_event_its_layer(track);
    ass_set_storage_size(impl_->drawer->renderer.get(), track.PlayResX, track.PlayResY);
}

AssRenderer::~AssRenderer() = default;

AssRenderer::Picture AssRenderer::render(base::Time t) {
    int change = 0;
    Picture picture;
    const AssDrawer& drawer = *impl_->drawer;
    const ASS_Image* image = ass_render_frame(drawer.renderer.get(), impl_->track.get(), milliseconds(t), &change);
    for (; image != nullptr; image = image->next) {
        const Bitmap b = clipped(bitmap(*image), drawer.width, drawer.height);
        if (b.width > 0 && b.height > 0) picture.bitmaps.push_back(b);
    }
    // The first picture may be just what the drawer's script before ended with.
    picture.changed = change != 0 || !impl_->drawn;
    impl_->drawn = true;
    return picture;
}

std::string AssRenderer::escape(std::string_view utf8) {
    constexpr std::string_view kWordJoiner = "\u2060";  // invisible; keeps a backslash from being a command
    std::string safe;
    safe.reserve(utf8.size());
    for (const char c : utf8) {
        switch (c) {
            case '{':
            case '}':
                safe += '\\';
                safe += c;
                break;
            case '\\':
                safe += c;
                safe += kWordJoiner;
                break;
            case '\n': safe += "\\N"; break;
            case '\r':
            case '\0': break;
            default: safe += c;
        }
    }
    return safe;
}

std::string ass_text(const Fonts& fonts, std::string_view utf8, std::string_view family, bool bold, double size,
                     std::string_view language) {
    std::string text;
    std::string_view current = family;
    const auto runs = fonts.runs(utf8, family, bold, language);
    for (const auto& run : runs) {
        if (!same_family(run.family, current))
            text += fmt::format("{{\\fn{}\\fs{:.2f}}}", run.family, size * run.scale);
        current = run.family;
        text += AssRenderer::escape(run.text);
    }
    if (!same_family(current, family)) text += fmt::format("{{\\fn{}\\fs{:.2f}}}", family, size);
    return text;
}

std::string ass_time(base::Time t) {
    const std::int64_t hundredths = t < base::Time{} ? 0 : base::to_ticks(t, 1, 100);
    return fmt::format("{}:{:02}:{:02}.{:02}", hundredths / 360'000, hundredths / 6000 % 60, hundredths / 100 % 60,
                       hundredths % 100);
}

}  // namespace text
