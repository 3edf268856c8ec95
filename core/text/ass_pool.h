// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ass/ass.h>

#include <memory>
#include <mutex>
#include <set>
#include <vector>

#include "base/file.h"

namespace text {

// libass with some fonts read and parsed and glyphs drawn, for pictures of one size. Of one thread at a time.
struct AssDrawer {
    struct Closer {
        void operator()(ASS_Library* library) const { ass_library_done(library); }
        void operator()(ASS_Renderer* renderer) const { ass_renderer_done(renderer); }
    };
    std::set<base::Path> fonts;
    int width = 0, height = 0;
    std::unique_ptr<ASS_Library, Closer> library;
    std::unique_ptr<ASS_Renderer, Closer> renderer;
};

// Drawers that nobody uses just now: to begin anew takes several times as long as to draw a caption. Any thread.
class AssPool {
  public:
    // nullptr: there is none like that.
    [[nodiscard]] std::unique_ptr<AssDrawer> take(const std::set<base::Path>& fonts, int width, int height);
    // Keeps the last few.
    void give_back(std::unique_ptr<AssDrawer> drawer);

  private:
    std::mutex mutex_;
    std::vector<std::unique_ptr<AssDrawer>> idle_;  // the last to come is the last
};

}  // namespace text
