// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace items {

// Diagonal lines over an area that is not to be used. Draws on every scene-graph backend.
class HatchItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color MEMBER color_ NOTIFY changed)
    Q_PROPERTY(double thickness MEMBER thickness_ NOTIFY changed)
    Q_PROPERTY(double spacing MEMBER spacing_ NOTIFY changed)  // from line to line, across them

  public:
    explicit HatchItem(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

  signals:
    void changed();

  private:
    QColor color_ = Qt::white;
    double thickness_ = 1.5, spacing_ = 9;
};

}  // namespace items
