// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// Something that stands on the video, and its switch.
ListRow {
    id: row

    required property string element
    required property string title
    required property string iconName
    readonly property bool on: App.brand.on[element] ?? false
    property bool possible: true

    text: title
    Accessible.name: title
    Accessible.description: App.brand.details[element] ?? ""
    rightPadding: 16

    contentItem: Item {
        implicitHeight: words.implicitHeight
        Rectangle {
            id: well
            width: 32
            height: 32
            radius: Theme.radiusMedium
            color: row.chosen ? Theme.surface : Theme.inset
            anchors.verticalCenter: parent.verticalCenter
            Icon { anchors.centerIn: parent; name: row.iconName; size: 18; color: row.chosen ? Theme.accentText : Theme.text2 }
        }
        Column {
            id: words
            anchors.left: well.right
            anchors.leftMargin: 12
            anchors.right: control.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2
            Label { width: parent.width; type: "strong"; text: row.title; elide: Text.ElideRight; Accessible.ignored: true }
            Label {
                width: parent.width
                type: "small"
                color: Theme.text2
                text: App.brand.details[row.element] ?? ""
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Switch {
            id: control
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            Accessible.name: row.title
            enabled: row.possible
            checked: row.on
            onToggled: App.brand.show(row.element, checked)
        }
        // A press on the switch breaks its binding.
        Binding { target: control; property: "checked"; value: row.on; restoreMode: Binding.RestoreNone }
    }
}
