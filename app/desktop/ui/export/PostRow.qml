// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// A post that is being made, is there, or failed, with what can be done about it.
Rectangle {
    id: row

    required property string place
    required property string name
    required property real aspect
    required property string picture
    required property string status
    required property real part
    required property string badge
    required property string detail
    required property string remedy
    required property bool asksFolder
    required property string details
    required property string remarks
    required property bool hasText
    readonly property bool shown: App.player.target === place

    signal copied(string place)
    signal folderWanted
    signal detailsWanted(string name, string text)

    readonly property bool running: status === "running" || status === "waiting"
    implicitHeight: Math.max(88, words.implicitHeight + 32)
    radius: Theme.radius
    color: Theme.surface
    border.width: shown ? 2 : 1
    border.color: shown ? Theme.accent : Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ", " + badge
    Accessible.description: detail

    TapHandler { onTapped: if (Array.from(App.exports.shownPlaces).indexOf(row.place) >= 0) App.player.target = row.place }

    Thumbnail {
        id: thumbnail
        x: 12
        anchors.verticalCenter: parent.verticalCenter
        picture: row.picture
        aspect: row.aspect
    }
    Column {
        id: words
        anchors.left: thumbnail.right
        anchors.leftMargin: 16
        anchors.right: buttons.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8
        Flow {
            width: parent.width
            spacing: 8
            Label {
                width: Math.min(implicitWidth, words.width)
                type: "word"
                lineHeight: Math.round(20 * Theme.textScale)
                height: mark.height
                verticalAlignment: Text.AlignVCenter
                weight: 600
                text: row.name
                elide: Text.ElideRight
            }
            Badge {
                id: mark
                text: row.badge
                kind: row.status === "done" ? (row.remarks === "" ? "ok" : "warn") : row.status === "failed" ? "danger" : row.status === "running" ? "tint" : "neutral"
                iconName: row.status === "done" ? (row.remarks === "" ? "done" : "warn") : row.status === "failed" ? "fail" : row.status === "running" ? "clock"
                    : row.status === "waiting" ? "more" : ""
            }
        }
        Label {
            width: parent.width
            visible: text !== ""
            type: "label"
            color: row.status === "failed" ? Theme.danger : Theme.text2
            text: row.detail
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        Item {
            visible: row.status === "running"
            width: parent.width
            height: percent.implicitHeight
            Progress {
                name: qsTr("%1: how far it is").arg(row.name)
                anchors.left: parent.left
                anchors.right: percent.left
                anchors.rightMargin: 16
                anchors.verticalCenter: parent.verticalCenter
                value: row.part
            }
            Label {
                id: percent
                anchors.right: parent.right
                width: 40 * Theme.textScale
                horizontalAlignment: Text.AlignRight
                type: "label"
                weight: 600
                text: qsTr("%1%").arg(Math.round(row.part * 100))
            }
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        IconButton {
            visible: row.details !== "" || row.remarks !== ""
            iconName: "info"
            text: row.details !== "" ? qsTr("Details") : qsTr("What was found")
            Accessible.name: text + ": " + row.name
            anchors.verticalCenter: parent.verticalCenter
            onClicked: row.detailsWanted(row.name, row.details !== "" ? row.details : row.remarks)
        }
        IconButton {
            visible: row.status === "done"
            iconName: "folder"
            text: qsTr("Show in folder")
            Accessible.name: text + ": " + row.name
            anchors.verticalCenter: parent.verticalCenter
            onClicked: App.showInFolder(App.exports.fileOf(row.place))
        }
        IconButton {
            visible: row.status === "done"
            iconName: "play"
            text: qsTr("Play")
            Accessible.name: text + ": " + row.name
            anchors.verticalCenter: parent.verticalCenter
            onClicked: App.play(App.exports.fileOf(row.place))
        }
        Button {
            visible: row.hasText && row.status === "done"
            kind: "tonal"
            iconName: "copy"
            text: qsTr("Copy post text")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: row.copied(row.place)
        }
        Button {
            visible: row.remedy !== ""
            iconName: row.asksFolder ? "folder" : "restore"
            text: row.remedy
            anchors.verticalCenter: parent.verticalCenter
            onClicked: {
                if (row.asksFolder) row.folderWanted();
                else App.exports.makeOne(row.place);
            }
        }
        IconButton {
            visible: row.running
            iconName: "close"
            text: qsTr("Cancel")
            Accessible.name: qsTr("Cancel %1").arg(row.name)
            anchors.verticalCenter: parent.verticalCenter
            onClicked: App.exports.cancel(row.place)
        }
    }
}
