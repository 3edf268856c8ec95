// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge

// How the answer wears the practice's brand; or the kit itself, while that is edited. Both beside the video.
Item {
    id: page

    signal said(string message, string action, var then)
    signal undoable(string message, var model)
    property bool editing: false
    property string pointedAt
    // What Ctrl+Z is about.
    readonly property bool canUndo: editing ? App.kits.canUndo : App.document.canUndo
    readonly property bool canRedo: editing ? App.kits.canRedo : App.document.canRedo
    function undo() { if (editing) App.kits.undo(); else App.document.undo(); }
    function redo() { if (editing) App.kits.redo(); else App.document.redo(); }

    Component.onCompleted: App.brand.active = true
    Component.onDestruction: App.brand.active = false
    Connections {
        target: App.brand
        function onChanged() { if (!App.brand.hasKit) page.editing = false; }
    }

    Loader {
        anchors.fill: parent
        sourceComponent: page.editing ? editor : choices
    }
    // Qt 6.4's Loader cannot make bound components, in which ids of the file count as qualified.
    // qmllint disable unqualified
    Component {
        id: choices
        BrandPane {
            onChosenElementChanged: page.pointedAt = chosenElement
            Component.onCompleted: page.pointedAt = chosenElement
            Component.onDestruction: page.pointedAt = ""
            onEdit: page.editing = true
            onSaid: (message, action, then) => page.said(message, action, then)
            onUndoable: (message, model) => page.undoable(message, model)
        }
    }
    Component {
        id: editor
        KitEditor { onDone: page.editing = false }
    }
    // qmllint enable unqualified
}
