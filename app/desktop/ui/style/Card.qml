// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A surface with a hairline.
Rectangle {
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
}
