// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <deque>
#include <set>
#include <vector>

#include "base/run.h"
#include "capture/takes.h"
#include "document.h"
#include "media/clip.h"
#include "problem.h"

namespace bridge {

// Recordings that a crash or a power cut ended: looked for in answers, repaired, made takes of theirs, and told one
// after the other.
class LeftBehind : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    // Of the one that is told now; empty: there is none.
    Q_PROPERTY(QString folder READ folder NOTIFY changed)
    Q_PROPERTY(QString question READ question NOTIFY changed)
    Q_PROPERTY(double seconds READ seconds NOTIFY changed)
    // Whether it is a take now; otherwise it stays where it is, because it cannot be played or, when there is trouble,
    // until the next start.
    Q_PROPERTY(bool saved READ saved NOTIFY changed)
    Q_PROPERTY(bridge::Problem trouble READ trouble NOTIFY changed)

  public:
    explicit LeftBehind(Document& document, QObject* parent = nullptr);
    ~LeftBehind() override;  // calls off what is being repaired

    // Looks in these answers, each once.
    void look(const std::vector<base::Path>& answers);
    // The one that is told was seen.
    Q_INVOKABLE void dismiss();

    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString question() const;
    [[nodiscard]] double seconds() const;
    [[nodiscard]] bool saved() const;
    [[nodiscard]] Problem trouble() const;

  signals:
    void changed();

  private:
    struct Found {
        base::Path answer;
        QString question;
        double seconds = 0;
        bool saved = true;
        Problem trouble = {};
    };
    void takeIn(const Found& found, const capture::Finished& take, const media::Clip& clip);
    void tell(Found found);

    Document& document_;
    std::set<base::Path> looked_;
    std::deque<Found> found_;
    base::CancelToken cancel_;
    QThreadPool pool_;  // of one thread
};

}  // namespace bridge
