// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// Only when something cannot be undone, or a decision is needed. The content goes between title and buttons; Esc
// cancels.
T.Dialog {
    id: control

    property string acceptText
    property string rejectText: qsTr("Cancel")
    property string acceptKind: "primary"
    property bool acceptEnabled: true
    property bool staysOpen: false // accepting begins something that is seen here
    property bool asksFirst: false // whoever rejects is asked something, by whoever hears rejectWanted
    signal rejectWanted

    property real wishedWidth: 440 * Math.min(Theme.textScale, 1.25)
    // There is no window any more where one goes with its screen.
    readonly property size room: parent ? Qt.size(parent.width, parent.height) : Qt.size(0, 0)

    parent: T.Overlay.overlay
    x: Math.round((room.width - width) / 2)
    y: Math.round((room.height - height) / 2)
    width: Math.min(wishedWidth, room.width - 48)
    modal: true
    focus: true
    padding: 24
    topPadding: titleLabel.height + 24 + 8
    bottomPadding: 24
    closePolicy: T.Popup.CloseOnEscape
    implicitHeight: implicitContentHeight + topPadding + bottomPadding + implicitFooterHeight

    T.Overlay.modal: Rectangle { color: Theme.scrim }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.openMs } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.openMs } }

    background: Rectangle {
        radius: Theme.radiusDialog
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
        Accessible.role: Accessible.Dialog
        Accessible.name: control.title

        Label {
            id: titleLabel
            x: 24
            y: 24
            width: parent.width - 48
            type: "section"
            text: control.title
            wrapMode: Text.Wrap
        }
    }
    // Not in the background: that lies below the popup's own item, which would take every click.
    footer: Item {
        implicitHeight: buttons.height + 24
        Row {
            id: buttons
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 24
            spacing: 8
            Button {
                visible: control.rejectText !== ""
                text: control.rejectText
                kind: "ghost"
                onClicked: control.asksFirst ? control.rejectWanted() : control.reject()
            }
            Button {
                visible: control.acceptText !== ""
                text: control.acceptText
                kind: control.acceptKind
                enabled: control.acceptEnabled
                focus: true
                onClicked: control.staysOpen ? control.accepted() : control.accept()
            }
        }
    }
}
