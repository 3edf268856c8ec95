#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""That a screen reader has something to say of every control of every screen, and that the Tab key goes to it."""
import tempfile
import unittest
from collections.abc import Iterator
from contextlib import contextmanager

import person
from person import Person, demo_answer, library, run_tests, settings, wait_for

# A screen, and what is on it once it can be used.
EDITOR = {"record": "Use my phone …", "trim": "Next: Captions", "captions": "Next: Brand", "brand": "Next: Export", "export": "Where will you post it?"}
LIBRARY = {"home": "New answer", "practice": "Practice"}
PASSIVE = {"label", "image", "frame", "filler", "panel", "separator", "progress bar", "alert", "notification"}


def controls(someone: Person) -> list[person.Seen]:
    return [seen for seen in someone.all() if seen.has(person.FOCUSABLE) and seen.role not in PASSIVE]


def walk(someone: Person, most: int) -> list[person.Seen]:
    """What has the focus after each press of Tab, until it comes round."""
    seen, boxes = [], set()
    for _ in range(most):
        before = focused(someone)
        someone.press("Tab")
        now = wait_for("the focus to move", lambda: (lambda f: f if f and (not before or f.box() != before.box() or f.name != before.name)
                                                      else None)(focused(someone)))
        place = (now.role, now.name, now.box())
        if place in boxes:
            break
        boxes.add(place)
        seen.append(now)
    return seen


def focused(someone: Person) -> person.Seen | None:
    # A list has the focus together with its row: the last one is the innermost.
    return next((s for s in reversed(list(someone.all())) if s.has(person.FOCUSED) and s.role not in ("frame", "window")), None)


class Names(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.home = folder.name
        settings(cls.home, reduced_motion=True, language="en")
        cls.answer = demo_answer(library(cls.home))

    @contextmanager
    def on(self, screen: str) -> Iterator[Person]:
        arguments = ["--screen", screen] + ([self.answer] if screen in EDITOR else [])
        with Person(*arguments, home=self.home) as someone:
            someone.find((EDITOR | LIBRARY)[screen])
            yield someone

    def test_every_control_has_a_name(self) -> None:
        for screen in EDITOR | LIBRARY:
            with self.subTest(screen), self.on(screen) as someone:
                found = controls(someone)
                self.assertGreater(len(found), 5)
                self.assertEqual([(s, s.box()) for s in found if not s.name.strip()], [])

    def test_tab_goes_from_one_named_control_to_the_next(self) -> None:
        for screen in EDITOR | LIBRARY:
            with self.subTest(screen), self.on(screen) as someone:
                met = walk(someone, 40)
                self.assertGreater(len(met), 5)
                self.assertEqual([(s, s.box()) for s in met if not s.name.strip()], [])


if __name__ == "__main__":
    run_tests()
