#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A machine's camera and sound system without a camera or a sound card: a session bus, PipeWire, WirePlumber and
pipewire-pulse of their own, in a folder that goes away with them.
    rig.py [COMMAND [ARGUMENT …]]   runs the command in it, by default a shell"""
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PROGRAMS = ["dbus-daemon", "pipewire", "wireplumber", "pipewire-pulse", "pw-cli"]
# Sound goes in steps of 21 ms, so that a busy machine keeps up.
CLOCK = "context.properties = { default.clock.quantum = 1024  default.clock.min-quantum = 1024  default.clock.max-quantum = 1024 }\n"
# Nothing of this machine: only what the test makes.
POLICY = "alsa_monitor.enabled = false\nv4l2_monitor.enabled = false\nlibcamera_monitor.enabled = false\n"
PATIENCE = 15


class Rig:
    """Until it is closed, `environment` reaches the servers."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="askreel-rig-")
        self.environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        for name in ("RUNTIME_DIR", "CONFIG_HOME", "STATE_HOME", "CACHE_HOME", "DATA_HOME"):
            path = os.path.join(self.folder, name.lower())
            os.mkdir(path, 0o700)
            self.environment[f"XDG_{name}"] = path
        for name in ("DISPLAY", "PULSE_SERVER", "PIPEWIRE_REMOTE", "PIPEWIRE_RUNTIME_DIR"):
            self.environment.pop(name, None)
        self.runtime = self.environment["XDG_RUNTIME_DIR"]
        bus = os.path.join(self.runtime, "bus")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={bus}"
        self.environment["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={bus}"
        self._write("pipewire/pipewire.conf.d/clock.conf", CLOCK)
        for part in ("main", "bluetooth"):
            self._write(f"wireplumber/{part}.lua.d/51-nothing.lua", POLICY if part == "main" else "bluez_monitor.enabled = false\n")
        self.processes = []
        try:
            self.start(["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address=unix:path={bus}"], bus)
            self.server = self.start(["pipewire"], os.path.join(self.runtime, "pipewire-0"))
            self.start(["wireplumber"])
            self.sound_server = self.start(["pipewire-pulse"], os.path.join(self.runtime, "pulse", "native"))
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _write(self, name, text):
        path = os.path.join(self.environment["XDG_CONFIG_HOME"], name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def start(self, command, appears=None):
        """Starts what runs until the rig is closed, and waits for the file that says that it is ready."""
        log = open(os.path.join(self.folder, f"{os.path.basename(command[0])}.log"), "ab")
        with log:
            process = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                       start_new_session=True)
        self.processes.append(process)
        end = time.monotonic() + PATIENCE
        while appears and not os.path.exists(appears):
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"{command[0]} does not start:\n{self.log(command[0])}")
            time.sleep(0.02)
        return process

    def run(self, command, timeout=60):
        return subprocess.run(command, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=timeout, text=True, check=False)

    def wait_for(self, what, holds):
        end = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > end:
                raise RuntimeError(f"waited for {what} in vain")
            time.sleep(0.05)

    def log(self, program):
        try:
            with open(os.path.join(self.folder, f"{os.path.basename(program)}.log"), encoding="utf-8", errors="replace") as file:
                return file.read()[-4000:]
        except OSError:
            return ""

    @staticmethod
    def stop(process, how=signal.SIGTERM):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, how)
            os.killpg(process.pid, signal.SIGCONT)  # it may have been held
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def close(self):
        for process in reversed(self.processes):
            self.stop(process)
        shutil.rmtree(self.folder, ignore_errors=True)


def missing():
    return [program for program in PROGRAMS if shutil.which(program) is None]


if __name__ == "__main__":
    with Rig() as rig:
        sys.exit(subprocess.run(sys.argv[1:] or ["bash"], env=rig.environment, check=False).returncode)
