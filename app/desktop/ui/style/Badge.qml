// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A state as icon and word. `kind`: neutral, tint, info, ok, warn, danger.
Rectangle {
    id: control

    property alias text: label.text
    property string iconName
    property string kind: "neutral"

    readonly property color ink: kind === "tint" ? Theme.accentText : kind === "info" ? Theme.info : kind === "ok" ? Theme.ok
        : kind === "warn" ? Theme.warn : kind === "danger" ? Theme.danger : Theme.text2

    implicitWidth: row.implicitWidth + (iconName === "" ? 16 : 14)
    implicitHeight: Math.round(24 * Theme.textScale)
    radius: height / 2
    color: kind === "tint" ? Theme.tint : kind === "info" ? Theme.infoFill : kind === "ok" ? Theme.okFill
        : kind === "warn" ? Theme.warnFill : kind === "danger" ? Theme.dangerFill : Theme.inset

    Row {
        id: row
        x: control.iconName === "" ? 8 : 6
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        Icon {
            visible: control.iconName !== ""
            name: control.iconName
            size: 14
            color: control.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            id: label
            type: "small"
            weight: 500
            color: control.ink
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
