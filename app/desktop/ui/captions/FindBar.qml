// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// Find, and replace everywhere. Esc closes it.
Item {
    id: bar

    property bool shown: false
    property int last: -1
    readonly property int hits: shown ? App.captions.occurrences(what.text) : 0
    signal found(int row)
    signal replaced(int count)

    function open() {
        shown = true;
        what.field.forceActiveFocus();
        what.field.selectAll();
    }
    function close() { shown = false; }
    function next() {
        last = App.captions.find(what.text, last + 1);
        if (last >= 0) found(last);
        what.field.forceActiveFocus();
    }

    visible: shown
    clip: true
    // The buttons are below the fields where there is no room beside them.
    readonly property real beside: (width - buttons.width - 16) / 2
    readonly property bool crowded: beside < 160 * Theme.textScale
    implicitHeight: fields.height
    Keys.onEscapePressed: close()

    Flow {
        id: fields
        width: parent.width
        spacing: 8
        TextInputField {
            id: what
            width: Math.floor(bar.crowded ? (bar.width - 8) / 2 : bar.beside)
            iconName: "search"
            prompt: qsTr("Find")
            name: qsTr("Find")
            field.onAccepted: bar.next()
        }
        TextInputField {
            id: by
            width: what.width
            prompt: qsTr("Replace with")
            name: qsTr("Replace with")
        }
        Row {
            id: buttons
            spacing: 4
            height: what.height
            Label {
                type: "label"
                color: Theme.text2
                width: Math.round(64 * Theme.textScale)
                horizontalAlignment: Text.AlignHCenter
                text: what.text === "" ? "" : qsTr("%1 found").arg(bar.hits)
                anchors.verticalCenter: parent.verticalCenter
            }
            Button { small: true; text: qsTr("Next"); enabled: bar.hits > 0; anchors.verticalCenter: parent.verticalCenter; onClicked: bar.next() }
            Button {
                small: true
                text: qsTr("Replace all")
                enabled: bar.hits > 0
                anchors.verticalCenter: parent.verticalCenter
                onClicked: bar.replaced(App.captions.replaceAll(what.text, by.text))
            }
            IconButton { iconName: "close"; text: qsTr("Close"); key: qsTr("Esc"); anchors.verticalCenter: parent.verticalCenter; onClicked: bar.close() }
        }
    }
}
