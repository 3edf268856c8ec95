// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A quiet button that shows its key beside its words.
T.Button {
    id: control

    property string iconName
    property string key

    readonly property color ink: hovered ? Theme.text : Theme.text2

    implicitWidth: row.implicitWidth + 20
    implicitHeight: Theme.height(32)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: text
    Accessible.description: key
    Keys.onReturnPressed: control.clicked()

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 6
            Icon { visible: control.iconName !== ""; name: control.iconName; size: 16; color: control.ink; anchors.verticalCenter: parent.verticalCenter }
            Label { type: "label"; weight: 600; text: control.text; color: control.ink; anchors.verticalCenter: parent.verticalCenter; Accessible.ignored: true }
            KeyCap { text: control.key; filled: true; anchors.verticalCenter: parent.verticalCenter }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.line : control.hovered ? Theme.hover : "transparent"
        FocusRing { target: control }
    }
}
