#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page in a phone's browser, from choosing a clip to its arrival, whatever comes between. Takes the program; with a
second argument, pictures of the page go to that folder."""
import filecmp
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from browser import Browser

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CLIP = os.path.join(ROOT, "assets", "demo", "clip.mp4")
ASKREEL, PICTURES = os.path.abspath(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None
SLOW = 12_000_000  # bytes a second, so that there is time to do something meanwhile
HERE = ("--bind", "127.0.0.1", "--json")


def clip(path, megabytes):
    """A clip with that many more bytes in it, which players pass over."""
    with open(CLIP, "rb") as source, open(path, "wb") as out:
        out.write(source.read())
        out.write((megabytes * 1_000_000 + 8).to_bytes(4, "big") + b"free" + os.urandom(megabytes * 1_000_000))
    return path


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="askreel-page-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = folder.name
        cls.environment = {**os.environ, "HOME": folder.name, "ASKREEL_RESOURCES": ROOT}
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            cls.environment[name] = os.path.join(folder.name, name)
        cls.large = clip(os.path.join(folder.name, "IMG_2041.mp4"), 60)
        cls.small = clip(os.path.join(folder.name, "IMG_2042.mp4"), 1)

    def setUp(self):
        self.answer = os.path.join(self.folder, self.id() + ".askreel")
        self.program = None
        subprocess.run([ASKREEL, "new", self.answer, "--question", "How long does Botox last?", "--script",
                        os.path.join(ROOT, "assets", "demo", "script.txt")], env=self.environment, check=True,
                       stdout=subprocess.DEVNULL)
        self.addCleanup(lambda: self.end(signal.SIGINT))

    def start(self, *options):
        self.log = open(os.path.join(self.folder, "log"), "w+", encoding="utf-8")
        self.program = subprocess.Popen([ASKREEL, "phone", self.answer, *HERE, *options], env=self.environment,
                                        stdout=self.log)
        for _ in range(200):
            self.log.seek(0)
            if (line := self.log.readline()).endswith("\n"):
                return json.loads(line)["url"]
            time.sleep(0.05)
        raise AssertionError("the program does not start")

    def end(self, how):
        if self.program and self.program.poll() is None:
            self.program.send_signal(how)
            try:
                self.program.wait(30)
            except subprocess.TimeoutExpired:
                self.program.kill()
                raise
            finally:
                self.log.close()

    def arrived(self):
        """The answer's clips, as `show` names them."""
        run = subprocess.run([ASKREEL, "show", self.answer, "--json"], env=self.environment, check=True,
                             stdout=subprocess.PIPE)
        return [os.path.join(self.answer, one["file"]) for one in json.loads(run.stdout)["clips"]]

    def picture(self, browser, name):
        if PICTURES:
            for scheme in ("dark", "light"):
                browser.colours(scheme)
                time.sleep(0.3)
                browser.picture(os.path.join(PICTURES, f"{name}-{scheme}.png"))

    @staticmethod
    def percent(browser):
        return float(browser.run("return document.querySelector('.bar')?.getAttribute('aria-valuenow') ?? -1"))

    def assert_arrived(self, *files):
        found = self.arrived()
        self.assertEqual(len(found), len(files))
        for there, sent in zip(found, files):
            self.assertTrue(filecmp.cmp(there, sent, shallow=False), f"{there} is not {sent}")

    def test_shows_what_is_asked(self):
        with Browser() as browser:
            browser.open(self.start())
            browser.until(lambda: "How long does Botox last?" in browser.text("h1"))
            self.assertIn("three to four months", browser.text("#script"))
            self.assertEqual(browser.run("return document.querySelector('#camera').getAttribute('capture')"), "environment")
            # Nothing but ours, and it fits the screen.
            names = browser.run("return performance.getEntriesByType('resource').map((e) => new URL(e.name).host)")
            self.assertEqual(len(set(names)), 1)
            self.assertTrue(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
            for css in (".button", "summary"):
                self.assertGreaterEqual(browser.run(f"return document.querySelector('{css}').offsetHeight"), 44)
            self.picture(browser, "start")

    def test_goes_on_after_the_network_was_lost(self):
        with Browser() as browser:
            browser.open(self.start())
            browser.network(upload=SLOW)
            browser.choose("#library", self.large)
            browser.until(lambda: self.percent(browser) > 20)
            self.picture(browser, "sending")
            browser.network(online=False)
            browser.until(lambda: "Waiting for the network" in browser.text(".status"))
            self.picture(browser, "offline")
            stopped = self.percent(browser)
            self.assertGreater(stopped, 0)
            browser.network()
            browser.until(lambda: "It has arrived" in browser.text(".status"), 60)
            self.picture(browser, "arrived")
        self.assert_arrived(self.large)

    def test_goes_on_after_the_program_was_killed(self):
        with Browser() as browser:
            url = self.start()
            browser.open(url)
            browser.network(upload=SLOW)
            browser.choose("#library", self.large)
            browser.until(lambda: self.percent(browser) > 30)
            self.end(signal.SIGKILL)
            browser.until(lambda: "Waiting for the network" in browser.text(".status"))
            self.assertEqual(self.start(), url)
            browser.network()
            browser.until(lambda: "It has arrived" in browser.text(".status"), 60)
        self.assert_arrived(self.large)

    def test_goes_on_after_the_page_was_loaded_again(self):
        with Browser() as browser:
            browser.open(self.start())
            browser.network(upload=SLOW)
            browser.choose("#library", self.large)
            browser.until(lambda: self.percent(browser) > 30)
            browser.reload()
            browser.until(lambda: self.percent(browser) > 30)
            browser.network()
            browser.until(lambda: "It has arrived" in browser.text(".status"), 60)
        self.assert_arrived(self.large)

    def test_asks_for_the_clip_again_where_the_phone_did_not_keep_it(self):
        with Browser() as browser:
            browser.open(self.start())
            browser.network(upload=SLOW)
            browser.choose("#library", self.large)
            browser.until(lambda: self.percent(browser) > 30)
            browser.run("const base = indexedDB.open('askreel'); base.onsuccess = () => "
                        "base.result.transaction('files', 'readwrite').objectStore('files').clear();")
            time.sleep(0.5)
            browser.reload()
            browser.until(lambda: "Choose the same clip again" in browser.text(".status"))
            self.picture(browser, "lost")
            self.assertGreater(self.percent(browser), 10)
            browser.network()
            browser.choose("#library", self.large)
            browser.until(lambda: "It has arrived" in browser.text(".status"), 60)
        self.assert_arrived(self.large)

    def test_several_clips_and_one_that_is_none(self):
        note = os.path.join(self.folder, "note.mov")
        with open(note, "w", encoding="utf-8") as out:
            out.write("no video at all\n" * 1000)
        with Browser() as browser:
            browser.open(self.start("--http"))
            browser.choose("#camera", self.small)
            browser.choose("#library", note)
            browser.until(lambda: "no video that can be used" in browser.text("#clips"))
            browser.choose("#library", self.large)
            browser.until(lambda: browser.text("#clips").count("It has arrived") == 2, 60)
            self.picture(browser, "several")
        self.assert_arrived(self.small, self.large)

    def test_can_be_cancelled(self):
        with Browser() as browser:
            browser.open(self.start())
            browser.network(upload=SLOW)
            browser.choose("#library", self.large)
            browser.until(lambda: self.percent(browser) > 10)
            browser.press("#clips button")
            browser.until(lambda: browser.text("#clips") == "")
            browser.network()
            browser.choose("#library", self.small)
            browser.until(lambda: "It has arrived" in browser.text(".status"), 60)
        self.assert_arrived(self.small)

    def test_a_link_that_has_ended_says_so(self):
        with Browser() as browser:
            url = self.start()
            browser.open(url.replace("/p/", "/p/x"))
            self.assertIn("Scan the code on the computer again", browser.text("body"))
            self.picture(browser, "gone")

    def test_speaks_spanish(self):
        note = os.path.join(self.folder, "nota.mov")
        with open(note, "w", encoding="utf-8") as out:
            out.write("no video at all\n" * 1000)
        with Browser("es-ES") as browser:
            url = self.start()
            browser.open(url)
            browser.until(lambda: "Grabar" in browser.text("#choices"))
            browser.choose("#library", note)
            browser.until(lambda: "No es un video que se pueda usar" in browser.text("#clips"))
            self.picture(browser, "spanish")
            browser.open(url.replace("/p/", "/p/x"))
            browser.until(lambda: "Este enlace ha terminado" in browser.text("h1"))
            self.assertIn("Vuelve a escanear", browser.text("body"))
            self.picture(browser, "spanish-gone")

    def test_says_what_the_computer_refuses_in_words_of_its_own(self):
        with Browser("es-ES") as browser:
            browser.open(self.start())
            browser.until(lambda: "Grabar" in browser.text("#choices"))
            # The disk was full when it was asked, and then it was not.
            browser.run("const real = fetch; let times = 0; window.fetch = (url, options) => "
                        "options?.method === 'POST' && times++ < 2 ? Promise.resolve(new Response('No room.', "
                        "{status: 507, headers: {'Askreel-Reason': 'disk'}})) : real(url, options);")
            browser.choose("#library", self.small)
            browser.until(lambda: "no queda espacio" in browser.text(".status"))
            self.picture(browser, "spanish-disk")
            browser.until(lambda: "Ha llegado" in browser.text(".status"), 60)
        self.assert_arrived(self.small)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
