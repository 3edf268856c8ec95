// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Bridge
import AskReel.Style

// The captions, one a row, edited in place. The one on screen is in view while playing.
Card {
    id: list

    property int current: -1 // the row that is edited
    property int cursor: -1 // where in it editing begins; -1: at the end

    function edit(row: int, at: int) {
        if (row < 0 || row >= App.captions.count) return;
        cursor = at;
        current = row;
        view.positionViewAtIndex(row, ListView.Contain);
        App.captions.seek(row);
        (view.itemAtIndex(row) as CaptionRow)?.begin();
    }
    function leave() {
        current = -1;
        forceActiveFocus();
    }
    function addHere() {
        const row = App.captions.add();
        if (row >= 0) Qt.callLater(() => edit(row, -1));
    }

    clip: true

    ListView {
        id: view
        anchors.fill: parent
        anchors.margins: 1
        model: App.captions
        reuseItems: true
        cacheBuffer: 400
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
        currentIndex: list.current
        highlightFollowsCurrentItem: false
        ScrollWheel { flickable: view }
        ScrollBar {
            id: bar
            parent: view
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            orientation: Qt.Vertical
            size: view.visibleArea.heightRatio
            position: view.visibleArea.yPosition
            onPositionChanged: if (pressed) view.contentY = position * view.contentHeight + view.originY
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Captions")

        delegate: CaptionRow {
            width: view.width
            edited: index === list.current
            startCursor: list.cursor
            onChosen: at => list.edit(index, at)
            onClosed: list.leave()
            onNext: index + 1 < App.captions.count ? list.edit(index + 1, -1) : list.leave()
            onPrevious: if (index > 0) list.edit(index - 1, -1)
            onSplitAt: at => {
                const row = index;
                if (App.captions.split(row, at)) list.edit(row + 1, 0);
                else if (row + 1 < App.captions.count) list.edit(row + 1, -1);
            }
            onJoin: {
                const row = index;
                const at = App.captions.join(row);
                if (at >= 0) list.edit(row - 1, at);
            }
            onAskedFor: (term, below) => terms.ask(term, below)
            onRemoved: { list.leave(); App.captions.remove(index); }
        }
    }
    TermMenu { id: terms }
    Connections {
        target: App.captions
        function onShownChanged() {
            if (App.player.playing && App.captions.shown >= 0)
                view.positionViewAtIndex(App.captions.shown, ListView.Contain);
        }
    }
}
