// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

namespace bridge {

// A name out of presets/, which is English, in the language of the app. A name of a user's own stays as it is.
[[nodiscard]] QString data_word(const QString& english);
[[nodiscard]] QString data_word(const std::string& english);

}  // namespace bridge
