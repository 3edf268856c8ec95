// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// A caption: when, what, and what makes it hard to read. Enter splits at the cursor, Shift+Enter breaks the line,
// Backspace at the start joins it to the one before, Tab goes on.
Rectangle {
    id: row

    required property int index
    required property string text
    required property real start
    required property string badge
    required property string reason
    required property bool blocks
    property bool edited: false
    property int startCursor: -1
    readonly property bool onScreen: index === App.captions.shown
    // What is to be translated; empty in the original.
    readonly property string original: App.languages.translating ? App.languages.original(index) : ""
    // A word of the glossary that was probably meant; null: none.
    readonly property var term: App.terms.ofCaption[index] ?? null
    signal chosen(int at)
    signal closed
    signal next
    signal previous
    signal splitAt(int at)
    signal join
    signal removed
    signal askedFor(var term, Item below)

    readonly property TextEdit writing: editor.item as TextEdit
    function begin() {
        if (!writing) return;
        writing.forceActiveFocus();
        writing.cursorPosition = startCursor >= 0 ? Math.min(startCursor, writing.length) : writing.length;
    }

    height: Math.max(Theme.height(56), words.height + 16)
    color: edited ? Theme.tint : hover.hovered ? Theme.hover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: text + (badge === "" ? "" : ". " + reason)
    Accessible.focusable: true

    HoverHandler { id: hover }
    Rectangle { visible: row.edited; width: 3; height: parent.height; color: Theme.accent }
    Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: 1; color: Theme.line }

    TimeLabel {
        id: time
        x: 16
        anchors.verticalCenter: parent.verticalCenter
        seconds: row.start
        tenths: true
        type: "label"
        color: row.edited || row.onScreen ? Theme.accentText : Theme.text2
        weight: row.onScreen ? 600 : 400
    }
    Item {
        id: words
        x: Math.round(80 * Theme.textScale)
        width: right.x - x - 12
        height: still.y + (row.writing ? row.writing.contentHeight : still.implicitHeight)
        anchors.verticalCenter: parent.verticalCenter
        Label {
            id: above
            visible: row.original !== ""
            width: parent.width
            type: "label"
            color: Theme.text2
            wrapMode: Text.Wrap
            text: row.original
        }
        Label {
            id: still
            visible: !editor.active
            y: above.visible ? above.height + 2 : 0
            width: parent.width
            type: "word"
            lineHeight: Math.round(20 * Theme.textScale)
            text: row.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Loader {
            id: editor
            active: row.edited
            y: still.y
            width: parent.width
            onLoaded: row.begin()
            // Qt 6.4's Loader cannot make bound components, in which ids of the file count as qualified.
            // qmllint disable unqualified
            sourceComponent: TextEdit {
                id: field
                width: editor.width
                Component.onCompleted: text = row.text
                font.family: Theme.family
                font.pixelSize: Theme.fontSize(15)
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentInk
                selectByMouse: true
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                cursorDelegate: Rectangle {
                    width: 2
                    color: Theme.accent
                    visible: field.cursorVisible
                }
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("Caption %1").arg(row.index + 1)
                Accessible.description: row.reason
                onTextChanged: {
                    if (!activeFocus || text === row.text) return;
                    App.captions.setText(row.index, text);
                }
                Keys.onPressed: event => {
                    event.accepted = true;
                    if (event.key === Qt.Key_Tab) row.next();
                    else if (event.key === Qt.Key_Backtab) row.previous();
                    else if (event.key === Qt.Key_Escape) row.closed();
                    else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && event.modifiers === Qt.NoModifier) row.splitAt(cursorPosition);
                    else if (event.key === Qt.Key_Backspace && cursorPosition === 0 && selectedText === "" && event.modifiers === Qt.NoModifier) row.join();
                    else if (event.key === Qt.Key_Delete && (event.modifiers & Qt.ControlModifier) && (event.modifiers & Qt.ShiftModifier)) row.removed();
                    else if (event.matches(StandardKey.Undo)) App.document.undo();
                    else if (event.matches(StandardKey.Redo)) App.document.redo();
                    else if (event.key === Qt.Key_Up && cursorRectangle.y < cursorRectangle.height / 2) row.previous();
                    else if (event.key === Qt.Key_Down && cursorRectangle.y + cursorRectangle.height * 1.5 > contentHeight) row.next();
                    else event.accepted = false;
                }
                // Undo and Fix all change the text from outside.
                Connections {
                    target: row
                    function onTextChanged() {
                        if (field.text === row.text || field.text.trim() === row.text) return;
                        const at = field.cursorPosition;
                        field.text = row.text;
                        field.cursorPosition = Math.min(at, field.length);
                    }
                }
            }
            // qmllint enable unqualified
        }
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8
        Button {
            id: meant
            visible: row.term !== null
            kind: "tonal"
            small: true
            implicitHeight: Theme.height(28)
            iconName: "book"
            text: qsTr("%1?").arg(row.term?.term ?? "")
            Accessible.description: qsTr("%1 instead of “%2”").arg(row.term?.term ?? "").arg(row.term?.was ?? "")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: row.askedFor(row.term, meant)
        }
        Badge {
            visible: row.badge !== ""
            text: row.badge
            iconName: "warn"
            kind: row.blocks ? "warn" : "neutral"
            anchors.verticalCenter: parent.verticalCenter
        }
        Row {
            visible: row.edited && row.badge === "" && row.term === null
            spacing: 6
            anchors.verticalCenter: parent.verticalCenter
            KeyCap { text: qsTr("Enter"); filled: true; anchors.verticalCenter: parent.verticalCenter }
            Label { type: "label"; color: Theme.text2; text: qsTr("splits"); anchors.verticalCenter: parent.verticalCenter }
        }
        IconButton {
            visible: row.edited || hover.hovered
            iconName: "trash"
            iconSize: 16
            text: qsTr("Remove this caption")
            focusPolicy: Qt.NoFocus
            anchors.verticalCenter: parent.verticalCenter
            onClicked: row.removed()
        }
    }
    TapHandler {
        enabled: !row.edited
        onTapped: {
            row.chosen(-1);
        }
    }
}
