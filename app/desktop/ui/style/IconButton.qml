// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// An icon that stands alone: `text` is its name for screen readers and its tooltip.
T.Button {
    id: control

    property string iconName
    property string key
    property int iconSize: 20
    property bool tipAbove: false
    property color ink: hovered || down || checked ? Theme.text : Theme.text2

    implicitWidth: Theme.height(36)
    implicitHeight: Theme.height(36)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.38
    Accessible.name: text
    Keys.onReturnPressed: if (enabled) control.clicked()
    Keys.onEnterPressed: if (enabled) control.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.iconName
            size: control.iconSize
            color: control.ink
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.line : control.hovered && control.enabled ? Theme.hover : "transparent"
        FocusRing { target: control }
    }
    Tooltip { text: control.text; key: control.key; target: control; above: control.tipAbove }
}
