# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks a script with festival, and says when each word and each sound is heard."""
import os
import re
import subprocess
import wave
from dataclasses import dataclass

VOICE = "cmu_us_slt_arctic_hts"  # of the Debian package festvox-us-slt-hts
BEFORE, BETWEEN, AFTER = 0.5, 0.32, 1.1  # seconds of silence


@dataclass
class Timed:
    start: float
    end: float
    text: str


@dataclass
class Speech:
    samples: bytes        # mono, 16 bit
    sample_rate: int
    sentences: list       # for each sentence its words, as Timed
    phones: list          # of the whole, as Timed

    @property
    def duration(self):
        return len(self.samples) / 2 / self.sample_rate


def speak(sentences, pronounce, folder):
    """`pronounce`: word to phones in the form of festival's lexicon, where it is not known how to say it."""
    commands = [f"(voice_{VOICE})"]
    commands += [f"(lex.add.entry '(\"{word}\" nil {phones}))" for word, phones in pronounce.items()]
    for i, sentence in enumerate(sentences):
        base = os.path.join(folder, f"sentence{i}")
        commands.append(f'(let ((utt (SynthText "{sentence}"))) (utt.save.wave utt "{base}.wav" \'riff)'
                        f' (utt.save.words utt "{base}.words") (utt.save.segs utt "{base}.phones"))')
    script = os.path.join(folder, "speak.scm")
    with open(script, "w", encoding="ascii") as out:
        out.write("\n".join(commands))
    subprocess.run(["festival", "-b", script], check=True)

    speech = Speech(b"", 0, [], [])
    for i in range(len(sentences)):
        append(speech, os.path.join(folder, f"sentence{i}"), BEFORE if i == 0 else BETWEEN)
    speech.samples += silence(AFTER, speech.sample_rate)
    return speech


def append(speech, base, pause):
    """Adds a sentence without the silence that festival leaves at its ends."""
    with wave.open(base + ".wav") as sound:
        speech.sample_rate = sound.getframerate()
        samples = sound.readframes(sound.getnframes())
    phones, words = labels(base + ".phones"), labels(base + ".words")
    heard = [phone for phone in phones if phone.text != "pau"]
    first, last = heard[0].start, heard[-1].end + 0.06
    speech.samples += silence(pause, speech.sample_rate)
    shift = speech.duration - first
    at = [2 * round(t * speech.sample_rate) for t in (first, last)]
    speech.samples += samples[at[0]:at[1]]
    words[0].start = first
    for after in words[1:]:  # a word starts after the silence that comes before it
        for phone in phones:
            if phone.text == "pau" and abs(phone.start - after.start) < 0.011:
                after.start = phone.end
    speech.sentences.append([Timed(w.start + shift, w.end + shift, w.text) for w in words])
    speech.phones += [Timed(p.start + shift, p.end + shift, p.text) for p in heard]


def labels(path):
    """festival writes where each label ends; it starts where the one before ended."""
    with open(path, encoding="ascii") as lines:
        rows = [re.split(r"\s+", line.strip(), maxsplit=2) for line in lines if not line.startswith("#")]
    found, start = [], 0.0
    for end, _, text in rows:
        found.append(Timed(start, float(end), text))
        start = float(end)
    return found


def silence(seconds, sample_rate):
    return bytes(2 * round(seconds * sample_rate))
