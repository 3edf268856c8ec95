// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip_media.h"

#include <algorithm>
#include <filesystem>

#include "background.h"
#include "media/clip_cache.h"
#include "media/proxy.h"
#include "media/thumbnails.h"
#include "poster.h"

namespace bridge {
namespace {

// Twice what is shown at 100 %, for larger text and screens.
constexpr int kThumbnailHeight = 112;
constexpr int kPosterHeight = 336;
constexpr double kThumbnailsPerSecond = 1;
constexpr int kFewest = 12, kMost = 240;

int thumbnail_count(base::Time duration) {
    return std::clamp(static_cast<int>(base::to_seconds(duration) * kThumbnailsPerSecond), kFewest, kMost);
}

// Measured unless a file of it is there.
media::Peaks peaks_of(const media::Clip& clip, const base::Path& file, const base::CancelToken& cancel) {
    if (auto kept = media::read_peaks(file)) return std::move(*kept);
    media::Peaks peaks = media::measure_peaks(clip.file, clip.info, {cancel, {}});
    base::make_folder(file.parent_path());
    media::write_peaks(file, peaks);
    return peaks;
}

ClipMedia::Strip strip_of(const media::Clip& clip, const base::Path& file, const base::CancelToken& cancel) {
    const int count = thumbnail_count(clip.info.duration);
    std::optional<media::Thumbnails> pictures = media::read_thumbnails(file);
    if (!pictures || pictures->count != count || pictures->height != kThumbnailHeight) {
        pictures = media::read_thumbnails(clip.file, clip.info, count, kThumbnailHeight, {cancel, {}});
        base::make_folder(file.parent_path());
        media::write_thumbnails(file, *pictures);
    }
    ClipMedia::Strip strip{QImage(pictures->width * count, pictures->height, QImage::Format_RGB888), count};
    const auto row_bytes = static_cast<std::size_t>(pictures->width) * 3;
    for (int i = 0; i < count; ++i)
        for (int y = 0; y < pictures->height; ++y)
            std::copy_n(pictures->picture(i) + static_cast<std::size_t>(y) * row_bytes, row_bytes,
                        strip.image.scanLine(y) + static_cast<std::size_t>(i) * row_bytes);
    return strip;
}

}  // namespace

ClipMedia::ClipMedia(Document& document, QObject* parent) : QObject(parent), document_(document) {
    for (QThreadPool* pool : {&drawing_, &copying_}) {
        pool->setMaxThreadCount(1);
        pool->setThreadPriority(QThread::LowestPriority);
    }
    connect(&document_, &Document::opened, this, &ClipMedia::forget);
    connect(&document_, &Document::changed, this, &ClipMedia::update);
}

ClipMedia::~ClipMedia() {
    cancel_.cancel();
    for (QThreadPool* pool : {&drawing_, &copying_}) {
        pool->clear();
        pool->waitForDone();
    }
}

const media::Peaks* ClipMedia::peaks(const media::ClipId& clip) const {
    const auto found = peaks_.find(clip);
    return found == peaks_.end() ? nullptr : &found->second;
}

ClipMedia::Strip ClipMedia::thumbnails(const media::ClipId& clip) const {
    const auto found = strips_.find(clip);
    return found == strips_.end() ? Strip{} : found->second;
}

QImage ClipMedia::poster(const media::ClipId& clip) const {
    const auto found = posters_.find(clip);
    return found == posters_.end() ? QImage() : found->second;
}

void ClipMedia::setHeld(bool held) {
    if (held == held_) return;
    held_ = held;
    if (held) callOff();
    else update();
}

void ClipMedia::callOff() {
    cancel_.cancel();
    cancel_ = {};
    started_.clear();
    posed_.clear();
}

void ClipMedia::forget() {
    callOff();
    files_.clear();
    peaks_.clear();
    strips_.clear();
    posters_.clear();
    proxies_.clear();
    setProgress(1);
    emit drawingChanged();
    emit proxiesChanged();
}

void ClipMedia::update() {
    if (held_ || !document_.isOpen() || !document_.probed()) return;
    const edit::Answer& answer = document_.answer();
    for (const media::Clip& clip : answer.clips) forgetIfOther(clip);
    for (const edit::Aside& aside : answer.aside) forgetIfOther(aside.clip);
    for (const media::Clip& clip : answer.clips) startPoster(clip);
    for (const edit::Aside& aside : answer.aside) startPoster(aside.clip);
    if (!document_.missing().isEmpty()) return;
    for (const media::Clip& clip : answer.clips)
        if (started_.insert(clip.id).second) start(clip);
}

// The id of a clip that was removed, or taken back by undo, is given to the next.
void ClipMedia::forgetIfOther(const media::Clip& clip) {
    base::Path& file = files_[clip.id];
    if (file == clip.file) return;
    const bool first = file.empty();
    file = clip.file;
    if (first) return;
    started_.erase(clip.id);
    posed_.erase(clip.id);
    peaks_.erase(clip.id);
    strips_.erase(clip.id);
    posters_.erase(clip.id);
    proxies_.erase(clip.id);
    emit drawingChanged();
    emit proxiesChanged();
}

// What is not wanted any more is thrown away as it arrives.
bool ClipMedia::isCurrent(const media::Clip& clip, const base::CancelToken& cancel) const {
    const auto file = files_.find(clip.id);
    return !cancel.cancelled() && file != files_.end() && file->second == clip.file;
}

void ClipMedia::start(const media::Clip& clip) {
    const base::CancelToken cancel = cancel_;
    const base::Path folder = document_.folder();
    const auto current = [this, clip, cancel] { return isCurrent(clip, cancel); };
    in_background(
        this, [clip, folder, cancel] { return peaks_of(clip, media::clip_cache(folder, clip.file).peaks, cancel); },
        [this, current, id = clip.id](media::Peaks peaks) {
            if (!current()) return;
            peaks_[id] = std::move(peaks);
            emit drawingChanged();
        },
        {}, &drawing_);
    if (!clip.info.video) return;
    in_background(
        this,
        [clip, folder, cancel] { return strip_of(clip, media::clip_cache(folder, clip.file).thumbnails, cancel); },
        [this, current, id = clip.id](Strip strip) {
            if (!current()) return;
            strips_[id] = std::move(strip);
            emit drawingChanged();
        },
        {}, &drawing_);
    in_background(
        this,
        [this, clip, folder, cancel] {
            media::Clip proxy = clip;
            proxy.file = media::clip_cache(folder, clip.file).proxy;
            proxy.info = media::proxy_info(clip.info);
            if (!std::filesystem::exists(proxy.file)) {
                base::make_folder(proxy.file.parent_path());
                media::build_proxy(clip.file, clip.info, proxy.file, {cancel, [this, cancel](const base::Progress& p) {
                                                                          QMetaObject::invokeMethod(
                                                                              this, [this, cancel, p] {
                                                                                  if (!cancel.cancelled())
                                                                                      setProgress(p.fraction);
                                                                              });
                                                                      }});
            }
            return proxy;
        },
        [this, current](const media::Clip& proxy) {
            if (!current()) return;
            proxies_[proxy.id] = proxy;
            setProgress(1);
            emit proxiesChanged();
        },
        [this, current](const base::Error&) {
            if (current()) setProgress(1);
        },
        &copying_);
}

void ClipMedia::startPoster(const media::Clip& clip) {
    if (!clip.info.video || !posed_.insert(clip.id).second) return;
    const base::CancelToken cancel = cancel_;
    in_background(
        this, [clip, cancel] { return poster_of(clip.file, clip.info, kPosterHeight, cancel); },
        [this, cancel, clip](const QImage& poster) {
            if (!isCurrent(clip, cancel)) return;
            posters_[clip.id] = poster;
            emit drawingChanged();
        },
        {}, &drawing_);
}

void ClipMedia::setProgress(double progress) {
    if (progress == progress_) return;
    progress_ = progress;
    emit progressChanged();
}

}  // namespace bridge
