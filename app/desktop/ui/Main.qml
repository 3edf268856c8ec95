// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel
import AskReel.Bridge
import AskReel.Style

// The one window: the library's frame or the editor's, and what lies above both.
Window {
    id: window

    width: 1280
    height: 800
    minimumWidth: 1100
    minimumHeight: 700
    visible: true
    title: App.document.open ? qsTr("%1 – AskReel").arg(App.document.question) : "AskReel"
    color: Theme.bg

    Binding { target: Theme; property: "dark"; value: App.settings.dark }
    Binding { target: Theme; property: "textScale"; value: App.settings.textScale }
    Binding { target: Theme; property: "reducedMotion"; value: App.settings.reducedMotion }

    // What the keyboard goes to is scrolled into view.
    onActiveFocusItemChanged: {
        for (let above = activeFocusItem?.parent; above; above = above.parent) {
            if (!(above instanceof Flickable) || above.contentHeight <= above.height) continue;
            const top = activeFocusItem.mapToItem(above.contentItem, 0, 0).y;
            const bottom = top + activeFocusItem.height;
            if (top - 16 < above.contentY) above.contentY = Math.max(above.originY, top - 16);
            else if (bottom + 16 > above.contentY + above.height)
                above.contentY = Math.min(above.originY + above.contentHeight - above.height, bottom + 16 - above.height);
            return;
        }
    }

    readonly property bool editing: App.document.open && App.screen !== "home" && App.screen !== "practice"

    // A frame is made in slices, so that the window never waits for it; the one before stays until it is there.
    // qmllint disable unqualified
    component Frame: Loader {
        anchors.fill: parent
        active: window.wanted === this || window.shown === this
        asynchronous: window.shown !== null
        visible: window.shown === this
        focus: visible
        onLoaded: {
            window.shown = this;
            item.forceActiveFocus();
        }
    }
    // qmllint enable unqualified
    readonly property Frame wanted: editing ? editor : library
    property Frame shown: null

    Frame {
        id: library
        sourceComponent: LibraryFrame {
            onSaid: (message, action, then) => toast.show(message, action, then)
            onUndoable: (message, model) => toast.offerUndo(message, model)
        }
    }
    Frame {
        id: editor
        sourceComponent: EditorFrame {
            onSaid: (message, action, then) => toast.show(message, action, then)
            onUndoable: (message, model) => toast.offerUndo(message, model)
        }
    }

    Connections {
        target: App.exports
        function onSaid(sentence) { toast.show(sentence, "", null); }
    }
    Toast {
        id: toast
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 24
    }
}
