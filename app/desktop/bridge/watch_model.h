// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QImage>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>
#include <vector>

#include "base/run.h"
#include "capture/watch_folder.h"
#include "document.h"
#include "settings.h"

namespace bridge {

// Videos that arrive in a folder of the user's choice (AirDrop, a cloud, a cable), offered for the open answer once
// they are complete. Looks once a second while somebody looks at it. Originals are never moved or deleted; what was
// taken or dismissed is not offered again.
class WatchModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(QString folder READ folder NOTIFY folderChanged)
    Q_PROPERTY(bool there READ there NOTIFY looked)
    Q_PROPERTY(int growing READ growing NOTIFY looked)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bridge::Problem trouble READ trouble NOTIFY troubleChanged)

  public:
    enum Role { NameRole = Qt::UserRole + 1, SecondsRole, PictureRole, ReadableRole, ProgressRole };

    // `memory`: the file that keeps what was offered already.
    WatchModel(Document& document, Settings& settings, base::Path memory, QObject* parent = nullptr);
    ~WatchModel() override;  // calls off what is being looked at and copied

    // Empty: none is watched. From one that is chosen, only what arrives from then on is offered.
    [[nodiscard]] QString folder() const { return settings_.watchedFolder(); }
    Q_INVOKABLE void choose(const QUrl& folder);
    Q_INVOKABLE void stop();
    Q_INVOKABLE void setLookedAt(bool looked_at);
    // Sees what is in the folder at this time, which counts up. `looked` comes once that is known.
    void look(base::Time now);

    // Whether the folder can be read.
    [[nodiscard]] bool there() const { return there_; }
    // How many files are still being copied into it.
    [[nodiscard]] int growing() const { return static_cast<int>(watch_.growing().size()); }
    [[nodiscard]] int count() const { return static_cast<int>(clips_.size()); }
    [[nodiscard]] Problem trouble() const { return trouble_; }
    // Copies it into the open answer, as another take, also when that is closed meanwhile; then it goes from the list.
    Q_INVOKABLE void take(int row);
    Q_INVOKABLE void dismiss(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    // Progress is that of the copying, from 0 to 1; -1 while it is not being copied.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  signals:
    void folderChanged();
    void looked();
    void countChanged();
    void troubleChanged();

  private:
    struct Clip {
        capture::Listed file;
        double seconds = 0;
        bool readable = false;
        QImage picture;
        double progress = -1;
    };
    void restart(const QString& folder);
    void see(const std::vector<capture::Listed>& files, base::Time now);
    void consider(const capture::Listed& file);
    void probe(const capture::Listed& file);
    void offer(const Clip& clip);
    void setProgress(const capture::Listed& file, double progress);
    [[nodiscard]] int rowOf(const capture::Listed& file) const;  // -1: none
    void remove(int row);
    void remember();
    void setTrouble(const Problem& problem);

    Document& document_;
    Settings& settings_;
    base::Path memory_;
    capture::WatchFolder watch_;
    std::vector<Clip> clips_;
    QTimer timer_;
    QElapsedTimer clock_;
    bool looking_ = false, there_ = true, remembered_ = false;
    int generation_ = 0;
    Problem trouble_;
    base::CancelToken cancel_;
    QThreadPool pool_, copies_;  // of one thread each: a folder full of clips is looked at one by one
};

}  // namespace bridge
