// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import AskReel.Bridge
import AskReel.Style

// Where answers live, what they take, and how the app looks.
GridLayout {
    id: page

    readonly property bool narrow: width + 64 < 900 * Theme.textScale

    columns: narrow ? 1 : 2
    columnSpacing: 32
    rowSpacing: 32

    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        spacing: 16
        Label { type: "section"; text: qsTr("Where your answers are"); Accessible.role: Accessible.Heading }
        Card {
            Layout.fillWidth: true
            implicitHeight: folder.implicitHeight + 32
            ColumnLayout {
                id: folder
                x: 16
                y: 16
                width: parent.width - 32
                spacing: 12
                Label { Layout.fillWidth: true; type: "strong"; text: App.practice.answersFolder; wrapMode: Text.WrapAnywhere }
                Label { Layout.fillWidth: true; type: "label"; color: Theme.text2; wrapMode: Text.Wrap; text: qsTr("Each answer is a folder with its clips and posts. Answers that are elsewhere already stay there.") }
                Flow {
                    Layout.fillWidth: true
                    spacing: 8
                    Button { small: true; iconName: "folder"; text: qsTr("Show it"); onClicked: App.showInFolder(App.practice.answersFolder + "/.") }
                    Button { small: true; text: qsTr("Choose another folder …"); onClicked: chooser.open() }
                }
            }
        }
        Label { type: "section"; text: qsTr("Disk"); Layout.topMargin: 16; Accessible.role: Accessible.Heading }
        DiskCard { Layout.fillWidth: true }
    }
    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        spacing: 16
        Label { type: "section"; text: qsTr("How AskReel looks"); Accessible.role: Accessible.Heading }
        SettingsCard { Layout.fillWidth: true }
    }
    FolderDialog {
        id: chooser
        title: qsTr("Choose a folder for your answers")
        onAccepted: App.practice.setAnswersFolder(selectedFolder)
    }
}
