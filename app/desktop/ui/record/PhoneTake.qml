// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Style

// A clip that comes from the phone: what it is called there, and how far it is.
Column {
    id: take

    required property string name
    required property string state
    required property real progress
    required property string size
    required property string message

    readonly property string words: message !== "" ? message : state === "sending" ? qsTr("%1 of %2 is here").arg(Math.floor(progress * 100) + " %").arg(size)
        : state === "checking" ? qsTr("Being looked at …")
        : state === "arrived" ? qsTr("Here as a take")
        : qsTr("Not taken. Send it again from the phone.")

    spacing: 4
    Item {
        width: parent.width
        height: Math.max(title.height, badge.height)
        Label {
            id: title
            anchors.verticalCenter: parent.verticalCenter
            width: badge.x - 8
            type: "strong"
            text: take.name
            elide: Text.ElideMiddle
        }
        Badge {
            id: badge
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            kind: take.state === "arrived" ? "ok" : take.state === "refused" ? "danger" : "neutral"
            iconName: take.state === "arrived" ? "done" : take.state === "refused" ? "fail" : "phone"
            text: take.state === "arrived" ? qsTr("Here") : take.state === "refused" ? qsTr("Not taken") : qsTr("Coming")
        }
    }
    Label { width: parent.width; type: "small"; color: Theme.text2; wrapMode: Text.Wrap; text: take.words }
    Progress {
        visible: take.state === "sending" || take.state === "checking"
        width: parent.width
        name: take.name
        value: take.state === "checking" ? -1 : take.progress
    }
}
