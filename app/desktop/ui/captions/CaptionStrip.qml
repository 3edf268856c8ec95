// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Bridge
import AskReel.Items
import AskReel.Style

// The captions on the sound: drag one to move it, an end to lengthen it. Follows the playhead; the wheel scrolls.
Item {
    id: strip

    property int current: -1
    property real pixelsPerSecond: 64
    property real from: 0
    readonly property real visibleSeconds: width / pixelsPerSecond
    readonly property real start: App.player.programmeStart // of the answer in the post
    signal chosen(int row)

    function scrollTo(seconds: real) {
        from = Math.max(0, Math.min(seconds, App.trim.keptDuration - visibleSeconds));
    }
    function x_of(post: real): real { return (post - start - from) * pixelsPerSecond; }

    clip: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Captions on the sound")

    Connections {
        target: App.player
        function onPositionChanged() {
            const at = App.player.position - strip.start;
            if (at < strip.from || at > strip.from + strip.visibleSeconds) strip.scrollTo(at - strip.visibleSeconds * 0.3);
        }
    }

    StripItem {
        y: 40
        width: parent.width
        height: parent.height - 40
        trim: App.trim
        removed: false
        from: strip.from
        pixelsPerSecond: strip.pixelsPerSecond
        thumbnailHeight: 0
        wave: Theme.wave
        bed: Theme.surface
    }
    MouseArea {
        anchors.fill: parent
        onPressed: mouse => App.player.seek(strip.start + strip.from + mouse.x / strip.pixelsPerSecond, true)
        onPositionChanged: mouse => App.player.seek(strip.start + strip.from + mouse.x / strip.pixelsPerSecond, true)
        onReleased: mouse => App.player.seek(strip.start + strip.from + mouse.x / strip.pixelsPerSecond, false)
        onWheel: wheel => {
            if (wheel.modifiers & Qt.ControlModifier) strip.pixelsPerSecond = Math.max(16, Math.min(240, strip.pixelsPerSecond * (wheel.angleDelta.y > 0 ? 1.25 : 0.8)));
            else strip.scrollTo(strip.from - (wheel.angleDelta.y + wheel.angleDelta.x) / 2 / strip.pixelsPerSecond);
        }
    }
    Repeater {
        model: App.captions
        Rectangle {
            id: block
            required property int index
            required property string text
            required property real start
            required property real end
            required property bool blocks
            readonly property bool on: index === strip.current || (strip.current < 0 && index === App.captions.shown)
            visible: x + width > 0 && x < strip.width
            x: strip.x_of(start)
            width: Math.max(6, (end - start) * strip.pixelsPerSecond - 2)
            height: 32
            radius: Theme.radiusSmall
            color: on ? Theme.tint : blocks ? Theme.warnFill : Theme.surface
            border.width: on ? 2 : 1
            border.color: on ? Theme.accent : blocks ? Theme.warn : Theme.edge
            Label {
                x: block.on ? 12 : 8
                width: parent.width - 2 * x
                visible: width > 12
                anchors.verticalCenter: parent.verticalCenter
                type: "small"
                weight: 500
                elide: Text.ElideRight
                maximumLineCount: 1
                text: block.text.replace(/\n/g, " ")
                color: block.on ? Theme.accentText : block.blocks ? Theme.warn : Theme.text2
                Accessible.ignored: true
            }
            Repeater {
                model: block.on ? 2 : 0
                Rectangle {
                    required property int index
                    x: index === 0 ? -1 : block.width - 5
                    y: 4
                    width: 6
                    height: 24
                    radius: 3
                    color: Theme.accent
                }
            }
            MouseArea {
                id: area
                anchors.fill: parent
                preventStealing: true
                property real last: 0
                property int part: 0 // -1 the start, 1 the end, 0 the whole
                readonly property int reach: block.on ? Math.min(10, width / 3) : 0
                cursorShape: block.on && (mouseX < reach || mouseX > width - reach) ? Qt.SizeHorCursor : Qt.PointingHandCursor
                hoverEnabled: block.on
                onPressed: mouse => {
                    last = mapToItem(strip, mouse.x, 0).x;
                    part = mouse.x < reach ? -1 : mouse.x > width - reach ? 1 : 0;
                }
                onPositionChanged: mouse => {
                    if (!pressed || !block.on) return;
                    const now = mapToItem(strip, mouse.x, 0).x;
                    const by = (now - last) / strip.pixelsPerSecond;
                    last = now;
                    if (part < 0) App.captions.dragStart(block.index, by);
                    else if (part > 0) App.captions.dragEnd(block.index, by);
                    else App.captions.move(block.index, by);
                }
                onReleased: App.captions.drop()
                onClicked: strip.chosen(block.index)
            }
        }
    }
    Rectangle {
        x: Math.round(strip.x_of(App.player.position)) - 1
        y: 36
        width: 2
        height: parent.height - 36
        color: Theme.text
        Rectangle { x: -4; y: -5; width: 10; height: 10; radius: 5; color: Theme.text }
    }
}
