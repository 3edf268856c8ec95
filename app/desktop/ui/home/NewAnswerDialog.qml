// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// A new answer: the question, typed or from the bank, who answers it, and its video where there is one already.
Dialog {
    id: dialog

    property url video
    property string series
    property string script

    readonly property bool hasVideo: "" + video !== ""
    readonly property var people: App.practice.people
    readonly property var peopleNames: [qsTr("Not decided yet"), ...people.map(p => p.display)]
    readonly property var matches: {
        const words = question.text.toLowerCase().split(" ").filter(w => w !== "");
        return App.practice.questions.filter(q => words.every(w => q.question.toLowerCase().includes(w)) && q.question !== question.text);
    }

    function ask() { askWith("", App.answers.series, ""); }
    function askWith(text: string, ofSeries: string, withScript: string) {
        video = "";
        begin(text, ofSeries, withScript);
    }
    function askFor(file: url) {
        video = file;
        begin("", App.answers.series, "");
    }
    function choose() { chooser.open(); }
    function begin(text: string, ofSeries: string, withScript: string) {
        question.text = text;
        series = ofSeries;
        script = withScript;
        open();
        question.field.forceActiveFocus();
    }

    title: qsTr("New answer")
    acceptText: hasVideo ? qsTr("Start with this video") : qsTr("Start")
    acceptEnabled: question.text.trim() !== "" || hasVideo
    wishedWidth: 560 * Math.min(Theme.textScale, 1.25)
    onAccepted: App.answers.make(question.text, series, script, who.current > 0 ? people[who.current - 1].id : "", video)

    FileDialog {
        id: chooser
        title: qsTr("Choose a video")
        nameFilters: [qsTr("Videos (%1)").arg("*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.3gp *.MP4 *.MOV"), qsTr("All files (*)")]
        onAccepted: dialog.opened ? dialog.video = selectedFile : dialog.askFor(selectedFile)
    }

    contentItem: Column {
        spacing: 16
        Column {
            width: dialog.availableWidth
            spacing: 6
            Label { type: "label"; weight: 500; text: qsTr("What is the question?"); Accessible.ignored: true }
            TextInputField {
                id: question
                width: parent.width
                name: qsTr("What is the question?")
                prompt: qsTr("For example: How long does Botox last?")
                field.maximumLength: 200
                onEdited: dialog.script = ""
                field.onAccepted: if (dialog.acceptEnabled) dialog.accept()
            }
        }
        Column {
            width: dialog.availableWidth
            spacing: 6
            visible: dialog.matches.length > 0 || dialog.script !== ""
            Label { type: "label"; color: Theme.text2; text: dialog.script !== "" ? qsTr("With its script from the question bank") : qsTr("From your question bank") }
            Card {
                width: parent.width
                height: Math.min(bank.contentHeight, 4.5 * Theme.height(40)) + 2
                visible: dialog.script === ""
                ListView {
                    id: bank
                    anchors.fill: parent
                    anchors.margins: 1
                    clip: true
                    boundsBehavior: Flickable.StopAtBounds
                    model: dialog.matches
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("Question bank")
                    T.ScrollBar.vertical: ScrollBar { }
                    delegate: ListRow {
                        id: row
                        required property var modelData
                        required property int index
                        width: ListView.view.width
                        implicitHeight: Theme.height(40)
                        last: index === bank.count - 1
                        rightPadding: 24
                        Accessible.name: modelData.question
                        onClicked: {
                            question.text = modelData.question;
                            dialog.series = modelData.series;
                            dialog.script = modelData.script;
                        }
                        contentItem: Item {
                            Label { anchors.left: parent.left; anchors.right: time.left; anchors.rightMargin: 12; anchors.verticalCenter: parent.verticalCenter; text: row.modelData.question; elide: Text.ElideRight; Accessible.ignored: true }
                            Label { id: time; anchors.right: parent.right; anchors.verticalCenter: parent.verticalCenter; type: "small"; color: Theme.text3; text: row.modelData.seconds > 0 ? qsTr("%1 s script").arg(Math.round(row.modelData.seconds / 5) * 5) : ""; Accessible.ignored: true }
                        }
                    }
                }
            }
            Row {
                visible: dialog.script !== ""
                spacing: 6
                Icon { name: "done"; size: 16; color: Theme.ok; anchors.verticalCenter: parent.verticalCenter }
                Label { type: "label"; text: qsTr("%1 seconds to read").arg(Math.max(5, Math.round(App.practice.readingSeconds(dialog.script) / 5) * 5)) }
            }
        }
        Column {
            width: dialog.availableWidth
            spacing: 6
            visible: App.practice.people.length > 0
            Label { type: "label"; weight: 500; text: qsTr("Who answers?"); Accessible.ignored: true }
            Choice {
                id: who
                width: parent.width
                name: qsTr("Who answers?")
                current: 0
                options: dialog.peopleNames
                onChosen: index => current = index
            }
        }
        Item {
            width: dialog.availableWidth
            height: Math.max(clipWords.implicitHeight, chooseButton.height)
            Icon { id: clipIcon; anchors.verticalCenter: parent.verticalCenter; name: dialog.hasVideo ? "play" : "drop"; size: 20; color: Theme.accent }
            Label {
                id: clipWords
                anchors.left: clipIcon.right
                anchors.leftMargin: 12
                anchors.right: chooseButton.left
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                wrapMode: dialog.hasVideo ? Text.NoWrap : Text.Wrap
                elide: Text.ElideMiddle
                color: dialog.hasVideo ? Theme.text : Theme.text2
                text: dialog.hasVideo ? decodeURIComponent(("" + dialog.video).split("/").pop()) : qsTr("Have a video already? Drop it here.")
            }
            Button {
                id: chooseButton
                anchors.right: parent.right
                small: true
                text: dialog.hasVideo ? qsTr("Another one …") : qsTr("Choose a file …")
                onClicked: chooser.open()
            }
            DropArea {
                anchors.fill: parent
                anchors.margins: -16
                onDropped: event => {
                    const video = event.urls.find(url => App.answers.isVideo(url));
                    if (video !== undefined) dialog.video = video;
                }
            }
        }
    }
}
