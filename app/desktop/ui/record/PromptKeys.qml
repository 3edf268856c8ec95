// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge

// The keys of the teleprompter, and of a presenter's clicker: those send Page Down for forward, Page Up for back and
// many a full stop for a dark screen. Forward is what everybody presses without looking: it pauses and goes on.
Item {
    id: keys

    function toggle() { App.prompter.running = !App.prompter.running; }

    Shortcut { enabled: keys.enabled; sequences: ["Space", "PgDown", "."]; autoRepeat: false; onActivated: keys.toggle() }
    Shortcut { enabled: keys.enabled; sequence: "PgUp"; onActivated: App.prompter.back() }
    Shortcut { enabled: keys.enabled; sequence: "Up"; onActivated: App.prompter.speed += 5 }
    Shortcut { enabled: keys.enabled; sequence: "Down"; onActivated: App.prompter.speed -= 5 }
}
