// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import AskReel.Style

// A round button on the video: an icon, or a few letters in place of one. `text` is its name and its tooltip.
T.Button {
    id: control

    property string iconName
    property string letters
    property string key

    implicitWidth: 44
    implicitHeight: 44
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.5
    Accessible.name: text
    Keys.onReturnPressed: if (enabled) control.clicked()
    Keys.onEnterPressed: if (enabled) control.clicked()

    contentItem: Item {
        Icon { anchors.centerIn: parent; visible: control.iconName !== ""; name: control.iconName; size: 20; color: control.checked ? Theme.chosenOnVideo : Theme.onVideoText }
        Label { anchors.centerIn: parent; visible: control.letters !== ""; type: "strong"; text: control.letters; color: Theme.onVideoText; Accessible.ignored: true }
    }
    background: Rectangle {
        radius: height / 2
        color: Theme.onVideo
        border.width: control.hovered || control.down ? 1 : 0
        border.color: Theme.onVideoText
        FocusRing { target: control; corner: control.height / 2; border.color: Theme.chosenOnVideo }
    }
    Tooltip { text: control.text; key: control.key; target: control; above: true }
}
