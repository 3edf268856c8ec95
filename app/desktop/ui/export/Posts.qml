// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Bridge
import AskReel.Style

// The posts that are made, as far as they are, and the places where none goes yet.
Column {
    id: posts

    signal said(string message, string action, var then)
    signal folderWanted()
    signal detailsWanted(string name, string text)

    spacing: 32

    Column {
        width: parent.width
        spacing: 12
        Repeater {
            model: App.exports
            PostRow {
                width: parent.width
                visible: status !== ""
                onCopied: place => {
                    App.copyText(App.exports.postTextOf(place));
                    posts.said(qsTr("Post text copied. Paste it beside the video."), "", null);
                }
                onFolderWanted: posts.folderWanted()
                onDetailsWanted: (name, text) => posts.detailsWanted(name, text)
            }
        }
    }
    Flow {
        width: parent.width
        spacing: 8
        Label {
            height: Theme.height(32)
            rightPadding: 8
            verticalAlignment: Text.AlignVCenter
            type: "label"
            color: Theme.text2
            text: qsTr("Post it in more places")
        }
        Repeater {
            model: App.exports
            Button {
                required property string place
                required property string name
                required property string status
                required property bool possible
                visible: status === "" && possible
                small: true
                iconName: "plus"
                text: name
                Accessible.name: qsTr("Make a post for %1 too").arg(name)
                onClicked: App.exports.makeOne(place)
            }
        }
    }
}
