// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// A series' name and colour.
Dialog {
    id: dialog

    property string seriesId // empty: a new one
    property string colour

    function add() {
        seriesId = "";
        colour = "";
        name.text = "";
        show();
    }
    function change(series: var) {
        seriesId = series.id;
        colour = series.colour;
        name.text = series.name;
        show();
    }
    function show() {
        open();
        name.field.forceActiveFocus();
    }

    title: seriesId === "" ? qsTr("New series") : qsTr("Change the series")
    acceptText: seriesId === "" ? qsTr("Add it") : qsTr("Change it")
    acceptEnabled: name.text.trim() !== ""
    onAccepted: {
        if (seriesId === "") App.practice.addSeries(name.text);
        else App.practice.setSeries(seriesId, name.text, colour);
    }

    contentItem: Column {
        spacing: 16
        TextInputField {
            id: name
            width: dialog.availableWidth
            name: qsTr("Name of the series")
            prompt: qsTr("For example: Aftercare")
            field.maximumLength: 60
            field.onAccepted: if (dialog.acceptEnabled) dialog.accept()
        }
        Row {
            visible: dialog.seriesId !== ""
            spacing: 8
            Repeater {
                model: App.practice.seriesColours()
                T.Button {
                    id: swatch
                    required property string modelData
                    required property int index
                    width: 32
                    height: 32
                    focusPolicy: Qt.StrongFocus
                    Accessible.name: qsTr("Colour %1").arg(index + 1)
                    Accessible.checkable: true
                    Accessible.checked: dialog.colour === modelData
                    onClicked: dialog.colour = modelData
                    Keys.onReturnPressed: swatch.clicked()
                    background: Rectangle {
                        radius: 16
                        color: swatch.modelData
                        FocusRing { target: swatch; corner: 16 }
                        Icon { visible: dialog.colour === swatch.modelData; anchors.centerIn: parent; name: "check"; size: 18; color: Theme.onVideoText }
                    }
                }
            }
        }
    }
}
