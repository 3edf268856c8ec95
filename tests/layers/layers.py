# SPDX-License-Identifier: GPL-3.0-or-later
"""Which room may include what. `faults(root)` lists every forbidden include of a source tree."""
import os
import re
from typing import Iterator, NamedTuple, Optional

# A room may include itself and the rooms before it.
ROOMS = ["base", "av", "vision", "text", "media", "delivery", "brand", "captions", "speech", "edit", "practice", "qc",
         "guard", "render", "capture", "phone", "jobs"]

# Libraries that one room hides from all others.
HIDDEN = [
    ("FFmpeg", re.compile(r"lib(av(codec|device|filter|format|util)|swscale|swresample|postproc)/"), "av"),
    ("PipeWire", re.compile(r"(pipewire|spa)/"), "av"),
    ("OpenCV", re.compile(r"opencv2?/"), "vision"),
    ("libass", re.compile(r"ass/"), "text"),
    ("FreeType", re.compile(r"ft2build\.h|freetype2?/"), "text"),
    ("HarfBuzz", re.compile(r"(harfbuzz/)?hb(-[a-z0-9]+)?\.h"), "text"),
    ("ICU", re.compile(r"unicode/"), "text"),
    ("uchardet", re.compile(r"(uchardet/)?uchardet\.h"), "text"),
    ("a speech engine", re.compile(r"(pocketsphinx|sphinxbase|flite|vosk_api|whisper)\b"), "speech"),
]
QT = re.compile(r"Q\w+(/|$)|q[a-z]+\.h$")
# View-models are tested without a window.
WINDOW = re.compile(r"Q(Quick|SG|Widget)|Qt(Quick|Widgets)/")
COMMAND_LINE = re.compile(r"CLI/")

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)")')
SOURCE = re.compile(r"\.(cpp|h|hpp|cc|ipp|inl)$")


class Fault(NamedTuple):
    file: str
    line: int
    include: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.include}: {self.reason}"


def sources(root: str, folder: str) -> Iterator[str]:
    for top, folders, names in os.walk(os.path.join(root, folder)):
        folders.sort()
        yield from (os.path.relpath(os.path.join(top, name), root) for name in sorted(names) if SOURCE.search(name))


def includes(root: str, file: str) -> Iterator[tuple[int, str, bool]]:
    """Line number, what is included, and whether in quotes."""
    with open(os.path.join(root, file), encoding="utf-8") as text:
        for number, line in enumerate(text, 1):
            if match := INCLUDE.match(line):
                yield number, match[1] or match[2], match[2] is not None


def hidden(include: str, room: Optional[str]) -> Optional[str]:
    for library, pattern, owner in HIDDEN:
        if pattern.match(include) and room != owner:
            return f"only core/{owner} may use {library}"
    return None


def core_fault(root: str, room: str, include: str, quoted: bool) -> Optional[str]:
    if reason := hidden(include, room):
        return reason
    if QT.match(include):
        return "core knows no Qt"
    if COMMAND_LINE.match(include):
        return "only app/cli reads a command line"
    if not quoted:
        return None
    other = include.split("/")[0]
    if other not in ROOMS or not os.path.isfile(os.path.join(root, "core", include)):
        return "an include in quotes names a file of core as ROOM/FILE"
    if ROOMS.index(other) > ROOMS.index(room):
        return f"{room} comes before {other}"
    return None


def app_fault(root: str, file: str, include: str, quoted: bool) -> Optional[str]:
    program, *folders = file.split(os.sep)[1:-1]
    if reason := hidden(include, None):
        return reason
    if program == "cli" and QT.match(include):
        return "the command line knows no Qt"
    # A program's folders see those that CMake lets them see: a later one the earlier, main() all.
    seen = ["bridge", "items"] if program == "desktop" else []
    if folders and folders[0] in seen:
        seen = seen[:seen.index(folders[0]) + 1]
    if "bridge" in folders and WINDOW.match(include):
        return "the bridge knows no window"
    if quoted and not any(os.path.isfile(os.path.join(root, place, include)) for place in
                          ("core", "app", f"app/{program}", *(f"app/{program}/{folder}" for folder in seen))
                          if not include.startswith(".")):
        return "an include in quotes names a file of core or of this program"
    if quoted and include.split("/")[0] in ("cli", "desktop") and include.split("/")[0] != program:
        return f"{program} may use core only"
    return None


def faults(root: str) -> list[Fault]:
    found = []
    for file in sources(root, "core"):
        room = file.split(os.sep)[1]
        if room not in ROOMS:
            found.append(Fault(file, 1, room, "is no room of tests/layers/layers.py"))
            continue
        found += [Fault(file, line, include, reason) for line, include, quoted in includes(root, file)
                  if (reason := core_fault(root, room, include, quoted))]
    for file in sources(root, "app"):
        found += [Fault(file, line, include, reason) for line, include, quoted in includes(root, file)
                  if (reason := app_fault(root, file, include, quoted))]
    return found
