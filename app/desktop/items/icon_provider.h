// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickImageProvider>

namespace items {

// "image://icon/NAME/RRGGBB" or "…/AARRGGBB": an icon of assets/icons drawn in a colour, in the size that is asked for.
class IconProvider : public QQuickImageProvider {
  public:
    explicit IconProvider(QString folder);
    QImage requestImage(const QString& id, QSize* size, const QSize& requested) override;

  private:
    QString folder_;
};

}  // namespace items
