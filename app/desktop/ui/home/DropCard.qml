// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import AskReel.Style

// Where to drop a video; pressing it chooses one.
T.Button {
    id: control

    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    text: qsTr("Drop a video here")
    Accessible.name: qsTr("Choose a video")
    Accessible.description: words.text
    Keys.onReturnPressed: control.clicked()

    background: Rectangle {
        radius: Theme.radius
        color: control.hovered ? Theme.hover : "transparent"
        DashedFrame { anchors.fill: parent; color: control.hovered ? Theme.accent : Theme.edge }
        FocusRing { target: control }
    }
    contentItem: Item {
        Column {
            x: 20
            width: parent.width - 40
            anchors.verticalCenter: parent.verticalCenter
            spacing: 0
            Icon { name: "drop"; size: 28; color: Theme.accent }
            Item { width: 1; height: 12 }
            Label { width: parent.width; type: "strong"; text: control.text; elide: Text.ElideRight; Accessible.ignored: true }
            Item { width: 1; height: 4 }
            Label {
                id: words
                width: parent.width
                type: "label"
                lineHeight: Math.round(20 * Theme.textScale)
                color: Theme.text2
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                text: qsTr("From your phone, camera or download. It becomes a new answer.")
                Accessible.ignored: true
            }
        }
    }
}
