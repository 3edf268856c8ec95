// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Items
import AskReel.Style

// The post on a phone, as its site will show it; wide and square ones without the phone. Below, which place is shown.
Rectangle {
    id: stage

    readonly property var places: App.exports.shownPlaces
    readonly property bool tall: App.player.aspect < 0.65
    readonly property int bezel: 10
    property bool zones: true
    readonly property var cover: App.exports.ready ? App.exports.coverOf(App.player.target) : ({})

    color: Theme.stage

    // What is shown stays one of those that can be chosen below.
    function show() {
        if (places.length > 0 && places.indexOf(App.player.target) < 0) App.player.target = places[0];
    }
    onPlacesChanged: show()
    Component.onCompleted: show()

    Item {
        id: room
        x: 24
        y: 24
        width: parent.width - 48
        height: parent.height - 24 - 16 - controls.height - 24
    }
    Rectangle {
        id: body
        readonly property int edge: stage.tall ? stage.bezel : 0
        readonly property real fit: Math.min((room.width - 2 * edge) / App.player.aspect, room.height - 2 * edge)
        anchors.centerIn: room
        width: Math.round(fit * App.player.aspect) + 2 * edge
        height: Math.round(fit) + 2 * edge
        color: "black"

        PreviewItem {
            anchors.fill: parent
            anchors.margins: body.edge
            player: App.player
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The post as %1 shows it").arg(App.exports.ready ? App.exports.nameOf(App.player.target) : "")
        }
        SafeZones {
            anchors.fill: parent
            anchors.margins: body.edge
            cover: stage.cover
            taken: site.visible ? site.taken : 0
            visible: stage.zones && App.player.hasPicture
        }
        SiteButtons {
            id: site
            anchors.fill: parent
            anchors.margins: body.edge
            visible: stage.tall && stage.zones && (stage.cover.bottom ?? 0) > 0.15
        }
        TapHandler { onTapped: App.player.toggle() }

        // The frame's inner and outer curves; clipping to a shape would need a shader.
        Rectangle {
            anchors.fill: parent
            visible: stage.tall
            radius: 44
            color: "transparent"
            border.width: stage.bezel
            border.color: Theme.bezel
            antialiasing: true
        }
        Rectangle {
            readonly property int round: stage.tall ? 44 : Theme.radius
            anchors.fill: parent
            anchors.margins: -20
            radius: round + 20
            color: "transparent"
            border.width: 20
            border.color: stage.color
            antialiasing: true
        }
    }

    Row {
        id: controls
        anchors.top: room.bottom
        anchors.topMargin: 16
        anchors.horizontalCenter: parent.horizontalCenter
        height: Theme.height(40)
        spacing: 16
        Segmented {
            id: choice
            visible: stage.places.length > 1
            name: qsTr("Place that is shown")
            anchors.verticalCenter: parent.verticalCenter
            options: stage.places.map(id => App.exports.shortNameOf(id))
            current: stage.places.indexOf(App.player.target)
            onChosen: index => App.player.target = stage.places[index]
        }
        Switch {
            id: zoneSwitch
            // Its words go where they do not fit.
            readonly property bool fits: (choice.visible ? choice.implicitWidth + 16 : 0) + 52 + words.advanceWidth < stage.width - 32
            text: fits ? words.text : ""
            Accessible.name: words.text
            TextMetrics { id: words; text: qsTr("Safe zones"); font.family: Theme.family; font.pixelSize: Theme.fontSize(13) }
            Tooltip { text: words.text; target: zoneSwitch; above: true; visible: !zoneSwitch.fits && (zoneSwitch.hovered || zoneSwitch.visualFocus) }
            checked: stage.zones
            anchors.verticalCenter: parent.verticalCenter
            onToggled: stage.zones = checked
        }
    }
}
