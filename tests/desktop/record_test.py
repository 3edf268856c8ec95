#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recording with a camera, and what a crash leaves of it. The camera is one that is none."""
import glob
import json
import os
import signal
import tempfile
import time
import unittest

from person import Person, askreel, library, run_tests, settings, wait_for

CAMERA = {"ASKREEL_CAMERA": "synthetic"}


class Record(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = folder.name
        settings(self.home, recorder={"countdown": 0})
        self.answer = os.path.join(library(self.home), "after-a-peel.askreel")
        askreel("new", self.answer, "--question", "What may I put on after a peel?")

    def document(self) -> dict:
        with open(os.path.join(self.answer, "answer.json"), encoding="utf-8") as file:
            return json.load(file)

    def take(self, person: Person, seconds: float) -> None:
        person.click("Start recording", "push button")
        person.find("Stop recording", "push button")
        time.sleep(seconds)
        person.click("Stop recording", "push button")

    def test_takes_are_recorded_looked_at_and_the_best_goes_on(self) -> None:
        with Person(self.answer, "--screen", "record", "--size", "1280x800", home=self.home, **CAMERA) as person:
            person.find("Press the red button. Every take is kept, and you choose the best.")
            self.take(person, 2)
            person.find("Take 1 goes on to Trim", "push button")
            self.take(person, 1)
            person.find("Take 2 goes on to Trim", "push button")
            person.click("Play Take 1", "push button")
            person.find("Stop playing Take 1", "push button")
            person.press("Escape")
            person.click("Use Take 1", "push button")
            person.find("Take 1 goes on to Trim", "push button")
            person.click("Next: Trim", "push button")
            person.find("Next: Captions", "push button")
            self.assertEqual(person.end(), 0)
        document = self.document()
        self.assertEqual([clip["file"] for clip in document["clips"]], ["media/take.mp4"])
        self.assertEqual(len(document["aside"]), 1)

    def test_what_a_crash_leaves_is_repaired_and_offered_at_the_next_start(self) -> None:
        with Person(self.answer, "--screen", "record", "--size", "1280x800", home=self.home, **CAMERA) as person:
            person.click("Start recording", "push button")
            person.find("Stop recording", "push button")
            time.sleep(4)
            person.process.send_signal(signal.SIGKILL)
            person.process.wait()
        self.assertTrue(glob.glob(os.path.join(self.answer, "media", "*.recording")))
        self.assertFalse(self.document()["clips"])
        with Person("--size", "1280x800", home=self.home) as person:
            wait_for("the notice", lambda: person.sees("The recording of “What may I put on after a peel?” was cut off"))
            wait_for("the take", lambda: self.document()["clips"])
            person.click("Open", "push button")
            person.find("Next: Captions", "push button")
            self.assertEqual(person.end(), 0)
        self.assertFalse(glob.glob(os.path.join(self.answer, "media", "*.recording")))
        self.assertGreater(self.document()["clips"][0]["duration"], 1.5)


run_tests()
