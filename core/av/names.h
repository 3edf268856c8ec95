// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "av/handles.h"

// libav's names of formats and colours; "unknown" where the stream does not say.
namespace av {

[[nodiscard]] std::string pixel_format_name(int format);
[[nodiscard]] std::string matrix_name(AVColorSpace space);
[[nodiscard]] std::string transfer_name(AVColorTransferCharacteristic transfer);
[[nodiscard]] std::string primaries_name(AVColorPrimaries primaries);
// Full range also for the formats that imply it (yuvj420p …).
[[nodiscard]] bool is_full_range(AVColorRange range, int format);

}  // namespace av
