// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Bridge
import AskReel.Items
import AskReel.Style

// The clips with what is kept and what was removed; the playhead; ends to drag.
Item {
    id: strip

    readonly property int edge: 12 // room for the handles
    readonly property real fitting: App.trim.duration > 0 ? (view.width - 2 * edge) / App.trim.duration : 20
    property real zoom: 1
    readonly property real pixelsPerSecond: fitting * zoom
    property real from: 0
    readonly property real visibleSeconds: (view.width - 2 * edge) / pixelsPerSecond

    implicitHeight: tools.height + 8 + ruler.height + 8 + 120

    function zoomBy(factor: real) { zoomTo(zoom * factor); }
    function zoomTo(wanted: real) {
        const at = App.trim.position;
        const share = (at - from) / visibleSeconds;
        zoom = Math.max(1, Math.min(20, wanted));
        scrollTo(at - Math.max(0, Math.min(1, share)) * visibleSeconds);
    }
    function scrollTo(seconds: real) { from = Math.max(0, Math.min(seconds, App.trim.duration - visibleSeconds)); }
    function x_of(seconds: real): real { return edge + (seconds - from) * pixelsPerSecond; }
    function seconds_of(x: real): real { return from + (x - edge) / pixelsPerSecond; }

    Connections {
        target: App.trim
        // The playhead stays in view while playing.
        function onPositionChanged() {
            if (!App.player.playing || strip.zoom === 1) return;
            const at = App.trim.position;
            if (at < strip.from || at > strip.from + strip.visibleSeconds) strip.scrollTo(at - strip.visibleSeconds * 0.1);
        }
        function onPartsChanged() { strip.scrollTo(strip.from); }
    }

    Item {
        id: tools
        width: parent.width
        height: Theme.height(32)
        readonly property bool narrow: width < 660 * Theme.textScale
        Row {
            id: actions
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4
            KeyButton { iconName: "split"; text: qsTr("Split"); key: "S"; onClicked: App.trim.split() }
            KeyButton { text: qsTr("Start here"); key: "I"; onClicked: App.trim.startHere() }
            KeyButton { text: qsTr("End here"); key: "O"; onClicked: App.trim.endHere() }
            KeyButton {
                visible: App.trim.chosen >= 0
                iconName: "trash"
                text: qsTr("Remove")
                key: qsTr("Del")
                onClicked: App.trim.removeChosen()
            }
        }
        Row {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4
            Row {
                visible: App.trim.count > App.trim.keptCount && !tools.narrow
                spacing: 6
                anchors.verticalCenter: parent.verticalCenter
                Icon { name: "restore"; size: 16; color: Theme.text2; anchors.verticalCenter: parent.verticalCenter }
                Label { type: "label"; color: Theme.text2; text: qsTr("Click a striped part to bring it back"); anchors.verticalCenter: parent.verticalCenter }
                Item { width: 12; height: 1 }
            }
            IconButton { id: zoomOut; iconName: "zoom-out"; text: qsTr("Zoom out"); key: "−"; enabled: strip.zoom > 1; onClicked: strip.zoomBy(1 / 1.5) }
            Slider {
                // The buttons beside it and the keys do the same where there is no room.
                visible: actions.width + 2 * zoomOut.width + width + 24 <= tools.width
                width: 80
                anchors.verticalCenter: parent.verticalCenter
                from: 0
                to: 1
                value: Math.log(strip.zoom) / Math.log(20)
                Accessible.name: qsTr("Zoom")
                onMoved: strip.zoomTo(Math.pow(20, value))
            }
            IconButton { iconName: "zoom-in"; text: qsTr("Zoom in"); key: "+"; enabled: strip.zoom < 20; onClicked: strip.zoomBy(1.5) }
        }
    }

    Ruler {
        id: ruler
        anchors.top: tools.bottom
        anchors.topMargin: 8
        x: strip.edge
        width: parent.width - 2 * strip.edge
        from: strip.from
        pixelsPerSecond: strip.pixelsPerSecond
        duration: App.trim.duration
    }

    Item {
        id: view
        anchors.top: ruler.bottom
        anchors.topMargin: 8
        width: parent.width
        height: 120
        clip: true
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Strip of the video")

        StripItem {
            x: strip.edge
            width: parent.width - 2 * strip.edge
            height: 120
            trim: App.trim
            from: strip.from
            pixelsPerSecond: strip.pixelsPerSecond
            wave: Theme.wave
            bed: Theme.inset
            veil: Qt.alpha(Theme.surface, 0.86)
            stripes: Theme.edge
        }
        MouseArea {
            anchors.fill: parent
            onPressed: mouse => { App.trim.choosePartAt(strip.seconds_of(mouse.x)); App.trim.seek(strip.seconds_of(mouse.x), true); }
            onPositionChanged: mouse => App.trim.seek(strip.seconds_of(mouse.x), true)
            onReleased: mouse => App.trim.seek(strip.seconds_of(mouse.x), false)
            onWheel: wheel => {
                if (wheel.modifiers & Qt.ControlModifier) strip.zoomBy(wheel.angleDelta.y > 0 ? 1.25 : 0.8);
                else strip.scrollTo(strip.from - (wheel.angleDelta.y + wheel.angleDelta.x) / 4 / strip.pixelsPerSecond);
            }
        }
        Repeater {
            model: App.trim
            TrimFrame {
                x: strip.x_of(start)
                width: length * strip.pixelsPerSecond
                height: 120
                handle: strip.edge
                pixelsPerSecond: strip.pixelsPerSecond
            }
        }
        Repeater {
            model: App.pauses.offered ? App.pauses.marks : []
            Rectangle {
                required property var modelData
                x: strip.x_of(modelData.start)
                z: 2
                width: Math.max(3, modelData.length * strip.pixelsPerSecond)
                height: 120
                color: Qt.alpha(Theme.cut, 0.24)
                border.width: 1.5
                border.color: Theme.cut
            }
        }
        Rectangle {
            z: 3
            x: Math.round(strip.x_of(App.trim.position)) - 1
            width: 2
            height: parent.height
            color: Theme.text
        }
    }
    Rectangle {
        readonly property real at: strip.x_of(App.trim.position)
        visible: at >= 0 && at <= strip.width
        x: Math.max(0, Math.min(strip.width - width, Math.round(at - width / 2)))
        y: ruler.y
        width: Math.max(48, tag.width + 12)
        height: Math.round(20 * Theme.textScale)
        radius: 6
        color: Theme.text
        TimeLabel {
            id: tag
            anchors.centerIn: parent
            seconds: App.trim.position
            tenths: true
            type: "small"
            weight: 600
            color: Theme.bg
        }
    }
}
