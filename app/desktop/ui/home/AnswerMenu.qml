// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// What can be done with an answer without opening it.
Item {
    id: owner

    property var answer: null

    // `cell` has the answer's roles; the menu opens at a point of `item`.
    function show(cell: var, item: Item, x: real, y: real) {
        answer = { folder: cell.folder, question: cell.question, series: cell.series };
        menu.parent = item;
        menu.popup(item, x, y);
    }

    Menu {
        id: menu
        MenuItem { text: qsTr("Open"); iconName: "forward"; onTriggered: App.openFolder(owner.answer.folder) }
        MenuItem { text: qsTr("Change question …"); iconName: "edit"; onTriggered: rename.ask() }
        MenuItem { text: qsTr("Choose series …"); iconName: "answers"; onTriggered: chooseSeries.ask() }
        MenuItem { text: qsTr("Show in folder"); iconName: "folder"; onTriggered: App.showInFolder(owner.answer.folder) }
        MenuItem { text: qsTr("Move to trash"); iconName: "trash"; danger: true; onTriggered: App.answers.trash(owner.answer.folder) }
    }
    Dialog {
        id: rename
        title: qsTr("Change the question")
        acceptText: qsTr("Change it")
        acceptEnabled: field.text.trim() !== ""
        function ask() {
            field.text = owner.answer.question;
            open();
            field.field.forceActiveFocus();
            field.field.selectAll();
        }
        onAccepted: App.answers.rename(owner.answer.folder, field.text)
        contentItem: Column {
            TextInputField {
                id: field
                width: rename.availableWidth
                name: qsTr("Question")
                field.maximumLength: 200
                field.onAccepted: if (rename.acceptEnabled) rename.accept()
            }
        }
    }
    Dialog {
        id: chooseSeries
        readonly property var series: App.practice.series
        readonly property var names: [qsTr("No series"), ...series.map(s => s.name)]
        title: qsTr("Choose a series")
        acceptText: qsTr("Choose it")
        function ask() {
            choice.current = series.findIndex(s => s.id === owner.answer.series) + 1;
            open();
        }
        onAccepted: App.answers.moveToSeries(owner.answer.folder, choice.current > 0 ? series[choice.current - 1].id : "")
        contentItem: Column {
            Choice {
                id: choice
                width: chooseSeries.availableWidth
                name: qsTr("Series")
                options: chooseSeries.names
                onChosen: index => current = index
            }
        }
    }
}
