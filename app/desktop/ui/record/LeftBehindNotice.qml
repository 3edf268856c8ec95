// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// A recording that was cut off, and where it is now.
Notice {
    readonly property string length: Math.floor(App.leftBehind.seconds / 60) + ":" + String(Math.floor(App.leftBehind.seconds) % 60).padStart(2, "0")

    visible: App.leftBehind.folder !== ""
    title: App.leftBehind.question !== "" ? qsTr("The recording of “%1” was cut off").arg(App.leftBehind.question) : qsTr("A recording was cut off")
    cause: App.leftBehind.saved ? qsTr("What was filmed until then, %1, is kept as a take.").arg(length)
        : App.leftBehind.trouble.there ? qsTr("It is kept, and repaired when AskReel starts next. Look whether the disk is full.")
        : qsTr("It cannot be played and stays in the answer's folder. Show it to whoever helps you with computers before you delete it.")
    details: App.leftBehind.trouble.details
    remedy: App.screen === "record" ? qsTr("Close") : App.leftBehind.saved ? qsTr("Open") : qsTr("Show the folder")
    onMend: {
        const folder = App.leftBehind.folder;
        const saved = App.leftBehind.saved;
        App.leftBehind.dismiss();
        if (App.screen === "record") return;
        if (!saved) App.showFolder(folder);
        else App.openFolder(folder);
    }
}
