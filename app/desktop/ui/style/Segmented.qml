// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// One of a few, side by side. `options` are words; `current` is the index of the chosen one.
Rectangle {
    id: control

    property var options: []
    property int current: 0
    property string name // for screen readers: what is chosen here
    signal chosen(int index)

    implicitWidth: row.implicitWidth + 8
    implicitHeight: Theme.height(40)
    radius: Theme.radius
    color: Theme.inset
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Row {
        id: row
        x: 4
        y: 4
        spacing: 2
        Repeater {
            model: control.options
            T.Button {
                id: part
                required property int index
                required property string modelData
                readonly property bool on: index === control.current
                text: modelData
                width: label.implicitWidth + 24
                height: control.height - 8
                focusPolicy: Qt.StrongFocus
                hoverEnabled: true
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checkable: true
                Accessible.checked: on
                onClicked: control.chosen(index)
                Keys.onReturnPressed: control.chosen(index)
                background: Rectangle {
                    radius: 7
                    color: part.on ? Theme.segmentOn : "transparent"
                    FocusRing { target: part; corner: 7; inside: true }
                }
                contentItem: Item {
                    Label {
                        id: label
                        anchors.centerIn: parent
                        type: "label"
                        weight: part.on ? 600 : 500
                        text: part.text
                        color: part.on || part.hovered ? Theme.text : Theme.text2
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
