// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Items
import AskReel.Style

// One take: its picture plays it, the star makes it the answer, the line below is for a note.
Column {
    id: card

    required property int index
    required property string clip
    required property int number
    required property real seconds
    required property var picture
    required property bool used
    required property string note
    required property bool missing

    readonly property string name: qsTr("Take %1").arg(number)
    readonly property bool reviewed: App.takes.reviewed === clip
    signal dropped
    signal moved(int by)

    function pick() { shown.forceActiveFocus(Qt.TabFocusReason); }

    width: Theme.height(120)
    spacing: 6

    T.Button {
        id: shown
        width: parent.width
        height: Theme.height(168)
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true
        enabled: !card.missing && App.recorder.state !== "recording" && App.recorder.state !== "counting"
        text: card.reviewed ? qsTr("Stop playing %1").arg(card.name) : qsTr("Play %1").arg(card.name)
        Accessible.name: text
        Accessible.description: card.used ? qsTr("This take is used") : ""
        onClicked: App.takes.review(card.reviewed ? "" : card.clip)
        Keys.onReturnPressed: shown.clicked()
        Keys.onLeftPressed: card.moved(-1)
        Keys.onRightPressed: card.moved(1)
        Keys.onMenuPressed: menu.open()
        Keys.onPressed: event => {
            if (event.key !== Qt.Key_F10 || !(event.modifiers & Qt.ShiftModifier)) return;
            menu.open();
            event.accepted = true;
        }
        TapHandler { acceptedButtons: Qt.RightButton; onTapped: menu.open() }
        background: Rectangle { radius: Theme.radius; color: Theme.inset }
        contentItem: Item {
            PictureItem { anchors.fill: parent; picture: card.picture; Accessible.ignored: true } // qmllint disable type
            RoundCorners { anchors.fill: parent; behind: Theme.bg }
            Rectangle {
                anchors.centerIn: parent
                visible: shown.hovered || card.reviewed
                width: 44
                height: 44
                radius: 22
                color: Theme.onVideo
                Icon { anchors.centerIn: parent; name: card.reviewed ? "close" : "play"; size: 20; color: Theme.onVideoText }
            }
            Rectangle {
                anchors { right: parent.right; bottom: parent.bottom; margins: 6 }
                width: length.implicitWidth + 12
                height: length.implicitHeight + 6
                radius: Theme.radiusSmall
                color: Theme.onVideo
                TimeLabel { id: length; anchors.centerIn: parent; type: "small"; seconds: card.seconds; color: Theme.onVideoText }
            }
            Label {
                anchors.centerIn: parent
                width: parent.width - 16
                visible: card.missing
                type: "small"
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                color: Theme.text2
                text: qsTr("The file is not where it was")
            }
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: -5
            visible: card.used
            radius: Theme.radius + 5
            color: "transparent"
            border.width: 3
            border.color: Theme.accent
        }
        FocusRing { target: shown; anchors.margins: -7 }
        Tooltip { text: shown.text; target: shown; above: true }
        VideoButton {
            x: 6
            y: 6
            width: 28
            height: 28
            enabled: !card.missing
            iconName: card.used ? "star-filled" : "star"
            checked: card.used
            text: card.used ? qsTr("%1 goes on to Trim").arg(card.name) : qsTr("Use %1").arg(card.name)
            onClicked: App.takes.use(card.clip)
        }
    }
    Item {
        width: parent.width
        height: Math.max(title.height, more.height)
        Label { id: title; anchors.verticalCenter: parent.verticalCenter; width: more.x; type: "strong"; text: card.name; elide: Text.ElideRight }
        IconButton {
            id: more
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: 28
            height: 28
            iconSize: 18
            iconName: "more"
            text: qsTr("More for %1").arg(card.name)
            onClicked: menu.open()
            Menu {
                id: menu
                y: more.height + 4
                MenuItem { text: qsTr("Use this take alone"); iconName: "star"; onTriggered: App.takes.use(card.clip) }
                MenuItem { text: qsTr("Add it behind what is used"); iconName: "plus"; enabled: !card.used; onTriggered: App.takes.useToo(card.clip) }
                MenuItem {
                    text: qsTr("Remove")
                    iconName: "trash"
                    danger: true
                    enabled: !card.used
                    onTriggered: {
                        card.dropped();
                        App.takes.drop(card.clip);
                    }
                }
            }
        }
    }
    TextInput {
        id: words
        width: parent.width
        readonly property string kept: card.note
        text: kept
        onKeptChanged: text = kept
        maximumLength: 200
        clip: true
        font.family: Theme.family
        font.pixelSize: Theme.fontSize(13)
        color: activeFocus ? Theme.text2 : "transparent"
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        selectByMouse: true
        activeFocusOnTab: true
        Accessible.role: Accessible.EditableText
        Accessible.name: qsTr("Note on %1").arg(card.name)
        onEditingFinished: App.takes.setNote(card.clip, text)
        Keys.onEscapePressed: {
            text = card.note;
            focus = false;
        }
        HoverHandler { cursorShape: Qt.IBeamCursor }
        // How it begins, where a field would show how it ends.
        Label {
            visible: !words.activeFocus
            width: parent.width
            type: "label"
            color: words.text === "" ? Theme.text3 : Theme.text2
            text: words.text === "" ? qsTr("Add a note") : words.text
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Rectangle { visible: words.activeFocus; y: parent.height + 1; width: parent.width; height: 2; color: Theme.accent }
    }
}
