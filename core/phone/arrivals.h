// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

#include "base/channel.h"
#include "base/run.h"
#include "phone/hand_off.h"

namespace phone {

// Looks at clips that are here, one after another on a thread of its own: those that are clips move to the folder.
class Arrivals {
  public:
    // The store must outlive this.
    Arrivals(UploadStore& store, base::Path folder, const Watch& watch);
    // Waits until all that were added have been looked at.
    ~Arrivals();
    Arrivals(const Arrivals&) = delete;
    Arrivals& operator=(const Arrivals&) = delete;

    void add(const Upload& upload);

  private:
    void settle(Upload upload);
    // False when it is in the folder, but whoever waits for it could not add it.
    [[nodiscard]] bool take_in(const Upload& upload);

    UploadStore& store_;
    base::Path folder_;
    const Watch& watch_;
    base::CancelToken cancel_;
    base::Channel<Upload> waiting_;
    std::thread thread_;
};

}  // namespace phone
