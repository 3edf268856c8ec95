// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Style

// Everybody who answers.
Column {
    id: page

    signal addPerson
    signal changePerson(var person)
    signal said(string message)

    spacing: 16
    Label {
        width: parent.width
        color: Theme.text2
        wrapMode: Text.Wrap
        text: qsTr("Names, credentials and roles are shown under the face. Nobody's video should be posted without signed consent.")
    }
    PeopleList {
        width: Math.min(parent.width, 880 * Theme.textScale)
        onAddPerson: page.addPerson()
        onChangePerson: person => page.changePerson(person)
        onSaid: message => page.said(message)
    }
}
