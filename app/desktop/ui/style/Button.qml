// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A button that says what happens. `kind`: primary (one a screen), secondary, tonal, ghost, danger, toast.
T.Button {
    id: control

    property string kind: "secondary"
    property string iconName
    property string trailingIcon
    property bool small: false
    property string tip
    property string key
    // Why it cannot be pressed now; shown as its tooltip.
    property string disabledReason

    readonly property color ink: !enabled ? (kind === "ghost" ? Qt.alpha(Theme.text3, 0.6) : Theme.text3)
        : kind === "primary" ? Theme.accentInk : kind === "tonal" ? Theme.accentText
        : kind === "danger" ? Theme.danger : kind === "toast" ? Theme.tipText : kind === "ghost" ? (hovered ? Theme.text : Theme.text2) : Theme.text
    readonly property color fill: !enabled ? (kind === "ghost" ? "transparent" : Theme.inset)
        : kind === "primary" ? (down ? Theme.accentPressed : hovered ? Theme.accentHover : Theme.accent)
        : kind === "tonal" ? (down || hovered ? Theme.tintLine : Theme.tint)
        : kind === "toast" ? Qt.alpha(Theme.tipText, down ? 0.3 : hovered ? 0.15 : 0)
        : kind === "ghost" ? (down ? Theme.line : hovered ? Theme.hover : "transparent")
        : (down ? Theme.line : hovered ? Theme.hover : Theme.surface)

    implicitHeight: Theme.height(small ? 32 : 40)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: small || kind === "ghost" ? 12 : 16
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: text
    Accessible.description: tip
    Keys.onReturnPressed: if (enabled) control.clicked()
    Keys.onEnterPressed: if (enabled) control.clicked()

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight
        Row {
            id: row
            anchors.centerIn: parent
            spacing: control.small ? 6 : 8
            Icon {
                visible: control.iconName !== ""
                name: control.iconName
                size: control.small ? 16 : 18
                color: control.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                type: control.small ? "label" : "strong"
                weight: 600
                text: control.text
                color: control.ink
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
            Icon {
                visible: control.trailingIcon !== ""
                name: control.trailingIcon
                size: control.small ? 16 : 18
                color: control.ink
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.fill
        border.width: control.kind === "secondary" || control.kind === "danger" ? 1 : 0
        border.color: control.enabled ? (control.kind === "danger" ? Theme.danger : Theme.edge) : Theme.line
        FocusRing { target: control }
    }
    Tooltip {
        text: control.enabled ? control.tip : control.disabledReason
        key: control.key
        target: control
    }
}
