// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <functional>

#include "base/error.h"

namespace bridge {

// Keeps a file up to date with what changes in memory: writes a quarter of a second after a change at the latest, or
// when the write before has ended if that takes longer, off the main thread. What cannot be written is told by failed()
// and tried again every five seconds. Lives on the main thread.
class Autosave : public QObject {
    Q_OBJECT

  public:
    using Write = std::function<void()>;  // runs on any thread, throws base::Error
    // `snapshot` is called on the main thread and gives what writes the present state, holding a copy of it. It must
    // not throw, and what it refers to outlives this.
    explicit Autosave(std::function<Write()> snapshot);

    // There is something newer in memory than in the file.
    void changed();
    // From now on something else is in memory, just as in its file. flush() first, or what was not written is lost.
    void startOver();
    // Returns when everything was written, or told by failed() that it was not.
    void flush();
    [[nodiscard]] bool saved() const { return written_ == revision_; }

  signals:
    void savedChanged();
    void failed(const base::Error& error);

  private:
    void save();
    void wrote(int revision);

    std::function<Write()> snapshot_;
    QTimer soon_;
    bool saving_ = false;
    bool again_ = false;  // it was time to save while saving
    int revision_ = 0, written_ = 0;
    QThreadPool writer_;  // of one thread
};

}  // namespace bridge
