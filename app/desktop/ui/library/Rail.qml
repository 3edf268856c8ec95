// SPDX-License-Identifier: GPL-3.0-or-later
// Qt 6.4 makes no header and no footer of a view in a bound document.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// The library's side rail: where one is, the series, help, and the practice itself.
Rectangle {
    id: rail

    property bool narrow: false
    signal help
    signal newSeries

    readonly property bool home: App.screen === "home"

    implicitWidth: narrow ? 72 : Math.round(232 * Theme.textScale)
    color: Theme.stage

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: 20
        anchors.bottomMargin: 16
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        spacing: 0

        Item {
            Layout.fillWidth: true
            Layout.bottomMargin: 20
            implicitHeight: 28
            Rectangle {
                x: rail.narrow ? 10 : 12
                width: 28
                height: 28
                radius: Theme.radiusMedium
                color: Theme.accent
                Icon { name: "mark"; size: 28; color: Theme.accentInk }
            }
            Label {
                visible: !rail.narrow
                x: 50
                anchors.verticalCenter: parent.verticalCenter
                type: "section"
                text: "AskReel"
            }
        }
        RailItem {
            Layout.fillWidth: true
            iconName: "answers"
            text: qsTr("Answers")
            number: App.answers.total > 0 ? App.answers.total : -1
            on: rail.home && App.answers.series === ""
            narrow: rail.narrow
            onClicked: {
                App.answers.series = "";
                App.screen = "home";
            }
        }
        RailItem {
            Layout.fillWidth: true
            iconName: "practice"
            text: qsTr("Practice")
            on: App.screen === "practice"
            narrow: rail.narrow
            onClicked: App.screen = "practice"
        }
        Label {
            visible: !rail.narrow
            Layout.leftMargin: 12
            Layout.topMargin: 24
            Layout.bottomMargin: 8
            type: "small"
            weight: 600
            color: Theme.text3
            text: qsTr("Series")
        }
        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: rail.narrow ? 16 : 0
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: App.practice.series
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Series")
            delegate: RailItem {
                required property var modelData
                width: ListView.view.width
                dot: modelData.colour
                text: modelData.name
                number: App.answers.seriesCounts[modelData.id] ?? -1
                on: rail.home && App.answers.series === modelData.id
                narrow: rail.narrow
                onClicked: {
                    App.answers.series = modelData.id;
                    App.screen = "home";
                }
            }
            footer: RailItem {
                width: ListView.view.width
                iconName: "plus"
                iconSize: 16
                text: qsTr("New series")
                narrow: rail.narrow
                onClicked: rail.newSeries()
            }
            T.ScrollBar.vertical: ScrollBar { }
        }
        RailItem {
            Layout.fillWidth: true
            iconName: "help"
            text: qsTr("Help and shortcuts")
            narrow: rail.narrow
            onClicked: rail.help()
        }
        T.Button {
            id: clinic
            Layout.fillWidth: true
            Layout.topMargin: 8
            implicitHeight: Math.max(36, words.implicitHeight + 4)
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            text: App.practice.name === "" ? qsTr("Your clinic") : App.practice.name
            Accessible.name: qsTr("%1, practice").arg(text)
            onClicked: App.screen = "practice"
            Keys.onReturnPressed: clinic.clicked()
            background: Rectangle {
                radius: Theme.radius
                color: clinic.hovered ? Theme.hover : "transparent"
                FocusRing { target: clinic; inside: true }
            }
            contentItem: Item {
                Rectangle {
                    id: mark
                    x: rail.narrow ? Math.round((clinic.width - width) / 2) : 12
                    anchors.verticalCenter: parent.verticalCenter
                    width: 32
                    height: 32
                    radius: 16
                    color: Theme.accent
                    Icon { anchors.centerIn: parent; name: "practice"; size: 18; color: Theme.accentInk }
                }
                Column {
                    id: words
                    visible: !rail.narrow
                    anchors.left: mark.right
                    anchors.leftMargin: 10
                    anchors.right: parent.right
                    anchors.rightMargin: 8
                    anchors.verticalCenter: parent.verticalCenter
                    Label { width: parent.width; type: "label"; weight: 600; text: clinic.text; elide: Text.ElideRight; Accessible.ignored: true }
                    Label {
                        width: parent.width
                        type: "small"
                        color: Theme.text3
                        readonly property int people: App.practice.people.length
                        text: people === 0 ? qsTr("No people yet") : people === 1 ? qsTr("1 person") : qsTr("%1 people").arg(people)
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
            }
            Tooltip { target: clinic; text: rail.narrow ? clinic.text : ""; x: clinic.width + 8; y: 0 }
        }
    }
}
