// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// A row of the script. The sentence that is being read is the brightest, from the row that is being read on.
Text {
    property int number: 0
    readonly property var row: number >= 0 && number < App.prompter.rows.length ? App.prompter.rows[number] : null
    readonly property var current: App.prompter.rows[App.prompter.row] ?? null
    readonly property bool read: number < App.prompter.row

    text: row?.text ?? ""
    font.family: Theme.displayFamily
    font.weight: row?.heading ? Font.DemiBold : Font.Medium
    verticalAlignment: Text.AlignVCenter
    // A word that is wider than the row.
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: Theme.smallest
    textFormat: Text.PlainText
    color: row?.heading ? Theme.promptMarker : read ? Theme.promptRead
        : row !== null && current !== null && row.sentence === current.sentence ? Theme.promptNow : Theme.promptNext
    opacity: row?.heading && read ? 0.6 : 1
    Accessible.ignored: true
}
