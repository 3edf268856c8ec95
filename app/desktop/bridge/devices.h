// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "av/live.h"

namespace bridge {

// The cameras and microphones that are plugged in now, looked for every two seconds while somebody wants to know.
class Devices : public QObject {
    Q_OBJECT

  public:
    // `list` is called in the background.
    using List = std::function<std::vector<av::Device>()>;
    explicit Devices(List list, QObject* parent = nullptr);
    ~Devices() override;

    void setWatching(bool watching);
    // None before they were looked for the first time.
    [[nodiscard]] const std::optional<std::vector<av::Device>>& all() const { return all_; }
    // The one of this id, else the first of its kind; none when there is none.
    [[nodiscard]] std::optional<av::Device> choose(bool camera, const std::string& id) const;

  signals:
    void changed();

  private:
    void look();

    List list_;
    QTimer timer_;
    bool looking_ = false;
    std::optional<std::vector<av::Device>> all_;
    QThreadPool pool_;  // of one thread
};

}  // namespace bridge
