// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// For which of the answer's places the video is shown.
Button {
    id: choice

    readonly property var places: App.targets
    property bool iconAlone: false

    kind: "ghost"
    small: true
    iconName: "frame"
    trailingIcon: "down"
    text: iconAlone ? "" : places.nameOf(App.player.target)
    Accessible.name: qsTr("Shown as for %1").arg(places.nameOf(App.player.target))
    leftPadding: iconAlone ? 4 : 12
    tip: qsTr("Show it as it will be posted there")
    onClicked: menu.open()

    Menu {
        id: menu
        y: -implicitHeight - 4
        Instantiator {
            model: choice.places
            delegate: MenuItem {
                required property string placeId
                required property string name
                text: name
                checkable: true
                checked: App.player.target === placeId
                onTriggered: App.player.target = placeId
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object)
            onObjectRemoved: (index, object) => menu.removeItem(object)
        }
    }
}
