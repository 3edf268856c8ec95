// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// The script to be written, on the panel where it is read. `open` is set by writing into it.
Flickable {
    id: editor

    property bool open: false
    property font font
    signal finished

    // The word that was being read is on the row where it was.
    function begin(row: real) {
        open = true;
        area.cursorPosition = App.prompter.cursor();
        area.forceActiveFocus();
        contentY = Math.max(0, Math.min(contentHeight - height, area.cursorRectangle.y - row));
    }
    function showCursor() {
        const top = area.cursorRectangle.y, bottom = top + area.cursorRectangle.height;
        if (top < contentY) contentY = top;
        else if (bottom > contentY + height) contentY = bottom - height;
    }

    contentHeight: Math.max(height, area.implicitHeight)
    clip: true
    interactive: false
    ScrollWheel { flickable: editor }

    TextAreaField {
        id: area
        width: parent.width
        height: editor.contentHeight
        name: qsTr("What to say")
        placeholderText: ""
        topPadding: 4
        leftPadding: 0
        rightPadding: 0
        font: editor.font
        color: Theme.promptNow
        selectionColor: Theme.promptMarker
        selectedTextColor: Theme.promptBed
        background: null
        text: App.prompter.script
        onTextChanged: {
            if (text === App.prompter.script) return;
            editor.open = true;
            App.prompter.script = text;
        }
        onCursorRectangleChanged: if (activeFocus) editor.showCursor()
        onActiveFocusChanged: if (activeFocus) editor.open = true
        Keys.onEscapePressed: editor.finished()

        Text {
            visible: area.text === "" && area.preeditText === ""
            y: area.topPadding
            width: parent.width
            text: qsTr("Write what you want to say, or just talk")
            font: area.font
            color: Theme.promptRead
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    Connections {
        target: App.prompter
        // Undone, or another answer.
        function onScriptChanged() {
            if (area.text === App.prompter.script) return;
            const at = area.cursorPosition;
            area.text = App.prompter.script;
            area.cursorPosition = Math.min(at, area.length);
        }
    }
}
