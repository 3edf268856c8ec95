// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Bridge
import AskReel.Style

// How loud it is: full scale at the right end, 60 dB less at the left; what is near the top stands out.
Rectangle {
    id: meter

    readonly property int bars: Math.max(8, Math.floor((width - 52) / 11))

    implicitHeight: 32
    radius: Theme.radiusMedium
    color: Theme.onVideo
    Accessible.role: Accessible.ProgressBar
    Accessible.name: App.recorder.hasSound ? qsTr("Microphone level") : qsTr("No sound")

    Icon { x: 12; anchors.verticalCenter: parent.verticalCenter; name: "mic"; size: 16; color: Theme.onVideoText }
    Row {
        id: row
        x: 40
        anchors.verticalCenter: parent.verticalCenter
        visible: App.recorder.hasSound
        spacing: 3
        Repeater {
            model: meter.bars
            Rectangle {
                required property int index
                readonly property real at: (index + 1) / meter.bars
                width: 8
                height: 8
                radius: 2
                color: at > 0.95 ? Theme.meterLoud : at > 0.8 ? Theme.meterHigh : Theme.meterGood
                opacity: App.recorder.level >= at - 0.5 / meter.bars ? 1 : 0.28
            }
        }
    }
    Label {
        visible: !App.recorder.hasSound
        x: 40
        width: parent.width - 48
        anchors.verticalCenter: parent.verticalCenter
        type: "label"
        elide: Text.ElideRight
        color: Theme.onVideoText
        text: qsTr("No microphone: this take will be silent")
        Accessible.ignored: true
    }
}
