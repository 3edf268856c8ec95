// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "base/file.h"
#include "vision/small_picture.h"

namespace vision {

// A face from its brow to its chin. It is nobody's in particular: nothing here tells people apart.
struct Face {
    Box box;
    double eyes_y = 0;  // the height of the eyes, in fractions of the picture's height
    double score = 0;   // how sure it is, 0 to 1
};

// Finds faces with YuNet, which takes about 5 ms of one core. Owned by one thread.
class FaceFinder {
  public:
    // The model that comes with the program. Throws Errc::input when it is missing or is none.
    explicit FaceFinder(const base::Path& model = default_model());
    ~FaceFinder();
    FaceFinder(FaceFinder&&) noexcept;
    FaceFinder& operator=(FaceFinder&&) noexcept;

    // Those in a picture of SmallPicture's, the largest first. What is flat, and features that do not stand as in a
    // face, is left out.
    [[nodiscard]] std::vector<Face> find(const av::Frame& small);

    [[nodiscard]] static base::Path default_model();

  private:
    struct Net;
    std::unique_ptr<Net> net_;
};

}  // namespace vision
