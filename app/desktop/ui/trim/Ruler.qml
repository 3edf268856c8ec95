// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Style

// Times above a strip, as far apart as they need to be read.
Item {
    id: ruler

    property real from: 0
    property real pixelsPerSecond: 20
    property real duration: 0

    readonly property real step: {
        for (const s of [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300])
            if (s * pixelsPerSecond >= 72 * Theme.textScale) return s;
        return 600;
    }
    readonly property int firstTick: Math.ceil(from / step)

    height: Math.round(20 * Theme.textScale)
    Repeater {
        model: Math.max(0, Math.floor(Math.min(ruler.duration, ruler.from + ruler.width / ruler.pixelsPerSecond) / ruler.step) - ruler.firstTick + 1)
        TimeLabel {
            required property int index
            readonly property real at: (ruler.firstTick + index) * ruler.step
            x: Math.min(Math.round((at - ruler.from) * ruler.pixelsPerSecond), ruler.width - width)
            seconds: at
            tenths: ruler.step < 1
            type: "small"
            color: Theme.text3
            Accessible.ignored: true
        }
    }
}
