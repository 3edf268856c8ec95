// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import AskReel.Bridge
import AskReel.Style

// The question bank by series.
Column {
    id: page

    signal addQuestion(string series)
    signal changeQuestion(int index)
    signal addSeries
    signal changeSeries(var series)
    signal said(string message)

    readonly property var series: App.practice.series
    readonly property var groups: [...series, { id: "", name: qsTr("Without a series"), colour: "" }]
    // Questions with where they are in the bank.
    readonly property var bank: App.practice.questions
    readonly property var questions: bank.map((q, i) => ({ index: i, question: q.question, series: q.series, seconds: q.seconds }))

    spacing: 24
    Repeater {
        model: page.groups
        Column {
            id: group
            required property var modelData
            readonly property bool none: modelData.id === ""
            readonly property var list: page.questions.filter(q => q.series === modelData.id)
            visible: !none || list.length > 0
            width: page.width
            spacing: 12
            RowLayout {
                width: parent.width
                spacing: 10
                Rectangle { visible: !group.none; implicitWidth: 10; implicitHeight: 10; radius: 5; color: group.none ? Theme.line : group.modelData.colour }
                Label { type: "section"; text: group.modelData.name; elide: Text.ElideRight; Accessible.role: Accessible.Heading }
                Label { type: "label"; color: Theme.text2; text: group.list.length }
                Item { Layout.fillWidth: true }
                Button { visible: !group.none; small: true; kind: "ghost"; iconName: "plus"; text: qsTr("Add a question"); onClicked: page.addQuestion(group.modelData.id) }
                IconButton {
                    id: more
                    visible: !group.none
                    iconName: "more"
                    text: qsTr("More for %1").arg(group.modelData.name)
                    onClicked: menu.open()
                    Menu {
                        id: menu
                        y: more.height
                        x: more.width - width
                        MenuItem { text: qsTr("Change series …"); iconName: "edit"; onTriggered: page.changeSeries(group.modelData) }
                        MenuItem {
                            text: qsTr("Remove series")
                            iconName: "trash"
                            danger: true
                            onTriggered: {
                                const name = group.modelData.name;
                                App.practice.removeSeries(group.modelData.id);
                                page.said(qsTr("“%1” is removed; its questions stay").arg(name));
                            }
                        }
                    }
                }
            }
            Card {
                width: parent.width
                visible: group.list.length > 0
                height: rows.height + 2
                Column {
                    id: rows
                    x: 1
                    y: 1
                    width: parent.width - 2
                    Repeater {
                        model: group.list
                        ListRow {
                            id: row
                            required property var modelData
                            required property int index
                            width: rows.width
                            implicitHeight: Theme.height(48)
                            rightPadding: 8
                            last: index === group.list.length - 1
                            Accessible.name: modelData.question
                            Accessible.description: time.text
                            onClicked: page.changeQuestion(modelData.index)
                            function remove() {
                                App.practice.removeQuestion(modelData.index);
                                page.said(qsTr("The question is removed"));
                            }
                            Keys.onDeletePressed: remove()
                            contentItem: RowLayout {
                                spacing: 12
                                Label { Layout.fillWidth: true; text: row.modelData.question; elide: Text.ElideRight; Accessible.ignored: true }
                                Label { id: time; type: "label"; color: Theme.text2; text: row.modelData.seconds > 0 ? qsTr("%1-second script").arg(Math.max(5, Math.round(row.modelData.seconds / 5) * 5)) : qsTr("No script yet"); Accessible.ignored: true }
                                IconButton { iconName: "trash"; text: qsTr("Remove the question"); iconSize: 18; onClicked: row.remove() }
                            }
                        }
                    }
                }
            }
        }
    }
    Button { text: qsTr("New series"); iconName: "plus"; onClicked: page.addSeries() }
}
