// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// Where captions come from when there are none.
Item {
    id: none

    signal chooseFile

    Column {
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
            text: qsTr("Type or paste it, one sentence a line. It is spread over the video; drag the times below the list where they are off. Or use a caption file that you have.")
        }
        TextAreaField {
            id: script
            width: parent.width
            height: Math.max(160, Math.min(contentHeight + 24, 320))
            name: qsTr("What is said")
            placeholderText: qsTr("For most people, about three to four months.")
            text: App.document.script
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 8
            Button { text: qsTr("Choose a caption file …"); iconName: "folder"; onClicked: none.chooseFile() }
            Button {
                kind: "tonal"
                text: qsTr("Make captions of this text")
                iconName: "captions"
                enabled: script.text.trim() !== "" && App.document.hasClips
                onClicked: App.captions.spread(script.text)
            }
        }
    }
}
