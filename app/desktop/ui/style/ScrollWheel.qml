// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Scrolls a Flickable by the wheel without the drag gestures that would take text from being chosen.
WheelHandler {
    property Flickable flickable
    target: null
    onWheel: event => {
        // Where a list begins moves with its guesses at the heights of rows it has not made.
        const first = flickable.originY;
        const last = Math.max(first, first + flickable.contentHeight - flickable.height);
        flickable.contentY = Math.max(first, Math.min(last, flickable.contentY - event.angleDelta.y / 2));
    }
}
