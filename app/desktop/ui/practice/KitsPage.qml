// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Style

// All brand kits.
Column {
    id: page

    signal said(string message, string action, var then)

    spacing: 16
    Label {
        width: parent.width
        color: Theme.text2
        wrapMode: Text.Wrap
        text: qsTr("New answers get the main kit. Colours, logo and cards are changed in an answer's Brand step, where they show on the real video.")
    }
    KitGrid { width: parent.width; onSaid: (message, action, then) => page.said(message, action, then); columns: Math.max(1, Math.min(5, Math.floor((page.width + 16) / (236 * Theme.textScale)))) }
}
