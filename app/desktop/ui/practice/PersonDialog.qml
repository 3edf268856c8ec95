// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs
import AskReel.Bridge
import AskReel.Style

// Somebody's name as it is shown, photo and consent.
Dialog {
    id: dialog

    property string personId // empty: a new one
    property url photo
    property bool photoChanged: false

    function add() {
        fill({ id: "", name: "", credentials: "", role: "", photo: "", consent: "missing", until: "" });
    }
    function change(person: var) { fill(person); }
    function fill(person: var) {
        personId = person.id;
        name.text = person.name;
        credentials.text = person.credentials;
        role.text = person.role;
        photo = person.photo;
        photoChanged = false;
        signedBox.checked = person.consent !== "missing";
        until.text = person.until;
        until.wrong = "";
        open();
        name.input.forceActiveFocus();
    }
    function store() {
        const id = personId === "" ? App.practice.addPerson(name.text, credentials.text, role.text) : personId;
        if (personId !== "") App.practice.setPerson(id, name.text, credentials.text, role.text);
        App.practice.setConsent(id, signedBox.checked, until.text);
        if (photoChanged) App.practice.setPhoto(id, photo);
    }

    title: personId === "" ? qsTr("Add a person") : qsTr("Change %1").arg(name.text)
    acceptText: personId === "" ? qsTr("Add them") : qsTr("Save")
    acceptEnabled: name.text.trim() !== "" && until.wrong === ""
    wishedWidth: 520 * Math.min(Theme.textScale, 1.25)
    onAccepted: store()

    FileDialog {
        id: chooser
        title: qsTr("Choose a photo")
        nameFilters: [qsTr("Pictures (%1)").arg("*.jpg *.jpeg *.png *.webp *.JPG *.PNG")]
        onAccepted: {
            dialog.photo = selectedFile;
            dialog.photoChanged = true;
        }
    }

    contentItem: Column {
        spacing: 16
        Row {
            spacing: 16
            Avatar { width: 56; height: 56; name: name.text; photo: dialog.photo }
            Row {
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8
                Button { small: true; text: qsTr("Choose a photo …"); onClicked: chooser.open() }
                Button {
                    visible: "" + dialog.photo !== ""
                    small: true
                    kind: "ghost"
                    text: qsTr("Without a photo")
                    onClicked: {
                        dialog.photo = "";
                        dialog.photoChanged = true;
                    }
                }
            }
        }
        Field { id: name; width: dialog.availableWidth; name: qsTr("Name"); prompt: "Dr. Maya Ortiz" }
        Row {
            width: dialog.availableWidth
            spacing: 16
            Field { id: credentials; width: (parent.width - 16) * 0.4; name: qsTr("Credentials"); prompt: "MD, FAAD" }
            Field { id: role; width: (parent.width - 16) * 0.6; name: qsTr("Role"); prompt: qsTr("Board-certified dermatologist") }
        }
        Column {
            width: dialog.availableWidth
            spacing: 8
            CheckBox { id: signedBox; text: qsTr("Has signed that videos may be posted") }
            Field {
                id: until
                visible: signedBox.checked
                width: parent.width * 0.6
                name: qsTr("Until (leave empty when it does not end)")
                prompt: qsTr("2027-12-31")
                longest: 10
                onTextChanged: wrong = text.trim() === "" || /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text.trim()) ? ""
                    : qsTr("Write the day as 2027-12-31.")
            }
        }
    }
}
