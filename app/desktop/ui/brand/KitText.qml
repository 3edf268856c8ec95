// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// Several lines of the kit. `list`: each line is an entry of its own.
Column {
    id: field

    required property string key
    required property string title
    property string hint
    property bool list: false
    property string value

    spacing: 4
    Label { type: "label"; weight: 500; color: Theme.text2; text: field.title; Accessible.ignored: true }
    TextAreaField {
        id: area
        width: parent.width
        name: field.title
        text: field.value
        onTextChanged: {
            if (!activeFocus || text === field.value) return;
            App.kits.set(App.brand.kit, field.key, field.list ? text.split("\n").map(line => line.trim()).filter(line => line !== "") : text.replace(/\s*\n\s*/g, " "));
        }
    }
    Row {
        spacing: 4
        visible: wrong.text !== "" || field.hint !== ""
        Icon { name: "fail"; size: 14; color: Theme.danger; visible: wrong.text !== "" }
        Label {
            id: wrong
            visible: text !== ""
            type: "small"
            color: Theme.danger
            text: App.kits.wrong[field.key] ?? ""
        }
        Label { visible: wrong.text === ""; type: "small"; color: Theme.text3; text: field.hint }
    }
}
