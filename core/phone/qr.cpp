// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/qr.h"

#include <qrcodegen.hpp>

#include "base/error.h"

namespace phone {
namespace {

constexpr int kBorder = 4;

}  // namespace

bool QrCode::is_dark(int x, int y) const {
    return x >= 0 && y >= 0 && x < size && y < size && dark[static_cast<std::size_t>(y * size + x)];
}

QrCode qr_code(const std::string& text) {
    try {
        const auto made = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
        QrCode code{made.getSize(), {}};
        for (int y = 0; y < code.size; ++y)
            for (int x = 0; x < code.size; ++x) code.dark.push_back(made.getModule(x, y));
        return code;
    } catch (const std::length_error&) {
        throw base::Error(base::Errc::usage, "cannot draw the code", {}, "the text is too long");
    }
}

std::string terminal_picture(const QrCode& code) {
    std::string out;
    for (int y = -kBorder; y < code.size + kBorder; y += 2) {
        out += "\x1b[38;5;16;48;5;231m";
        for (int x = -kBorder; x < code.size + kBorder; ++x) {
            const bool upper = code.is_dark(x, y), lower = code.is_dark(x, y + 1);
            out += upper && lower ? "█" : upper ? "▀" : lower ? "▄" : " ";
        }
        out += "\x1b[0m\n";
    }
    return out;
}

}  // namespace phone
