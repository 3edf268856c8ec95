// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Style

// A word or two on the video with an icon before them.
Rectangle {
    id: chip

    property string iconName
    property color ink: Theme.chosenOnVideo
    property alias text: words.text
    property bool wraps: false

    implicitWidth: words.implicitWidth + 44
    implicitHeight: Math.max(Theme.height(32), words.height + 16)
    radius: Math.min(height / 2, 16)
    color: Theme.onVideo
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Icon { id: icon; x: 12; anchors.verticalCenter: parent.verticalCenter; name: chip.iconName; size: 16; color: chip.ink }
    Label {
        id: words
        x: 34
        width: chip.width - 44
        anchors.verticalCenter: parent.verticalCenter
        type: "label"
        weight: 500
        color: Theme.onVideoText
        wrapMode: chip.wraps ? Text.Wrap : Text.NoWrap
        elide: chip.wraps ? Text.ElideNone : Text.ElideRight
        Accessible.ignored: true
    }
}
