// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import AskReel.Bridge
import AskReel.Style

// Above the cards: the answer to go on with, a place to drop a video, filters and order.
Item {
    id: header

    signal chooseVideo

    readonly property var resume: App.answers.resume
    readonly property bool going: resume.folder !== undefined
    readonly property var groups: ["all", "planned", "progress", "ready", "exported"]
    readonly property var groupNames: [qsTr("All"), qsTr("Planned"), qsTr("In progress"), qsTr("Ready"), qsTr("Exported")]

    implicitHeight: 24 + cards.height + 32 + filters.height + 16

    RowLayout {
        id: cards
        y: 24
        width: parent.width
        height: Math.round(168 * Math.max(1, 0.9 * Theme.textScale))
        spacing: 16
        ResumeCard {
            visible: header.going
            Layout.fillWidth: true
            Layout.fillHeight: true
            answer: header.resume
        }
        DropCard {
            Layout.preferredWidth: 248 * Math.min(1.2, Theme.textScale)
            Layout.fillWidth: !header.going
            Layout.fillHeight: true
            onClicked: header.chooseVideo()
        }
    }
    Flow {
        id: filters
        anchors.top: cards.bottom
        anchors.topMargin: 32
        anchors.left: parent.left
        anchors.right: order.left
        anchors.rightMargin: 16
        spacing: 8
        Repeater {
            model: header.groups
            Pill {
                required property int index
                required property string modelData
                readonly property int number: App.answers.groupCounts[modelData] ?? 0
                text: index === 0 ? header.groupNames[0] : header.groupNames[index] + " " + number
                on: App.answers.group === modelData
                onClicked: App.answers.group = modelData
            }
        }
    }
    Button {
        id: order
        anchors.right: parent.right
        anchors.rightMargin: -12
        y: filters.y
        kind: "ghost"
        small: true
        trailingIcon: "down"
        text: App.answers.sort === "question" ? qsTr("By question") : qsTr("Newest first")
        Accessible.name: qsTr("Order: %1").arg(text)
        onClicked: orders.open()
        Menu {
            id: orders
            y: order.height + 4
            x: order.width - width
            MenuItem { text: qsTr("Newest first"); checkable: true; checked: App.answers.sort !== "question"; onTriggered: App.answers.sort = "newest" }
            MenuItem { text: qsTr("By question"); checkable: true; checked: App.answers.sort === "question"; onTriggered: App.answers.sort = "question" }
        }
    }
}
