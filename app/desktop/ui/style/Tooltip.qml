// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// What a control does, with its key in an outlined cap, half a second after the pointer rests on it or the keyboard
// reaches it. Gone once it was used, so that it does not lie over what came of that.
T.ToolTip {
    id: control

    required property T.AbstractButton target
    property string key
    property bool above: false
    property bool used: false

    parent: target
    visible: text !== "" && (target.hovered || target.visualFocus) && !target.down && !used
    delay: Theme.tipDelayMs
    x: Math.round((target.width - width) / 2)
    y: above ? -height - 8 : target.height + 8
    margins: 8
    leftPadding: 12
    rightPadding: 12
    implicitWidth: row.implicitWidth + leftPadding + rightPadding
    implicitHeight: Theme.height(32)
    closePolicy: T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    Connections {
        target: control.target
        function onClicked() { control.used = true; }
        function onHoveredChanged() { control.used = false; }
        function onVisualFocusChanged() { control.used = false; }
    }

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 8
            Label {
                type: "label"
                text: control.text
                color: Theme.tipText
                anchors.verticalCenter: parent.verticalCenter
            }
            KeyCap {
                visible: control.key !== ""
                text: control.key
                ink: Theme.tipText
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusMedium
        color: Theme.tip
    }
}
