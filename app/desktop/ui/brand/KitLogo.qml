// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs
import AskReel.Bridge
import AskReel.Style

// The logo: its file, the corner it stands in, how large, and the plate behind it.
Column {
    id: logo

    required property var values
    readonly property var place: (values.watermark_on ?? ({})).vertical ?? values.watermark ?? ({})
    readonly property var corners: ["top-left", "top-right", "bottom-left", "bottom-right"]
    // All shapes of post alike.
    function setPlace(name: string, value: var) {
        const all = Object.assign({}, values.watermark_on);
        for (const canvas in all) all[canvas] = Object.assign({}, all[canvas], { [name]: value });
        App.kits.set(App.brand.kit, "watermark", Object.assign({}, values.watermark, { [name]: value }));
        App.kits.set(App.brand.kit, "watermark_on", all);
    }
    function choose() { dialog.open(); }

    spacing: 16
    FileDialog {
        id: dialog
        title: qsTr("Choose a logo")
        nameFilters: [qsTr("Pictures (%1)").arg("*.png *.svg *.jpg *.jpeg *.webp")]
        onAccepted: App.kits.setLogo(App.brand.kit, selectedFile)
    }
    Row {
        width: parent.width
        spacing: 16
        Rectangle {
            width: 96
            height: 64
            radius: Theme.radiusSmall
            color: /^#[0-9a-fA-F]{6}$/.test((logo.values.palette ?? ({})).primary ?? "") ? logo.values.palette.primary : Theme.inset
            Image {
                anchors.fill: parent
                anchors.margins: 8
                source: logo.values.logo ?? ""
                sourceSize.width: 160
                sourceSize.height: 96
                fillMode: Image.PreserveAspectFit
                asynchronous: true
                Accessible.ignored: true
            }
        }
        Flow {
            width: parent.width - 112
            spacing: 8
            anchors.verticalCenter: parent.verticalCenter
            Button {
                iconName: "folder"
                text: (logo.values.logo ?? "").toString() === "" ? qsTr("Choose a logo") : qsTr("Change the logo")
                onClicked: dialog.open()
            }
            Button {
                kind: "ghost"
                text: qsTr("Take it out")
                visible: (logo.values.logo ?? "").toString() !== ""
                onClicked: App.kits.setLogo(App.brand.kit, "")
            }
        }
    }
    Segmented {
        name: qsTr("The logo's corner")
        options: [qsTr("Top left"), qsTr("Top right"), qsTr("Bottom left"), qsTr("Bottom right")]
        current: logo.corners.indexOf(logo.place.corner ?? "top-right")
        onChosen: index => logo.setPlace("corner", logo.corners[index])
    }
    Column {
        width: parent.width
        spacing: 4
        Label { type: "label"; weight: 500; color: Theme.text2; text: qsTr("Size"); Accessible.ignored: true }
        Slider {
            id: size
            width: parent.width
            from: 0.08
            to: 0.4
            stepSize: 0.01
            Accessible.name: qsTr("The logo's size")
            onPressedChanged: if (!pressed) logo.setPlace("size", value)
            onMoved: if (!pressed) logo.setPlace("size", value)
            Binding on value { value: logo.place.size ?? 0.16; when: !size.pressed; restoreMode: Binding.RestoreNone }
        }
    }
    Switch {
        text: qsTr("On a plate, so that it stands out from any picture")
        Accessible.name: text
        onToggled: App.kits.set(App.brand.kit, "logo_plate", checked)
        Binding on checked { value: logo.values.logo_plate ?? false; restoreMode: Binding.RestoreNone }
    }
}
