// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QImage>
#include <QTimer>
#include <vector>

#include "document.h"
#include "player.h"
#include "studio.h"

namespace bridge {

// The caption styles, each with a sample drawn by the export's own compositor on the answer's picture.
class StyleModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")

  public:
    enum Role { IdRole = Qt::UserRole + 1, NameRole, SampleRole };

    StyleModel(Document& document, Player& player, const Studio& studio, QObject* parent = nullptr);
    ~StyleModel() override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // Samples are drawn while somebody looks at them, and again when kit or shape have changed.
    Q_INVOKABLE void setLookedAt(bool looked_at);

  private:
    void draw();

    Document& document_;
    Player& player_;
    const Studio& studio_;
    bool looked_at_ = false;
    QTimer soon_;
    int generation_ = 0;
    std::string drawn_of_;
    base::CancelToken cancel_;
    std::vector<QImage> samples_;
};

}  // namespace bridge
