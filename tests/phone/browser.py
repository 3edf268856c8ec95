# SPDX-License-Identifier: GPL-3.0-or-later
"""A phone's browser without a screen: Chromium that is told to be one, driven by the WebDriver protocol."""
import base64
import json
import os
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
PIXEL = {"deviceMetrics": {"width": 412, "height": 839, "pixelRatio": 2, "touch": True, "mobile": True},
         "userAgent": "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) "
                      "Chrome/126.0.0.0 Mobile Safari/537.36"}


def program(name):
    found = shutil.which(name)
    assert found, f"there is no {name}: tools/setup installs it"
    return found


class Browser:
    def __init__(self, language="en-US"):
        chromium, driver = program("chromium"), program("chromedriver")
        self.profile = tempfile.TemporaryDirectory(prefix="askreel-browser-")
        self.driver = subprocess.Popen([driver, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                       env={**os.environ, "LANGUAGE": language})
        for line in self.driver.stdout:
            if "started successfully on port" in line:
                self.port = int(line.split()[-1].rstrip("."))
                break
        options = {"binary": chromium, "mobileEmulation": PIXEL, "prefs": {"intl.accept_languages": language},
                   "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                            f"--lang={language}", f"--user-data-dir={self.profile.name}"]}
        self.session = ""
        answer = self.call("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "acceptInsecureCerts": True, "goog:chromeOptions": options}}})
        self.session = "/session/" + answer["sessionId"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.call("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait()
            self.driver.stdout.close()
            self.profile.cleanup()

    def call(self, method, path, body=None):
        data = None if method in ("GET", "DELETE") else json.dumps(body or {}).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{self.session}{path}", data, method=method,
                                         headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(error.read().decode()[:500]) from None

    def open(self, url):
        self.call("POST", "/url", {"url": url})

    def reload(self):
        self.call("POST", "/refresh")

    def run(self, script, *arguments):
        return self.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def devtools(self, command, **parameters):
        return self.call("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def element(self, css):
        return self.call("POST", "/element", {"using": "css selector", "value": css})[ELEMENT]

    def choose(self, css, *files):
        """What a person does in the phone's own dialog, once there is the button for it."""
        self.until(lambda: self.run("return document.querySelector(arguments[0])?.offsetParent !== null", css))
        self.call("POST", f"/element/{self.element(css)}/value", {"text": "\n".join(files)})

    def press(self, css):
        self.call("POST", f"/element/{self.element(css)}/click")

    def text(self, css):
        return self.run("return [...document.querySelectorAll(arguments[0])].map((e) => e.innerText).join('\\n')", css)

    def network(self, online=True, upload=-1):
        """`upload` in bytes a second; -1: as fast as it goes."""
        self.call("POST", "/chromium/network_conditions", {"network_conditions": {
            "offline": not online, "latency": 0, "download_throughput": -1, "upload_throughput": upload}})

    def colours(self, scheme):
        self.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def picture(self, file):
        with open(file, "wb") as out:
            out.write(base64.b64decode(self.call("GET", "/screenshot")))

    def until(self, what, seconds=30):
        """Waits for what() to be true and gives it."""
        end = time.monotonic() + seconds
        while not (value := what()):
            if time.monotonic() > end:
                raise AssertionError(f"not within {seconds} s; the page says: {self.text('body')}")
            time.sleep(0.05)
        return value
