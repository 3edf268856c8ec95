// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import AskReel.Bridge
import AskReel.Style

// What hearing free speech needs: what would be fetched, from where, how much, under which licence. Nothing is fetched
// before the click.
Dialog {
    id: dialog

    title: App.models.working ? qsTr("Getting it ready …") : qsTr("This needs a speech model")
    acceptText: App.models.working || !App.models.offered ? "" : qsTr("Get it (%1)").arg(App.models.size)
    rejectText: App.models.working ? qsTr("Stop") : qsTr("Cancel")
    wishedWidth: 520 * Math.min(Theme.textScale, 1.25)
    staysOpen: true
    onAccepted: App.models.install()
    onRejected: App.models.cancel()

    Connections {
        target: App.models
        function onInstalled() { dialog.close(); }
    }
    FileDialog {
        id: fileDialog
        title: qsTr("Choose a speech model")
        nameFilters: [qsTr("Speech models (ggml-*.bin *.zip *.tar.gz *.tgz)"), qsTr("All files (*)")]
        onAccepted: App.models.addFile(selectedFile)
    }

    contentItem: Column {
        spacing: 12
        Label {
            width: parent.width
            visible: !App.models.working
            wrapMode: Text.Wrap
            color: Theme.text2
            text: App.models.offered ? qsTr("It is fetched once and stays on this computer. Your videos never leave it.")
                : qsTr("Choose the file of a model of Vosk or whisper.cpp that you have.")
        }
        Notice {
            width: parent.width
            visible: App.models.trouble.there
            kind: "danger"
            title: App.models.trouble.sentence
            cause: App.models.trouble.remedy
        }
        Column {
            width: parent.width
            visible: App.models.offered && !App.models.working
            spacing: 8
            Label { width: parent.width; type: "strong"; wrapMode: Text.Wrap; text: App.models.name }
            Repeater {
                model: App.models.parts
                Column {
                    id: part
                    required property var modelData
                    width: parent.width
                    Label { width: parent.width; type: "label"; wrapMode: Text.Wrap; text: qsTr("%1, licence %2").arg(part.modelData.size).arg(part.modelData.licence) }
                    Label { width: parent.width; type: "small"; color: Theme.text2; wrapMode: Text.WrapAnywhere; text: part.modelData.address }
                }
            }
        }
        Progress { visible: App.models.working; width: parent.width; name: dialog.title; value: App.models.progress }
        Button {
            visible: !App.models.working
            kind: "ghost"
            small: true
            leftPadding: 0
            iconName: "folder"
            text: qsTr("Choose a file that is here already …")
            onClicked: fileDialog.open()
        }
    }
}
