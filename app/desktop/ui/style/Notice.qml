// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Something that stays until it is mended: what, why, and the one thing to do about it; or that all is well.
Rectangle {
    id: control

    property string kind: "warn" // or "danger", "ok"
    property string title
    property string cause
    property string remedy // the button's words; empty: no button
    property string remedyIcon
    property string details // the line to send to support; empty: none
    signal mend

    readonly property color ink: kind === "danger" ? Theme.danger : kind === "ok" ? Theme.ok : Theme.warn

    implicitHeight: Math.max(words.implicitHeight + 16, Theme.height(56))
    radius: Theme.radius
    color: kind === "danger" ? Theme.dangerFill : kind === "ok" ? Theme.okFill : Theme.warnFill
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + " " + cause

    Icon {
        id: icon
        x: 16
        anchors.verticalCenter: parent.verticalCenter
        name: control.kind === "danger" ? "fail" : control.kind === "ok" ? "done" : "warn"
        size: 20
        color: control.ink
    }
    Column {
        id: words
        anchors.left: icon.right
        anchors.leftMargin: 12
        anchors.right: button.visible ? button.left : parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        Label { width: parent.width; type: "strong"; text: control.title; wrapMode: Text.Wrap }
        Label { width: parent.width; type: "label"; text: control.cause; color: control.ink; wrapMode: Text.Wrap; visible: text !== "" }
        Label { width: parent.width; type: "small"; text: control.details; color: Theme.text2; wrapMode: Text.Wrap; visible: more.open }
        Button {
            id: more
            property bool open: false
            visible: control.details !== ""
            kind: "ghost"
            small: true
            leftPadding: 0
            text: open ? qsTr("Less") : qsTr("Details")
            onClicked: open = !open
        }
    }
    Button {
        id: button
        visible: control.remedy !== ""
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        text: control.remedy
        iconName: control.remedyIcon
        onClicked: control.mend()
    }
}
