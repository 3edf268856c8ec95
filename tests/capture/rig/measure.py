# SPDX-License-Identifier: GPL-3.0-or-later
"""What a recording of the virtual devices holds, by a decoder that is not AskReel's."""
import array
import json
import subprocess
from typing import NamedTuple

SAMPLE_RATE = 48000


class Recording(NamedTuple):
    pictures: list[float]  # brightness of each, 0 to 255
    rate: float            # pictures a second
    sound: list[float]
    starts: tuple[float, float]  # seconds, of pictures and sound


def _decode(file, *arguments):
    return subprocess.run(["ffmpeg", "-v", "error", "-i", file, *arguments, "-"], stdout=subprocess.PIPE, check=True,
                          timeout=60).stdout


def read(file):
    probed = json.loads(subprocess.run(["ffprobe", "-v", "error", "-show_streams", "-of", "json", file],
                                       stdout=subprocess.PIPE, check=True, timeout=60).stdout)["streams"]
    stream = {one["codec_type"]: one for one in probed}
    count, seconds = stream["video"]["r_frame_rate"].split("/")
    grey = _decode(file, "-map", "0:v", "-vf", "scale=4:4:flags=area,format=gray", "-vsync", "0", "-f", "rawvideo")
    sound = array.array("f", _decode(file, "-map", "0:a", "-ac", "1", "-ar", str(SAMPLE_RATE), "-f", "f32le"))
    return Recording([sum(grey[i:i + 16]) / 16 for i in range(0, len(grey), 16)], int(count) / int(seconds), list(sound),
                     (float(stream["video"]["start_time"]), float(stream["audio"]["start_time"])))


def flashes(recording):
    """Seconds at which the picture turns white."""
    bright = [picture > 160 for picture in recording.pictures]
    return [recording.starts[0] + i / recording.rate for i in range(1, len(bright)) if bright[i] and not bright[i - 1]]


def beeps(recording):
    """Seconds at which a beep begins."""
    found, quiet = [], 0
    for i, sample in enumerate(recording.sound):
        if abs(sample) < 0.04:
            quiet += 1
            continue
        if quiet > SAMPLE_RATE / 4:
            found.append(recording.starts[1] + i / SAMPLE_RATE)
        quiet = 0
    return found


def beeps_after_flashes(recording):
    """Seconds from each flash to its beep; negative where sound is early."""
    heard = beeps(recording)
    return [beep - flash for flash in flashes(recording) for beep in heard if abs(beep - flash) < 0.4]
