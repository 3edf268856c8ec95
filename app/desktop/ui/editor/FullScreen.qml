// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Items
import AskReel.Style

// Nothing but the video and its controls. Esc ends it.
Rectangle {
    id: full

    property bool open: false

    visible: open
    color: "black"
    z: 10
    onOpenChanged: {
        Window.window.visibility = open ? Window.FullScreen : Window.AutomaticVisibility;
        if (open) forceActiveFocus();
    }
    Keys.onEscapePressed: open = false

    MouseArea { anchors.fill: parent; onClicked: App.player.toggle() }
    PreviewItem {
        anchors.fill: parent
        anchors.bottomMargin: transport.height + 24
        player: full.open ? App.player : null
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("The video as it will be posted")
    }
    Rectangle {
        anchors.fill: transport
        anchors.margins: -12
        radius: Theme.radius
        color: Theme.surface
    }
    Transport {
        id: transport
        width: Math.min(480, parent.width - 48)
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20
        onFullScreen: full.open = false
    }
}
