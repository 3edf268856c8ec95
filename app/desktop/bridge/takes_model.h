// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>
#include <vector>

#include "clip_media.h"
#include "document.h"
#include "player.h"

namespace bridge {

// The recordings of the open answer, the newest first: those that it is made of and those that lie aside. What is done
// with them is an edit, which undo takes back; files stay.
class TakesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    // The clip that is shown by itself; empty: none is.
    Q_PROPERTY(QString reviewed READ reviewed NOTIFY reviewedChanged)

  public:
    enum Role { ClipRole = Qt::UserRole + 1, NumberRole, SecondsRole, PictureRole, UsedRole, NoteRole, MissingRole };

    TakesModel(Document& document, Player& player, ClipMedia& clips, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(takes_.size()); }
    [[nodiscard]] QString reviewed() const { return reviewed_; }

    // Makes the answer of this one alone; what was cut of it when it was used before is cut again.
    Q_INVOKABLE void use(const QString& clip);
    // Puts it behind what is used.
    Q_INVOKABLE void useToo(const QString& clip);
    // Takes one that is not used out of the list.
    Q_INVOKABLE void drop(const QString& clip);
    Q_INVOKABLE void setNote(const QString& clip, const QString& note);
    // Plays it by itself, whole and without captions and brand; an empty one ends that.
    Q_INVOKABLE void review(const QString& clip);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  signals:
    void countChanged();
    void reviewedChanged();

  private:
    struct Take {
        QString clip;
        int number = 0;  // in the order of recording
        double seconds = 0;
        bool used = false, missing = false;
        QString note;
        friend bool operator==(const Take&, const Take&) = default;
    };
    [[nodiscard]] std::vector<Take> read() const;
    void update();

    Document& document_;
    Player& player_;
    ClipMedia& clips_;
    std::vector<Take> takes_;
    QString reviewed_;
};

}  // namespace bridge
