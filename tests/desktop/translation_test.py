#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""translation_test.py LUPDATE: that every text of the app has its Spanish, whole and with the same places to fill in."""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

LUPDATE = sys.argv.pop()
APP = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "app", "desktop")
SOURCES = ([os.path.join(APP, folder) for folder in ("bridge", "items", "ui")] + glob.glob(os.path.join(APP, "*.cpp")))


def collected(language: str, *options: str) -> list[xml.Element]:
    """The messages of the committed file, brought up to the sources."""
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "words.ts")
        shutil.copy(os.path.join(APP, "i18n", f"askreel_{language}.ts"), file)
        subprocess.run([LUPDATE, "-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", *options,
                        *SOURCES, "-ts", file], check=True, capture_output=True)
        return list(xml.parse(file).iter("message"))


def forms(message: xml.Element) -> list[str]:
    translation = message.find("translation")
    return [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]


class Translation(unittest.TestCase):
    def test_every_text_is_translated(self) -> None:
        unfinished = [m.findtext("source") for m in collected("es")
                      if m.find("translation").get("type") or not all(f.strip() for f in forms(m))]
        self.assertEqual(unfinished, [], "add these to app/desktop/i18n/askreel_es.ts (askreel-desktop_lupdate collects them)")

    def test_english_has_all_its_plurals(self) -> None:
        unfinished = [m.findtext("source") for m in collected("en", "-pluralonly")
                      if m.find("translation").get("type") or len(forms(m)) != 2 or not all(forms(m))]
        self.assertEqual(unfinished, [])

    def test_what_is_filled_in_has_its_place(self) -> None:
        for message in collected("es"):
            source = message.findtext("source")
            places = sorted(re.findall(r"%[1-9]", source))
            for form in forms(message):
                self.assertEqual(sorted(re.findall(r"%[1-9]", form)), places, source)

    def test_names_out_of_the_presets_are_among_them(self) -> None:
        with open(os.path.join(APP, "bridge", "data_words.cpp"), encoding="utf-8") as file:
            known = set(re.findall(r'QT_TRANSLATE_NOOP\("Data", "(.*?)"\)', file.read()))
        presets = os.path.join(APP, "..", "..", "presets")
        for path in glob.glob(os.path.join(presets, "targets", "*.json")) + glob.glob(os.path.join(presets, "captions", "*.json")):
            with open(path, encoding="utf-8") as file:
                self.assertIn(json.load(file)["name"], known, path)

    def test_what_goes_wrong_is_said_as_it_was(self) -> None:
        """A sentence of core that is worded anew would be told in English."""
        known = []
        for name in ("problem.cpp", "caption_words.cpp"):
            with open(os.path.join(APP, "bridge", name), encoding="utf-8") as file:
                known += re.findall(r'"Core",\s+"(.*?)"\)', file.read().split("kSaidBySystem")[0])
        core = ""
        for path in glob.glob(os.path.join(APP, "..", "..", "core", "**", "*.cpp"), recursive=True):
            with open(path, encoding="utf-8") as file:
                core += re.sub(r'"\s*\n\s*"', "", file.read())
        self.assertGreater(len(known), 20)
        worded = [re.sub(r"%[1-9]", "{}", sentence) for sentence in known]
        self.assertEqual([sentence for sentence in worded if f'"{sentence}"' not in core], [])

    def test_keeps_the_form_of_the_text(self) -> None:
        for message in collected("es"):
            source = message.findtext("source")
            for form in forms(message):
                for ending in ("…", ":"):
                    self.assertEqual(form.endswith(ending), source.endswith(ending), source)
                self.assertEqual(form != form.lstrip(), source != source.lstrip(), source)


if __name__ == "__main__":
    unittest.main()
