// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Items
import AskReel.Style

// What the camera sees of the post, like in a looking-glass, with the area that sites leave clear and an oval round the
// face.
Item {
    id: view

    property bool guides: true
    readonly property rect face: App.recorder.face // qmllint disable type
    readonly property var clear: App.targets.clearArea(App.player.target)

    clip: true

    Rectangle { anchors.fill: parent; color: "black" }
    Item {
        anchors.fill: parent
        transform: Scale { xScale: -1; origin.x: view.width / 2 }
        PictureItem {
            anchors.fill: parent
            picture: App.recorder.picture // qmllint disable type
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("What the camera sees")
        }
        Rectangle {
            readonly property real high: view.face.height * view.height * 1.35
            visible: view.guides && view.face.width > 0
            width: view.face.width * view.width * 1.25
            height: high
            x: (view.face.x + view.face.width / 2) * view.width - width / 2
            y: (view.face.y + view.face.height / 2) * view.height - high * 0.55
            radius: Math.min(width, height) / 2
            color: "transparent"
            border.width: 2.5
            border.color: Theme.chosenOnVideo
        }
    }
    DashedFrame {
        visible: view.guides && view.clear.width < 1
        x: view.clear.x * view.width
        y: view.clear.y * view.height
        width: view.clear.width * view.width
        height: view.clear.height * view.height
        color: Theme.safeLine
    }
}
