// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// Where to post, then the posts as they are made, then what to do with them.
Item {
    id: page

    signal said(string message, string action, var then)

    readonly property string phase: App.exports.phase
    readonly property bool choosing: phase === "choose"
    readonly property bool again: phase === "done" && App.exports.outdated
    readonly property string makeText: App.exports.chosenCount === 0 ? qsTr("Make posts")
        : App.exports.chosenCount === 1 ? qsTr("Make 1 post") : qsTr("Make %1 posts").arg(App.exports.chosenCount)
    readonly property string primaryText: choosing || again ? makeText
        : qsTr("Open posts folder")
    readonly property string primaryIcon: choosing || again ? "export" : "folder"
    readonly property bool primaryEnabled: !(choosing || again) || (App.exports.ready && App.exports.chosenCount > 0 && App.document.missing.length === 0)
    readonly property string primaryReason: App.document.missing.length > 0 ? qsTr("The video is not where it was.") : qsTr("Choose at least one place.")
    // Not a component of this file: the frame makes it, and those are bound to where they stand.
    readonly property Component stage: Qt.createComponent("PhoneStage.qml")
    function primary() {
        if (choosing || again) App.exports.make();
        else App.showFolder(App.exports.folder());
    }

    Component.onCompleted: App.exports.active = true
    Component.onDestruction: App.exports.active = false

    FolderDialog {
        id: folderDialog
        title: qsTr("Where to save the posts")
        onAccepted: App.exports.saveIn(selectedFolder)
    }
    Dialog {
        id: detailsDialog
        property string text
        acceptText: qsTr("Copy")
        rejectText: qsTr("Close")
        onAccepted: App.copyText(text)
        wishedWidth: 560 * Math.min(Theme.textScale, 1.25)
        contentItem: Label { text: detailsDialog.text; wrapMode: Text.Wrap; color: Theme.text2 }
        function show(name: string, text: string) {
            title = name;
            detailsDialog.text = text;
            open();
        }
    }

    Flickable {
        id: scroller
        anchors.fill: parent
        contentHeight: content.height + 48
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: content
            readonly property real room: Math.min(1120, scroller.width - 48)
            x: Math.max(24, Math.round((scroller.width - room) / 2))
            y: 24
            width: room

            Item {
                width: parent.width
                height: Math.max(heading.implicitHeight, headingButton.height)
                Column {
                    id: heading
                    width: parent.width - (headingButton.visible ? headingButton.width + 16 : 0)
                    spacing: 4
                    Label { width: parent.width; type: "headline"; text: App.exports.heading; wrapMode: Text.Wrap }
                    Label { width: parent.width; color: Theme.text2; text: App.exports.ready ? App.exports.summary : qsTr("Looking at the places …"); wrapMode: Text.Wrap }
                }
                Button {
                    id: headingButton
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "ghost"
                    visible: !page.choosing
                    text: page.phase === "making" ? qsTr("Cancel all") : qsTr("Change places")
                    onClicked: {
                        if (page.phase === "making") App.exports.cancelAll();
                        else App.exports.chooseAgain();
                    }
                }
            }
            Item { width: 1; height: 16; visible: page.phase === "making" }
            Progress {
                visible: page.phase === "making"
                width: parent.width
                name: App.exports.heading
                value: App.exports.fraction
            }
            Item { width: 1; height: 24 }

            Notice {
                width: parent.width
                visible: App.exports.trouble.there
                kind: "danger"
                title: App.exports.trouble.sentence
                cause: App.exports.trouble.remedy
                remedy: qsTr("Details")
                onMend: detailsDialog.show(qsTr("Details"), App.exports.trouble.details)
            }
            Notice {
                width: parent.width
                visible: page.again
                title: qsTr("You changed the answer since these posts were made")
                cause: qsTr("Make them again: only what changed is made anew, so it is quick.")
            }
            Item { width: 1; height: 16; visible: page.again || App.exports.trouble.there }

            // Made in slices, so that the window never waits for them, and only what is looked at.
            Loader {
                width: parent.width
                active: page.choosing && App.exports.ready
                visible: active
                asynchronous: true
                sourceComponent: Places {}
            }
            Loader {
                id: posts
                width: parent.width
                active: !page.choosing
                visible: active
                asynchronous: true
                sourceComponent: Posts {}
                Connections {
                    target: posts.item
                    function onSaid(message, action, then) { page.said(message, action, then); }
                    function onFolderWanted() { folderDialog.open(); }
                    function onDetailsWanted(name, text) { detailsDialog.show(name, text); }
                }
            }
        }
    }
}
