// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import AskReel.Bridge
import AskReel.Style

// The captions beside the video: their words, their looks, their times.
FocusScope {
    id: screen

    signal said(string message, string action, var then)
    signal edited(string message)

    readonly property bool narrow: content.width / Theme.textScale < 780

    Component.onCompleted: { App.styles.setLookedAt(true); App.terms.setLookedAt(true); App.captions.setLookedAt(true); }
    Component.onDestruction: { App.styles.setLookedAt(false); App.terms.setLookedAt(false); App.captions.setLookedAt(false); }

    Connections {
        target: App.speech
        function onMade(sentence, checks) {
            if (checks.length === 0) { screen.said(sentence, "", null); return; }
            heard.title = sentence;
            heard.checks = checks;
            heard.open();
        }
    }
    Shortcut { sequence: "Ctrl+F"; onActivated: findBar.open() }

    FileDialog {
        id: fileDialog
        title: qsTr("Choose a caption file")
        nameFilters: [qsTr("Captions (*.srt *.vtt *.ass *.sbv *.json *.txt)"), qsTr("All files (*)")]
        onAccepted: App.captions.importFile(selectedFile)
    }
    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            if (!drop.hasUrls || !/\.(srt|vtt|ass|sbv|json|txt)$/i.test(drop.urls[0])) { drop.accepted = false; return; }
            App.captions.importFile(drop.urls[0]);
        }
    }

    Item {
        id: content
        x: Math.round(Math.max(24, (parent.width - 1120) / 2))
        y: 24
        width: parent.width - 2 * x
        height: parent.height - 48

        Tabs {
            id: tabs
            width: parent.width
            visible: App.captions.count > 0 || App.captions.languages.length > 0
            options: App.languages.tabs
            current: App.captions.language
            name: qsTr("Language of the captions")
            onChosen: index => App.captions.language = index
            Row {
                id: languages
                x: tabs.implicitWidth + 4
                anchors.verticalCenter: parent.verticalCenter
                visible: App.captions.count > 0
                Button { kind: "ghost"; small: true; iconName: "plus"; text: qsTr("Language"); tip: qsTr("The same captions in another language, for you to translate"); onClicked: languageMenu.popup(this, 0, height + 4) }
                Button {
                    visible: App.languages.translating
                    kind: "ghost"
                    small: true
                    text: qsTr("Use in posts")
                    tip: qsTr("The posts show the captions in this language")
                    onClicked: {
                        App.languages.post();
                        screen.edited(qsTr("Posts show %1 now").arg(App.captions.languages[0]));
                    }
                }
                IconButton {
                    visible: App.languages.translating
                    iconName: "trash"
                    iconSize: 16
                    text: qsTr("Remove this language")
                    onClicked: {
                        App.languages.remove();
                        screen.edited(qsTr("The language is removed"));
                    }
                }
                Menu {
                    id: languageMenu
                    Instantiator {
                        model: App.languages.offers
                        delegate: MenuItem {
                            required property var modelData
                            text: modelData.name
                            onTriggered: App.languages.add(modelData.tag)
                        }
                        onObjectAdded: (index, object) => languageMenu.insertItem(index, object as MenuItem)
                        onObjectRemoved: (index, object) => languageMenu.removeItem(object as MenuItem)
                    }
                }
            }
            Row {
                id: tools
                // Words give way to icons where there is no room for them.
                readonly property real room: parent.width - languages.x - (languages.visible ? languages.width : 0) - 16
                readonly property bool crowded: create.implicitWidth + look.implicitWidth + load.implicitWidth + 3 * spacing
                    + (glossary.visible ? glossary.implicitWidth : 0) > room
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4
                Button {
                    id: glossary
                    anchors.verticalCenter: parent.verticalCenter
                    visible: App.terms.count > 0
                    kind: "tonal"
                    small: true
                    iconName: "book"
                    text: qsTr("Glossary (%1)").arg(App.terms.count)
                    tip: qsTr("Words that were probably heard wrong; nothing is changed before you say so")
                    onClicked: terms.open()
                }
                Button { anchors.verticalCenter: parent.verticalCenter; id: create; visible: !tools.crowded; kind: "ghost"; small: true; iconName: "plus"; text: qsTr("New caption"); onClicked: list.addHere() }
                Button { anchors.verticalCenter: parent.verticalCenter; id: look; visible: !tools.crowded; kind: "ghost"; small: true; iconName: "search"; text: qsTr("Find and replace"); key: "Ctrl+F"; onClicked: findBar.open() }
                Button { anchors.verticalCenter: parent.verticalCenter; id: load; visible: !tools.crowded; kind: "ghost"; small: true; iconName: "folder"; text: qsTr("Import"); tip: qsTr("Captions from a file: SRT, VTT, ASS or text"); onClicked: fileDialog.open() }
                IconButton { anchors.verticalCenter: parent.verticalCenter; visible: tools.crowded; iconName: "plus"; text: create.text; onClicked: list.addHere() }
                IconButton { anchors.verticalCenter: parent.verticalCenter; visible: tools.crowded; iconName: "search"; text: look.text; key: "Ctrl+F"; onClicked: findBar.open() }
                IconButton { anchors.verticalCenter: parent.verticalCenter; visible: tools.crowded; iconName: "folder"; text: load.text; onClicked: fileDialog.open() }
            }
        }
        FindBar {
            id: findBar
            anchors.top: tabs.bottom
            anchors.topMargin: shown ? 12 : 0
            width: parent.width
            height: shown ? implicitHeight : 0
            onFound: row => list.edit(row, -1)
            onReplaced: count => screen.edited(count === 1 ? qsTr("1 replaced") : qsTr("%1 replaced").arg(count))
        }
        Notice {
            id: notice
            anchors.top: findBar.bottom
            anchors.topMargin: visible ? 16 : 0
            width: parent.width
            height: visible ? implicitHeight : 0
            visible: App.captions.issueCount > 0
            title: App.captions.issueCount === 1 ? qsTr("1 caption is hard to read") : qsTr("%1 captions are hard to read").arg(App.captions.issueCount)
            cause: App.captions.issueSummary
            remedy: App.captions.fixable ? qsTr("Fix all") : ""
            remedyIcon: "fix"
            onMend: {
                const changes = App.captions.fixAll();
                report.changes = changes;
                if (changes.length > 0) report.open();
            }
        }
        NoCaptions {
            anchors.fill: parent
            visible: App.captions.count === 0
            onChooseFile: fileDialog.open()
        }
        StyleGallery {
            id: wideGallery
            visible: App.captions.count > 0 && !(screen.narrow && findBar.shown)
            oneRow: screen.narrow
            anchors.top: notice.bottom
            anchors.topMargin: 16
            anchors.right: parent.right
            width: screen.narrow ? parent.width : 304
            height: screen.narrow ? implicitHeight : list.height
        }
        CaptionList {
            id: list
            visible: App.captions.count > 0
            anchors.left: parent.left
            anchors.right: screen.narrow ? parent.right : wideGallery.left
            anchors.rightMargin: screen.narrow ? 0 : 24
            anchors.top: screen.narrow && wideGallery.visible ? wideGallery.bottom : notice.bottom
            anchors.topMargin: 16
            anchors.bottom: stripCard.top
            anchors.bottomMargin: 16
        }
        Card {
            id: stripCard
            visible: App.captions.count > 0
            anchors.bottom: parent.bottom
            width: parent.width
            height: 104
            CaptionStrip {
                anchors.fill: parent
                anchors.margins: 8
                current: list.current
                onChosen: row => list.edit(row, -1)
            }
        }
    }

    Dialog {
        id: heard
        property var checks: []
        acceptText: qsTr("Check them")
        rejectText: ""
        contentItem: Flickable {
            implicitHeight: Math.min(320, sentences.height)
            contentHeight: sentences.height
            clip: true
            Column {
                id: sentences
                width: parent.width
                spacing: 6
                Repeater {
                    model: heard.checks
                    Label {
                        required property string modelData
                        width: sentences.width
                        type: "label"
                        color: Theme.text2
                        wrapMode: Text.Wrap
                        text: modelData
                    }
                }
            }
        }
    }
    TermsDialog {
        id: terms
        onUsed: count => screen.edited(count === 1 ? qsTr("1 replaced") : qsTr("%1 replaced").arg(count))
    }
    Dialog {
        id: report
        property var changes: []
        title: changes.length === 1 ? qsTr("1 caption mended") : qsTr("%1 captions mended").arg(changes.length)
        acceptText: qsTr("Keep")
        rejectText: qsTr("Undo")
        onRejected: App.document.undo()
        contentItem: Flickable {
            implicitHeight: Math.min(320, lines.height)
            contentHeight: lines.height
            clip: true
            Column {
                id: lines
                width: parent.width
                spacing: 6
                Repeater {
                    model: report.changes
                    Label {
                        required property string modelData
                        width: lines.width
                        type: "label"
                        color: Theme.text2
                        wrapMode: Text.Wrap
                        text: modelData
                    }
                }
            }
        }
    }
}
