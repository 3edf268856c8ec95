// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// Where captions come from when there are none.
Item {
    id: none

    signal chooseFile

    Component.onCompleted: App.speech.look()

    ModelDialog { id: model }

    Column {
        visible: !App.speech.listening
        anchors.centerIn: parent
        width: Math.min(parent.width, 560)
        spacing: 16
        Icon { anchors.horizontalCenter: parent.horizontalCenter; name: "captions"; size: 32; color: Theme.accentText }
        Label {
            width: parent.width
            type: "headline"
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: qsTr("What is said in the video?")
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: Theme.text2
            text: App.speech.canFollow ? qsTr("Paste what was read, about as it was said. AskReel listens for these words and spells them as they are written here.")
                : qsTr("Type or paste it, one sentence a line. It is spread over the video; drag the times below the list where they are off. Or use a caption file that you have.")
        }
        Notice {
            width: parent.width
            visible: App.speech.trouble.there
            title: App.speech.trouble.sentence
            cause: App.speech.trouble.remedy
        }
        TextAreaField {
            id: script
            width: parent.width
            height: Math.max(120, Math.min(contentHeight + 24, none.height - 320))
            name: qsTr("What is said")
            placeholderText: qsTr("For most people, about three to four months.")
            text: App.document.script
        }
        Flow {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, files.width + (spread.visible ? spread.width + 8 : 0) + (go.visible ? go.width + 8 : 0))
            spacing: 8
            Button { id: files; text: qsTr("Choose a caption file …"); iconName: "folder"; onClicked: none.chooseFile() }
            Button {
                id: spread
                visible: !App.speech.canFollow || App.speech.trouble.there
                text: qsTr("Spread it over the video")
                enabled: script.text.trim() !== "" && App.document.hasClips
                onClicked: App.captions.spread(script.text)
            }
            Button {
                id: go
                visible: App.speech.canFollow
                kind: "tonal"
                text: qsTr("Make captions of this text")
                iconName: "captions"
                enabled: script.text.trim() !== "" && App.document.hasClips
                disabledReason: App.document.hasClips ? qsTr("Write or paste what is said first.") : qsTr("There is no video yet")
                onClicked: App.speech.follow(script.text)
            }
        }
        Button {
            anchors.horizontalCenter: parent.horizontalCenter
            kind: "ghost"
            iconName: "mic"
            text: qsTr("There is no script: write down what is heard")
            enabled: App.document.hasClips
            disabledReason: qsTr("There is no video yet")
            onClicked: App.speech.canTranscribe ? App.speech.transcribe() : model.open()
        }
    }
    Column {
        visible: App.speech.listening
        anchors.centerIn: parent
        width: Math.min(parent.width, 400)
        spacing: 16
        Label { width: parent.width; type: "headline"; horizontalAlignment: Text.AlignHCenter; wrapMode: Text.Wrap; text: qsTr("Listening …") }
        Progress { width: parent.width; name: qsTr("Listening"); value: App.speech.progress }
        Button { anchors.horizontalCenter: parent.horizontalCenter; text: qsTr("Cancel"); onClicked: App.speech.cancel() }
    }
}
