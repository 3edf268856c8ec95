// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What just happened, with Undo where it can be undone. Goes after six seconds; stays while it has the focus.
Rectangle {
    id: control

    property string text
    property string action
    property var then: null // called by the action's button
    property var model: null // whose last edit its action undoes: with the next one it goes
    property int edit: -1
    readonly property int edits: model ? model.edits : -1
    readonly property bool open: opacity > 0

    onEditsChanged: if (model && edits !== edit) hide()

    // `model` has undo() and edits.
    function offerUndo(message: string, model: var) {
        show(message, qsTr("Undo"), () => model.undo());
        edit = model.edits;
        control.model = model;
    }
    function show(message: string, actionText: string, callback: var) {
        text = message;
        action = actionText;
        then = callback;
        model = null;
        opacity = 1;
        timer.restart();
    }
    function hide() { opacity = 0; }

    implicitWidth: row.implicitWidth + 32
    implicitHeight: Theme.height(48)
    radius: Theme.radius
    color: Theme.tip
    opacity: 0
    visible: opacity > 0
    Behavior on opacity { NumberAnimation { duration: Theme.openMs } }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Timer { id: timer; interval: Theme.toastMs; onTriggered: button.activeFocus ? restart() : control.hide() }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 12
        Icon { name: "done"; color: Theme.tipText; size: 18; anchors.verticalCenter: parent.verticalCenter }
        Label { text: control.text; color: Theme.tipText; anchors.verticalCenter: parent.verticalCenter }
        Button {
            id: button
            visible: control.action !== ""
            text: control.action
            kind: "toast"
            anchors.verticalCenter: parent.verticalCenter
            small: true
            onClicked: {
                control.hide();
                const then = control.then;
                if (then) then();
            }
        }
    }
}
