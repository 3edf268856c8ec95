// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Items
import AskReel.Style

// A clip that has arrived in the watched folder.
Item {
    id: clip

    required property int index
    required property string name
    required property real seconds
    required property var picture
    required property bool readable
    required property real progress

    readonly property bool copying: progress >= 0

    implicitHeight: Math.max(frame.height, words.height)

    Rectangle {
        id: frame
        width: Theme.height(54)
        height: Theme.height(72)
        radius: Theme.radiusSmall
        color: Theme.inset
        Icon { visible: !clip.readable; anchors.centerIn: parent; name: "warn"; size: 20; color: Theme.warn }
        PictureItem {
            visible: clip.readable
            anchors.fill: parent
            picture: clip.picture // qmllint disable type
            Accessible.ignored: true
        }
        RoundCorners { anchors.fill: parent; corner: Theme.radiusSmall; behind: Theme.surface }
    }
    Column {
        id: words
        anchors.left: frame.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        Label { width: parent.width; type: "strong"; elide: Text.ElideMiddle; text: clip.name }
        TimeLabel { visible: clip.readable; seconds: clip.seconds; type: "label"; color: Theme.text2 }
        Label {
            width: parent.width
            visible: !clip.readable
            type: "label"
            color: Theme.text2
            wrapMode: Text.Wrap
            text: qsTr("This cannot be read as a video. If it is still being copied, it shows once that is done.")
        }
        Label { visible: clip.copying; type: "label"; color: Theme.text2; text: qsTr("Being added …") }
        Progress { visible: clip.copying; width: parent.width; value: clip.progress; name: clip.name }
        Flow {
            width: parent.width
            visible: !clip.copying
            spacing: 8
            Button {
                visible: clip.readable
                small: true
                kind: "tonal"
                text: qsTr("Use as a take")
                tip: qsTr("Copies it into this answer. The file stays where it is.")
                Accessible.description: clip.name
                onClicked: App.watch.take(clip.index)
            }
            Button {
                small: true
                kind: "ghost"
                leftPadding: clip.readable ? 12 : 0
                text: qsTr("Ignore")
                tip: qsTr("It stays in the folder and is not offered again.")
                Accessible.description: clip.name
                onClicked: App.watch.dismiss(clip.index)
            }
        }
    }
}
