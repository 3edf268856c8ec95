// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// All of a brand kit, beside the video that wears it. Every change shows at once and is kept by itself.
Item {
    id: editor

    signal done

    readonly property var values: {
        App.kits.kits; // read anew when a kit changes
        return App.kits.values(App.brand.kit);
    }
    readonly property var palette: values.palette ?? ({})
    readonly property var third: values.lower_third ?? ({})
    readonly property var headline: values.headline ?? ({})
    readonly property var intro: values.intro ?? ({})
    readonly property var endCard: values.end_card ?? ({})
    readonly property bool two: content.width / Theme.textScale >= 672

    Keys.onEscapePressed: done()

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
            readonly property real half: editor.two ? (width - 16 - 32) / 2 : width - 32
            x: Math.max(24, Math.round((scroller.width - room) / 2))
            y: 24
            width: room
            spacing: 16

            Item {
                width: parent.width
                height: Math.max(heading.implicitHeight, doneButton.height)
                Column {
                    id: heading
                    width: parent.width - doneButton.width - 16
                    spacing: 4
                    Label { width: parent.width; type: "headline"; text: qsTr("%1 kit").arg(editor.values.practice ?? ""); elide: Text.ElideRight }
                    Label { width: parent.width; color: Theme.text2; text: qsTr("Changes show on the video at once, and on every answer that wears this kit."); wrapMode: Text.Wrap }
                }
                Button {
                    id: doneButton
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "tonal"
                    iconName: "check"
                    text: qsTr("Done")
                    key: qsTr("Esc")
                    onClicked: editor.done()
                }
            }
            Notice {
                width: parent.width
                visible: App.kits.trouble.there
                kind: "danger"
                title: App.kits.trouble.sentence
                cause: App.kits.trouble.remedy
            }

            KitGroup {
                width: parent.width
                title: qsTr("Practice and logo")
                KitField { width: parent.width; key: "practice"; title: qsTr("Name"); value: editor.values.practice ?? "" }
                KitLogo { width: parent.width; values: editor.values }
            }
            KitGroup {
                width: parent.width
                title: qsTr("Colours")
                Grid {
                    width: parent.width
                    columns: editor.two ? 2 : 1
                    columnSpacing: 16
                    rowSpacing: 16
                    KitColour { width: content.half; key: "palette.primary"; title: qsTr("Cards"); value: editor.palette.primary ?? "" }
                    KitColour { width: content.half; key: "palette.text"; title: qsTr("Text on cards"); value: editor.palette.text ?? "" }
                    KitColour { width: content.half; key: "palette.surface"; title: qsTr("Name and headline"); value: editor.palette.surface ?? "" }
                    KitColour { width: content.half; key: "palette.on_surface"; title: qsTr("Text on name and headline"); value: editor.palette.on_surface ?? "" }
                    KitColour { width: content.half; key: "palette.accent"; title: qsTr("Accent"); value: editor.palette.accent ?? "" }
                }
            }
            KitGroup {
                width: parent.width
                title: qsTr("Fonts")
                Grid {
                    width: parent.width
                    columns: editor.two ? 2 : 1
                    columnSpacing: 16
                    rowSpacing: 16
                    Repeater {
                        model: [["heading_font", qsTr("Headings")], ["body_font", qsTr("Text")]]
                        Column {
                            id: font
                            required property var modelData
                            spacing: 4
                            Label { type: "label"; weight: 500; color: Theme.text2; text: font.modelData[1]; Accessible.ignored: true }
                            Choice {
                                width: content.half
                                name: font.modelData[1]
                                options: App.kits.fonts
                                current: Array.from(App.kits.fonts).indexOf(editor.values[font.modelData[0]] ?? "")
                                onChosen: index => App.kits.set(App.brand.kit, font.modelData[0], App.kits.fonts[index])
                            }
                        }
                    }
                }
            }
            KitGroup {
                width: parent.width
                title: qsTr("Question headline")
                key: "headline.show"
                on: editor.headline.show ?? true
                KitSeconds { width: parent.width; key: "headline.length"; title: qsTr("Shown for"); value: editor.headline.length ?? 3 }
            }
            KitGroup {
                width: parent.width
                title: qsTr("Name and credentials")
                key: "lower_third.show"
                on: editor.third.show ?? true
                Grid {
                    width: parent.width
                    columns: editor.two ? 2 : 1
                    columnSpacing: 16
                    rowSpacing: 16
                    KitField { width: content.half; key: "lower_third.name"; title: qsTr("Name, unless an answer says otherwise"); value: editor.third.name ?? "" }
                    KitField { width: content.half; key: "lower_third.credentials"; title: qsTr("Credentials"); value: editor.third.credentials ?? ""; prompt: "NP-C" }
                    KitField { width: content.half; key: "lower_third.role"; title: qsTr("Role"); value: editor.third.role ?? "" }
                    KitSeconds { width: content.half; key: "lower_third.length"; title: qsTr("Shown for"); value: editor.third.length ?? 4 }
                }
            }
            KitGroup { width: parent.width; title: qsTr("Progress bar"); key: "progress_bar"; on: editor.values.progress_bar ?? true }
            KitGroup {
                width: parent.width
                title: qsTr("Intro")
                key: "intro.show"
                on: editor.intro.show ?? true
                KitField { width: parent.width; key: "intro.title"; title: qsTr("Title"); value: editor.intro.title ?? ""; prompt: qsTr("The question") }
                KitSeconds { width: parent.width; key: "intro.length"; title: qsTr("Shown for"); to: 6; value: editor.intro.length ?? 2 }
            }
            KitGroup {
                width: parent.width
                title: qsTr("End card")
                key: "end_card.show"
                on: editor.endCard.show ?? true
                KitField { width: parent.width; key: "end_card.title"; title: qsTr("Title"); value: editor.endCard.title ?? ""; prompt: editor.values.practice ?? "" }
                KitText { width: parent.width; key: "end_card.lines"; title: qsTr("Phone, website, address"); list: true; hint: qsTr("A line each, four at most."); value: (editor.endCard.lines ?? []).join("\n") }
                KitText { width: parent.width; key: "end_card.disclaimer"; title: qsTr("Disclaimer"); value: editor.endCard.disclaimer ?? "" }
                KitSeconds { width: parent.width; key: "end_card.length"; title: qsTr("Shown for"); from: 2; value: editor.endCard.length ?? 5 }
            }
            KitGroup {
                width: parent.width
                title: qsTr("Hashtags")
                KitText { width: parent.width; key: "hashtags"; title: qsTr("For the post text"); list: true; hint: qsTr("A word each line, without #."); value: (editor.values.hashtags ?? []).join("\n") }
            }
        }
    }
}
