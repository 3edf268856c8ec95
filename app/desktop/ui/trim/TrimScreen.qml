// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

Item {
    Label { anchors.centerIn: parent; text: App.document.question }
}
