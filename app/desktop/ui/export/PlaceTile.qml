// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// A place to post that can be chosen.
T.AbstractButton {
    id: tile

    required property string place
    required property string name
    required property real aspect
    required property string summary
    required property string warning
    required property bool possible
    required property bool chosen
    required property string picture

    implicitHeight: Math.max(96, words.implicitHeight + 32)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    checkable: false
    enabled: possible || chosen
    text: name
    Accessible.role: Accessible.CheckBox
    Accessible.name: name + ", " + summary
    Accessible.description: warning
    Accessible.checkable: true
    Accessible.checked: chosen
    onClicked: {
        App.exports.choose(place, !chosen);
        if (Array.from(App.exports.shownPlaces).indexOf(place) >= 0) App.player.target = place;
    }
    Keys.onReturnPressed: tile.clicked()

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: tile.chosen ? 2 : 1
        border.color: tile.chosen ? Theme.accent : tile.hovered ? Theme.edge : Theme.line
        FocusRing { target: tile }
    }
    contentItem: Item {
        Thumbnail {
            id: thumbnail
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            picture: tile.picture
            aspect: tile.aspect
        }
        Column {
            id: words
            anchors.left: thumbnail.right
            anchors.leftMargin: 16
            anchors.right: box.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6
            Label { width: parent.width; type: "word"; lineHeight: Math.round(20 * Theme.textScale); weight: 600; text: tile.name; elide: Text.ElideRight; Accessible.ignored: true }
            Label { width: parent.width; type: "label"; color: Theme.text2; text: tile.summary; wrapMode: Text.Wrap; Accessible.ignored: true }
            Row {
                visible: tile.warning !== ""
                spacing: 4
                Icon { name: "warn"; size: 14; color: Theme.warn; y: 1 }
                Label {
                    width: Math.min(implicitWidth, words.width - 18)
                    type: "small"
                    weight: 500
                    color: Theme.warn
                    text: tile.warning
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
        Rectangle {
            id: box
            width: 24
            height: 24
            radius: 7
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            opacity: tile.enabled ? 1 : 0.38
            color: tile.chosen ? Theme.accent : tile.hovered ? Theme.hover : Theme.surface
            border.width: tile.chosen ? 0 : 1.5
            border.color: Theme.edge
            Icon { anchors.centerIn: parent; visible: tile.chosen; name: "check"; size: 16; color: Theme.accentInk }
        }
    }
}
