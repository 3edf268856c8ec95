// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import AskReel
import AskReel.Bridge
import AskReel.Style

// The side rail and the page beside it: Home or Practice. A video dropped anywhere becomes a new answer.
FocusScope {
    id: frame

    signal said(string message, string action, var then)
    signal undoable(string message, var model) // by the model's undo()

    readonly property bool narrow: width / Theme.textScale < 1200
    property bool home: true
    property bool begun: false

    focus: true
    Component.onCompleted: begun = true

    Binding { target: frame; property: "home"; value: App.screen === "home"; when: App.screen === "home" || App.screen === "practice"; restoreMode: Binding.RestoreNone }

    Shortcut { sequences: ["Ctrl+Z"]; onActivated: frame.home ? App.answers.undo() : App.practice.undo() }
    Shortcut { sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]; onActivated: frame.home ? App.answers.redo() : App.practice.redo() }
    Shortcut { sequence: "Ctrl+N"; onActivated: newAnswer.ask() }
    Shortcut { sequence: "Ctrl+O"; onActivated: elsewhere.open() }
    Shortcut { sequence: "F1"; onActivated: shortcuts.open() }
    Shortcut { sequence: "Ctrl+1"; onActivated: App.screen = "home" }
    Shortcut { sequence: "Ctrl+2"; onActivated: App.screen = "practice" }

    Rail {
        id: rail
        height: parent.height
        narrow: frame.narrow
        onHelp: shortcuts.open()
        onNewSeries: seriesDialog.add()
    }
    Loader {
        id: page
        asynchronous: frame.begun // in slices, as frames are
        anchors.left: rail.right
        anchors.right: parent.right
        height: parent.height
        focus: true
        source: frame.home ? "../home/HomeScreen.qml" : "../practice/PracticeScreen.qml"
    }
    Connections {
        target: page.item
        ignoreUnknownSignals: true
        function onNewAnswer(question, series, script) { newAnswer.askWith(question, series, script); }
        function onChooseVideo() { newAnswer.choose(); }
        function onSaid(message, action, then) { frame.said(message, action, then); }
        function onUndoable(message, model) { frame.undoable(message, model); }
    }
    Connections {
        target: App.answers
        function onTrashed(question) { frame.undoable(qsTr("“%1” is in the trash").arg(question), App.answers); }
    }

    DropArea {
        id: drop
        anchors.fill: parent
        onDropped: event => {
            const videos = event.urls.filter(url => App.answers.isVideo(url));
            if (videos.length > 0) {
                newAnswer.askFor(videos[0]);
                if (event.urls.length > 1)
                    frame.said(qsTr("One answer is begun at a time: this is the first video."), "", null);
            }
            else if (event.urls.length > 0 && event.urls[0].toString().replace(/\/$/, "").endsWith(".askreel"))
                App.openUrl(event.urls[0]);
            else frame.said(qsTr("That is not a video. Drop an MP4 or MOV file."), "", null);
        }
        Rectangle {
            anchors.fill: parent
            visible: drop.containsDrag
            color: Qt.alpha(Theme.bg, 0.92)
            DashedFrame { anchors.fill: parent; anchors.margins: 24; color: Theme.accent }
            Column {
                anchors.centerIn: parent
                spacing: 12
                Icon { anchors.horizontalCenter: parent.horizontalCenter; name: "drop"; size: 48; color: Theme.accent }
                Label { anchors.horizontalCenter: parent.horizontalCenter; type: "headline"; text: qsTr("Drop it to start a new answer") }
            }
        }
    }

    NewAnswerDialog {
        id: newAnswer
        Component.onCompleted: if ("" + App.offeredVideo !== "") askFor(App.offeredVideo)
    }
    MakingDialog { }
    SeriesDialog { id: seriesDialog }
    ShortcutSheet { id: shortcuts }
    FolderDialog {
        id: elsewhere
        title: qsTr("Open an answer")
        onAccepted: App.openUrl(selectedFolder)
    }
}
