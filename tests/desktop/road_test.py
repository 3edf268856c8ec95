#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole road with mouse and keyboard: a video, trimmed, captioned, branded, made into five posts that pass their
checks."""
import glob
import json
import os
import shutil
import signal
import tempfile
import time
import unittest

from person import DEMO, Person, askreel, demo_answer, library, run_tests, settings, wait_for

PLACES = {"Instagram Reels": "instagram-reels", "TikTok": "tiktok", "YouTube Shorts": "youtube-shorts", "LinkedIn": "linkedin",
          "Facebook Reels": "facebook-reels"}
LONGEST = 100  # ms that a handler may keep the window waiting where other programs run too


def document(answer: str) -> dict:
    with open(os.path.join(answer, "answer.json"), encoding="utf-8") as file:
        return json.load(file)


def srt_time(ms: int) -> str:
    return f"00:00:{ms // 1000:02},{ms % 1000:03}"


def captions(answer: str) -> str:
    return " ".join(word["text"] for track in document(answer)["captions"] for cue in track["cues"] for word in cue["words"])


def find_part(someone: Person, part: str, role: str | None = None):
    def look():
        someone.alive()
        return next((s for s in someone.all() if part in s.name and role in (None, s.role)), None)
    return wait_for(f"something with “{part}”", look)


def chosen(someone: Person) -> int:
    """How many posts the button offers to make."""
    return int(find_part(someone, "Make ", "push button").name.split()[1])


class Road(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = folder.name
        settings(self.home, reduced_motion=True, language="en")

    def test_from_a_video_to_five_posts(self) -> None:
        with Person(home=self.home) as someone:
            someone.find("New answer", "push button")
            someone.drop(os.path.join(DEMO, "clip.mp4"))
            someone.find("What is the question?", "text")
            someone.type("How long does Botox last?")
            someone.click("Start with this video", "push button")

            someone.find("Next: Captions", "push button")
            answer, = glob.glob(os.path.join(library(self.home), "*.askreel"))
            whole = sum(s["out"] - s["in"] for s in document(answer)["timeline"])
            find_part(someone, "Start of part 1")
            someone.press("shift+Right")
            someone.press("i")
            wait_for("a shorter timeline on disk",
                     lambda: sum(s["out"] - s["in"] for s in document(answer)["timeline"]) < whole - 0.5)

            someone.click("Next: Captions", "push button")
            someone.click("What is said", "text")
            with open(os.path.join(DEMO, "script.txt"), encoding="utf-8") as file:
                someone.type(file.read().strip().replace("months", "munths"))
            someone.click("Make captions of this text", "push button")
            caption = find_part(someone, "munths", "list item")
            someone.click(caption)
            find_part(someone, "Caption ", "text")
            someone.press("ctrl+a")
            someone.type("About three to four months.")
            wait_for("the caption on disk", lambda: "About three to four months." in captions(answer))
            someone.press("Escape")

            someone.click("Next: Brand", "push button")
            someone.click("Brand kit")
            someone.click(find_part(someone, "Halvard", "menu item"))
            wait_for("the kit on disk", lambda: "halvard" in document(answer)["brand"])

            someone.click("Next: Export", "push button")
            find_part(someone, "Instagram Reels, ")
            for place in PLACES:
                before = chosen(someone)
                someone.click(find_part(someone, place + ", "))
                if wait_for("the number of posts to change", lambda: chosen(someone) - before) < 0:
                    someone.click(find_part(someone, place + ", "))
                    wait_for("it to be chosen again", lambda: chosen(someone) == before)
            someone.click(find_part(someone, "Make ", "push button"))
            wait_for("the posts", lambda: someone.sees("posts are ready"), 300)
            self.assertEqual(someone.end(), 0)

        for place in PLACES.values():
            video, = glob.glob(os.path.join(answer, "exports", "**", f"*{place}.mp4"), recursive=True)
            askreel("check", video, "--for", place)

    def test_what_is_dropped_is_taken_or_refused_in_words(self) -> None:
        clip = os.path.join(DEMO, "clip.mp4")
        with Person(home=self.home) as someone:
            someone.find("New answer", "push button")
            someone.drop(os.path.join(DEMO, "captions.vtt"))
            wait_for("why not", lambda: someone.sees("That is not a video. Drop an MP4 or MOV file."))
            self.assertIsNone(someone.look("What is the question?", "text"))

            second = os.path.join(self.home, "second.mp4")
            shutil.copy(clip, second)
            someone.drop(clip, os.path.join(DEMO, "captions.vtt"), second)
            someone.find("What is the question?", "text")
            self.assertTrue(someone.sees("clip.mp4"))
            wait_for("what becomes of the others", lambda: someone.sees("One answer is begun at a time"))
            someone.press("Escape")
            wait_for("no dialog", lambda: not someone.look("What is the question?", "text"))

            answer = demo_answer(self.home)
            someone.drop(answer)
            someone.find("How long does Botox last?")
            self.assertEqual(someone.end(), 0)

    def test_a_message_offers_to_undo_what_it_tells_of_and_nothing_else(self) -> None:
        answer = demo_answer(self.home)
        with Person(answer, "--screen", "trim", home=self.home) as someone:
            find_part(someone, "Start of part 1")
            someone.press("shift+Right")
            someone.press("s")
            someone.find("End of part 2")
            someone.click("Strip of the video", "slider")
            someone.find("Start of part 2")
            someone.press("Delete")
            find_part(someone, "seconds shorter")
            someone.press("ctrl+z")
            wait_for("the message to go with its edit", lambda: not someone.sees("seconds shorter"), limit=3)

            someone.click("Strip of the video", "slider")
            someone.find("Start of part 2")
            someone.press("Delete")
            find_part(someone, "seconds shorter")
            someone.click([seen for seen in someone.all() if seen.name == "Undo"][-1])
            someone.find("End of part 2")

    def test_the_practice_offers_the_same(self) -> None:
        with Person(home=self.home) as someone:
            someone.find("New answer", "push button")
            someone.press("ctrl+2")
            someone.click("Glossary")
            someone.click("A word or name", "text")
            for word in ("Radiesse", "Sculptra"):
                someone.type(word)
                someone.press("Return")
                someone.find(f"Remove “{word}”")
            someone.click("Remove “Sculptra”")
            find_part(someone, "“Sculptra” is removed")
            someone.click([seen for seen in someone.all() if seen.name == "Undo"][-1])
            someone.find("Remove “Sculptra”")
            someone.click("Remove “Radiesse”")
            find_part(someone, "“Radiesse” is removed")
            someone.press("ctrl+z")
            wait_for("the message to go with its edit", lambda: not someone.sees("is removed"), limit=3)
            someone.find("Remove “Radiesse”")
            self.assertEqual(someone.end(), 0)

    def test_an_answer_comes_back_from_the_trash(self) -> None:
        answer = demo_answer(library(self.home))
        with Person(home=self.home) as someone:
            someone.point_at(find_part(someone, "How long does Botox last?", "push button"))
            someone.click(find_part(someone, "More for “How long", "push button"))
            someone.click("Move to trash")
            find_part(someone, "is in the trash")
            wait_for("the folder to go", lambda: not os.path.exists(answer))
            someone.click([seen for seen in someone.all() if seen.name == "Undo"][-1])
            wait_for("the folder to come back", lambda: os.path.exists(answer))
            find_part(someone, "How long does Botox last?", "push button")
            self.assertEqual(someone.end(), 0)

    def test_a_power_cut_costs_no_more_than_a_second(self) -> None:
        answer = demo_answer(library(self.home))
        with Person("--screen", "captions", answer, home=self.home) as someone:
            someone.click(find_part(someone, "For most people", "list item"))
            someone.find("Caption 2", "text")
            someone.press("ctrl+a")
            someone.type("Kept words.")
            find_part(someone, "Kept words.")
            time.sleep(1)  # what the promise is about
            someone.end(signal.SIGKILL)
        self.assertIn("Kept words.", captions(answer))
        with Person("--screen", "captions", answer, home=self.home) as someone:
            find_part(someone, "Kept words.")
            self.assertEqual(someone.end(), 0)

    def test_nothing_keeps_the_window_waiting(self) -> None:
        demo_answer(library(self.home), brand="halvard-dermatology")
        watch = os.path.join(self.home, "watch.txt")
        with Person(home=self.home, ASKREEL_WATCHDOG=watch) as someone:
            card = find_part(someone, "How long does Botox last?", "push button")
            open(watch, "w", encoding="utf-8").close()  # starting has a limit of its own
            someone.click(card)
            for step in ("Trim", "Captions", "Brand", "Export", "Record", "Trim"):
                someone.click(find_part(someone, step, "push button"))
                time.sleep(1)  # for whatever it brings with it
            someone.press("space")
            someone.press("s")
            someone.press("ctrl+z")
            someone.click(find_part(someone, "Captions", "push button"))
            someone.click(find_part(someone, "For most people", "list item"))
            someone.find("Caption 2", "text")
            someone.type(" in general and so on and so forth")
            someone.click("All answers", "push button")
            find_part(someone, "How long does Botox last?", "push button")
            someone.press("ctrl+2")
            time.sleep(1)
            someone.press("ctrl+1")
            someone.click(find_part(someone, "How long does Botox last?", "push button"))
            someone.find("All answers", "push button")
            someone.click(find_part(someone, "Export", "push button"))
            find_part(someone, "Instagram Reels, ")
            time.sleep(1)
            someone.end()
        with open(watch, encoding="utf-8") as file:
            told = [line.split(maxsplit=1) for line in file]
        longest = max((int(ms) for ms, _ in told), default=0)
        print(f"\n  longest handler: {longest} ms", flush=True)
        self.assertEqual([entry for entry in told if int(entry[0]) > LONGEST], [])

    def test_two_hundred_captions_are_all_within_reach(self) -> None:
        answer = demo_answer(library(self.home), captions=False)
        file = os.path.join(self.home, "many.srt")
        with open(file, "w", encoding="utf-8") as srt:
            for i in range(200):
                said = f"This is what number {i + 1} says" + ", at some length, so that it takes two lines" * (i % 3 == 0)
                srt.write(f"{i + 1}\n{srt_time(i * 110)} --> {srt_time((i + 1) * 110)}\n{said}\n\n")
        askreel("captions", answer, "import", file)
        with Person("--screen", "captions", answer, home=self.home) as someone:
            someone.wheel(find_part(someone, "number 1 says", "list item"), 300)
            someone.wheel(find_part(someone, "number 200 says", "list item"), -300)
            someone.click(find_part(someone, "number 1 says", "list item"))
            someone.find("Caption 1", "text")
            someone.press(*["Tab"] * 199)
            someone.find("Caption 200", "text")
            someone.type(" and more")
            wait_for("the caption on disk", lambda: "200 says and more" in captions(answer))
            rows = sum(seen.role == "list item" for seen in someone.all(hidden=True))
            self.assertLess(rows, 60, "a row is made for what is seen and a little more")
            self.assertEqual(someone.end(), 0)


if __name__ == "__main__":
    run_tests()
