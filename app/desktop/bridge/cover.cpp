// SPDX-License-Identifier: GPL-3.0-or-later
#include "cover.h"

#include <QBuffer>
#include <QImage>
#include <filesystem>
#include <system_error>

#include "base/hash.h"
#include "edit/clips.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "render/preview.h"

namespace bridge {
namespace {

constexpr delivery::Size kRoom{400, 712};
constexpr int kQuality = 86;
constexpr const char* kTarget = "instagram-reels";
// Into the answer: past the first moment, when people still draw breath.
constexpr double kSecond = 1.2;
constexpr const char* kPrefix = "cover-";

// What the picture depends on: clips, cuts and framing.
std::string name_of(const edit::Answer& answer) {
    const base::Json json = edit::to_json(answer);
    base::Json seen;
    for (const char* key : {"clips", "timeline", "framing"}) seen[key] = json.at(key);
    return kPrefix + base::sha256(seen.dump()).substr(0, 16) + ".jpg";
}

void remove_others(const base::Path& cover) {
    std::error_code error;
    for (std::filesystem::directory_iterator it(cover.parent_path(), error), end; !error && it != end;
         it.increment(error)) {
        std::error_code ignored;
        if (it->path().filename().string().starts_with(kPrefix) && it->path() != cover)
            std::filesystem::remove(it->path(), ignored);
    }
}

std::string jpeg(const av::Frame& frame) {
    const QImage picture(frame.plane(0), frame.width(), frame.height(), frame.stride(0), QImage::Format_RGB32);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "JPG", kQuality);
    return buffer.data().toStdString();
}

}  // namespace

base::Path make_cover(const base::Path& folder, const Studio& studio, const base::CancelToken& cancel) {
    edit::Answer answer = edit::load(folder);
    const base::Path cover = folder / ".cache" / name_of(answer);
    std::error_code ignored;
    if (std::filesystem::exists(cover, ignored)) return cover;

    answer.captions.clear();
    answer.brand.clear();
    answer.look = {};
    // A wide picture over a blur is hard to tell apart so small: its middle fills the cover.
    if (answer.framing.fill == edit::Fill::automatic) answer.framing.fill = edit::Fill::crop;
    answer = edit::with_probed_clips(std::move(answer), cancel);
    render::Preview preview(studio.rendering(), cancel);
    preview.show(studio.request(answer, kTarget), {});
    const std::string bytes = jpeg(preview.at(std::min(base::from_seconds(kSecond), edit::duration(answer) / 2), kRoom,
                                              render::Preview::Way::quick));
    base::make_folder(cover.parent_path());
    base::write_file_atomically(cover, bytes);
    remove_others(cover);
    return cover;
}

}  // namespace bridge
