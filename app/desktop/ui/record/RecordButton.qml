// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// Red and round; square while it records.
T.Button {
    id: control

    readonly property bool going: App.recorder.state === "recording"
    readonly property bool counting: App.recorder.state === "counting"

    implicitWidth: 68
    implicitHeight: 68
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    enabled: going || counting || App.recorder.state === "ready"
    opacity: enabled ? 1 : 0.5
    text: going ? qsTr("Stop recording") : counting ? qsTr("Call it off") : qsTr("Start recording")
    Accessible.name: text
    onClicked: App.recorder.record()
    Keys.onReturnPressed: if (enabled) control.clicked()
    Keys.onEnterPressed: if (enabled) control.clicked()

    background: Rectangle {
        radius: height / 2
        color: Theme.onVideo
        border.width: 4
        border.color: Theme.onVideoText
        FocusRing { target: control; corner: 38; border.color: Theme.chosenOnVideo }
    }
    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            width: control.going ? 26 : control.down ? 48 : 52
            height: width
            radius: control.going ? Theme.radiusSmall : width / 2
            color: Theme.recordDot
        }
    }
    Tooltip { text: control.text; key: "R"; target: control; above: true }
}
