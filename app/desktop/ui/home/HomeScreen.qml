// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import AskReel.Bridge
import AskReel.Style
import "../record"

// The practice's answers: the one to go on with, filters, cards. Before there is one: questions to begin with.
FocusScope {
    id: screen

    signal newAnswer(string question, string series, string script)
    signal chooseVideo
    signal said(string message, string action, var then)

    readonly property bool empty: App.answers.loaded && App.answers.total === 0

    Shortcut { sequences: ["Ctrl+F", "/"]; enabled: search.visible; onActivated: search.field.forceActiveFocus(Qt.ShortcutFocusReason) }

    RowLayout {
        id: top
        x: 32
        y: 24
        width: parent.width - 64
        height: Theme.height(40)
        spacing: 12
        Label {
            type: "title"
            text: {
                const chosen = App.practice.series.find(s => s.id === App.answers.series);
                return chosen ? chosen.name : qsTr("Answers");
            }
            elide: Text.ElideRight
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        Row {
            visible: App.answers.canUndo || App.answers.canRedo
            IconButton { iconName: "undo"; text: qsTr("Undo"); key: "Ctrl+Z"; enabled: App.answers.canUndo; onClicked: App.answers.undo() }
            IconButton { iconName: "redo"; text: qsTr("Redo"); key: "Ctrl+Shift+Z"; enabled: App.answers.canRedo; onClicked: App.answers.redo() }
        }
        SearchField {
            id: search
            visible: !screen.empty
            Layout.preferredWidth: Math.min(288 * Theme.textScale, screen.width * 0.35)
            prompt: qsTr("Search questions and people")
            name: qsTr("Search questions and people")
            text: App.answers.search
            onEdited: text => App.answers.search = text
        }
        Button {
            kind: "primary"
            iconName: "plus"
            text: qsTr("New answer")
            key: "Ctrl+N"
            onClicked: screen.newAnswer("", App.answers.series, "")
        }
    }

    Notice {
        id: notice
        visible: App.answers.trouble.there
        anchors.top: top.bottom
        anchors.topMargin: visible ? 16 : 0
        x: 32
        width: parent.width - 64
        height: visible ? implicitHeight : 0
        kind: "danger"
        title: App.answers.trouble.sentence
        cause: App.answers.trouble.remedy
        remedy: qsTr("Close")
        onMend: App.answers.dismiss()
    }

    LeftBehindNotice {
        id: leftBehind
        anchors.top: notice.bottom
        anchors.topMargin: visible ? 16 : 0
        x: 32
        width: parent.width - 64
        height: visible ? implicitHeight : 0
    }

    EmptyHome {
        visible: screen.empty
        anchors.top: leftBehind.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        onBegin: (question, series, script) => screen.newAnswer(question, series, script)
        onChooseVideo: screen.chooseVideo()
    }
    AnswerGrid {
        visible: !screen.empty
        anchors.top: leftBehind.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        onChooseVideo: screen.chooseVideo()
    }
}
