// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import AskReel.Bridge
import AskReel.Style

// The clinic, its people, kits and disk at a glance.
GridLayout {
    id: page

    signal addPerson
    signal changePerson(var person)
    signal showTab(int index)
    signal said(string message, string action, var then)

    readonly property bool narrow: width + 64 < 900 * Theme.textScale
    readonly property int leftWidth: 392 * Theme.textScale

    columns: narrow ? 1 : 2
    columnSpacing: 32
    rowSpacing: 32

    ClinicForm {
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: page.narrow ? page.width : page.leftWidth
        Layout.fillWidth: page.narrow
    }
    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        spacing: 16
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            Label { type: "section"; text: qsTr("People"); Accessible.role: Accessible.Heading }
            Label { type: "label"; color: Theme.text2; text: App.practice.people.length; visible: App.practice.people.length > 0 }
            Label { Layout.fillWidth: true; horizontalAlignment: Text.AlignRight; type: "label"; color: Theme.text2; elide: Text.ElideRight; text: qsTr("Shown under the face, with credentials") }
        }
        PeopleList {
            Layout.fillWidth: true
            most: 5
            onAddPerson: page.addPerson()
            onChangePerson: person => page.changePerson(person)
            onShowAll: page.showTab(1)
            onSaid: message => page.said(message, "", null)
        }
    }
    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: page.narrow ? page.width : page.leftWidth
        Layout.fillWidth: page.narrow
        spacing: 16
        Label { type: "section"; text: qsTr("Brand kits"); Accessible.role: Accessible.Heading }
        KitGrid { Layout.fillWidth: true; columns: 2; onSaid: (message, action, then) => page.said(message, action, then) }
    }
    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        spacing: 16
        Label { type: "section"; text: qsTr("Disk"); Accessible.role: Accessible.Heading }
        DiskCard { Layout.fillWidth: true }
    }
}
