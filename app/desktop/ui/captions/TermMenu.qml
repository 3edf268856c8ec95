// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// What can be done where a word of the glossary was probably meant.
Menu {
    id: menu

    property var found: ({ row: -1, was: "", term: "", same: 0 }) // of App.terms

    function ask(what: var, below: Item) {
        found = what;
        popup(below, 0, below.height + 4);
    }

    MenuItem {
        iconName: "check"
        text: qsTr("%1 instead of “%2”").arg(menu.found.term).arg(menu.found.was)
        onTriggered: App.terms.use(menu.found.row, false)
    }
    MenuItem {
        visible: menu.found.same > 1
        iconName: "done"
        text: qsTr("In all %1 places").arg(menu.found.same)
        onTriggered: App.terms.use(menu.found.row, true)
    }
    MenuItem {
        iconName: "close"
        text: qsTr("Leave it as it is")
        onTriggered: App.terms.leave(menu.found.row)
    }
}
