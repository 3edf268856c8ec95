// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge

// The keys that move through the video on every step.
Item {
    id: keys

    Shortcut { enabled: keys.enabled; sequence: "Space"; onActivated: App.player.toggle() }
    Shortcut { enabled: keys.enabled; sequence: "K"; onActivated: App.player.pause() }
    Shortcut { enabled: keys.enabled; sequence: "L"; onActivated: App.player.faster(1) }
    Shortcut { enabled: keys.enabled; sequence: "J"; onActivated: App.player.faster(-1) }
    Shortcut { enabled: keys.enabled; sequence: "Left"; onActivated: App.player.step(-1) }
    Shortcut { enabled: keys.enabled; sequence: "Right"; onActivated: App.player.step(1) }
    Shortcut { enabled: keys.enabled; sequence: "Shift+Left"; onActivated: App.player.seek(App.player.position - 1) }
    Shortcut { enabled: keys.enabled; sequence: "Shift+Right"; onActivated: App.player.seek(App.player.position + 1) }
    Shortcut { enabled: keys.enabled; sequence: "Home"; onActivated: App.player.seek(0) }
    Shortcut { enabled: keys.enabled; sequence: "End"; onActivated: App.player.seek(App.player.duration) }
    Shortcut { enabled: keys.enabled; sequence: "M"; onActivated: App.player.muted = !App.player.muted }
}
