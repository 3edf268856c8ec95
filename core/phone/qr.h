// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace phone {

// A QR code: `size` × `size` squares, row by row from the top. It needs a light border of four squares around it.
struct QrCode {
    int size = 0;
    std::vector<bool> dark;

    // False outside too.
    [[nodiscard]] bool is_dark(int x, int y) const;
};

// Throws Errc::usage when the text is too long for one.
[[nodiscard]] QrCode qr_code(const std::string& text);
// For a terminal, black on white whatever its colours are: two squares a character, with the border.
[[nodiscard]] std::string terminal_picture(const QrCode& code);

}  // namespace phone
