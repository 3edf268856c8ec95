// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// The words that are said. A click plays from a word; dragging over some chooses them; Delete takes them out of the
// video; a click on a struck one brings it back.
Card {
    id: transcript

    signal removed

    property int anchor: -1
    property int head: -1
    readonly property int first: Math.min(anchor, head)
    readonly property int last: Math.max(anchor, head)
    readonly property bool hasSelection: anchor >= 0 && head >= 0

    function clear() { anchor = -1; head = -1; }
    function removeSelected() {
        App.words.remove(first, last);
        clear();
    }
    // Without types: qmllint of Qt 6.4 now and then crashes over a call that has to become a var.
    function under(whole, x, y) { return whole.childAt(x, y); }
    // The word under a point of the rows: {word, item}; null between words.
    function hit(x: real, y: real): var {
        const row = under(rows, x, y);
        if (!row || !row.flow) return null;
        const at = rows.mapToItem(row.flow, x, y);
        const word = under(row.flow, at.x, at.y);
        return word && word.number !== undefined ? word : null;
    }

    Accessible.role: Accessible.List
    Accessible.name: qsTr("What is said")

    Flickable {
        id: flick
        anchors.fill: parent
        anchors.margins: 1
        contentHeight: rows.height + 32
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
        ScrollWheel { flickable: flick }
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: rows
            x: 16
            y: 16
            width: flick.width - 40
            spacing: 9
            Repeater {
                model: App.words
                Item {
                    id: row
                    required property int index
                    required property real time
                    required property int first
                    required property var words
                    property alias flow: flow

                    width: rows.width
                    height: flow.height
                    Accessible.role: Accessible.ListItem
                    Accessible.name: App.words.text(first, first + words.length - 1)
                    TimeLabel {
                        visible: row.time >= 0
                        y: (Math.round(24 * Theme.textScale) - height) / 2
                        seconds: row.time
                        type: "label"
                        color: Theme.text2
                        Accessible.ignored: true
                    }
                    Flow {
                        id: flow
                        x: Math.round(48 * Theme.textScale)
                        width: parent.width - x
                        Repeater {
                            model: row.words
                            Item {
                                id: word
                                required property int index
                                required property var modelData
                                readonly property int number: row.first + index
                                readonly property bool spoken: number === App.words.spoken
                                readonly property bool chosen: transcript.hasSelection && number >= transcript.first && number <= transcript.last

                                // The pause before it that would go.
                                readonly property bool going: App.retakes.offered && App.retakes.going[number] === true
                                readonly property string pause: App.pauses.offered ? App.pauses.before[number] ?? "" : ""

                                width: letters.x + letters.implicitWidth + 2
                                height: letters.implicitHeight
                                Rectangle {
                                    visible: word.pause !== ""
                                    x: 2
                                    anchors.verticalCenter: parent.verticalCenter
                                    width: seconds.implicitWidth + 12
                                    height: Math.round(18 * Theme.textScale)
                                    radius: height / 2
                                    color: Theme.cutFill
                                    border.width: 1.5
                                    border.color: Theme.cut
                                    Label { id: seconds; anchors.centerIn: parent; type: "small"; weight: 600; color: Theme.danger; text: word.pause; Accessible.ignored: true }
                                }
                                Rectangle {
                                    anchors.fill: parent
                                    anchors.leftMargin: letters.x - 2
                                    anchors.topMargin: 2
                                    anchors.bottomMargin: word.chosen ? 0 : 2
                                    anchors.rightMargin: word.chosen && word.number < transcript.last ? -1 : 0
                                    visible: word.spoken || word.chosen || word.going
                                    radius: word.chosen ? 0 : 4
                                    color: word.chosen ? Theme.tint : word.spoken ? Theme.accent : Theme.cutFill
                                    Rectangle {
                                        visible: word.chosen
                                        anchors.bottom: parent.bottom
                                        width: parent.width
                                        height: 2
                                        color: Theme.accent
                                    }
                                }
                                Label {
                                    id: letters
                                    x: word.pause === "" ? 2 : seconds.implicitWidth + 20
                                    type: "word"
                                    text: word.modelData.text
                                    color: !word.modelData.kept ? Theme.text3 : word.spoken && !word.chosen ? Theme.accentInk : word.going ? Theme.danger : Theme.text
                                    Accessible.ignored: true
                                }
                                Rectangle {
                                    visible: !word.modelData.kept
                                    anchors.verticalCenter: parent.verticalCenter
                                    x: letters.x - 2
                                    width: parent.width - x
                                    height: 1.5
                                    color: Theme.cut
                                }
                            }
                        }
                    }
                }
            }
        }
        MouseArea {
            x: rows.x
            y: rows.y
            width: rows.width
            height: Math.max(rows.height, flick.height - 32)
            cursorShape: Qt.IBeamCursor
            property var pressedWord: null
            onPressed: mouse => {
                pressedWord = transcript.hit(mouse.x, mouse.y);
                if (!(mouse.modifiers & Qt.ShiftModifier) || transcript.anchor < 0) transcript.clear();
                else if (pressedWord) transcript.head = pressedWord.number;
            }
            onPositionChanged: mouse => {
                const over = transcript.hit(mouse.x, mouse.y);
                if (!pressedWord || !over) return;
                if (transcript.anchor < 0 && over.number === pressedWord.number) return;
                if (transcript.anchor < 0) transcript.anchor = pressedWord.number;
                transcript.head = over.number;
            }
            onClicked: {
                if (!pressedWord || transcript.hasSelection) return;
                if (App.words.kept(pressedWord.number)) App.words.seek(pressedWord.number);
                else App.words.restore(pressedWord.number);
            }
            onDoubleClicked: if (pressedWord) { transcript.anchor = pressedWord.number; transcript.head = pressedWord.number; }
        }
    }

    Rectangle {
        visible: transcript.hasSelection
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 12
        width: bar.width + 8
        height: Theme.height(36)
        radius: Theme.radiusMedium
        color: Theme.tip
        Row {
            id: bar
            x: 4
            anchors.verticalCenter: parent.verticalCenter
            Button {
                kind: "toast"
                small: true
                iconName: "trash"
                text: qsTr("Delete these words")
                key: qsTr("Del")
                onClicked: transcript.removed()
            }
            Button {
                kind: "toast"
                small: true
                iconName: "play"
                text: qsTr("Play")
                onClicked: { App.words.seek(transcript.first); App.player.play(); }
            }
        }
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 64, 420)
        spacing: 8
        visible: App.words.count === 0
        Icon { anchors.horizontalCenter: parent.horizontalCenter; name: "captions"; size: 24; color: Theme.accentText }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: "strong"
            text: qsTr("The words appear here once there are captions")
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: "label"
            color: Theme.text2
            text: qsTr("Until then, drag the green ends below, or play and press I where it should start and O where it should end.")
            wrapMode: Text.Wrap
        }
    }
}
