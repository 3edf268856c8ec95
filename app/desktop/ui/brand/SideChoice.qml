// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// Where the name stands: left, in the middle or right.
Row {
    id: sides

    spacing: 12
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Where the name stands")

    Repeater {
        model: [qsTr("Left"), qsTr("Middle"), qsTr("Right")]
        T.AbstractButton {
            id: side
            required property int index
            required property string modelData
            readonly property bool chosen: App.brand.side === index

            width: (sides.width - 24) / 3
            implicitHeight: 72 + 6 + name.implicitHeight
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            text: modelData
            Accessible.role: Accessible.RadioButton
            Accessible.name: modelData
            Accessible.checkable: true
            Accessible.checked: chosen
            onClicked: App.brand.chooseSide(index)
            Keys.onReturnPressed: side.clicked()

            background: Item {
                Rectangle {
                    width: parent.width
                    height: 72
                    radius: Theme.radius
                    color: side.chosen ? Theme.tint : Theme.inset
                    border.width: side.chosen ? 2 : 1
                    border.color: side.chosen ? Theme.accent : side.hovered ? Theme.edge : Theme.line
                    Rectangle {
                        x: side.index === 0 ? 12 : side.index === 1 ? (parent.width - width) / 2 : parent.width - width - 12
                        y: 44
                        width: 52
                        height: 14
                        radius: 4
                        color: side.chosen ? Theme.accent : Theme.edge
                    }
                    FocusRing { target: side }
                }
            }
            contentItem: Item {
                Label {
                    id: name
                    y: 78
                    width: parent.width
                    type: "small"
                    weight: 500
                    color: side.chosen ? Theme.text : Theme.text2
                    horizontalAlignment: Text.AlignHCenter
                    text: side.modelData
                    Accessible.ignored: true
                }
            }
        }
    }
}
