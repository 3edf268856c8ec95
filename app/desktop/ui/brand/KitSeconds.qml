// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// How long something of the kit is shown.
Column {
    id: field

    required property string key
    required property string title
    property real value
    property real from: 1
    property real to: 12

    spacing: 4
    Item {
        width: parent.width
        height: name.height
        Label { id: name; type: "label"; weight: 500; color: Theme.text2; text: field.title; Accessible.ignored: true }
        Label {
            anchors.right: parent.right
            type: "label"
            weight: 500
            text: slider.value === 1 ? qsTr("1 second") : qsTr("%1 seconds").arg(Number(slider.value.toFixed(1)))
            Accessible.ignored: true
        }
    }
    Slider {
        id: slider
        width: parent.width
        from: field.from
        to: field.to
        stepSize: 0.5
        snapMode: Slider.SnapAlways
        Accessible.name: field.title
        onMoved: App.kits.set(App.brand.kit, field.key, value)
        Binding on value { value: field.value; when: !slider.pressed; restoreMode: Binding.RestoreNone }
    }
}
