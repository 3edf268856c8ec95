// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import AskReel.Bridge
import AskReel.Style

// Appearance, text size, movement and language.
Card {
    id: card

    readonly property var looks: ["system", "light", "dark"]
    readonly property var languages: ["", "en", "es"]

    implicitHeight: column.implicitHeight + 32
    ColumnLayout {
        id: column
        x: 16
        y: 16
        width: parent.width - 32
        spacing: 8
        Label { type: "label"; weight: 500; color: Theme.text2; text: qsTr("Appearance"); Accessible.ignored: true }
        Segmented {
            name: qsTr("Appearance")
            options: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
            current: card.looks.indexOf(App.settings.appearance)
            onChosen: index => App.settings.appearance = card.looks[index]
        }
        RowLayout {
            Layout.topMargin: 8
            Layout.fillWidth: true
            Label { Layout.fillWidth: true; type: "label"; weight: 500; color: Theme.text2; text: qsTr("Text size"); Accessible.ignored: true }
            Label { type: "label"; text: qsTr("%1 %").arg(Math.round(App.settings.textScale * 100)) }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 12
            Label { type: "small"; color: Theme.text3; text: qsTr("Normal") }
            Slider {
                Layout.fillWidth: true
                from: 1
                to: 1.5
                stepSize: 0.1
                snapMode: Slider.SnapAlways
                value: App.settings.textScale
                Accessible.name: qsTr("Text size")
                // While one drags, the handle would run from under the pointer if the page grew with it.
                onPressedChanged: if (!pressed) App.settings.textScale = value
                Keys.onReleased: App.settings.textScale = value
            }
            Label { type: "small"; color: Theme.text3; text: qsTr("Larger") }
        }
        Switch {
            Layout.topMargin: 8
            text: qsTr("Less movement")
            checked: App.settings.reducedMotion
            onToggled: App.settings.reducedMotion = checked
        }
        Label { Layout.topMargin: 8; type: "label"; weight: 500; color: Theme.text2; text: qsTr("Language"); Accessible.ignored: true }
        Segmented {
            name: qsTr("Language")
            options: [qsTr("As the system"), "English", "Español"]
            current: card.languages.indexOf(App.settings.language)
            onChosen: index => App.settings.language = card.languages[index]
        }
    }
}
