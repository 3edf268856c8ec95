# SPDX-License-Identifier: GPL-3.0-or-later
"""How the presenter moves: lips by the sounds, nods and brows by the stressed words; blinks, breath, a raised hand."""
import math
import random

from presenter import Mouth, Pose

REST = Mouth(open=0, wide=0.75, teeth=0.5)

# The lips for each sound: open, wide, teeth, tongue, tuck.
LIPS = {
    "p": (0, 0.1, 0, 0, 0), "b": (0, 0.1, 0, 0, 0), "m": (0, 0.15, 0, 0, 0),
    "f": (0.14, 0.2, 1, 0, 1), "v": (0.14, 0.2, 1, 0, 1),
    "th": (0.2, 0.3, 0.9, 1, 0), "dh": (0.2, 0.3, 0.9, 1, 0),
    "t": (0.2, 0.4, 0.9, 0.5, 0), "d": (0.22, 0.4, 0.9, 0.5, 0), "n": (0.2, 0.4, 0.8, 0.5, 0),
    "l": (0.3, 0.35, 0.7, 0.9, 0),
    "s": (0.16, 0.55, 1, 0, 0), "z": (0.16, 0.55, 1, 0, 0),
    "sh": (0.24, -0.6, 1, 0, 0), "zh": (0.24, -0.6, 1, 0, 0), "ch": (0.24, -0.6, 1, 0, 0),
    "jh": (0.24, -0.6, 1, 0, 0),
    "k": (0.3, 0.3, 0.6, 0, 0), "g": (0.3, 0.3, 0.6, 0, 0), "ng": (0.28, 0.3, 0.6, 0, 0), "hh": (0.4, 0.2, 0.6, 0, 0),
    "y": (0.25, 0.6, 0.8, 0, 0), "r": (0.28, -0.45, 0.5, 0, 0), "er": (0.32, -0.4, 0.5, 0, 0),
    "axr": (0.3, -0.3, 0.5, 0, 0),
    "w": (0.14, -1, 0, 0, 0), "uw": (0.24, -0.9, 0.2, 0, 0), "uh": (0.32, -0.6, 0.4, 0, 0),
    "ow": (0.5, -0.7, 0.3, 0, 0),
    "aa": (0.85, 0, 0.6, 0.2, 0), "ao": (0.75, -0.4, 0.5, 0.2, 0), "aw": (0.8, -0.2, 0.6, 0.2, 0),
    "ay": (0.8, 0.4, 0.7, 0.3, 0),
    "oy": (0.6, -0.4, 0.5, 0.2, 0), "ae": (0.75, 0.6, 0.8, 0.3, 0), "ah": (0.6, 0.2, 0.7, 0.2, 0),
    "ax": (0.4, 0.2, 0.7, 0.2, 0),
    "eh": (0.55, 0.5, 0.8, 0.3, 0), "ey": (0.5, 0.6, 0.8, 0.3, 0), "ih": (0.35, 0.6, 0.8, 0.3, 0),
    "iy": (0.28, 0.85, 0.9, 0.2, 0),
}
SHUT = ("p", "b", "m")


def bump(t, centre, width):
    return math.exp(-((t - centre) / width) ** 2)


def ease(x):
    x = min(1.0, max(0.0, x))
    return x * x * (3 - 2 * x)


class Motion:
    def __init__(self, speech, gestures, stressed):
        """`gestures`: sentences (by number) during which the hand is up. `stressed`: words that get a nod."""
        self.phones = speech.phones
        words = [word for sentence in speech.sentences for word in sentence]
        self.beats = [word.start + 0.12 for word in words if word.text.lower() in stressed]
        self.raised = [(speech.sentences[i][0].start - 0.1, speech.sentences[i][-1].end + 0.1) for i in gestures]
        chance = random.Random(7)
        self.blinks, t = [], 0.35
        while t < speech.duration:
            self.blinks.append(t)
            t += chance.uniform(2.0, 4.2) if chance.random() > 0.15 else 0.38

    def pose(self, t):
        beat = sum(bump(t, at, 0.16) for at in self.beats)
        lift = sum(bump(t, at - 0.05, 0.28) for at in self.beats)
        hand = max([0.0] + [min(ease((t - start) / 0.5), ease((end - t) / 0.5)) for start, end in self.raised])
        return Pose(
            mouth=self.mouth(t),
            eyes=1 - max(self.lid(t - at) for at in self.blinks) - 0.05 * min(beat, 1),
            brows=min(1.0, 0.8 * lift) + 0.1 * math.sin(0.9 * t),
            gaze=(0.35 * math.sin(0.7 * t + 1) * (math.sin(0.31 * t) > 0.2), 0.2 * math.sin(0.43 * t)),
            yaw=0.42 * math.sin(0.83 * t) + 0.22 * math.sin(1.9 * t + 0.6),
            nod=0.9 * min(beat, 1.2) + 0.18 * math.sin(1.4 * t),
            tilt=1.5 * math.sin(0.61 * t + 0.4) + 0.8 * math.sin(1.37 * t),
            sway=7 * math.sin(0.47 * t) + 3 * math.sin(1.1 * t + 2),
            breath=math.sin(2 * math.pi * t / 3.6),
            hand=hand,
            turn=-20 + 10 * beat + 5 * math.sin(1.7 * t))

    @staticmethod
    def lid(since):
        """A blink: shut after 80 ms, open again after another 140."""
        return ease(since / 0.08) if since < 0.08 else ease(1 - (since - 0.1) / 0.14)

    def mouth(self, t):
        """The lips at t: those of the sounds around it, weighed by distance (speakers do not move in steps)."""
        sums, total = [0.0] * 5, 0.0
        rest = (REST.open, REST.wide, REST.teeth, REST.tongue, REST.tuck)
        shut = 0.0
        steps = [(t + 0.01 * k, math.exp(-(0.01 * k / 0.042) ** 2)) for k in range(-10, 11)]
        for at, weight in steps:
            phone = next((p for p in self.phones if p.start <= at < p.end), None)
            lips = LIPS.get(phone.text, LIPS["ax"]) if phone else rest
            sums = [total_ + weight * value for total_, value in zip(sums, lips)]
            total += weight
        for phone in self.phones:
            if phone.text in SHUT and abs(t - (phone.start + phone.end) / 2) < 0.2:
                shut = max(shut, bump(t, (phone.start + phone.end) / 2, max(0.045, 0.6 * (phone.end - phone.start))))
        lips = Mouth(*(value / total for value in sums))
        lips.open *= 1 - shut
        return lips
