// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Bridge
import AskReel.Style

// The script, to be read while looking into the camera. `rolling` is true while a take is recorded: the text moves with
// it. The screen it is on leaves Space, Page Up, Page Down, Up and Down to it while `keysEnabled`.
Rectangle {
    id: panel

    property bool rolling: false
    property bool keysEnabled: true
    readonly property bool editing: editor.open || App.prompter.empty

    readonly property int rowHeight: Math.round(letters.font.pixelSize * 1.5)
    // The middle of the row that is being read, near the top: the camera is above.
    readonly property real readingLine: stage.height < 3 * rowHeight ? Math.round(rowHeight * 0.75) : Math.round(rowHeight * 1.5)
    readonly property real at: Theme.reducedMotion ? App.prompter.row : Math.max(0, App.prompter.place - 0.5)

    function closeEditor() {
        editor.open = false;
        panel.forceActiveFocus();
    }

    implicitWidth: 800
    implicitHeight: 376
    radius: Theme.radius
    color: Theme.promptBed
    activeFocusOnTab: false
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Teleprompter")

    onRollingChanged: {
        if (rolling) closeEditor();
        App.prompter.rolling = rolling;
    }
    Component.onCompleted: App.prompter.look()
    Component.onDestruction: App.prompter.running = false

    FrameAnimation {
        running: App.prompter.running && !pointer.dragging && !editor.open && panel.visible
        onTriggered: App.prompter.advance(Math.min(frameTime, 0.25))
    }
    PromptKeys { enabled: panel.keysEnabled && panel.visible && !panel.editing }

    Item {
        id: head
        x: 16
        y: 4
        width: parent.width - 32
        height: Theme.height(36)

        DarkButton {
            id: sectionButton
            visible: App.prompter.sections.length > 1 && !panel.editing
            anchors.verticalCenter: parent.verticalCenter
            iconName: "down"
            tipAbove: false
            text: qsTr("Part %1 of %2").arg(App.prompter.section + 1).arg(App.prompter.sections.length)
            tip: qsTr("Go to another part")
            key: "Page Up"
            wordless: head.width < 2 * fullWidth + hint.implicitWidth + 32
            onClicked: sectionMenu.open()
            Menu {
                id: sectionMenu
                y: sectionButton.height + 4
                Repeater {
                    model: App.prompter.sections
                    MenuItem {
                        required property int index
                        required property string modelData
                        text: modelData
                        checkable: true
                        checked: index === App.prompter.section
                        onTriggered: App.prompter.goToSection(index)
                    }
                }
            }
        }
        Row {
            id: hint
            readonly property bool fits: head.width > implicitWidth + 2 * (Math.max(left.width, sectionButton.visible ? sectionButton.width : 0) + 12)
            anchors.centerIn: parent
            spacing: 8
            visible: fits
            Icon { anchors.verticalCenter: parent.verticalCenter; name: "arrow-up"; size: 16; color: Theme.promptNext }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                type: "label"
                text: App.prompter.rolling && !App.prompter.running && !App.prompter.empty ? qsTr("Paused. Space goes on") : qsTr("Look up here, the camera is above")
                color: Theme.promptNext
            }
        }
        Row {
            id: left
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            visible: !panel.editing
            spacing: 4
            TimeLabel { type: "label"; seconds: App.prompter.secondsLeft; color: Theme.promptNext }
            Label { type: "label"; text: qsTr("left"); color: Theme.promptNext }
        }
    }

    Item {
        id: stage
        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: bar.top; topMargin: 4; bottomMargin: 4 }
        clip: true

        Item {
            id: sheet
            anchors.fill: parent
            visible: !panel.editing
            transform: Scale { xScale: App.prompter.mirrored ? -1 : 1; origin.x: sheet.width / 2 }
            Accessible.role: Accessible.StaticText
            Accessible.name: App.prompter.script

            Icon {
                x: 20
                y: panel.readingLine - height / 2
                name: "play"
                size: 20
                color: Theme.promptMarker
            }
            Repeater {
                model: Math.max(0, Math.ceil(stage.height / panel.rowHeight)) + 2
                PromptRow {
                    required property int index
                    number: Math.floor(panel.at) - 2 + index
                    x: 64
                    y: panel.readingLine + (number - panel.at - 0.5) * panel.rowHeight
                    width: letters.width
                    height: panel.rowHeight
                    font.pixelSize: letters.font.pixelSize
                }
            }
        }
        MouseArea {
            id: pointer
            property real from: 0
            property bool dragging: false
            anchors.fill: parent
            enabled: sheet.visible
            cursorShape: dragging ? Qt.ClosedHandCursor : Qt.PointingHandCursor
            onPressed: event => { from = event.y; dragging = false; }
            onPositionChanged: event => {
                if (!dragging && Math.abs(event.y - from) < 8) return;
                dragging = true;
                App.prompter.move((from - event.y) / panel.rowHeight);
                from = event.y;
            }
            onReleased: {
                if (!dragging) App.prompter.running = !App.prompter.running;
                dragging = false;
            }
            onCanceled: dragging = false
            onWheel: event => App.prompter.move(-event.angleDelta.y / 120)
        }
        PromptEditor {
            id: editor
            visible: panel.editing
            x: 64
            width: letters.width
            height: parent.height
            font: letters.font
            onFinished: panel.closeEditor()
        }
    }
    // The letters that rows are laid out for.
    Text {
        id: letters
        visible: false
        width: panel.width - 64 - 32
        font.family: Theme.displayFamily
        font.weight: Font.Medium
        font.pixelSize: Theme.fontSize(App.prompter.size)
        readonly property var wish: [width, font.pixelSize]
        onWishChanged: if (width > 0) App.prompter.layOut(width, font)
        Component.onCompleted: App.prompter.layOut(width, font)
    }

    PromptBar {
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        editing: panel.editing
        onEditToggled: {
            if (editor.open) panel.closeEditor();
            else editor.begin(panel.readingLine - panel.rowHeight / 2);
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: Theme.dark
        radius: panel.radius
        color: "transparent"
        border.width: 1
        border.color: Theme.line
    }
}
