// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A dashed line round an area, with round corners where wanted.
Canvas {
    id: frame

    property color color: Theme.edge
    property real radius: Theme.radius

    Accessible.ignored: true
    onVisibleChanged: requestPaint()
    onColorChanged: requestPaint()
    onRadiusChanged: requestPaint()
    onWidthChanged: requestPaint()
    onHeightChanged: requestPaint()
    onPaint: {
        const context = getContext("2d");
        context.reset();
        context.strokeStyle = color;
        context.lineWidth = 1.5;
        context.setLineDash([2, 2]); // in widths of the line
        context.beginPath();
        context.roundedRect(0.75, 0.75, width - 1.5, height - 1.5, radius, radius);
        context.stroke();
    }
}
