// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "base/run.h"
#include "practice_model.h"

namespace bridge {

// What answers take on disk, in bytes, and freeing what can be made again. Counts in the background.
class DiskModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(double clips READ clips NOTIFY changed)
    Q_PROPERTY(double posts READ posts NOTIFY changed)
    Q_PROPERTY(double freeable READ freeable NOTIFY changed)
    Q_PROPERTY(double available READ available NOTIFY changed)  // on the disk that holds the answers
    Q_PROPERTY(bool known READ known NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

  public:
    explicit DiskModel(const PracticeModel& practice, QObject* parent = nullptr);
    ~DiskModel() override;  // calls off what is being counted

    Q_INVOKABLE void measure();
    Q_INVOKABLE void freeUp();
    // "3.6 GB"
    Q_INVOKABLE QString words(double bytes) const;

    [[nodiscard]] double clips() const { return use_.clips; }
    [[nodiscard]] double posts() const { return use_.posts; }
    [[nodiscard]] double freeable() const { return use_.freeable; }
    [[nodiscard]] double available() const { return use_.available; }
    [[nodiscard]] bool known() const { return known_; }
    [[nodiscard]] bool busy() const { return busy_; }

  signals:
    void changed();

  private:
    struct Use {
        double clips = 0, posts = 0, freeable = 0, available = 0;
    };
    static Use look(const base::Path& library, const base::CancelToken& cancel);
    void begin(bool free_first);

    const PracticeModel& practice_;
    Use use_;
    bool known_ = false, busy_ = false;
    base::CancelToken ending_;
};

}  // namespace bridge
