// SPDX-License-Identifier: GPL-3.0-or-later
#include "poster.h"

#include "base/error.h"
#include "media/thumbnails.h"

namespace bridge {

QImage poster_of(const base::Path& file, const media::Info& info, int height, const base::CancelToken& cancel) {
    if (!info.video) return {};
    try {
        const media::Thumbnails one = media::read_thumbnails(file, info, 1, height, {cancel, {}});
        return QImage(reinterpret_cast<const uchar*>(one.rgb.data()), one.width, one.height, 3 * one.width,
                      QImage::Format_RGB888)
            .copy();
    } catch (const base::Error&) {
        return {};
    }
}

}  // namespace bridge
