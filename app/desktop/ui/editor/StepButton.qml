// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import AskReel.Style

// One step of the bar. Steps ahead can be gone to as well.
T.Button {
    id: step

    property string iconName
    property bool on: false
    property bool ticked: false
    property bool wordless: false
    readonly property real fullWidth: mark.width + row.spacing + word.implicitWidth + 26
    readonly property real leastWidth: mark.width + 20

    readonly property color ink: on ? Theme.accentText : hovered ? Theme.text : Theme.text2

    implicitWidth: wordless ? leastWidth : fullWidth
    implicitHeight: Theme.height(40)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.description: ticked ? qsTr("done") : ""
    Accessible.selected: on
    Keys.onReturnPressed: step.clicked()

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 8
            Icon {
                id: mark
                name: step.ticked ? "check" : step.iconName
                size: 18
                color: step.ticked ? Theme.accentText : step.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                id: word
                visible: !step.wordless
                text: step.text
                weight: step.on ? 600 : 500
                color: step.ink
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: step.on ? Theme.tint : step.hovered ? Theme.hover : "transparent"
        FocusRing { target: step }
    }
    Tooltip { text: step.wordless ? step.text : ""; target: step }
}
