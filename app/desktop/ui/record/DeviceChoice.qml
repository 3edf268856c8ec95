// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Style

// Which camera or microphone. `devices` are {id, name}; `chosenId` is the one that is used.
Choice {
    id: choice

    property var devices: []
    property string chosenId
    signal deviceChosen(string id)

    quiet: true
    options: devices.map(device => device.name)
    current: devices.findIndex(device => device.id === chosenId)
    Tooltip { text: choice.text; target: choice; above: true } // its room is small
    onChosen: index => choice.deviceChosen(devices[index].id)
}
