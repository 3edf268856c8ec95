// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QRectF>
#include <string>
#include <vector>

#include "document.h"
#include "studio.h"

namespace bridge {

// The places where the open answer will be posted; some usual ones while none are chosen.
class TargetModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")

  public:
    enum Role { IdRole = Qt::UserRole + 1, NameRole };

    TargetModel(Document& document, const Studio& studio, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // In little room: "Reels" for "Instagram Reels".
    [[nodiscard]] Q_INVOKABLE QString nameOf(const QString& id) const;
    // What the place leaves clear of its picture, in parts of it; all of an unknown one.
    [[nodiscard]] Q_INVOKABLE QRectF clearArea(const QString& id) const;

  private:
    [[nodiscard]] const delivery::Target* find(const QString& id) const;
    void rebuild();

    Document& document_;
    const Studio& studio_;
    std::vector<std::string> ids_;
};

}  // namespace bridge
