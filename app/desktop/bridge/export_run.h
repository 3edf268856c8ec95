// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "render/exporter.h"

namespace bridge {

// One export on a thread of its own, at low priority, so that editing goes on beside it. Signals come in the thread
// that owns it, at most about ten times a second. Destroying it calls the export off and waits for that.
class ExportRun : public QObject {
    Q_OBJECT

  public:
    // Begins at once. `studio` outlives it.
    ExportRun(render::Request request, const render::Studio& studio, base::Path folder, QObject* parent = nullptr);
    ~ExportRun() override;

    [[nodiscard]] const render::Request& request() const { return request_; }
    [[nodiscard]] const base::Path& folder() const { return folder_; }
    // The post of one target, by its place in the request.
    void cancel(std::size_t target);
    void cancelAll();

  signals:
    // Seconds that are left of everything, negative when not known.
    void advanced(double fraction, double seconds);
    void postAdvanced(const render::PostProgress& progress);
    void postFinished(const render::OutputResult& result);
    // After the last post. `error` is why nothing could begin; nothing when it did, or was cancelled.
    void ended(const render::Statistics& statistics, const std::optional<base::Error>& error);

  private:
    // What the thread wants to say, until the owner's event loop comes to it.
    struct Mail {
        std::optional<base::Progress> progress;
        std::map<std::size_t, render::PostProgress> posts;
        std::vector<render::OutputResult> finished;
    };
    void work();
    template <typename F>
    void post(F write);
    void deliver();

    const render::Request request_;
    const render::Studio studio_;
    const base::Path folder_;
    base::RunContext context_;
    render::Watch watch_;
    std::mutex mutex_;
    Mail mail_;
    bool is_on_its_way_ = false;
    std::thread thread_;
};

}  // namespace bridge
