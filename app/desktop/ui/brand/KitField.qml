// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// A line of the kit with its name above it. `key` as in the kit's file.
Column {
    id: field

    required property string key
    required property string title
    property string prompt
    property string value

    spacing: 4
    Label { type: "label"; weight: 500; color: Theme.text2; text: field.title; Accessible.ignored: true }
    TextInputField {
        width: parent.width
        name: field.title
        prompt: field.prompt
        text: field.value
        wrong: App.kits.wrong[field.key] ?? ""
        onEdited: text => App.kits.set(App.brand.kit, field.key, text)
    }
}
