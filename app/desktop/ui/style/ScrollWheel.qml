// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Scrolls a Flickable by the wheel without the drag gestures that would take text from being chosen.
WheelHandler {
    property Flickable flickable
    target: null
    onWheel: event => {
        const most = Math.max(0, flickable.contentHeight - flickable.height);
        flickable.contentY = Math.max(0, Math.min(most, flickable.contentY - event.angleDelta.y / 2));
    }
}
