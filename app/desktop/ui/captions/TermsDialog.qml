// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// Everything that the glossary suggests, one by one or all of it.
Dialog {
    id: dialog

    signal used(int count)

    title: qsTr("Heard wrong, probably")
    rejectText: qsTr("Close")
    acceptText: App.terms.sure > 1 ? qsTr("Write all %1").arg(App.terms.sure) : ""
    onAccepted: dialog.used(App.terms.useAll())

    Connections {
        target: App.terms
        function onChanged() { if (App.terms.count === 0) dialog.close(); }
    }

    contentItem: Flickable {
        id: flick
        implicitHeight: Math.min(Math.round(320 * Theme.textScale), rows.height)
        contentHeight: rows.height
        clip: true
        interactive: false
        boundsBehavior: Flickable.StopAtBounds
        ScrollWheel { flickable: flick }
        T.ScrollBar.vertical: ScrollBar {}
        Column {
            id: rows
            width: flick.width - 12
            spacing: 4
            Repeater {
                model: App.terms
                Item {
                    id: row
                    required property int index
                    required property string was
                    required property string term
                    required property bool ordinary
                    width: rows.width
                    height: Math.max(words.height, buttons.height) + 8
                    Column {
                        id: words
                        width: buttons.x - 12
                        anchors.verticalCenter: parent.verticalCenter
                        Label {
                            width: parent.width
                            wrapMode: Text.Wrap
                            text: qsTr("%1 instead of “%2”").arg(row.term).arg(row.was)
                        }
                        Label {
                            visible: row.ordinary
                            width: parent.width
                            type: "small"
                            color: Theme.text2
                            wrapMode: Text.Wrap
                            text: qsTr("Could be right as it is")
                        }
                    }
                    Row {
                        id: buttons
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: 4
                        Button { small: true; text: qsTr("Write it"); Accessible.name: qsTr("Write %1").arg(row.term); onClicked: App.terms.use(row.index, false) }
                        IconButton { iconName: "close"; iconSize: 16; text: qsTr("Leave it as it is"); anchors.verticalCenter: parent.verticalCenter; onClicked: App.terms.leave(row.index) }
                    }
                }
            }
        }
    }
}
