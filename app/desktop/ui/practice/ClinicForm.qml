// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import AskReel.Bridge
import AskReel.Style

// What the practice is called and how it is reached.
ColumnLayout {
    id: form
    spacing: 16

    Label { type: "section"; text: qsTr("Clinic"); Accessible.role: Accessible.Heading }
    Field {
        Layout.fillWidth: true
        name: qsTr("Name")
        prompt: qsTr("Your clinic's name")
        value: App.practice.name
        onEdited: text => App.practice.name = text
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 16
        Field {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            name: qsTr("Phone")
            prompt: "(555) 010-0142"
            value: App.practice.phone
            onEdited: text => App.practice.phone = text
        }
        Field {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            name: qsTr("Website")
            prompt: "yourclinic.com"
            value: App.practice.website
            onEdited: text => App.practice.website = text
        }
    }
    Column {
        Layout.fillWidth: true
        spacing: 5
        Label { type: "label"; weight: 500; color: Theme.text2; text: qsTr("Disclaimer for every answer"); Accessible.ignored: true }
        TextAreaField {
            id: disclaimer
            readonly property string value: App.practice.disclaimer
            width: parent.width
            name: qsTr("Disclaimer for every answer")
            placeholderText: qsTr("Results vary. Ask your provider.")
            onValueChanged: if (!activeFocus || text.trim() !== value) text = value
            Component.onCompleted: text = value
            onTextChanged: {
                if (length > 500) remove(500, length);
                if (activeFocus) App.practice.disclaimer = text;
            }
        }
        Row {
            spacing: 4
            topPadding: 1
            Icon { name: "info"; size: 14; anchors.verticalCenter: parent.verticalCenter }
            Label { type: "small"; color: Theme.text2; text: qsTr("Goes on the end card and into the post text.") }
        }
    }
}
