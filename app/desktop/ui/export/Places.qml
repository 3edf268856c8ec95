// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Bridge
import AskReel.Style

// The places to post, to choose among, and the text that goes with the posts.
Column {
    id: places

    spacing: 24

    Grid {
        id: grid
        readonly property bool two: places.width / Theme.textScale >= 672
        columns: two ? 2 : 1
        columnSpacing: 16
        rowSpacing: 16
        width: parent.width
        Repeater {
            model: App.exports
            PlaceTile { width: grid.two ? (grid.width - 16) / 2 : grid.width }
        }
    }
    PostTextCard { width: parent.width }
    Row {
        x: 16
        spacing: 8
        Icon { name: "done"; size: 18; color: Theme.ok }
        Label {
            width: Math.min(implicitWidth, places.width - 42)
            type: "label"
            color: Theme.ok
            wrapMode: Text.Wrap
            text: qsTr("Every post is checked: nothing under the buttons, sound level right, location removed from the file.")
        }
    }
}
