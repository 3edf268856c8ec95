// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// Pages of one thing. `options` are words; Left and Right go from one to the next.
Item {
    id: control

    property var options: []
    property int current: 0
    property string name
    signal chosen(int index)

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.height(40)
    Accessible.role: Accessible.PageTabList
    Accessible.name: name

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
    Row {
        id: row
        Repeater {
            model: control.options
            T.Button {
                id: tab
                required property int index
                required property string modelData
                readonly property bool on: index === control.current
                text: modelData
                width: label.implicitWidth + 24
                height: control.height
                focusPolicy: Qt.StrongFocus
                hoverEnabled: true
                Accessible.role: Accessible.PageTab
                Accessible.name: text
                Accessible.selected: on
                onClicked: control.chosen(index)
                Keys.onReturnPressed: control.chosen(index)
                Keys.onLeftPressed: if (index > 0) { control.chosen(index - 1); nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason); }
                Keys.onRightPressed: if (index < control.options.length - 1) { control.chosen(index + 1); nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason); }
                background: Rectangle {
                    radius: Theme.radiusMedium
                    color: tab.hovered && !tab.on ? Theme.hover : "transparent"
                    Rectangle {
                        visible: tab.on
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: 2
                        color: Theme.accent
                    }
                    FocusRing { target: tab; inside: true; corner: 8 }
                }
                contentItem: Item {
                    Label {
                        id: label
                        anchors.centerIn: parent
                        text: tab.text
                        weight: tab.on ? 600 : 400
                        color: tab.on ? Theme.text : Theme.text2
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
