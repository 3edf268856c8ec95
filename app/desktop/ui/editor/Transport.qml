// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// Play, where we are, sound, full screen.
Item {
    id: transport

    property alias tools: tools.data
    // Too little room for words beside the time.
    readonly property bool narrow: width < 330 * Theme.textScale
    signal fullScreen

    height: Theme.height(40)

    T.Button {
        id: play
        width: Theme.height(40)
        height: width
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true
        enabled: App.player.duration > 0
        text: App.player.playing ? qsTr("Pause") : qsTr("Play")
        Accessible.name: text
        onClicked: App.player.toggle()
        Keys.onReturnPressed: play.clicked()
        background: Rectangle {
            radius: height / 2
            color: play.enabled ? Theme.text : Theme.line
            opacity: play.down ? 0.8 : play.hovered ? 0.9 : 1
            FocusRing { target: play; corner: play.height / 2 }
        }
        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                anchors.horizontalCenterOffset: App.player.playing ? 0 : 1
                name: App.player.playing ? "pause" : "play"
                size: 18
                color: Theme.bg
            }
        }
        Tooltip { text: play.text; key: qsTr("Space"); target: play; above: true }
    }
    Row {
        anchors.left: play.right
        anchors.leftMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        TimeLabel { seconds: App.player.position; tenths: true; anchors.verticalCenter: parent.verticalCenter }
        Label { visible: transport.width > 240 * Theme.textScale; text: "/"; color: Theme.text3; anchors.verticalCenter: parent.verticalCenter }
        TimeLabel { visible: transport.width > 240 * Theme.textScale; seconds: App.player.duration; color: Theme.text3; anchors.verticalCenter: parent.verticalCenter }
        Label {
            visible: App.player.playing && App.player.speed !== 1
            type: "small"
            text: qsTr("%1×").arg(App.player.speed)
            color: Theme.accentText
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Row {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        Row { id: tools; anchors.verticalCenter: parent.verticalCenter }
        IconButton {
            iconName: "volume"
            text: App.player.muted ? qsTr("Sound on") : qsTr("Sound off")
            key: "M"
            tipAbove: true
            opacity: App.player.muted ? 0.38 : 1
            onClicked: App.player.muted = !App.player.muted
        }
        IconButton {
            iconName: "fullscreen"
            text: qsTr("Full screen")
            key: "F11"
            tipAbove: true
            onClicked: transport.fullScreen()
        }
    }
}
