// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// The top bar, the stage with the video, and the page of a step beside or below it. A page is an Item that may have
//   primaryText, primaryIcon, primaryEnabled, primaryReason and primary()   the button at the bar's end; by default the
//                                                                           next step
//   canUndo, canRedo, undo(), redo()   what Ctrl+Z is about; by default the answer
//   stage      a Component in place of the usual stage
//   ownKeys    whether Space and the keys beside it are the page's and not the player's
//   pointedAt  the brand element that the usual stage outlines
//   said(message, action, then), undoable(message, model), edited(message)   signals for the toast; the last: the answer
FocusScope {
    id: frame

    signal said(string message, string action, var then)
    signal undoable(string message, var model) // by the model's undo()

    readonly property var steps: ["record", "trim", "captions", "brand", "export"]
    readonly property var stepNames: [qsTr("Record"), qsTr("Trim"), qsTr("Captions"), qsTr("Brand"), qsTr("Export")]
    property int step: -1
    readonly property var page: pageLoader.item
    // Space for things as at 100 % text.
    readonly property real roomWidth: width / Theme.textScale
    readonly property bool wide: App.player.aspect > 1.05

    function has(name: string): bool { return page !== null && page[name] !== undefined; }
    function next() {
        if (has("primary")) page.primary();
        else if (step < steps.length - 1) App.screen = steps[step + 1];
    }

    // A page may edit something else than the answer.
    function undo() { if (has("undo")) page.undo(); else App.document.undo(); }
    function redo() { if (has("redo")) page.redo(); else App.document.redo(); }

    focus: true

    // Stays while the library that takes its place is made.
    Binding { target: frame; property: "step"; value: frame.steps.indexOf(App.screen); when: frame.steps.includes(App.screen); restoreMode: Binding.RestoreNone }

    Shortcut { sequences: ["Ctrl+Z"]; onActivated: frame.undo() }
    Shortcut { sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]; onActivated: frame.redo() }
    Shortcut { sequence: "Ctrl+Return"; onActivated: frame.next() }
    Shortcut { enabled: !frame.typing; sequence: "?"; onActivated: shortcuts.open() }
    Shortcut { sequence: "F11"; onActivated: fullScreen.open = !fullScreen.open }
    PlayerKeys { id: keys; enabled: !frame.typing && !(frame.has("ownKeys") && frame.page.ownKeys) }
    // Letters and the space bar belong to what is being typed in.
    readonly property Item focusItem: Window.activeFocusItem
    readonly property bool typing: focusItem !== null && (focusItem instanceof TextInput || focusItem instanceof TextEdit)

    TopBar {
        id: bar
        width: parent.width
        steps: frame.stepNames
        current: frame.step
        done: [App.document.hasClips, App.document.trimmed || frame.step > 1, App.document.captioned, App.document.branded, false]
        primaryText: frame.has("primaryText") ? frame.page.primaryText
            : frame.step < frame.steps.length - 1 ? qsTr("Next: %1").arg(frame.stepNames[frame.step + 1]) : ""
        primaryIcon: frame.has("primaryIcon") ? frame.page.primaryIcon : "forward"
        primaryKind: frame.has("primaryKind") ? frame.page.primaryKind : "primary"
        primaryEnabled: !frame.has("primaryEnabled") || frame.page.primaryEnabled
        primaryReason: frame.has("primaryReason") ? frame.page.primaryReason : ""
        canUndo: frame.has("canUndo") ? frame.page.canUndo : App.document.canUndo
        canRedo: frame.has("canRedo") ? frame.page.canRedo : App.document.canRedo
        onUndo: frame.undo()
        onRedo: frame.redo()
        onPrimary: frame.next()
        onStepChosen: index => App.screen = frame.steps[index]
        onHelp: shortcuts.open()
    }

    Loader {
        id: stageLoader
        readonly property real below: frame.height - bar.height
        anchors.top: bar.bottom
        // Upright: a column whose width follows the video's; wide: a band above the page.
        width: frame.wide ? frame.width : Math.round((below - 104) * Math.min(App.player.aspect, 9 / 16) + 72)
        height: frame.wide ? Math.round(below * 0.52) : below
        sourceComponent: frame.has("stage") && frame.page.stage !== null ? frame.page.stage : usualStage
    }
    Component {
        id: usualStage
        Stage {
            id: videoStage
            onFullScreen: fullScreen.open = true
            // qmllint disable unqualified
            pointedAt: frame.has("pointedAt") ? frame.page.pointedAt : ""
            // qmllint enable unqualified
            tools: [
                TargetChoice { visible: App.screen !== "record" && App.screen !== "trim"; iconAlone: videoStage.narrow },
                Button {
                    id: asPosted
                    visible: App.screen === "trim"
                    kind: checked ? "tonal" : "ghost"
                    small: true
                    iconName: "eye"
                    text: videoStage.narrow ? "" : qsTr("As posted")
                    Accessible.name: qsTr("As posted")
                    leftPadding: videoStage.narrow ? 4 : 12
                    tip: checked ? qsTr("Show the clips alone") : qsTr("Show it as it will be posted")
                    checkable: true
                    checked: true
                }
            ]
            Binding { target: App.player; property: "asPosted"; value: App.screen !== "trim" || asPosted.checked }
        }
    }

    Troubles {
        id: troubles
        anchors.top: frame.wide ? stageLoader.bottom : bar.bottom
        anchors.topMargin: height > 0 ? 24 : 0
        anchors.left: pageLoader.left
        anchors.leftMargin: 24
        width: pageLoader.width - 48
    }
    Loader {
        id: pageLoader
        asynchronous: true // a page is made in slices, so that the window never waits for it
        anchors.top: troubles.bottom
        anchors.left: frame.wide ? parent.left : stageLoader.right
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        focus: true
        source: ["../record/RecordScreen.qml", "../trim/TrimScreen.qml", "../captions/CaptionsScreen.qml",
            "../brand/BrandScreen.qml", "../export/ExportScreen.qml"][frame.step] ?? ""
    }
    Connections {
        target: frame.page
        ignoreUnknownSignals: true
        function onSaid(message, action, then) { frame.said(message, action, then); }
        function onUndoable(message, model) { frame.undoable(message, model); }
        function onEdited(message) { frame.undoable(message, App.document); }
    }

    FullScreen { id: fullScreen; anchors.fill: parent }
    ShortcutSheet { id: shortcuts }
}
