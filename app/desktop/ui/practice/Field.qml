// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Style

// A line of text with its name above it. `value` is what is kept; edited() tells every change.
Column {
    id: field

    property string name
    property string value
    property string prompt
    property int longest: 100
    property alias text: input.text
    property alias input: input.field
    property alias wrong: input.wrong
    signal edited(string text)

    // What is kept may lose a space at its end while one types on.
    onValueChanged: if (!input.field.activeFocus || input.text.trim() !== value) input.text = value
    Component.onCompleted: input.text = value

    spacing: 5
    Label { width: parent.width; type: "label"; weight: 500; color: Theme.text2; text: field.name; elide: Text.ElideRight; Accessible.ignored: true }
    TextInputField {
        id: input
        width: parent.width
        name: field.name
        prompt: field.prompt
        field.maximumLength: field.longest
        onEdited: text => field.edited(text)
    }
}
