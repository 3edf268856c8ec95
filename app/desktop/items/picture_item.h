// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QQuickItem>

namespace items {

// A picture from a model, filling the item and cropped to its shape.
class PictureItem : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QImage picture READ picture WRITE setPicture NOTIFY pictureChanged)

  public:
    explicit PictureItem(QQuickItem* parent = nullptr);

    [[nodiscard]] QImage picture() const { return picture_; }
    void setPicture(const QImage& picture);

  signals:
    void pictureChanged();

  protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;

  private:
    QImage picture_;
    bool new_picture_ = true;
};

}  // namespace items
