#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clips that come from elsewhere: from a phone, and into a folder that is watched."""
import base64
import http.client
import os
import shutil
import ssl
import tempfile
import unittest
from urllib.parse import urlsplit

from person import DEMO, Person, askreel, run_tests, settings, wait_for

CLIP = os.path.join(DEMO, "clip.mp4")
TUS = {"Tus-Resumable": "1.0.0"}


class Phone:
    """What a phone's browser does once the code was scanned."""

    def __init__(self, url: str) -> None:
        self.page = urlsplit(url)

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPSConnection(self.page.hostname, self.page.port, timeout=20,
                                                 context=ssl._create_unverified_context())
        connection.request(method, path, body, {**TUS, **{name.replace("_", "-"): value for name, value in headers.items()}})
        answer = connection.getresponse()
        answer.read()
        connection.close()
        return answer

    def create(self, name: str, size: int) -> str:
        name = base64.b64encode(name.encode()).decode()
        made = self.ask("POST", self.page.path.replace("/p/", "/u/").rstrip("/"), Upload_Length=str(size),
                        Upload_Metadata="filename " + name)
        assert made.status == 201, made.status
        return made.getheader("Location")

    def send(self, upload: str, offset: int, piece: bytes) -> None:
        sent = self.ask("PATCH", upload, piece, Upload_Offset=str(offset), Content_Type="application/offset+octet-stream")
        assert sent.status == 204, sent.status


class Arrivals(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = folder.name
        self.answer = os.path.join(self.home, "botox.askreel")
        askreel("new", self.answer, "--question", "How long does Botox last?")

    def test_a_clip_from_the_phone_is_not_stopped_by_accident(self) -> None:
        with open(CLIP, "rb") as file:
            clip = file.read()
        with Person(self.answer, "--screen", "record", home=self.home) as person:
            def address() -> str | None:
                return next((seen.name for seen in person.all() if seen.name.startswith("https://")), None)

            def wait() -> Phone:
                person.click("Use my phone …", "push button")
                shown = wait_for("an address, or why there is none", lambda: address() or person.sees("on no network"))
                if shown is True:
                    self.skipTest("a phone comes over a network, and this machine is on none, as the app says")
                return Phone(shown)

            phone = wait()
            upload = phone.create("IMG_2041.MOV", len(clip))
            phone.send(upload, 0, clip[:1000])
            person.find("IMG_2041.MOV")
            person.press("Escape")
            person.find("A clip is still arriving", "dialog")
            person.click("Keep waiting", "push button")
            wait_for("the question to go", lambda: not person.look("A clip is still arriving"))
            phone.send(upload, 1000, clip[1000:5000])
            person.click("Stop", "push button")
            person.click("Stop anyway", "push button")
            wait_for("the dialog to close", lambda: not person.look("Use my phone", "dialog"))
            # Asked for again, it goes on where it stopped.
            again = wait()
            self.assertEqual(again.page, phone.page)
            again.send(upload, 5000, clip[5000:])
            person.find("Here as a take")
            person.press("Escape")
            wait_for("the dialog to close", lambda: not person.look("Use my phone", "dialog"))
            person.find("Next: Trim", "push button")
            person.end()
        with open(os.path.join(self.answer, "media", "phone-1.mp4"), "rb") as file:
            self.assertEqual(file.read(), clip)

    def test_a_clip_in_the_watched_folder_becomes_a_take(self) -> None:
        incoming = os.path.join(self.home, "AirDrop")
        os.mkdir(incoming)
        settings(self.home, watched_folder=incoming)
        with Person(self.answer, "--screen", "record", "--size", "1280x1150", home=self.home) as person:
            person.find("No new clip yet. It shows here by itself.")
            # What is there at the first look is not new.
            memory = os.path.join(self.home, ".local", "share", "askreel", "watched.json")
            wait_for("the first look", lambda: os.path.exists(memory))
            shutil.copy(CLIP, os.path.join(incoming, "IMG_2041.MOV"))
            person.click("Use as a take", "push button")
            wait_for("the offer to go", lambda: not person.look("IMG_2041.MOV"))
            person.find("Saved")
            person.end()
        self.assertTrue(os.path.exists(os.path.join(incoming, "IMG_2041.MOV")))
        self.assertIn("IMG_2041.MOV", askreel("show", self.answer))


if __name__ == "__main__":
    run_tests()
