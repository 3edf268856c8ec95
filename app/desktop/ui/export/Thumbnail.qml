// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Style

// A post's picture in a place of 64 × 64.
Item {
    id: thumbnail

    property string picture
    property real aspect: 9 / 16
    property color behind: Theme.surface

    width: 64
    height: 64

    Rectangle {
        anchors.centerIn: parent
        width: thumbnail.aspect < 1 ? Math.round(64 * Math.max(thumbnail.aspect, 0.625)) : 64
        height: thumbnail.aspect < 1 ? 64 : Math.round(64 / thumbnail.aspect)
        radius: Theme.radiusSmall
        color: Theme.inset
        Image {
            id: image
            anchors.fill: parent
            source: thumbnail.picture
            fillMode: Image.PreserveAspectCrop
            asynchronous: true
            Accessible.ignored: true
        }
        Item {
            anchors.fill: parent
            clip: true
            visible: image.status === Image.Ready
            Rectangle {
                anchors.fill: parent
                anchors.margins: -6
                radius: 12
                color: "transparent"
                border.width: 6
                border.color: thumbnail.behind
                antialiasing: true
            }
        }
    }
}
