// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Text in one of the app's types: title, headline, section, heading, body, strong, word, label, small.
Text {
    id: control

    property string type: "body"
    // 400, 500 or 600; 0: as the type has it.
    property int weight: 0

    readonly property var types: ({
        title: [28, 36, 600, true], headline: [20, 28, 600, true], section: [18, 24, 600, true],
        heading: [14, 20, 600, false], body: [14, 20, 400, false], strong: [14, 20, 600, false],
        word: [15, 24, 400, false], label: [13, 16, 400, false], small: [12, 16, 400, false]
    })
    readonly property var spec: types[type]

    color: Theme.text
    font.family: spec[3] ? Theme.displayFamily : Theme.family
    font.pixelSize: Theme.fontSize(spec[0])
    font.weight: weight > 0 ? weight : spec[2]
    font.letterSpacing: type === "title" ? -0.2 : 0
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(spec[1] * Theme.textScale)
    // Qt puts what a line is higher than its letters below them; half of it belongs above. 1.21 is Inter's own height.
    readonly property int above: Math.max(0, Math.round((lineHeight - font.pixelSize * 1.21) / 2))
    topPadding: above
    bottomPadding: -above
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
