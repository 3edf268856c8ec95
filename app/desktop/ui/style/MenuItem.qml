// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

T.MenuItem {
    id: control

    property string iconName
    property bool danger: false
    readonly property color ink: !enabled ? Theme.text3 : danger ? Theme.danger : Theme.text

    implicitWidth: row.implicitWidth + 24
    implicitHeight: visible ? Theme.height(36) : 0
    hoverEnabled: true
    Accessible.name: text
    contentItem: Item {
        Row {
            id: row
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 10
            Icon { visible: control.iconName !== ""; name: control.iconName; size: 16; color: control.ink; anchors.verticalCenter: parent.verticalCenter }
            Icon { visible: control.checkable; name: "check"; size: 16; opacity: control.checked ? 1 : 0; color: control.ink; anchors.verticalCenter: parent.verticalCenter }
            Label { text: control.text; color: control.ink; Accessible.ignored: true; anchors.verticalCenter: parent.verticalCenter }
        }
    }
    background: Rectangle {
        radius: 6
        color: control.highlighted || control.hovered ? Theme.hover : "transparent"
    }
    indicator: null
    arrow: null
}
