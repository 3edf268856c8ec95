// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// What can be done with something; arrow keys move, Enter chooses. Fill with MenuItem.
T.Menu {
    id: control

    implicitWidth: Math.max(180 * Theme.textScale, list.contentWidth) + leftPadding + rightPadding
    implicitHeight: list.contentHeight + topPadding + bottomPadding
    padding: 6
    margins: 8
    overlap: 0

    contentItem: ListView {
        id: list
        // The widest entry.
        contentWidth: {
            let widest = 0;
            for (let i = 0; i < control.count; ++i)
                widest = Math.max(widest, control.itemAt(i) ? control.itemAt(i).implicitWidth : 0);
            return widest;
        }
        implicitHeight: contentHeight
        model: control.contentModel
        interactive: contentHeight > height
        clip: true
        currentIndex: control.currentIndex
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
    }
}
