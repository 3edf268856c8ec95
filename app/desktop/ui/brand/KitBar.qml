// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Bridge
import AskReel.Style

// Which kit, its colours, and what can be done with it.
Item {
    id: bar

    signal edit
    signal said(string message, string action, var then)

    readonly property var kits: App.kits.kits
    readonly property int current: kits.findIndex(kit => kit.id === App.brand.kit)
    readonly property var kit: current >= 0 ? kits[current] : null

    height: Theme.height(40)

    Choice {
        id: choice
        width: Math.min(280 * Theme.textScale, bar.width - swatches.width - right.width - 32)
        name: qsTr("Brand kit")
        iconName: "palette"
        options: [qsTr("No brand"), ...bar.kits.map(kit => qsTr("%1 kit").arg(kit.name))]
        current: bar.current + 1
        onChosen: index => App.brand.chooseKit(index === 0 ? "" : bar.kits[index - 1].id)
    }
    Swatches {
        id: swatches
        anchors.left: choice.right
        anchors.leftMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        colours: bar.kit === null ? [] : bar.kit.colours
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        Button {
            kind: "ghost"
            iconName: "edit"
            text: qsTr("Edit kit")
            enabled: bar.kit !== null
            disabledReason: qsTr("Choose a kit first.")
            onClicked: bar.edit()
        }
        IconButton {
            id: more
            iconName: "more"
            text: qsTr("More about kits")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: menu.open()
            Menu {
                id: menu
                y: more.height + 4
                x: more.width - width
                MenuItem {
                    text: qsTr("New kit")
                    iconName: "plus"
                    onTriggered: {
                        App.brand.chooseKit(App.kits.create(""));
                        bar.edit();
                    }
                }
                MenuItem {
                    text: qsTr("Copy this kit")
                    iconName: "copy"
                    enabled: bar.kit !== null
                    onTriggered: {
                        App.brand.chooseKit(App.kits.copy(App.brand.kit));
                        bar.edit();
                    }
                }
                MenuItem {
                    text: qsTr("Delete this kit")
                    iconName: "trash"
                    danger: true
                    enabled: bar.kit !== null && bar.kit.own
                    onTriggered: {
                        const name = bar.kit.name;
                        App.kits.remove(App.brand.kit);
                        bar.said(qsTr("%1 kit deleted").arg(name), qsTr("Undo"), () => App.kits.bringBack());
                    }
                }
            }
        }
    }
}
