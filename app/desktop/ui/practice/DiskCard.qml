// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import AskReel.Bridge
import AskReel.Style

// What answers take on disk, and what of it can be freed.
Card {
    id: card

    readonly property real kept: App.disk.clips + App.disk.posts
    readonly property real used: kept + App.disk.freeable
    readonly property real whole: used + App.disk.available

    implicitHeight: column.implicitHeight + 33
    Component.onCompleted: App.disk.measure()

    ColumnLayout {
        id: column
        x: 16
        y: 16
        width: parent.width - 32
        spacing: 12
        RowLayout {
            Layout.fillWidth: true
            Label { type: "strong"; text: App.disk.known ? qsTr("%1 used").arg(App.disk.words(card.used)) : qsTr("Counting …") }
            Label { Layout.fillWidth: true; horizontalAlignment: Text.AlignRight; elide: Text.ElideRight; type: "label"; color: Theme.text2; visible: App.disk.known; text: qsTr("%1 free on this computer").arg(App.disk.words(App.disk.available)) }
        }
        Rectangle {
            id: bar
            // A share that is there at all can be seen.
            function share(bytes: real): real { return bytes <= 0 || card.whole <= 0 ? 0 : Math.max(8, width * bytes / card.whole); }
            Layout.fillWidth: true
            implicitHeight: 8
            radius: 4
            color: Theme.line
            Accessible.ignored: true
            Rectangle { id: keptBar; width: bar.share(card.kept); height: 8; radius: 4; color: Theme.accent }
            Rectangle { x: keptBar.width > 0 ? keptBar.width + 2 : 0; width: bar.share(App.disk.freeable); height: 8; radius: 4; color: Theme.warn }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 16
            Flow {
                Layout.fillWidth: true
                spacing: 16
                Repeater {
                    model: [[Theme.accent, qsTr("Clips and posts %1").arg(App.disk.words(card.kept))], [Theme.warn, qsTr("Can be freed %1").arg(App.disk.words(App.disk.freeable))]]
                    Row {
                        required property var modelData
                        spacing: 6
                        height: Theme.height(32)
                        Rectangle { width: 8; height: 8; radius: 4; color: parent.modelData[0]; anchors.verticalCenter: parent.verticalCenter }
                        Label { type: "label"; color: Theme.text2; text: parent.modelData[1]; anchors.verticalCenter: parent.verticalCenter }
                    }
                }
            }
            Button {
                Layout.alignment: Qt.AlignRight
                small: true
                kind: "tonal"
                text: App.disk.busy ? qsTr("Counting …") : qsTr("Free it")
                enabled: !App.disk.busy && App.disk.freeable > 0
                disabledReason: App.disk.busy ? "" : qsTr("There is nothing to free.")
                tip: qsTr("Deletes what can be made again, and the trash. No clip, no post.")
                onClicked: confirm.open()
            }
        }
    }
    Dialog {
        id: confirm
        title: qsTr("Free %1?").arg(App.disk.words(App.disk.freeable))
        acceptText: qsTr("Free it")
        onAccepted: App.disk.freeUp()
        contentItem: Label {
            width: confirm.availableWidth
            wrapMode: Text.Wrap
            color: Theme.text2
            text: qsTr("This empties the trash for good and removes previews and parts of posts that are made again when they are needed. Your clips and posts stay.")
        }
    }
}
