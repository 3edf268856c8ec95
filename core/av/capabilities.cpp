// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/capabilities.h"

#include <fmt/format.h>

#include "av/handles.h"

namespace av {
namespace {

std::string version(unsigned number) { return fmt::format("{}.{}", number >> 16, number >> 8 & 0xFF); }

}  // namespace

std::string library_versions() {
    return fmt::format("{} (libavcodec {}, libavformat {}, libavfilter {})", av_version_info(),
                       version(avcodec_version()), version(avformat_version()), version(avfilter_version()));
}

bool has_encoder(const std::string& name) { return avcodec_find_encoder_by_name(name.c_str()) != nullptr; }

bool has_decoder(const std::string& name) { return avcodec_find_decoder_by_name(name.c_str()) != nullptr; }

bool has_filter(const std::string& name) { return avfilter_get_by_name(name.c_str()) != nullptr; }

}  // namespace av
