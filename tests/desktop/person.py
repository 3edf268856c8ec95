# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test needs to use the program as a person does: a screen, a mouse, a keyboard, and eyes, which are the
accessibility tree that a screen reader reads. Every wait is for something to be seen, with a generous limit."""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from collections.abc import Callable, Iterator

LIMIT = 60  # seconds that anything may take before it counts as not happening

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def run_tests() -> None:
    """main() of a test: gives it a screen and a session bus of its own, and runs it there. The first argument is the
    folder of the programs; further ones go to unittest."""
    if not on_own_screen():
        sys.exit(go_to_own_screen(sys.argv[1], sys.argv[2:]))
    unittest.main(verbosity=2)


def on_own_screen() -> bool:
    return "ASKREEL_TEST_PROGRAMS" in os.environ


def go_to_own_screen(programs: str, arguments: list[str]) -> int:
    """Runs this program again, with a screen and a session bus that nobody else has; gives its exit code. The screen
    stays as it is when its last client leaves (-noreset): whoever comes just then would be turned away."""
    reading, writing = os.pipe()
    with subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "2000x1200x24", "-nolisten", "tcp", "-noreset"],
                          pass_fds=[writing], stderr=subprocess.DEVNULL) as screen:
        os.close(writing)
        try:
            with os.fdopen(reading, encoding="ascii") as numbers:
                display = numbers.readline().strip()
            environment = dict(os.environ, DISPLAY=":" + display, ASKREEL_TEST_PROGRAMS=os.path.abspath(programs), LC_ALL="C.UTF-8",
                               NO_AT_BRIDGE="0")
            return subprocess.run(["dbus-run-session", "--", sys.executable, "-B", sys.argv[0], *arguments],
                                  env=environment, check=False).returncode
        finally:
            screen.terminate()


CHECKED = None  # until there is a screen
if on_own_screen():
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib

    FOCUSABLE = Atspi.StateType.FOCUSABLE
    FOCUSED = Atspi.StateType.FOCUSED
    SHOWING = Atspi.StateType.SHOWING
    ENABLED = Atspi.StateType.ENABLED
    CHECKED = Atspi.StateType.CHECKED


def wait_for(what: str, look: Callable, limit: float = LIMIT):
    """The first thing that look() gives which is not false."""
    end = time.monotonic() + limit
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited {limit} s for {what}")
        time.sleep(0.05)


def program(name: str) -> str:
    return os.path.join(os.environ["ASKREEL_TEST_PROGRAMS"], name)


class Seen:
    """A thing on the screen as a screen reader has it."""

    def __init__(self, node) -> None:
        self.node = node
        self.role = node.get_role_name()
        self.name = node.get_name() or ""
        self.states = node.get_state_set()

    def has(self, state) -> bool:
        return self.states.contains(state)

    def box(self) -> tuple[int, int, int, int]:
        e = self.node.get_extents(Atspi.CoordType.SCREEN)
        return e.x, e.y, e.width, e.height

    def middle(self) -> tuple[int, int]:
        """Where to point at it, once it stands still: what has just appeared is put in its place a moment later."""
        def still() -> tuple[int, int, int, int] | None:
            before = self.box()
            time.sleep(0.05)
            return before if self.box() == before else None
        x, y, width, height = wait_for(f"{self} to stand still", still)
        return x + width // 2, y + height // 2

    def text(self) -> str:
        return Atspi.Text.get_text(self.node, 0, -1)

    def __repr__(self) -> str:
        return f"{self.role} {self.name!r}"


class Person:
    """Somebody at a machine of her own who has started the program."""

    def __init__(self, *arguments: str, home: str | None = None, **environment: str) -> None:
        self._folder = None if home else tempfile.TemporaryDirectory()
        self.home = home or self._folder.name
        said = open(os.path.join(self.home, "said.txt"), "a", encoding="utf-8")
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "QT_"))}
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [program("askreel-desktop"), *arguments], stdout=said, stderr=said,
            env=dict(clean, HOME=self.home, XDG_RUNTIME_DIR=self.home, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                     QT_QPA_PLATFORM="xcb", ASKREEL_RESOURCES=ROOT, **environment))
        said.close()

    def said(self) -> str:
        with open(os.path.join(self.home, "said.txt"), encoding="utf-8", errors="replace") as file:
            return file.read()

    # ---- seeing
    def all(self, hidden: bool = False) -> Iterator[Seen]:
        """Everything in the windows of the program that is on the screen, in order; with hidden, also what was made
        but is not shown."""
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            try:
                if application is not None and application.get_process_id() == self.process.pid:
                    application.set_cache_mask(Atspi.Cache.NONE)
                    yield from self._below(application, hidden)
            except GLib.Error:  # it changed while it was read
                continue

    def _below(self, node, hidden: bool) -> Iterator[Seen]:
        for i in range(node.get_child_count()):
            try:
                child = node.get_child_at_index(i)
                if child is None:
                    continue
                seen = Seen(child)
                if hidden or seen.has(SHOWING):
                    yield seen
                yield from self._below(child, hidden)
            except GLib.Error:
                continue

    def look(self, name: str, role: str | None = None) -> Seen | None:
        self.alive()
        for seen in self.all():
            if seen.name == name and role in (None, seen.role):
                return seen
        return None

    def find(self, name: str, role: str | None = None, limit: float = LIMIT) -> Seen:
        return wait_for(f"{role or 'anything'} called “{name}”", lambda: self.look(name, role), limit)

    def sees(self, part: str) -> bool:
        """Whether any text on the screen holds this."""
        return any(part in seen.name for seen in self.all())

    def alive(self) -> None:
        code = self.process.poll()
        assert code is None, f"the program ended by itself with {code}: {self.said()[-2000:]}"

    def window(self) -> str:
        """The window's number, once it is on the screen."""
        def look() -> str:
            self.alive()
            return _xdotool("search", "--onlyvisible", "--pid", str(self.process.pid), check=False).split("\n")[0]
        return wait_for("a window", look)

    def picture(self, file: str) -> None:
        subprocess.run(["import", "-window", self.window(), file], check=True)

    # ---- doing
    def click(self, thing: str | Seen, role: str | None = None) -> None:
        seen = thing if isinstance(thing, Seen) else wait_for(
            f"{role or 'something'} called “{thing}” to click", lambda: self._enabled(thing, role))
        self.click_at(*seen.middle())

    def _enabled(self, name: str, role: str | None) -> Seen | None:
        seen = self.look(name, role)
        return seen if seen and seen.has(ENABLED) else None

    @staticmethod
    def click_at(x: int, y: int) -> None:
        # Without --sync, which waits a quarter of a minute where the pointer is there already.
        _xdotool("mousemove", str(x), str(y), "click", "1")

    @staticmethod
    def point_at(thing: Seen) -> None:
        x, y = thing.middle()
        _xdotool("mousemove", str(x), str(y))

    @staticmethod
    def wheel(over: Seen, notches: int) -> None:
        """Down, or up when negative."""
        x, y = over.middle()
        _xdotool("mousemove", str(x), str(y), "click", "--repeat", str(abs(notches)), "--delay", "10", "5" if notches > 0 else "4")

    @staticmethod
    def drag(x: int, y: int, to_x: int, to_y: int, let_go: bool = True) -> None:
        _xdotool("mousemove", str(x), str(y), "mousedown", "1")
        for step in range(1, 9):
            _xdotool("mousemove", "--sync", str(x + (to_x - x) * step // 8), str(y + (to_y - y) * step // 8))
        if let_go:
            _xdotool("mouseup", "1")

    def drop(self, *files: str, on: Seen | None = None) -> None:
        """Drags files out of another program's window and lets go of them over a thing, or over the window's middle."""
        if on:
            x, y = on.middle()
        else:
            shape = dict(line.split("=") for line in _xdotool("getwindowgeometry", "--shell", self.window()).splitlines())
            left, top, width, height = (int(shape[side]) for side in ("X", "Y", "WIDTH", "HEIGHT"))
            x, y = left + width // 2, top + height // 2
        with subprocess.Popen([program("askreel-drag-source"), "1800", "1000", *files],
                              env=dict(os.environ, QT_QPA_PLATFORM="xcb")) as other:
            try:
                wait_for("the other program's window", lambda: _xdotool("search", "--onlyvisible", "--pid", str(other.pid), check=False))
                self.drag(1840, 1040, x, y, let_go=False)
                time.sleep(0.3)  # hands are not faster, and the two programs have to talk
                _xdotool("mouseup", "1")
                time.sleep(0.3)
            finally:
                other.terminate()

    def press(self, *keys: str) -> None:
        self.focus_window()
        _xdotool("key", *keys)

    def type(self, text: str) -> None:
        self.focus_window()
        _xdotool("type", "--delay", "5", text)

    def focus_window(self) -> None:
        # There is no window manager to do it.
        _xdotool("windowfocus", "--sync", self.window())

    # ---- ending
    def end(self, how: int = signal.SIGTERM) -> int:
        """Ends the program and gives its exit code. The interface must not have had anything to complain about."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        code = self.process.wait(timeout=LIMIT)
        complaints = [line for line in self.said().splitlines() if "qrc:/" in line or "QML" in line]
        assert not complaints, "\n".join(complaints)
        return code

    def __enter__(self) -> "Person":
        return self

    def __exit__(self, failure, *_) -> None:
        if self.process.poll() is None:
            if failure:
                print("what was on the screen:", *self.all(), sep="\n  ", flush=True)
            self.process.kill()
            self.process.wait()
        if self._folder:
            self._folder.cleanup()


def _xdotool(*arguments: str, check: bool = True) -> str:
    return subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=check, timeout=LIMIT).stdout.strip()


def askreel(*arguments: str) -> str:
    """What the command line says; it has to succeed."""
    done = subprocess.run([program("askreel"), *arguments], capture_output=True, text=True, check=False,
                          env=dict(os.environ, ASKREEL_RESOURCES=ROOT))
    assert done.returncode == 0, f"askreel {arguments}: {done.stdout}{done.stderr}"
    return done.stdout


DEMO = os.path.join(ROOT, "assets", "demo")


def demo_answer(folder: str, question: str = "How long does Botox last?", captions: bool = True, brand: str = "",
                *more: str) -> str:
    """A document of the bundled clip."""
    answer = os.path.join(folder, "-".join("".join(c if c.isalnum() else " " for c in question.lower()).split()) + ".askreel")
    askreel("new", answer, "--question", question, "--clip", os.path.join(DEMO, "clip.mp4"),
            *(["--brand", brand] if brand else []), *more)
    if captions:
        askreel("captions", answer, "import", os.path.join(DEMO, "captions.vtt"))
    return answer


def settings(home: str, **chosen) -> None:
    """What was chosen in the program before: appearance, text_scale, reduced_motion, language."""
    folder = os.path.join(home, ".config", "askreel")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "settings.json"), "w", encoding="utf-8") as file:
        json.dump({"desktop": chosen}, file)


def library(home: str) -> str:
    """The folder of answers of somebody who changed nothing."""
    folder = os.path.join(home, "Documents", "AskReel")
    os.makedirs(folder, exist_ok=True)
    return folder
