// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "base/run.h"
#include "session.h"

namespace cli {

// Shows how far long work has come: a bar with speed and time left when stderr is a terminal, JSON lines when asked
// for, else nothing. The bar goes when the object does. Its context refers to it and may not outlive it.
class ProgressView {
  public:
    explicit ProgressView(const Session& session);
    ~ProgressView();
    ProgressView(const ProgressView&) = delete;
    ProgressView& operator=(const ProgressView&) = delete;

    [[nodiscard]] base::RunContext context();
    // Takes the bar away until there is news, so that something else can be said.
    void clear();

  private:
    void draw(const base::Progress& progress);

    const Session& session_;
    bool terminal_ = false;
    bool drawn_ = false;
};

// The bar's line for a terminal of that many columns.
[[nodiscard]] std::string bar(const base::Progress& progress, int columns);

}  // namespace cli
