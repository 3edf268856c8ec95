// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import AskReel.Bridge
import AskReel.Style

// One of the people: photo, name, role, answers, consent.
ListRow {
    id: row

    property var person: ({})
    signal said(string message)

    readonly property int answers: App.answers.personCounts[person.id] ?? 0
    readonly property var consent: ({
        signed: ["ok", "done", qsTr("Consent signed")],
        ending: ["warn", "warn", qsTr("Consent ends %1").arg(person.untilText)],
        ended: ["danger", "fail", qsTr("Consent ended %1").arg(person.untilText)],
        missing: ["neutral", "clock", qsTr("No consent yet")]
    })[person.consent]
    // Where it is narrow, the badge stands below the name.
    readonly property bool tight: width < 480 * Theme.textScale

    implicitHeight: Math.max(Theme.height(56), content.implicitHeight + 16)
    rightPadding: 8
    Accessible.name: person.display
    Accessible.description: [person.role, consent[2]].filter(t => t !== "").join(", ")

    function remove() {
        const name = person.name;
        App.practice.removePerson(person.id);
        said(qsTr("%1 is removed").arg(name));
    }
    Keys.onDeletePressed: remove()
    Keys.onMenuPressed: menu.open()

    contentItem: RowLayout {
        id: content
        spacing: 12
        Avatar { name: row.person.name; photo: row.person.photo; behind: row.hovered ? Theme.hover : Theme.surface }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            Label { Layout.fillWidth: true; type: "strong"; text: row.person.display; elide: Text.ElideRight; Accessible.ignored: true }
            Label { Layout.fillWidth: true; type: "small"; color: Theme.text2; visible: text !== ""; text: row.person.role; elide: Text.ElideRight; Accessible.ignored: true }
            Badge { visible: row.tight; Layout.topMargin: 4; kind: row.consent[0]; iconName: row.consent[1]; text: row.consent[2] }
        }
        Label {
            visible: !row.tight
            Layout.preferredWidth: 84 * Theme.textScale
            type: "label"
            color: Theme.text2
            text: row.answers === 1 ? qsTr("1 answer") : qsTr("%1 answers").arg(row.answers)
            Accessible.ignored: true
        }
        Item {
            visible: !row.tight
            Layout.preferredWidth: 152 * Theme.textScale
            implicitHeight: badge.height
            Badge { id: badge; kind: row.consent[0]; iconName: row.consent[1]; text: row.consent[2] }
        }
        IconButton {
            id: more
            iconName: "more"
            text: qsTr("More for %1").arg(row.person.name)
            onClicked: menu.open()
            Menu {
                id: menu
                y: more.height
                x: more.width - width
                MenuItem { text: qsTr("Change …"); iconName: "edit"; onTriggered: row.clicked() }
                MenuItem { text: qsTr("Remove"); iconName: "trash"; danger: true; onTriggered: row.remove() }
            }
        }
    }
}
