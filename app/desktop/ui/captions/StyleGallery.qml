// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Items
import AskReel.Style

// Caption styles as they look on this video: two columns, or one row above the list where there is little room.
Item {
    id: gallery

    property bool oneRow: false
    readonly property int cell: oneRow ? Math.min(144, Math.floor((width - 4 * 16) / 5)) : 144

    readonly property real under: oneRow ? 0 : heading.height + 8
    implicitHeight: under + cell * 104 / 144 + 4 + Math.round(16 * Theme.textScale) + 4

    Label { id: heading; visible: !gallery.oneRow; type: "heading"; text: qsTr("Style") }
    Flickable {
        id: flick
        y: gallery.under
        x: -4
        width: parent.width + 8
        height: parent.height - y
        contentHeight: grid.height + 8
        clip: true
        interactive: false
        ScrollWheel { flickable: flick }
        Grid {
            id: grid
            x: 4
            y: 4
            columns: gallery.oneRow ? 5 : 2
            columnSpacing: 16
            rowSpacing: 12
            Repeater {
                model: App.styles
                T.Button {
                    id: style
                    required property string styleId
                    required property string name
                    required property var sample
                    readonly property bool on: App.captions.style === styleId
                    text: name
                    width: gallery.cell
                    height: picture.height + 4 + label.height
                    focusPolicy: Qt.StrongFocus
                    hoverEnabled: true
                    Accessible.role: Accessible.RadioButton
                    Accessible.name: name
                    Accessible.checkable: true
                    Accessible.checked: on
                    onClicked: App.captions.style = styleId
                    Keys.onReturnPressed: style.clicked()
                    contentItem: Item {
                        Rectangle {
                            id: picture
                            width: parent.width
                            height: Math.round(width * 104 / 144)
                            color: Theme.inset
                            PictureItem {
                                anchors.fill: parent
                                picture: style.sample // qmllint disable type
                            }
                            RoundCorners { anchors.fill: parent; behind: Theme.bg }
                            Rectangle {
                                anchors.fill: parent
                                anchors.margins: -4
                                radius: Theme.radius + 3
                                color: "transparent"
                                border.width: style.on ? 3 : style.visualFocus ? 2 : style.hovered ? 1 : 0
                                border.color: style.on || style.visualFocus ? Theme.accent : Theme.edge
                            }
                        }
                        Row {
                            id: label
                            y: picture.height + 6
                            spacing: 4
                            Icon { visible: style.on; name: "check"; size: 14; color: Theme.text; anchors.verticalCenter: parent.verticalCenter }
                            Label {
                                type: "small"
                                weight: style.on ? 600 : 400
                                color: style.on ? Theme.text : Theme.text2
                                text: style.name
                                width: Math.min(implicitWidth, style.width - 18)
                                elide: Text.ElideRight
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }
    }
}
