// SPDX-License-Identifier: GPL-3.0-or-later
// Qt 6.4 makes no header and no footer of a view in a bound document.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// The cards, below what to go on with and the filters. Arrow keys go from card to card.
GridView {
    id: grid

    signal chooseVideo

    readonly property real room: width - 64
    readonly property int columns: Math.max(1, Math.floor((room + 16) / (176 * Theme.textScale + 16)))

    leftMargin: 32
    rightMargin: 16
    bottomMargin: 32
    cellWidth: Math.floor((room + 16) / columns)
    cellHeight: Math.round((cellWidth - 16) / 0.85) + Math.round(24 * Theme.textScale) + Math.round(16 * Theme.textScale) + 12 + 8 + 24
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    model: App.answers
    cacheBuffer: 600
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Answers")
    onCurrentIndexChanged: if (activeFocus && currentItem && !headerItem.activeFocus) currentItem.children[0].forceActiveFocus(Qt.TabFocusReason)
    T.ScrollBar.vertical: ScrollBar { }

    header: GridHeader {
        width: grid.room
        onChooseVideo: grid.chooseVideo()
    }
    delegate: Item {
        id: cell
        required property int index
        required property string folder
        required property string question
        required property string who
        required property string series
        required property double length
        required property string status
        required property int posts
        required property double script
        required property string problem
        required property url cover
        width: grid.cellWidth
        height: grid.cellHeight
        AnswerCard {
            width: cell.width - 16
            height: cell.height - 24
            folder: cell.folder
            question: cell.question
            who: cell.who
            series: cell.series
            length: cell.length
            status: cell.status
            posts: cell.posts
            script: cell.script
            problem: cell.problem
            cover: cell.cover
            activeFocusOnTab: cell.index === Math.max(0, grid.currentIndex)
            onActiveFocusChanged: if (activeFocus) grid.currentIndex = cell.index
            onMenuWanted: (x, y) => menu.show(cell, this, x, y)
        }
    }
    AnswerMenu { id: menu }

    Column {
        parent: grid
        visible: App.answers.loaded && grid.count === 0
        x: 32
        width: grid.room
        y: grid.headerItem ? grid.headerItem.height + 48 : 0
        spacing: 8
        Icon { anchors.horizontalCenter: parent.horizontalCenter; name: "search"; size: 32; color: Theme.text3 }
        Label { anchors.horizontalCenter: parent.horizontalCenter; type: "strong"; text: qsTr("Nothing fits") }
        Label { anchors.horizontalCenter: parent.horizontalCenter; type: "label"; color: Theme.text2; text: qsTr("Search for other words, or show all answers.") }
        Button {
            anchors.horizontalCenter: parent.horizontalCenter
            small: true
            text: qsTr("Show all answers")
            onClicked: {
                App.answers.search = "";
                App.answers.group = "all";
                App.answers.series = "";
            }
        }
    }
}
