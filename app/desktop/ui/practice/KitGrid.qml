// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// The brand kits as cards; pressing one makes it the main kit, which new answers get.
GridLayout {
    id: grid

    signal said(string message, string action, var then)

    Component.onCompleted: App.kits.load()

    columnSpacing: 16
    rowSpacing: 16
    Repeater {
        model: App.kits.kits
        T.Button {
            id: card
            required property var modelData
            readonly property bool main: App.practice.mainKit === modelData.id
            readonly property int answers: App.answers.kitCounts[modelData.id] ?? 0
            function remove() {
                const name = modelData.name;
                App.kits.remove(modelData.id);
                grid.said(qsTr("%1 kit deleted").arg(name), qsTr("Undo"), () => App.kits.bringBack());
            }
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: 32 + words.implicitHeight + 26
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            Accessible.name: modelData.name
            Accessible.description: main ? qsTr("Main kit") : qsTr("Make it the main kit")
            Accessible.checkable: true
            Accessible.checked: main
            onClicked: App.practice.mainKit = modelData.id
            Keys.onReturnPressed: card.clicked()
            Keys.onMenuPressed: menu.open()
            background: Card {
                border.color: card.hovered ? Theme.edge : Theme.line
                FocusRing { target: card }
            }
            contentItem: Item {
                Item {
                    x: 1
                    y: 1
                    width: parent.width - 2
                    height: 32
                    clip: true
                    Repeater {
                        model: card.modelData.colours
                        Rectangle {
                            required property string modelData
                            required property int index
                            x: Math.round(parent.width * index / 4)
                            width: Math.round(parent.width * (index + 1) / 4) - x
                            height: 32
                            color: modelData
                        }
                    }
                    // The band's upper corners follow the card's.
                    Rectangle {
                        x: -9
                        y: -9
                        width: parent.width + 18
                        height: 80
                        radius: 18
                        color: "transparent"
                        border.width: 9
                        border.color: Theme.bg
                    }
                    Rectangle {
                        x: -1
                        y: -1
                        width: parent.width + 2
                        height: 80
                        radius: Theme.radius
                        color: "transparent"
                        border.width: 1
                        border.color: card.hovered ? Theme.edge : Theme.line
                    }
                }
                Rectangle { y: 33; x: 1; width: parent.width - 2; height: 1; color: Theme.line }
                ColumnLayout {
                    id: words
                    anchors.left: parent.left
                    anchors.leftMargin: 16
                    anchors.right: more.left
                    y: 34 + 12
                    spacing: 2
                    Label { Layout.fillWidth: true; type: "strong"; text: card.modelData.name; elide: Text.ElideRight; Accessible.ignored: true }
                    RowLayout {
                        spacing: 8
                        Label { type: "small"; color: Theme.text2; text: card.answers === 1 ? qsTr("1 answer") : qsTr("%1 answers").arg(card.answers); Accessible.ignored: true }
                        Badge { visible: card.main; kind: "tint"; text: qsTr("Main") }
                        Item { implicitWidth: 1; implicitHeight: Math.round(24 * Theme.textScale) }
                    }
                }
                IconButton {
                    id: more
                    anchors.right: parent.right
                    anchors.rightMargin: 6
                    y: 34 + Math.round((parent.height - 34 - height) / 2)
                    iconName: "more"
                    text: qsTr("More for %1").arg(card.modelData.name)
                    onClicked: menu.open()
                    Menu {
                        id: menu
                        y: more.height
                        x: more.width - width
                        MenuItem { text: qsTr("Make it the main kit"); iconName: "star"; enabled: !card.main; onTriggered: card.clicked() }
                        MenuItem { text: qsTr("Copy"); iconName: "copy"; onTriggered: App.kits.copy(card.modelData.id) }
                        MenuItem { text: qsTr("Delete"); iconName: "trash"; danger: true; enabled: card.modelData.own; onTriggered: card.remove() }
                    }
                }
            }
        }
    }
}
