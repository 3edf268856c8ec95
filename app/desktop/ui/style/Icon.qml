// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One of assets/icons, in any colour. Decoration: what it stands for is said by the control around it.
Image {
    property string name
    property color color: Theme.text2
    property int size: 20

    width: size
    height: size
    sourceSize.width: size
    sourceSize.height: size
    source: name === "" ? "" : Theme.icon(name, color)
    Accessible.ignored: true
}
