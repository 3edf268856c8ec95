// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Finds as one types; Esc empties it.
TextInputField {
    id: control
    iconName: "search"
    Keys.onEscapePressed: event => {
        if (text === "") { event.accepted = false; return; }
        text = "";
        edited("");
    }
}
