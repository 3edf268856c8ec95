// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// One part of the strip: a frame with ends to drag round what is kept, a button to bring back what was removed.
Item {
    id: part

    required property int index
    required property real start
    required property real length
    required property bool kept
    required property bool chosen
    required property int number
    property int handle: 12
    property real pixelsPerSecond: 20

    z: kept ? 1 : 0 // ends to drag lie over what was removed

    Rectangle {
        visible: part.kept
        anchors.fill: parent
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
        opacity: part.chosen || App.trim.keptCount === 1 ? 1 : 0.6
    }
    Repeater {
        model: part.kept ? 2 : 0
        Rectangle {
            id: grip
            required property int index
            readonly property bool atStart: index === 0
            visible: part.chosen || App.trim.keptCount === 1 || (atStart ? part.number === 1 : part.number === App.trim.keptCount)
            x: atStart ? -part.handle : part.width
            width: part.handle
            height: part.height
            radius: Theme.radiusSmall
            color: area.containsMouse || area.pressed ? Theme.accentHover : Theme.accent
            Accessible.role: Accessible.Slider
            Accessible.name: atStart ? qsTr("Start of part %1").arg(part.number) : qsTr("End of part %1").arg(part.number)
            Rectangle {
                // Square where it meets the frame.
                x: grip.atStart ? grip.width - 6 : 0
                width: 6
                height: parent.height
                color: parent.color
            }
            Rectangle { anchors.centerIn: parent; width: 2; height: 24; radius: 1; color: Theme.accentInk }
            MouseArea {
                id: area
                anchors.fill: parent
                anchors.margins: -2
                hoverEnabled: true
                preventStealing: true
                cursorShape: Qt.SizeHorCursor
                property real last: 0
                onPressed: mouse => last = mapToItem(null, mouse.x, 0).x
                onPositionChanged: mouse => {
                    if (!pressed) return;
                    const now = mapToItem(null, mouse.x, 0).x;
                    const by = (now - last) / part.pixelsPerSecond;
                    last = now;
                    if (grip.atStart) App.trim.dragStart(part.index, by);
                    else App.trim.dragEnd(part.index, -by);
                }
                onReleased: App.trim.dropEnd()
            }
        }
    }
    T.Button {
        id: restore
        visible: !part.kept && part.width > 28 + 2 * part.handle
        anchors.centerIn: parent
        width: 28
        height: 28
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true
        text: qsTr("Bring back %1 seconds").arg(part.length.toFixed(1))
        Accessible.name: text
        onClicked: App.trim.restore(part.index)
        Keys.onReturnPressed: restore.clicked()
        background: Rectangle {
            radius: 14
            color: restore.hovered ? Theme.hover : Theme.surface
            border.width: 1
            border.color: Theme.edge
            FocusRing { target: restore; corner: 14 }
        }
        contentItem: Item { Icon { anchors.centerIn: parent; name: "restore"; size: 16; color: Theme.text } }
        Tooltip { text: restore.text; target: restore; above: true }
    }
    TapHandler {
        enabled: !part.kept
        onTapped: App.trim.restore(part.index)
    }
}
