// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// What was said more than once: its takes, to be heard and chosen from. Nothing is cut before.
Card {
    id: card

    implicitHeight: head.height + rows.height + 40
    border.color: Theme.tintLine

    Item {
        id: head
        x: 16
        y: 12
        width: parent.width - 32
        height: Math.max(words.height, buttons.height)
        Column {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: buttons.x - 24
            spacing: 2
            Label {
                width: parent.width
                type: "strong"
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                text: App.retakes.count === 1 ? qsTr("1 sentence was said more than once") : qsTr("%1 sentences were said more than once").arg(App.retakes.count)
            }
            Label {
                width: parent.width
                type: "label"
                color: Theme.text2
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                text: !App.retakes.pending ? qsTr("The video is as you chose.")
                    : App.retakes.seconds > 0 ? qsTr("%1 seconds shorter. Nothing is cut yet.").arg(App.retakes.seconds.toFixed(1))
                    : qsTr("Choose the take that stays. Nothing is cut yet.")
            }
        }
        Row {
            id: buttons
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4
            Button { kind: "ghost"; text: App.retakes.pending ? qsTr("Not now") : qsTr("Close"); onClicked: App.retakes.offered = false }
            Button {
                enabled: App.retakes.pending
                disabledReason: qsTr("The video is as you chose")
                text: qsTr("Keep what is chosen")
                onClicked: App.retakes.apply()
            }
        }
    }
    Flickable {
        id: flick
        anchors.top: head.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        x: 8
        width: parent.width - 16
        contentHeight: rows.height
        clip: true
        interactive: false
        boundsBehavior: Flickable.StopAtBounds
        ScrollWheel { flickable: flick }
        T.ScrollBar.vertical: ScrollBar {}
        Column {
            id: rows
            width: flick.width - 12
            spacing: 8
            Repeater {
                model: App.retakes
                Column {
                    id: said
                    required property int index
                    required property var takes
                    required property int kept
                    width: rows.width
                    Accessible.role: Accessible.Grouping
                    Accessible.name: takes[takes.length - 1].text
                    Repeater {
                        model: said.takes
                        TakeRow {
                            required property int index
                            required property var modelData
                            width: said.width
                            chosen: said.kept === index
                            time: modelData.time
                            cut: modelData.cut
                            broken: modelData.broken
                            text: modelData.text
                            number: index + 1
                            onClicked: App.retakes.keep(said.index, index)
                            onPlay: App.retakes.play(said.index, index)
                        }
                    }
                    TakeRow {
                        width: said.width
                        chosen: said.kept < 0
                        all: true
                        text: said.takes.length === 2 ? qsTr("Keep both") : qsTr("Keep all of them")
                        onClicked: App.retakes.keep(said.index, -1)
                    }
                }
            }
        }
    }
}
