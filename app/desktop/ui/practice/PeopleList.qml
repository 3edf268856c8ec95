// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Bridge
import AskReel.Style

// The people who answer: a row each, with consent and what can be done.
Card {
    id: list

    property int most: 1000
    readonly property var people: App.practice.people
    readonly property bool more: people.length > most
    signal addPerson
    signal changePerson(var person)
    signal showAll
    signal said(string message)

    implicitHeight: column.height + 2
    Column {
        id: column
        x: 1
        y: 1
        width: parent.width - 2
        Repeater {
            model: list.people.slice(0, list.most)
            PersonRow {
                required property var modelData
                required property int index
                width: column.width
                person: modelData
                last: index === list.people.length - 1
                onClicked: list.changePerson(modelData)
                onSaid: message => list.said(message)
            }
        }
        ListRow {
            visible: list.more
            width: column.width
            implicitHeight: Theme.height(40)
            last: true
            Accessible.name: all.text
            onClicked: list.showAll()
            contentItem: Label { id: all; type: "strong"; color: Theme.accentText; verticalAlignment: Text.AlignVCenter; text: qsTr("Show all %1 people").arg(list.people.length); Accessible.ignored: true }
        }
        Item {
            visible: list.people.length === 0
            width: column.width
            height: empty.height + 48
            Column {
                id: empty
                x: 24
                y: 24
                width: parent.width - 48
                spacing: 8
                Label { width: parent.width; type: "strong"; text: qsTr("Who answers the questions?"); wrapMode: Text.Wrap }
                Label { width: parent.width; type: "label"; color: Theme.text2; wrapMode: Text.Wrap; text: qsTr("Add your providers. Their names and credentials appear under their faces.") }
                Button { text: qsTr("Add the first person"); kind: "tonal"; small: true; iconName: "plus"; onClicked: list.addPerson() }
            }
        }
    }
}
