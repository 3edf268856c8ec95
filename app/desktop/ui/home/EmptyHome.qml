// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// The first start: three questions to begin with, a place to drop a video, and the sample.
Flickable {
    id: page

    readonly property var questions: App.practice.questions
    readonly property var starters: questions.slice(0, 3)
    signal begin(string question, string series, string script)
    signal chooseVideo

    contentHeight: content.height + 32
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollBar { }

    Column {
        id: content
        x: 32
        y: Math.min(72, Math.max(24, (page.height - 500) * 0.4))
        width: page.width - 64
        spacing: 0

        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: "title"
            wrapMode: Text.Wrap
            text: qsTr("What do your patients ask every week?")
            Accessible.role: Accessible.Heading
        }
        Item { width: 1; height: 8 }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: "word"
            color: Theme.text2
            wrapMode: Text.Wrap
            text: qsTr("Pick one, say it to the camera, and post it in five places. About five minutes.")
        }
        Item { width: 1; height: 40 }
        GridLayout {
            width: parent.width
            columns: page.width < 760 * Theme.textScale ? 1 : 3
            columnSpacing: 16
            rowSpacing: 16
            Repeater {
                model: page.starters
                StarterCard {
                    required property var modelData
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.fillHeight: true
                    question: modelData.question
                    seconds: modelData.seconds
                    onClicked: page.begin(modelData.question, modelData.series, modelData.script)
                }
            }
        }
        Item { width: 1; height: 24 }
        Item {
            width: parent.width
            height: Math.max(136, words.implicitHeight + 48)
            DashedFrame { anchors.fill: parent }
            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: 32
                anchors.rightMargin: 32
                spacing: 24
                Icon { name: "drop"; size: 32; color: Theme.accent }
                Column {
                    id: words
                    Layout.fillWidth: true
                    spacing: 4
                    Label { width: parent.width; type: "word"; weight: 600; wrapMode: Text.Wrap; text: qsTr("Have a video already? Drop it anywhere in this window") }
                    Label { width: parent.width; color: Theme.text2; wrapMode: Text.Wrap; text: qsTr("From your phone, camera or download. It becomes a new answer.") }
                }
                Button { text: qsTr("Choose a file …"); kind: "ghost"; onClicked: page.chooseVideo() }
                Button { text: qsTr("Try it with the sample clip"); iconName: "play"; enabled: !App.answers.making; onClicked: App.answers.makeSample() }
            }
        }
    }
}
