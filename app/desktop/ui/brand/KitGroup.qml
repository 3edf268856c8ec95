// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// A part of the kit: its name, whether answers show it unless they say otherwise, and its values.
Card {
    id: group

    required property string title
    property string key // of the switch; empty: there is none
    property bool on: true
    default property alias content: column.data

    implicitHeight: column.height + header.height + (column.visible ? 12 : 0) + 32

    Item {
        id: header
        x: 16
        y: 16
        width: parent.width - 32
        height: Math.max(name.height, toggle.visible ? toggle.height : 0)
        Label { id: name; type: "heading"; text: group.title; anchors.verticalCenter: parent.verticalCenter }
        Switch {
            id: toggle
            visible: group.key !== ""
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            Accessible.name: qsTr("%1: shown by default").arg(group.title)
            onToggled: App.kits.set(App.brand.kit, group.key, checked)
            Binding on checked { value: group.on; restoreMode: Binding.RestoreNone }
        }
    }
    Column {
        id: column
        x: 16
        width: parent.width - 32
        anchors.top: header.bottom
        anchors.topMargin: visible ? 12 : 0
        spacing: 16
        visible: group.on && children.length > 0
        height: visible ? implicitHeight : 0
    }
}
