// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/file.h"

namespace base {

// SHA-256 (OpenSSL's, which uses the processor's instructions for it) of what is added, in any pieces.
class Sha256 {
  public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    Sha256& add(std::string_view bytes);
    // The digest as 64 lower-case hex digits. Nothing may be added afterwards.
    [[nodiscard]] std::string hex();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

[[nodiscard]] std::string sha256(std::string_view bytes);
// Throws Errc::input when the file cannot be read.
[[nodiscard]] std::string sha256_of_file(const Path& file);

}  // namespace base
