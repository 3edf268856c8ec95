// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

// A time whose digits do not jump while they change: every digit takes the same room.
Row {
    id: time

    property real seconds: 0
    property bool tenths: false
    property string type: "body"
    property int weight: 0
    property color color: Theme.text

    readonly property string text: {
        const whole = tenths ? Math.floor(seconds * 10 + 0.001) / 10 : Math.round(seconds);
        const minutes = Math.floor(whole / 60);
        const rest = tenths ? (whole - minutes * 60).toFixed(1) : String(whole - minutes * 60);
        return minutes + ":" + rest.padStart(tenths ? 4 : 2, "0");
    }
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Label { id: widest; visible: false; type: time.type; weight: time.weight; text: "0" }
    Repeater {
        model: time.text.length
        Label {
            required property int index
            readonly property string digit: time.text.charAt(index)
            width: digit >= "0" && digit <= "9" ? widest.implicitWidth : implicitWidth
            horizontalAlignment: Text.AlignHCenter
            type: time.type
            weight: time.weight
            color: time.color
            text: digit
            Accessible.ignored: true
        }
    }
}
