// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// The camera as the post will show it, with what helps in front of it, and the button to record.
Rectangle {
    id: stage

    signal phoneWanted

    readonly property string phase: App.recorder.state
    readonly property bool live: phase === "ready" || phase === "counting" || phase === "recording"
    readonly property bool recording: phase === "recording"
    property bool guides: true
    // What helps lies on an upright picture, below the face, and beside a wide one.
    readonly property bool beside: App.player.aspect > 1.05
    readonly property real besideWidth: 280 * Math.min(Theme.textScale, 1.25)

    color: Theme.stage

    Item {
        id: room
        x: 36
        y: 24
        width: parent.width - 72
        height: parent.height - 24 - 16 - choices.height - 24
    }
    Item {
        id: frame
        readonly property real fit: Math.min((room.width - (stage.beside ? stage.besideWidth + 24 : 0)) / App.player.aspect, room.height)
        readonly property var shape: [App.player.aspect, Math.round(height * Screen.devicePixelRatio)]
        width: Math.round(fit * App.player.aspect)
        height: Math.round(fit)
        x: Math.round(room.x + (room.width - width - (stage.beside ? stage.besideWidth + 24 : 0)) / 2)
        y: Math.round(room.y + (room.height - height) / 2)
        onShapeChanged: if (height > 0) App.recorder.setShape(shape[0], shape[1])

        CameraView { anchors.fill: parent; guides: stage.guides && stage.live }
        RoundCorners { anchors.fill: parent; behind: stage.color }
        Rectangle {
            anchors.fill: parent
            visible: stage.recording
            radius: Theme.radius
            color: "transparent"
            border.width: 3
            border.color: Theme.recordDot
        }

        Flow {
            x: 16
            y: 16
            width: parent.width - 32
            spacing: 8
            visible: stage.live
            VideoChip {
                visible: stage.recording
                iconName: "record"
                ink: Theme.onVideoRed
                text: Math.floor(App.recorder.seconds / 60) + ":" + String(Math.floor(App.recorder.seconds) % 60).padStart(2, "0")
                Accessible.name: qsTr("Recording, %1 seconds").arg(Math.floor(App.recorder.seconds))
            }
            VideoChip { visible: App.recorder.dropped > 0 && stage.recording; iconName: "warn"; text: qsTr("Pictures lost: %1").arg(App.recorder.dropped) }
            VideoChip { visible: App.recorder.goodLight && !stage.recording; iconName: "done"; text: qsTr("Good light") }
            VideoChip { visible: App.recorder.centred && !stage.recording; iconName: "done"; text: qsTr("Centred") }
        }

        Rectangle {
            anchors.centerIn: parent
            visible: stage.phase === "counting"
            width: 128
            height: 128
            radius: 64
            color: Theme.onVideo
            Label { anchors.centerIn: parent; type: "title"; font.pixelSize: Theme.fontSize(64); text: App.recorder.counted; color: Theme.onVideoText }
        }
        Column {
            anchors.centerIn: parent
            width: parent.width - 48
            spacing: 12
            visible: !stage.live && stage.phase !== "off"
            Icon { anchors.horizontalCenter: parent.horizontalCenter; visible: stage.phase === "none" || stage.phase === "failed"; name: "camera"; size: 32; color: Theme.onVideoText }
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                type: "strong"
                wrapMode: Text.Wrap
                color: Theme.onVideoText
                text: stage.phase === "looking" ? qsTr("Looking for the camera …")
                    : stage.phase === "saving" ? qsTr("Saving the take …")
                    : stage.phase === "none" ? qsTr("No camera found") : App.recorder.trouble.sentence
            }
            Label {
                width: parent.width
                visible: text !== ""
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                color: Theme.onVideoText
                text: stage.phase === "none" ? qsTr("Plug one in, or film with your phone.")
                    : stage.phase === "failed" ? App.recorder.trouble.remedy : ""
            }
            Progress { width: parent.width; visible: stage.phase === "looking" || stage.phase === "saving"; value: -1; name: qsTr("Please wait") }
            Button {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: stage.phase === "failed"
                text: qsTr("Try again")
                onClicked: App.recorder.retry()
            }
            Button {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: stage.phase === "none" || stage.phase === "failed"
                iconName: "phone"
                text: qsTr("Use my phone …")
                onClicked: stage.phoneWanted()
            }
        }
    }
    Column {
        x: frame.x + (stage.beside ? frame.width + 24 : 16)
        y: frame.y + (stage.beside ? (frame.height - height) / 2 : frame.height - height - 16)
        width: stage.beside ? stage.besideWidth : frame.width - 32
        visible: stage.live
        spacing: 12
        VideoChip {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: App.recorder.hint !== ""
            width: Math.min(implicitWidth, parent.width)
            wraps: true
            color: Theme.warnOnVideo
            iconName: "warn"
            ink: Theme.onVideoText
            text: App.recorder.hint
            Accessible.role: Accessible.AlertMessage
        }
        MicrophoneMeter { width: parent.width }
        Item {
            width: parent.width
            height: 68
            RecordButton { anchors.centerIn: parent }
            VideoButton {
                anchors.verticalCenter: parent.verticalCenter
                x: parent.width / 2 - 34 - 28 - width
                enabled: stage.phase === "ready"
                letters: qsTr("%1 s").arg(App.recorder.countdown)
                text: App.recorder.countdown > 0 ? qsTr("Counts down %1 seconds").arg(App.recorder.countdown) : qsTr("Records at once")
                onClicked: App.recorder.countdown = App.recorder.countdown >= 10 ? 0 : App.recorder.countdown >= 5 ? 10 : App.recorder.countdown >= 3 ? 5 : 3
            }
            VideoButton {
                anchors.verticalCenter: parent.verticalCenter
                x: parent.width / 2 + 34 + 28
                iconName: "frame"
                text: stage.guides ? qsTr("Hide the guides") : qsTr("Show the guides")
                checkable: true
                checked: stage.guides
                onToggled: stage.guides = checked
            }
        }
    }
    // Side by side where their names can be read so.
    Flow {
        id: choices
        readonly property bool two: width >= 340 * Theme.textScale
        anchors.left: room.left
        anchors.right: room.right
        anchors.top: room.bottom
        anchors.topMargin: 16
        DeviceChoice {
            width: choices.two ? parent.width / 2 : parent.width
            visible: App.recorder.cameras.length > 0
            enabled: !stage.recording
            name: qsTr("Camera")
            iconName: "camera"
            devices: App.recorder.cameras
            chosenId: App.recorder.camera
            onDeviceChosen: id => App.recorder.camera = id
        }
        DeviceChoice {
            width: (choices.two ? parent.width / 2 : parent.width) - step.width
            visible: App.recorder.cameras.length > 0
            enabled: !stage.recording
            name: qsTr("Microphone")
            iconName: "mic"
            devices: Array.from(App.recorder.microphones).concat([{ id: "none", name: qsTr("No microphone") }])
            chosenId: App.recorder.microphone
            onDeviceChosen: id => App.recorder.microphone = id
        }
        IconButton {
            id: step
            height: Theme.height(40)
            tipAbove: true
            visible: App.recorder.cameras.length > 0
            enabled: stage.phase === "ready" && App.recorder.hasSound
            iconName: "sliders"
            text: qsTr("Is the sound in step? …")
            onClicked: soundDialog.open()
            SoundDialog { id: soundDialog }
        }
    }
}
