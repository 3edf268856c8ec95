// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Items
import AskReel.Style

// The video as it will be posted, on its own ground, with the controls to play it. What a step draws over the video
// goes into `over`.
Rectangle {
    id: stage

    property alias over: over.data
    property alias tools: transport.tools
    readonly property alias narrow: transport.narrow
    // A brand element, by name, that is outlined.
    property string pointedAt
    signal fullScreen

    color: Theme.stage

    Item {
        id: room
        x: 36
        y: 24
        width: parent.width - 72
        height: parent.height - 24 - 16 - transport.height - 24
    }
    Rectangle {
        id: video
        readonly property real fit: Math.min(room.width / App.player.aspect, room.height)
        width: Math.round(fit * App.player.aspect)
        height: Math.round(fit)
        anchors.centerIn: room
        color: "black"

        PreviewItem {
            anchors.fill: parent
            player: App.player
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The video as it will be posted")
        }
        RoundCorners { anchors.fill: parent; behind: stage.color }
        Item { id: over; anchors.fill: parent }
        // What is pointed at on the page, while it is on the picture.
        Rectangle {
            readonly property var placed: App.player.placed[stage.pointedAt]
            visible: placed !== undefined && App.player.position >= placed.from && App.player.position < placed.to
            x: placed ? Math.round(placed.x * parent.width) - 5 : 0
            y: placed ? Math.round(placed.y * parent.height) - 5 : 0
            width: placed ? Math.round(placed.width * parent.width) + 10 : 0
            height: placed ? Math.round(placed.height * parent.height) + 10 : 0
            radius: Theme.radiusMedium
            color: "transparent"
            border.width: 2
            border.color: Theme.pointer
        }
        TapHandler { onTapped: App.player.toggle() }

        Column {
            anchors.centerIn: parent
            width: parent.width - 48
            spacing: 8
            visible: !App.player.hasPicture
            Progress {
                width: parent.width
                value: -1
                visible: !App.player.trouble.there && App.document.missing.length === 0 && App.document.hasClips
                name: qsTr("Opening the video")
            }
            Label {
                width: parent.width
                color: Theme.onVideoText
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: App.document.missing.length > 0 ? qsTr("The video is not where it was.")
                    : !App.document.hasClips ? qsTr("There is no video yet.") : App.player.trouble.sentence
                visible: text !== ""
            }
        }
    }
    Transport {
        id: transport
        anchors.left: room.left
        anchors.right: room.right
        anchors.top: room.bottom
        anchors.topMargin: 16
        onFullScreen: stage.fullScreen()
    }
}
