// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// A question of the bank with its script.
Dialog {
    id: dialog

    property int index: -1 // -1: a new one
    readonly property var series: App.practice.series
    readonly property var seriesNames: [qsTr("No series"), ...series.map(s => s.name)]

    function add(ofSeries: string) {
        index = -1;
        fill({ question: "", series: ofSeries, script: "" });
    }
    function change(i: int) {
        index = i;
        fill(App.practice.questions[i]);
    }
    function fill(q: var) {
        question.text = q.question;
        script.text = q.script;
        choice.current = series.findIndex(s => s.id === q.series) + 1;
        open();
        question.input.forceActiveFocus();
    }

    title: index < 0 ? qsTr("Add a question") : qsTr("Change the question")
    acceptText: index < 0 ? qsTr("Add it") : qsTr("Save")
    acceptEnabled: question.text.trim() !== ""
    wishedWidth: 600 * Math.min(Theme.textScale, 1.25)
    onAccepted: {
        const id = choice.current > 0 ? series[choice.current - 1].id : "";
        if (index < 0) App.practice.addQuestion(question.text, id, script.text.trim());
        else App.practice.setQuestion(index, question.text, id, script.text.trim());
    }

    contentItem: Column {
        spacing: 16
        Field { id: question; width: dialog.availableWidth; longest: 200; name: qsTr("Question"); prompt: qsTr("For example: Does a peel hurt?") }
        Column {
            width: dialog.availableWidth
            spacing: 5
            Label { type: "label"; weight: 500; color: Theme.text2; text: qsTr("Series"); Accessible.ignored: true }
            Choice {
                id: choice
                width: parent.width
                name: qsTr("Series")
                options: dialog.seriesNames
                onChosen: index => current = index
            }
        }
        Column {
            width: dialog.availableWidth
            spacing: 5
            Item {
                width: parent.width
                height: label.implicitHeight
                Label { id: label; type: "label"; weight: 500; color: Theme.text2; text: qsTr("Script"); Accessible.ignored: true }
                Label { anchors.right: parent.right; type: "small"; color: Theme.text3; text: qsTr("%1 s to read").arg(Math.round(App.practice.readingSeconds(script.text))) }
            }
            Flickable {
                id: flick
                width: parent.width
                height: 180 * Math.min(1.2, Theme.textScale)
                contentHeight: script.height
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ScrollBar { }
                TextAreaField {
                    id: script
                    width: flick.width
                    height: Math.max(implicitHeight, flick.height)
                    name: qsTr("Script")
                    placeholderText: qsTr("What to say, in short sentences. 75 words take about half a minute.")
                    onTextChanged: if (length > 3000) remove(3000, length)
                    onCursorRectangleChanged: {
                        if (cursorRectangle.y < flick.contentY) flick.contentY = cursorRectangle.y;
                        else if (cursorRectangle.y + cursorRectangle.height + 12 > flick.contentY + flick.height)
                            flick.contentY = Math.min(contentHeight + 24 - flick.height, cursorRectangle.y + cursorRectangle.height + 12 - flick.height);
                    }
                }
            }
        }
    }
}
