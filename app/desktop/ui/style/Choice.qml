// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// One of a list that folds open. `options` are words. Set `name` for screen readers.
T.Button {
    id: control

    property var options: []
    property int current: -1
    property string name
    property string iconName
    property bool quiet: false // for quiet places: no edge until it is pointed at
    signal chosen(int index)

    text: current >= 0 && current < options.length ? options[current] : ""
    implicitWidth: 240
    implicitHeight: Theme.height(40)
    leftPadding: 12
    rightPadding: 12
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.ComboBox
    Accessible.name: name
    Accessible.description: text
    onClicked: menu.open()
    Keys.onReturnPressed: menu.open()
    Keys.onDownPressed: menu.open()

    contentItem: Item {
        Icon {
            id: mark
            visible: control.iconName !== ""
            name: control.iconName
            size: 18
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.leftMargin: mark.visible ? 28 : 0
            anchors.right: fold.left
            anchors.rightMargin: 8
            elide: Text.ElideRight
            weight: 500
            text: control.text
            Accessible.ignored: true
        }
        Icon {
            id: fold
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "down"
            size: 18
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: !control.quiet ? Theme.surface : control.hovered ? Theme.hover : "transparent"
        border.width: control.quiet ? 0 : 1
        border.color: control.hovered ? Theme.text2 : Theme.edge
        FocusRing { target: control }
    }
    Menu {
        id: menu
        y: control.height + 4
        width: Math.max(control.width, implicitWidth)
        Instantiator {
            model: control.options
            delegate: MenuItem {
                required property int index
                required property string modelData
                text: modelData
                checkable: true
                checked: index === control.current
                onTriggered: control.chosen(index)
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object)
            onObjectRemoved: (index, object) => menu.removeItem(object)
        }
    }
}
