// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// A colour of the kit, chosen from a wheel or written as six digits.
Column {
    id: field

    required property string key
    required property string title
    property string value
    property string wrong
    readonly property bool isColour: /^#[0-9a-fA-F]{6}$/.test(value)

    spacing: 4
    function choose(text: string) {
        const whole = text.startsWith("#") ? text : "#" + text;
        wrong = /^#[0-9a-fA-F]{6}$/.test(whole) ? "" : qsTr("Six digits, such as #1F3A44.");
        if (wrong === "") App.kits.set(App.brand.kit, key, whole.toUpperCase());
    }

    Label { type: "label"; weight: 500; color: Theme.text2; text: field.title; Accessible.ignored: true }
    Row {
        width: parent.width
        spacing: 8
        T.Button {
            id: swatch
            width: Theme.height(40)
            height: width
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            text: qsTr("Choose: %1").arg(field.title)
            Accessible.name: text
            onClicked: dialog.open()
            Keys.onReturnPressed: swatch.clicked()
            background: Rectangle {
                radius: Theme.radius
                color: field.isColour ? field.value : "transparent"
                border.width: 1
                border.color: Theme.edge
                FocusRing { target: swatch }
            }
            Tooltip { text: swatch.text; target: swatch }
        }
        TextInputField {
            width: parent.width - swatch.width - 8
            name: field.title
            text: field.value
            wrong: field.wrong
            onEdited: text => field.choose(text)
        }
    }
    ColorDialog {
        id: dialog
        title: field.title
        selectedColor: field.isColour ? field.value : "#808080"
        onAccepted: field.choose(selectedColor.toString().slice(0, 7))
    }
}
