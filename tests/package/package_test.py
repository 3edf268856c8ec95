#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""package_test.py BUILD: makes the Debian package of a build, unpacks it, and looks at it as a user's machine would."""
import glob
import os
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

BUILD = os.path.abspath(sys.argv.pop())
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ID = "org.askreel.AskReel"
PROGRAMS = [name for name in ("askreel", "askreel-desktop") if os.path.exists(os.path.join(BUILD, "bin", name))]


def run(*command: str, **options) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        run("cpack", "-G", "DEB", "--config", os.path.join(BUILD, "CPackConfig.cmake"), "-B", folder.name, cwd=BUILD)
        cls.package, = glob.glob(os.path.join(folder.name, "*.deb"))
        cls.root = os.path.join(folder.name, "root")
        run("dpkg-deb", "-x", cls.package, cls.root)
        cls.share = os.path.join(cls.root, "usr", "share")

    def control(self, field: str) -> str:
        return run("dpkg-deb", "-f", self.package, field)

    def test_programs_find_what_they_need_beside_them(self) -> None:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("ASKREEL_")}
        environment["QT_QPA_PLATFORM"] = "offscreen"
        for program in PROGRAMS:
            path = os.path.join(self.root, "usr", "bin", program)
            self.assertIn("0.1.0", run(path, "--version", env=environment, cwd="/"))
        listed = run(os.path.join(self.root, "usr", "bin", "askreel"), "presets", "list", env=environment, cwd="/")
        self.assertIn("instagram-reels", listed)

    def test_menu_entry_leads_to_a_program_and_an_icon(self) -> None:
        with open(os.path.join(self.share, "applications", ID + ".desktop"), encoding="utf-8") as file:
            entry = dict(line.rstrip("\n").split("=", 1) for line in file if "=" in line)
        self.assertEqual(entry["Exec"].split()[0], "askreel-desktop")
        self.assertTrue(os.path.exists(
            os.path.join(self.share, "icons", "hicolor", "scalable", "apps", entry["Icon"] + ".svg")))

    def test_documents_are_known_by_their_name(self) -> None:
        run("update-mime-database", os.path.join(self.share, "mime"))
        with open(os.path.join(self.share, "mime", "globs"), encoding="utf-8") as file:
            globs = file.read().split()
        for pattern in ("*.askreel", "answer.json"):
            self.assertIn("application/vnd.askreel.answer+json:" + pattern, globs)

    def test_metainfo_names_the_menu_entry_and_the_version(self) -> None:
        tree = xml.parse(os.path.join(self.share, "metainfo", ID + ".metainfo.xml"))
        self.assertEqual(tree.findtext("launchable"), ID + ".desktop")
        self.assertEqual(tree.find("releases/release").get("version"), self.control("Version").strip())

    def test_depends_on_the_libraries(self) -> None:
        self.assertIn("libavcodec", self.control("Depends"))

    def test_depends_on_every_qml_module_that_is_imported(self) -> None:
        """Linking does not tell of them."""
        imported = set()
        for file in glob.glob(os.path.join(ROOT, "app", "desktop", "ui", "**", "*.qml"), recursive=True):
            with open(file, encoding="utf-8") as source:
                imported |= set(re.findall(r"^import (Qt[\w.]+)", source.read(), re.M))
        depends = self.control("Depends")
        for module in sorted(imported):
            self.assertIn("qml6-module-" + module.lower().replace(".", "-"), depends, module)

    def test_is_what_it_should_be_and_nothing_else(self) -> None:
        files = {os.path.relpath(os.path.join(folder, name), self.root)
                 for folder, _, names in os.walk(self.root) for name in names}
        unexpected = [f for f in files if not re.match(
            r"usr/(bin/|share/(askreel|applications|doc/askreel|icons/hicolor|metainfo|mime)/)", f)]
        self.assertEqual(unexpected, [])
        for program in PROGRAMS:
            self.assertIn("usr/bin/" + program, files)


if __name__ == "__main__":
    unittest.main()
