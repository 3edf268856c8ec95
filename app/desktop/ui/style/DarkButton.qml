// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A quiet button on the teleprompter, which is dark in light and dark; icon and words, or the icon alone where there is
// no room (`wordless`). What is switched on stands out.
T.Button {
    id: control

    property string iconName
    property bool wordless: false
    property string tip
    property string key
    property bool tipAbove: true
    // How wide it is with its words, whether they are shown or not.
    readonly property real fullWidth: label.implicitWidth + 18 + 6 + 16

    function press() {
        if (checkable) {
            toggle();
            toggled();
        }
        clicked();
    }

    implicitHeight: Theme.height(36)
    implicitWidth: wordless ? implicitHeight : fullWidth
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: text
    Accessible.description: tip
    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: 6
            Icon { visible: control.iconName !== ""; name: control.iconName; size: 18; color: label.color; anchors.verticalCenter: parent.verticalCenter }
            Label {
                id: label
                visible: !control.wordless
                text: control.text
                weight: 500
                color: control.checked ? Theme.promptMarker : Theme.promptNow
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusMedium
        color: control.down || control.hovered ? Theme.promptLine : "transparent"
        border.width: control.checked ? 1 : 0
        border.color: Theme.promptMarker
        FocusRing { target: control; corner: Theme.radiusMedium; border.color: Theme.promptMarker }
    }
    Tooltip { text: control.tip !== "" ? control.tip : control.wordless || control.key !== "" ? control.text : ""; key: control.key; target: control; above: control.tipAbove }
}
