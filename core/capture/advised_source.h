// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>

#include "capture/adviser.h"
#include "capture/onlooker.h"
#include "capture/source.h"

namespace capture {

// A source that gives what another gives, untouched and at once, while an adviser on a thread of its own looks at it.
// It never keeps the recording waiting: what comes while it looks is let pass.
class AdvisedSource : public Source {
  public:
    using Tell = std::function<void(const Advice&)>;

    // `tell` is called from that thread after every look, and when listening changed the hint. `source` outlives this
    // one. Throws as Adviser does.
    AdvisedSource(Source& source, double post_aspect, Tell tell);

    [[nodiscard]] base::FrameRate rate() const override { return source_.rate(); }
    [[nodiscard]] bool has_sound() const override { return source_.has_sound(); }
    void run(const Sink& sink) override;
    void stop() noexcept override { source_.stop(); }
    // From any thread.
    void set_post_aspect(double aspect) { post_aspect_ = aspect; }

  private:
    void offer(const av::Live& live);
    void look(const Onlooker::Seen& seen);

    Source& source_;
    Tell tell_;
    std::atomic<double> post_aspect_;
    Adviser adviser_;           // of the onlooker's thread
    std::optional<Hint> told_;  // likewise
    std::mutex mutex_;
    std::optional<base::Time> offered_;
    Onlooker onlooker_;  // the last: its thread uses all the others
};

}  // namespace capture
