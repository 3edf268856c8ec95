// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// Says which key pauses the text, and does it.
T.AbstractButton {
    id: control

    readonly property string verb: App.prompter.running ? qsTr("pause") : App.prompter.rolling ? qsTr("go on") : qsTr("rehearse")

    implicitWidth: row.implicitWidth + 16
    implicitHeight: Theme.height(32)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: verb
    Accessible.description: tip.text
    onClicked: App.prompter.running = !App.prompter.running
    Keys.onReturnPressed: control.clicked()

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 6
            KeyCap { anchors.verticalCenter: parent.verticalCenter; text: qsTr("Space"); ink: Theme.promptRead }
            Label { anchors.verticalCenter: parent.verticalCenter; type: "label"; text: control.verb; color: Theme.promptNext; Accessible.ignored: true }
        }
    }
    background: Rectangle {
        radius: Theme.radiusMedium
        color: control.hovered ? Theme.promptLine : "transparent"
        FocusRing { target: control; corner: Theme.radiusMedium; border.color: Theme.promptMarker }
    }
    Tooltip {
        id: tip
        target: control
        above: true
        text: qsTr("On a clicker: forward pauses and goes on, back returns to where the part begins")
    }
}
