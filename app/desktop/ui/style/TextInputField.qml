// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// One line of text. `wrong` is a sentence with the remedy, shown below it. Set Accessible.name.
Item {
    id: control

    property alias text: field.text
    property alias prompt: field.placeholderText
    property alias readOnly: field.readOnly
    property alias field: field
    property string wrong
    property string iconName
    property string name
    signal edited(string text) // by the user, on each change
    signal finished // Enter, or the focus leaves

    implicitWidth: 240
    implicitHeight: field.height + (wrong === "" ? 0 : complaint.height + 6)

    T.TextField {
        id: field
        width: parent.width
        height: Theme.height(40)
        leftPadding: control.iconName === "" ? 12 : 38
        rightPadding: 12
        verticalAlignment: TextInput.AlignVCenter
        font.family: Theme.family
        font.pixelSize: Theme.fontSize(14)
        color: enabled ? Theme.text : Theme.text3
        placeholderTextColor: Theme.text3
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        selectByMouse: true
        hoverEnabled: true
        clip: true
        Accessible.name: control.name
        Accessible.description: control.wrong
        onTextEdited: control.edited(text)
        onEditingFinished: control.finished()

        background: Rectangle {
            radius: Theme.radius
            color: field.enabled ? Theme.surface : Theme.inset
            border.width: control.wrong !== "" || field.activeFocus ? 2 : 1
            border.color: control.wrong !== "" ? Theme.danger : field.activeFocus ? Theme.accent : !field.enabled ? Theme.line
                : field.hovered ? Theme.text2 : Theme.edge
        }
        Label {
            x: field.leftPadding
            width: field.width - field.leftPadding - field.rightPadding
            anchors.verticalCenter: parent.verticalCenter
            visible: field.text === "" && field.preeditText === ""
            text: field.placeholderText
            color: Theme.text3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Icon {
            x: 12
            visible: control.iconName !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: control.iconName
            size: 18
        }
    }
    Row {
        id: complaint
        visible: control.wrong !== ""
        anchors.top: field.bottom
        anchors.topMargin: 6
        spacing: 4
        Icon { name: "fail"; size: 14; color: Theme.danger; anchors.verticalCenter: parent.verticalCenter }
        Label { type: "small"; text: control.wrong; color: Theme.danger; width: Math.min(implicitWidth, control.width - 18); wrapMode: Text.Wrap }
    }
}
