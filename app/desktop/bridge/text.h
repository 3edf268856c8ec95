// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>
#include <string>

#include "base/file.h"

// Between Qt's text and ours, which is UTF-8.
namespace bridge {

[[nodiscard]] inline QString text(const std::string& utf8) { return QString::fromStdString(utf8); }
[[nodiscard]] inline QString text(const base::Path& path) { return QString::fromStdU16String(path.u16string()); }
[[nodiscard]] inline base::Path path(const QString& name) { return base::Path(name.toStdU16String()); }
// A local file as people drop it; empty for anything else.
[[nodiscard]] inline base::Path path(const QUrl& url) {
    return url.isLocalFile() ? path(url.toLocalFile()) : base::Path();
}

}  // namespace bridge
