// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// The kit, what of it stands on the video, who is named, and what is worth a look.
Item {
    id: pane

    signal edit
    signal said(string message, string action, var then)
    signal undoable(string message, var model)

    property string chosenElement: "lower_third"
    readonly property var titles: ({
        logo: qsTr("Logo"), headline: qsTr("Question headline"), lower_third: qsTr("Name and credentials"),
        progress_bar: qsTr("Progress bar"), intro: qsTr("Intro"), end_card: qsTr("End card")
    })
    readonly property var icons: ({
        logo: "logo", headline: "headline", lower_third: "lower-third", progress_bar: "progress-bar", intro: "intro", end_card: "end-card"
    })
    readonly property bool hasLogo: Array.from(App.kits.kits).some(kit => kit.id === App.brand.kit && kit.logo.toString() !== "")
    readonly property bool two: content.width / Theme.textScale >= 672

    // Shows the moment at which the element can be seen.
    function look(element: string) {
        chosenElement = element;
        const start = App.player.programmeStart;
        const end = App.player.programmeEnd;
        if (element === "intro") App.player.seek(Math.min(0.5, App.player.duration / 2));
        else if (element === "end_card") App.player.seek(Math.min(end + 1, (end + App.player.duration) / 2));
        else App.player.seek(Math.min(start + 2, (start + end) / 2));
    }

    // Begins where there is something to see, unless somebody chose a moment already.
    property bool begun: false
    function begin() {
        if (begun || App.player.duration <= 0) return;
        begun = true;
        if (Math.abs(App.player.position - App.player.programmeStart) < 0.2) look(chosenElement);
    }
    Component.onCompleted: begin()
    Connections { target: App.player; function onShowingChanged() { pane.begin(); } }

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

            KitBar {
                width: parent.width
                onEdit: pane.edit()
                onSaid: (message, action, then) => pane.said(message, action, then)
            }
            Item { width: 1; height: 24 }

            Grid {
                columns: pane.two ? 2 : 1
                columnSpacing: 24
                rowSpacing: 24
                width: parent.width

                Column {
                    width: pane.two ? Math.round(Math.min(376, content.width * 0.47)) : content.width
                    spacing: 12
                    Label { type: "heading"; text: qsTr("On the video") }
                    Card {
                        width: parent.width
                        height: rows.height + 2
                        Column {
                            id: rows
                            x: 1
                            y: 1
                            width: parent.width - 2
                            Repeater {
                                model: App.brand.elements
                                ElementRow {
                                    required property int index
                                    required property string modelData
                                    element: modelData
                                    title: pane.titles[modelData]
                                    iconName: pane.icons[modelData]
                                    width: rows.width
                                    last: index === App.brand.elements.length - 1
                                    chosen: pane.chosenElement === modelData
                                    possible: modelData !== "logo" || pane.hasLogo
                                    onClicked: pane.look(modelData)
                                }
                            }
                        }
                    }
                }

                Column {
                    width: pane.two ? content.width - Math.round(Math.min(376, content.width * 0.47)) - 24 : content.width
                    spacing: 12
                    Label { type: "heading"; text: qsTr("Who is speaking") }
                    Column {
                        width: parent.width
                        spacing: 8
                        Repeater {
                            model: App.brand.speakers
                            SpeakerCard {
                                width: parent.width
                                chosen: index === App.brand.speaker
                                onClicked: {
                                    App.brand.chooseSpeaker(index);
                                    pane.look("lower_third");
                                }
                            }
                        }
                        Label {
                            width: parent.width
                            visible: App.brand.speakers.length === 0
                            color: Theme.text2
                            wrapMode: Text.Wrap
                            text: qsTr("Nobody yet. Add people under Practice, or a name in the kit.")
                        }
                    }
                    Item { width: 1; height: 0 }
                    Item {
                        width: parent.width
                        height: where.height
                        Label { id: where; type: "heading"; text: qsTr("Where") }
                        Label { anchors.right: parent.right; anchors.baseline: where.baseline; type: "small"; color: Theme.text2; text: qsTr("Kept clear of buttons") }
                    }
                    SideChoice { width: parent.width }
                }
            }

            Item { width: 1; height: 24 }
            Label { type: "heading"; text: qsTr("Worth a look"); visible: App.brand.advice.length > 0 }
            Item { width: 1; height: 12; visible: App.brand.advice.length > 0 }
            Column {
                width: parent.width
                spacing: 12
                Repeater {
                    model: App.brand.advice
                    AdviceCard {
                        width: parent.width
                        onMend: rule => {
                            if (App.brand.mend(rule)) pane.undoable(qsTr("Changed in the kit, for all answers that wear it"), App.kits);
                            else pane.edit();
                        }
                    }
                }
            }
            Item { width: 1; height: 16; visible: App.brand.advice.length > 0 }
            Row {
                x: 16
                visible: App.brand.judged && App.brand.hasKit && App.brand.readable
                spacing: 8
                Icon { name: "done"; size: 18; color: Theme.ok }
                Label { type: "label"; color: Theme.ok; text: qsTr("Logo size and colours are easy to read on every frame.") }
            }
        }
    }
}
