#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""virtual_camera_test.py BIN: records with the built program from a camera and a microphone of PipeWire, on a machine
that has neither."""
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import unittest

import measure
from rig import Rig, missing

BIN = os.path.abspath(sys.argv.pop())
ASKREEL = os.path.join(BIN, "askreel")
CAMERA, MICROPHONE = "askreel-test-camera", "askreel-test-microphone"
TAKES = 20
# The rig adds nothing: the microphone names as its time that of the cycle in which it is asked, and says that it has no
# delay of its own.
IN_SYNC = 0.020


class VirtualCamera(unittest.TestCase):
    def setUp(self) -> None:
        self.rig = Rig()
        self.addCleanup(self.rig.close)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.rig.environment.update(ASKREEL_LOG="", NO_COLOR="1")

    def plug_in(self, *arguments: str) -> subprocess.Popen:
        """Starts a device and waits until PipeWire has it."""
        process = self.rig.start([os.path.join(BIN, "virtual_devices"), *arguments])
        for name in (CAMERA, MICROPHONE):
            if name in arguments:
                self.rig.wait_for(name, lambda name=name: f'"{name}"' in self.rig.run(["pw-cli", "ls", "Node"]).stdout)
        if MICROPHONE in arguments:
            self.rig.wait_for("the sound server", lambda: f"pulse:{MICROPHONE}" in self.listed("microphones"))
        return process

    def plug_in_both(self, *arguments: str) -> subprocess.Popen:
        return self.plug_in("--camera", CAMERA, "--microphone", MICROPHONE, *arguments)

    def file(self, name: str = "take.mp4") -> str:
        return os.path.join(self.folder, name)

    def record(self, *arguments: str, name: str = "take.mp4") -> subprocess.CompletedProcess:
        return self.rig.run([ASKREEL, "record", "-o", self.file(name), "--json", *arguments], timeout=30)

    def record_until(self, happens, *arguments: str) -> subprocess.CompletedProcess:
        """Records, lets something happen after two seconds, and waits for the end."""
        command = [ASKREEL, "record", "-o", self.file(), "--json", *arguments]
        with subprocess.Popen(command, env=self.rig.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True) as process:
            self.rig.wait_for("the recording", lambda: os.path.exists(self.file("take.mp4.recording")))
            time.sleep(2)
            happens()
            try:
                out, err = process.communicate(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
        return subprocess.CompletedProcess(command, process.returncode, out, err)

    def assert_refused(self, done: subprocess.CompletedProcess, *words: str) -> None:
        self.assertEqual(done.returncode, 3, done.stdout + done.stderr)
        for word in words:
            self.assertIn(word, done.stdout + done.stderr)

    def listed(self, kind: str) -> list[str]:
        done = self.rig.run([ASKREEL, "record", "--list", "--json"])
        self.assertEqual(done.returncode, 0, done.stderr)
        return [device["id"] for device in json.loads(done.stdout)[kind]]

    def test_records_twenty_times_in_a_row(self) -> None:
        self.plug_in_both()
        offsets = []
        for take in range(TAKES):
            with self.subTest(take=take):
                done = self.record("--duration", "3", name=f"{take}.mp4")
                self.assertEqual(done.returncode, 0, done.stderr)
                told = json.loads(done.stdout)
                self.assertEqual((told["duration"], told["dropped"], told["ended"]), (3, 0, "duration"))
                recording = measure.read(told["file"])
                self.assertEqual((len(recording.pictures), recording.rate), (90, 30))
                self.assertAlmostEqual(len(recording.sound) / measure.SAMPLE_RATE, 3, delta=0.05)
                one = measure.beeps_after_flashes(recording)
                self.assertGreaterEqual(len(one), 2)
                offsets.append(statistics.median(one))
        milliseconds = sorted(offset * 1000 for offset in offsets)
        print(f"{TAKES} takes: sound after picture by {milliseconds[0]:.1f} to {milliseconds[-1]:.1f} ms, "
              f"median {milliseconds[len(milliseconds) // 2]:.1f} ms")
        self.assertLessEqual(max(abs(offset) for offset in offsets), IN_SYNC)

    def test_takes_pictures_of_every_kind(self) -> None:
        for kind, size in (("NV12", "640x360"), ("I420", "642x362"), ("RGB", "640x480"), ("MJPG", "1920x1080"),
                           ("YUY2", "1920x1080")):
            with self.subTest(kind=kind):
                device = self.plug_in_both("--format", kind, "--size", size)
                done = self.record("--duration", "1.5", name=f"{kind}.mp4")
                self.assertEqual(done.returncode, 0, done.stderr)
                recording = measure.read(json.loads(done.stdout)["file"])
                self.assertEqual(len(recording.pictures), 45)
                self.assertGreater(max(recording.pictures), 200)
                self.assertLess(min(recording.pictures), 100)
                self.rig.stop(device)

    def test_keeps_what_it_has_when_the_camera_is_pulled_out(self) -> None:
        self.plug_in("--microphone", MICROPHONE)
        camera = self.plug_in("--camera", CAMERA)
        done = self.record_until(lambda: self.rig.stop(camera, signal.SIGKILL))
        self.assert_kept(done)

    def test_keeps_what_it_has_when_the_microphone_is_pulled_out(self) -> None:
        microphone = self.plug_in("--microphone", MICROPHONE)
        self.plug_in("--camera", CAMERA)
        done = self.record_until(lambda: self.rig.stop(microphone, signal.SIGKILL))
        self.assert_kept(done)

    def test_keeps_what_it_has_when_the_server_ends(self) -> None:
        self.plug_in_both()
        done = self.record_until(lambda: self.rig.stop(self.rig.server, signal.SIGKILL))
        self.assert_kept(done)

    def test_keeps_what_it_has_when_the_sound_server_hangs(self) -> None:
        self.plug_in_both()
        done = self.record_until(lambda: os.killpg(self.rig.sound_server.pid, signal.SIGSTOP))
        self.assert_kept(done, "nothing comes from it")

    def test_ends_when_it_shall_though_the_sound_server_hangs(self) -> None:
        self.plug_in_both()
        done = self.record_until(lambda: os.killpg(self.rig.sound_server.pid, signal.SIGSTOP), "--duration", "4")
        self.assertEqual(done.returncode, 0, done.stderr)
        told = json.loads(done.stdout)
        self.assertEqual((told["duration"], told["ended"]), (4, "duration"))
        recording = measure.read(self.file())
        self.assertEqual(len(recording.pictures), 120)
        self.assertGreaterEqual(len(measure.beeps_after_flashes(recording)), 1, "what was heard until then")

    def assert_kept(self, done: subprocess.CompletedProcess, cause: str = "it is not there") -> None:
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn(cause, done.stderr)
        self.assertIn("Plug it in", done.stderr)
        told = json.loads(done.stdout)
        self.assertEqual(told["ended"], "source")
        self.assertGreater(told["duration"], 1)
        self.assertEqual(os.listdir(self.folder), ["take.mp4"])
        self.assertEqual(len(measure.read(self.file()).pictures), round(told["duration"] * 30))

    def test_devices_come_and_go(self) -> None:
        self.assertEqual(self.listed("cameras"), [])
        done = self.record()
        self.assert_refused(done, "there is no camera", "Plug one in")
        camera = self.plug_in("--camera", CAMERA)
        self.assertEqual(self.listed("cameras"), [f"pipewire:{CAMERA}"])
        self.rig.stop(camera)
        self.rig.wait_for("the camera to go", lambda: self.listed("cameras") == [])
        done = self.record("--source", f"pipewire:{CAMERA}")
        self.assert_refused(done, "it is not there", "Plug it in")
        self.assertEqual(os.listdir(self.folder), [])

    def test_records_without_a_microphone(self) -> None:
        self.plug_in("--camera", CAMERA)
        done = self.record("--mic", "none", "--duration", "1")
        self.assertEqual(done.returncode, 0, done.stderr)
        done = self.record("--mic", f"pulse:{MICROPHONE}", "--duration", "1")
        self.assert_refused(done, "it is not there", "Plug it in")


if __name__ == "__main__":
    if missing():
        sys.exit(f"{', '.join(missing())}: not installed; tools/packages.txt names their packages")
    unittest.main()
