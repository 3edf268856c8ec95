// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/names.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace av {
namespace {

std::string or_unknown(const char* name) {
    return name == nullptr || std::string_view(name) == "reserved" ? "unknown" : name;
}

}  // namespace

std::string pixel_format_name(int format) {
    return or_unknown(av_get_pix_fmt_name(static_cast<AVPixelFormat>(format)));
}
std::string matrix_name(AVColorSpace space) { return or_unknown(av_color_space_name(space)); }
std::string transfer_name(AVColorTransferCharacteristic transfer) {
    return or_unknown(av_color_transfer_name(transfer));
}
std::string primaries_name(AVColorPrimaries primaries) { return or_unknown(av_color_primaries_name(primaries)); }

bool is_full_range(AVColorRange range, int format) {
    return range == AVCOL_RANGE_JPEG || pixel_format_name(format).starts_with("yuvj");
}

}  // namespace av
