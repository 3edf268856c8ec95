#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds this source tree to its layers, after showing on small trees that each kind of forbidden include is noticed."""
import os
import tempfile
import unittest

from layers import ROOMS, faults, sources

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Layers(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        """A tree in which every room and program has a header to include."""
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.tree = folder.name
        for place in [f"core/{room}" for room in ROOMS] + ["app/cli", "app/desktop", "app/desktop/bridge", "app/desktop/items"]:
            os.makedirs(os.path.join(cls.tree, place))
            open(os.path.join(cls.tree, place, "thing.h"), "w", encoding="utf-8").close()

    def reasons(self, file: str, include: str) -> list[str]:
        """What is said of the tree when `file` has this include."""
        path = os.path.join(self.tree, file)
        with open(path, "w", encoding="utf-8") as source:
            source.write(f"#include <vector>\n  #  include {include}\n")
        found = faults(self.tree)
        os.remove(path)
        for fault in found:
            self.assertEqual((fault.file, fault.line), (file, 2))
        return [fault.reason for fault in found]

    def assert_refused(self, file: str, include: str, reason: str) -> None:
        self.assertEqual(self.reasons(file, include), [reason], f"{include} in {file}")

    def assert_allowed(self, file: str, include: str) -> None:
        self.assertEqual(self.reasons(file, include), [], f"{include} in {file}")

    def test_this_tree(self) -> None:
        self.assertGreater(len(list(sources(ROOT, "core"))), 20)
        self.assertEqual([str(fault) for fault in faults(ROOT)], [])

    def test_a_room_uses_only_itself_and_rooms_before_it(self) -> None:
        for at, room in enumerate(ROOMS):
            for other in ROOMS[: at + 1]:
                self.assert_allowed(f"core/{room}/a.cpp", f'"{other}/thing.h"')
            for other in ROOMS[at + 1:]:
                self.assert_refused(f"core/{room}/a.cpp", f'"{other}/thing.h"', f"{room} comes before {other}")

    def test_libraries_are_hidden_in_one_room(self) -> None:
        for header, library, owner in [
            ("libavformat/avformat.h", "FFmpeg", "av"), ("libavutil/frame.h", "FFmpeg", "av"),
            ("libswscale/swscale.h", "FFmpeg", "av"), ("libswresample/swresample.h", "FFmpeg", "av"),
            ("opencv2/core.hpp", "OpenCV", "vision"), ("ass/ass.h", "libass", "text"),
            ("ft2build.h", "FreeType", "text"), ("hb.h", "HarfBuzz", "text"), ("hb-ft.h", "HarfBuzz", "text"),
            ("unicode/ubidi.h", "ICU", "text"), ("uchardet/uchardet.h", "uchardet", "text"),
            ("pocketsphinx.h", "a speech engine", "speech"), ("flite/flite.h", "a speech engine", "speech"),
        ]:
            self.assert_allowed(f"core/{owner}/a.cpp", f"<{header}>")
            for file in ("core/base/a.cpp", "core/render/a.h", "app/cli/a.cpp", "app/desktop/a.cpp"):
                self.assert_refused(file, f"<{header}>", f"only core/{owner} may use {library}")

    def test_core_knows_neither_qt_nor_a_command_line(self) -> None:
        for header in ("QString", "QtCore/QObject", "QtGlobal", "qobject.h"):
            self.assert_refused("core/render/a.cpp", f"<{header}>", "core knows no Qt")
            self.assert_refused("app/cli/a.cpp", f"<{header}>", "the command line knows no Qt")
            self.assert_allowed("app/desktop/a.cpp", f"<{header}>")
        self.assert_refused("core/base/a.cpp", "<CLI/CLI.hpp>", "only app/cli reads a command line")

    def test_includes_in_quotes_name_their_room(self) -> None:
        for include in ('"thing.h"', '"../av/thing.h"', '"base/missing.h"', '"cli/thing.h"', '"tests/support/a.h"'):
            self.assert_refused("core/av/a.cpp", include, "an include in quotes names a file of core as ROOM/FILE")

    def test_the_command_line_uses_core_only(self) -> None:
        self.assert_allowed("app/cli/a.cpp", '"render/thing.h"')
        self.assert_allowed("app/cli/a.cpp", '"cli/thing.h"')
        self.assert_allowed("app/cli/a.cpp", '"thing.h"')
        self.assert_allowed("app/cli/a.cpp", "<CLI/CLI.hpp>")
        self.assert_refused("app/cli/a.cpp", '"desktop/thing.h"', "cli may use core only")
        self.assert_refused("app/cli/a.cpp", '"../desktop/thing.h"',
                            "an include in quotes names a file of core or of this program")
        self.assert_refused("app/cli/a.cpp", '"support/clip.h"',
                            "an include in quotes names a file of core or of this program")

    def test_the_bridge_knows_no_window(self) -> None:
        for header in ("QQuickItem", "QSGNode", "QtQuick/QQuickItem", "QWidget"):
            self.assert_refused("app/desktop/bridge/a.cpp", f"<{header}>", "the bridge knows no window")
            self.assert_allowed("app/desktop/items/a.cpp", f"<{header}>")

    def test_an_unknown_room_is_noticed(self) -> None:
        with tempfile.TemporaryDirectory() as root:
            os.makedirs(os.path.join(root, "core/attic"))
            open(os.path.join(root, "core/attic/a.cpp"), "w", encoding="utf-8").close()
            self.assertEqual([fault.include for fault in faults(root)], ["attic"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
