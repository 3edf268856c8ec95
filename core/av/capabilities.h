// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

// What the libav libraries that the program runs with can do.
namespace av {

// "5.1.6 (libavcodec 59.37, libavformat 59.27, libavfilter 8.44)"
[[nodiscard]] std::string library_versions();
[[nodiscard]] bool has_encoder(const std::string& name);
[[nodiscard]] bool has_decoder(const std::string& name);
[[nodiscard]] bool has_filter(const std::string& name);

}  // namespace av
