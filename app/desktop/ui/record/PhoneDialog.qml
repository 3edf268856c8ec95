// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Items
import AskReel.Style

// The phone as a camera: a code to scan, what the phone will say about it, and the clips as they come. It waits for
// phones while it is open.
Dialog {
    id: dialog

    title: qsTr("Use my phone")
    readonly property bool waiting: App.phone.on || App.phone.starting

    rejectText: waiting ? qsTr("Stop") : qsTr("Close")
    acceptText: waiting ? "" : qsTr("Start again")
    staysOpen: true
    wishedWidth: 720 * Math.min(Theme.textScale, 1.25)
    // What is on its way is not stopped by accident.
    asksFirst: App.phone.receiving
    closePolicy: asksFirst ? T.Popup.NoAutoClose : T.Popup.CloseOnEscape
    onRejectWanted: stopping.open()
    onAboutToShow: App.phone.start()
    onAccepted: App.phone.start()
    onClosed: App.phone.stop()
    Component.onDestruction: App.phone.stop()

    contentItem: Flickable {
        id: flick
        implicitHeight: Math.max(120, Math.min(all.height, dialog.room.height - dialog.topPadding - dialog.bottomPadding - dialog.implicitFooterHeight - 48))
        contentHeight: all.height
        clip: true
        interactive: false
        boundsBehavior: Flickable.StopAtBounds
        ScrollWheel { flickable: flick }
        T.ScrollBar.vertical: ScrollBar {}

        // There is more below.
        Rectangle { parent: flick; z: 1; anchors.bottom: parent.bottom; width: parent.width; height: 1; color: Theme.line; visible: !flick.atYEnd }
        Dialog {
            id: stopping
            title: qsTr("A clip is still arriving")
            acceptText: qsTr("Stop anyway")
            acceptKind: "danger"
            rejectText: qsTr("Keep waiting")
            onAccepted: dialog.reject()
            contentItem: Label {
                width: stopping.availableWidth
                wrapMode: Text.Wrap
                color: Theme.text2
                text: qsTr("What has come of it is kept: use the phone for this answer again before %1, and it goes on where it stopped.").arg(App.phone.until)
            }
        }
        Connections {
            target: App.phone
            function onReceivingChanged(): void { if (!App.phone.receiving) stopping.close(); }
        }
        Shortcut {
            sequence: "Escape"
            enabled: dialog.opened && dialog.asksFirst && !stopping.visible
            onActivated: stopping.open()
        }
        Column {
            id: all
            width: flick.width - 12
            spacing: 16

            Notice {
                width: parent.width
                visible: App.phone.trouble.there
                kind: "danger"
                title: App.phone.trouble.sentence
                cause: App.phone.trouble.remedy
                details: App.phone.trouble.details
            }
            Notice {
                width: parent.width
                visible: App.phone.away
                title: qsTr("This computer has left the network that the phone is in.")
                cause: qsTr("Connect it again, and the phone goes on by itself. In another network, start again and scan the new code.")
                remedy: qsTr("Start again")
                onMend: App.phone.restart()
            }
            Label {
                width: parent.width
                visible: App.phone.over
                wrapMode: Text.Wrap
                text: qsTr("The link has ended. What has arrived is kept.")
            }
            Label {
                width: parent.width
                visible: App.phone.starting
                color: Theme.text2
                wrapMode: Text.Wrap
                text: qsTr("Getting ready …")
            }
            Column {
                id: takes
                visible: repeater.count > 0
                width: parent.width
                spacing: 12
                Label { type: "heading"; text: qsTr("From the phone") }
                Repeater {
                    id: repeater
                    model: App.phone
                    PhoneTake { width: takes.width }
                }
            }
            Row {
                visible: App.phone.on
                width: parent.width
                spacing: 24
                PictureItem {
                    id: code
                    width: 216
                    height: 216
                    picture: App.phone.code // qmllint disable type
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("QR code for the phone")
                    Accessible.description: App.phone.address
                }
                Column {
                    width: parent.width - code.width - parent.spacing
                    spacing: 8
                    Label {
                        width: parent.width
                        type: "strong"
                        wrapMode: Text.Wrap
                        text: qsTr("Point the phone's camera at this code, then record.")
                    }
                    Label {
                        width: parent.width
                        color: Theme.text2
                        wrapMode: Text.Wrap
                        text: qsTr("The phone must be in the same Wi-Fi as this computer. The video goes straight to it, never over the internet.")
                    }
                    Label {
                        width: parent.width
                        color: Theme.text2
                        wrapMode: Text.Wrap
                        text: App.phone.encrypted
                            ? qsTr("The phone will warn once that the connection is not private, because this computer vouches for itself. It is encrypted all the same. iPhone: “Show Details”, then “visit this website”. Android: “Advanced”, then “Proceed”.")
                            : qsTr("The connection is not encrypted: others in this network could watch what is sent.")
                    }
                    Label {
                        width: parent.width
                        visible: App.phone.fingerprint !== ""
                        type: "small"
                        color: Theme.text3
                        wrapMode: Text.Wrap
                        text: qsTr("Who looks at the certificate there: its SHA-256 fingerprint begins with %1.").arg(App.phone.fingerprint)
                    }
                }
            }
            Column {
                visible: App.phone.on
                width: parent.width
                spacing: 4
                Label { width: parent.width; type: "label"; color: Theme.text2; wrapMode: Text.Wrap; text: qsTr("Or type this address into the phone. It is for this answer only and ends at %1.").arg(App.phone.until) }
                Label { width: parent.width; type: "label"; wrapMode: Text.WrapAnywhere; text: App.phone.address }
                Button {
                    kind: "ghost"
                    small: true
                    leftPadding: 0
                    iconName: "copy"
                    text: qsTr("Copy address")
                    onClicked: App.copyText(App.phone.address)
                }
            }
            Flow {
                visible: dialog.waiting && App.phone.networks.length > 1
                width: parent.width
                spacing: 8
                Label { height: networks.height; verticalAlignment: Text.AlignVCenter; type: "label"; color: Theme.text2; text: qsTr("Network that the phone is in"); Accessible.ignored: true }
                Choice {
                    id: networks
                    width: Math.min(parent.width, 320 * Theme.textScale)
                    name: qsTr("Network that the phone is in")
                    enabled: !App.phone.receiving && !App.phone.starting
                    options: App.phone.networks
                    current: App.phone.network
                    onChosen: index => App.phone.network = index
                }
            }
            Item {
                visible: dialog.waiting
                width: parent.width
                height: Math.max(plain.height, plainWords.height)
                Switch {
                    id: plain
                    anchors.verticalCenter: parent.verticalCenter
                    enabled: !App.phone.receiving
                    Accessible.name: plainWords.text
                    checked: !App.phone.encrypted
                    onToggled: App.phone.encrypted = !checked
                    onActiveFocusChanged: if (activeFocus) flick.contentY = Math.max(0, flick.contentHeight - flick.height)
                }
                Label {
                    id: plainWords
                    anchors.left: plain.right
                    anchors.leftMargin: 8
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    type: "label"
                    wrapMode: Text.Wrap
                    text: qsTr("Without the phone's warning: not encrypted, only for a network that you trust")
                    Accessible.ignored: true
                }
            }
        }
    }
}
