// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// The practice: clinic, people, kits, questions, words, folders. Everything is saved by itself.
FocusScope {
    id: screen

    signal said(string message, string action, var then)
    signal undoable(string message, var model)

    property int tab: 0
    readonly property var pages: ["OverviewPage", "PeoplePage", "KitsPage", "QuestionsPage", "GlossaryPage", "FoldersPage"]
    readonly property var adds: [qsTr("Add a person"), qsTr("Add a person"), "", qsTr("Add a question"), "", ""]

    function add() {
        if (tab === 3) questionDialog.add("");
        else personDialog.add();
    }

    RowLayout {
        id: top
        x: 32
        y: 24
        width: parent.width - 64
        height: Theme.height(40)
        spacing: 12
        Label { type: "title"; text: qsTr("Practice"); Accessible.role: Accessible.Heading }
        Row {
            Layout.alignment: Qt.AlignVCenter
            Layout.topMargin: 8
            spacing: 4
            Icon { name: App.practice.saved ? "check" : "clock"; size: 14; color: Theme.text3; anchors.verticalCenter: parent.verticalCenter }
            Label { type: "small"; color: Theme.text3; text: App.practice.saved ? qsTr("Saved") : qsTr("Saving …") }
        }
        Item { Layout.fillWidth: true }
        IconButton { iconName: "undo"; text: qsTr("Undo"); key: "Ctrl+Z"; enabled: App.practice.canUndo; onClicked: App.practice.undo() }
        IconButton { iconName: "redo"; text: qsTr("Redo"); key: "Ctrl+Shift+Z"; enabled: App.practice.canRedo; onClicked: App.practice.redo() }
        Button {
            visible: screen.adds[screen.tab] !== ""
            kind: "primary"
            iconName: "plus"
            text: screen.adds[screen.tab]
            onClicked: screen.add()
        }
    }
    Tabs {
        id: tabs
        anchors.top: top.bottom
        anchors.topMargin: 16
        x: 32
        width: parent.width - 64
        name: qsTr("Practice")
        options: [qsTr("Overview"), qsTr("People"), qsTr("Brand kits"), qsTr("Questions and series"), qsTr("Glossary"), qsTr("Folders and disk")]
        current: screen.tab
        onChosen: index => screen.tab = index
    }
    Notice {
        id: notice
        visible: App.practice.trouble.there
        anchors.top: tabs.bottom
        anchors.topMargin: visible ? 16 : 0
        x: 32
        width: parent.width - 64
        height: visible ? implicitHeight : 0
        title: App.practice.trouble.sentence
        cause: App.practice.trouble.remedy
        remedy: qsTr("Close")
        onMend: App.practice.dismiss()
    }
    Flickable {
        id: flick
        anchors.top: notice.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: page.height + 56
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar { }
        Loader {
            id: page
            x: 32
            y: 24
            width: flick.width - 64
            source: screen.pages[screen.tab] + ".qml"
            onLoaded: flick.contentY = 0
        }
        Connections {
            target: page.item
            ignoreUnknownSignals: true
            function onAddPerson() { personDialog.add(); }
            function onChangePerson(person) { personDialog.change(person); }
            function onAddQuestion(series) { questionDialog.add(series); }
            function onChangeQuestion(index) { questionDialog.change(index); }
            function onAddSeries() { seriesDialog.add(); }
            function onChangeSeries(series) { seriesDialog.change(series); }
            function onShowTab(index) { screen.tab = index; }
            function onSaid(message, action, then) {
                // Without an action of its own, what was said can be undone in the practice.
                if (action) screen.said(message, action, then);
                else screen.undoable(message, App.practice);
            }
        }
    }
    PersonDialog { id: personDialog }
    QuestionDialog { id: questionDialog }
    SeriesDialog { id: seriesDialog }
}
