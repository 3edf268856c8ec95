// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Style

// A kit's colours, one over the other.
Row {
    id: swatches

    property var colours: []

    spacing: -6
    Accessible.ignored: true
    Repeater {
        model: swatches.colours
        Rectangle {
            required property string modelData
            width: 24
            height: 24
            radius: 12
            color: /^#[0-9a-fA-F]{6}$/.test(modelData) ? modelData : "transparent"
            border.width: 1
            border.color: Qt.alpha(Theme.text, 0.16)
        }
    }
}
