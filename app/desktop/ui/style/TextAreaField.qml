// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// Several lines of text. Set `name` for screen readers.
T.TextArea {
    id: control

    property string name

    implicitHeight: Math.max(contentHeight + topPadding + bottomPadding, Theme.height(64))
    topPadding: 9
    bottomPadding: 9
    leftPadding: 12
    rightPadding: 12
    wrapMode: TextEdit.Wrap
    font.family: Theme.family
    font.pixelSize: Theme.fontSize(14)
    color: Theme.text
    placeholderTextColor: Theme.text3
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    hoverEnabled: true
    Accessible.name: name
    // Asked when it is pressed: what comes next may be made later than this.
    Keys.priority: Keys.BeforeItem
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: control.activeFocus ? 2 : 1
        border.color: control.activeFocus ? Theme.accent : control.hovered ? Theme.text2 : Theme.edge
    }
    Label {
        x: control.leftPadding
        y: control.topPadding
        visible: control.text === "" && control.preeditText === ""
        text: control.placeholderText
        color: Theme.text3
        Accessible.ignored: true
    }
}
