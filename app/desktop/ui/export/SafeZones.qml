// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Items
import AskReel.Style

// What a site covers of the picture, hatched, and the line round what stays clear. `cover` is as App.exports.coverOf.
Item {
    id: zones

    required property var cover
    property real taken: 0 // at the bottom, by what the site writes there
    readonly property real topEdge: (cover.top ?? 0) * height
    readonly property real bottomEdge: (cover.bottom ?? 0) * height
    readonly property real leftEdge: (cover.left ?? 0) * width
    readonly property real rightEdge: (cover.right ?? 0) * width
    readonly property string site: cover.site ?? ""

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Areas that %1 covers with its buttons").arg(site)

    component Covered: Rectangle {
        color: Theme.covered
        visible: width >= 2 && height >= 2
        HatchItem { anchors.fill: parent; color: Theme.coveredLine }
    }
    component CoverLabel: Rectangle {
        width: name.implicitWidth + 16
        height: name.implicitHeight + 6
        radius: Theme.radiusSmall
        color: Theme.coveredLabel
        Label {
            id: name
            anchors.centerIn: parent
            type: "small"
            weight: 600
            color: Theme.onVideoText
            text: qsTr("Covered by %1").arg(zones.site)
            Accessible.ignored: true
        }
    }

    Covered { width: zones.width; height: zones.topEdge }
    Covered { y: zones.height - zones.bottomEdge; width: zones.width; height: zones.bottomEdge }

    DashedFrame {
        x: zones.leftEdge
        y: zones.topEdge
        width: zones.width - zones.leftEdge - zones.rightEdge
        height: zones.height - zones.topEdge - zones.bottomEdge
        visible: zones.topEdge + zones.bottomEdge + zones.leftEdge + zones.rightEdge > 0
        color: Theme.safeLine
        radius: 0
    }

    CoverLabel {
        visible: zones.topEdge > height + 8
        x: zones.leftEdge + 8
        y: zones.topEdge - height
    }
    CoverLabel {
        visible: zones.bottomEdge - zones.taken > height + 16
        x: zones.leftEdge + 8
        y: zones.height - zones.bottomEdge + 8
    }
}
