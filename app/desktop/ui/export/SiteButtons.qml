// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Bridge
import AskReel.Style

// What an app draws over a post: who posted it, the text's first line, buttons. A picture of it, nothing to press.
Item {
    id: site

    // Of a phone's 620 pixels.
    readonly property real scaled: height / 620
    // That its words take at the bottom.
    readonly property real taken: words.anchors.bottomMargin + words.height * words.scale

    Accessible.ignored: true

    Column {
        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 40 * site.scaled
        spacing: 20 * site.scaled
        Repeater {
            model: ["heart", "comment", "send", "more"]
            Icon {
                required property string modelData
                name: modelData
                size: Math.max(8, Math.round(22 * site.scaled))
                color: Theme.onVideoText
            }
        }
    }
    Column {
        id: words
        x: 14 * site.scaled
        width: (parent.width - 70 * site.scaled) / scale
        // They are as large as the phone, not as this program's text.
        scale: site.scaled / Theme.textScale
        transformOrigin: Item.BottomLeft
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 44 * site.scaled
        spacing: 6
        Row {
            spacing: 8
            Rectangle {
                width: 28
                height: 28
                radius: 14
                color: App.exports.accent === "" ? Theme.accent : App.exports.accent
                anchors.verticalCenter: parent.verticalCenter
                Icon { anchors.centerIn: parent; name: "practice"; size: 16; color: Theme.onVideoText }
            }
            Label {
                width: Math.min(implicitWidth, words.width - 28 - 8 - follow.width - 8)
                elide: Text.ElideRight
                type: "label"
                weight: 600
                color: Theme.onVideoText
                text: App.exports.practice === "" ? qsTr("yourpractice") : App.exports.practice.toLowerCase().replace(/[^a-z0-9]/g, "")
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
            Rectangle {
                id: follow
                width: followText.implicitWidth + 16
                height: followText.implicitHeight + 4
                radius: Theme.radiusSmall
                color: "transparent"
                border.width: 1
                border.color: Theme.onVideoText
                anchors.verticalCenter: parent.verticalCenter
                Label {
                    id: followText
                    anchors.centerIn: parent
                    type: "small"
                    weight: 600
                    color: Theme.onVideoText
                    text: qsTr("Follow")
                    Accessible.ignored: true
                }
            }
        }
        Label {
            width: parent.width
            elide: Text.ElideRight
            maximumLineCount: 1
            type: "small"
            color: Theme.onVideoText
            text: App.exports.postText.replace(/\s+/g, " ")
            Accessible.ignored: true
        }
        Row {
            spacing: 4
            Icon { name: "music"; size: 14; color: Theme.onVideoText; anchors.verticalCenter: parent.verticalCenter }
            Label { type: "small"; color: Theme.onVideoText; text: qsTr("Original audio"); Accessible.ignored: true }
        }
    }
}
