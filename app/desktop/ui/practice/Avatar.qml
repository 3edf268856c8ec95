// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Style

// Somebody's photo in a circle, or the first letters of the name.
Rectangle {
    id: control

    property string name
    property url photo
    readonly property bool hasPhoto: "" + photo !== ""
    property color behind: Theme.surface

    implicitWidth: Theme.height(36)
    implicitHeight: Theme.height(36)
    radius: width / 2
    color: Theme.tint
    Label {
        anchors.centerIn: parent
        visible: !control.hasPhoto
        type: "label"
        weight: 600
        color: Theme.accentText
        text: control.name.replace(/^Dr\.? /, "").split(" ").filter(w => w !== "").slice(0, 2).map(w => w[0].toUpperCase()).join("")
        Accessible.ignored: true
    }
    Image {
        anchors.fill: parent
        source: control.photo
        sourceSize.width: 160
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        Accessible.ignored: true
    }
    RoundCorners {
        visible: control.hasPhoto
        anchors.fill: parent
        behind: control.behind
        corner: control.width / 2
    }
}
