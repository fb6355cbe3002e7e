"""Opens a notebook in the JupyterLab that ./kit lab serves, with a headless Chromium, and takes a picture of it.

Called by ./kit test with the Python of its virtual environment (needs websocket-client):

    browser_check.py --browser PROGRAM --screenshot FILE.png NOTEBOOK.ipynb

Passes if the server lists the Java kernel, the page shows the notebook with its saved pictures, and its kernel
connects. The browser is steered through its DevTools protocol, so no driver program is needed.
"""

import argparse
import base64
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

import websocket

KIT = pathlib.Path(__file__).resolve().parents[2] / "kit"
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
WINDOW = (1360, 1000)
SECONDS = 180

# What the page must have reached: {"cells": …, "pictures": …, "kernel": "Java", "status": "idle"}.
LOOK = """
(() => {
  const panel = document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden)');
  if (!panel) return JSON.stringify({cells: 0, pictures: 0, kernel: '', status: ''});
  const pictures = [...panel.querySelectorAll('.jp-OutputArea img, .jp-OutputArea svg')];
  return JSON.stringify({
    cells: panel.querySelectorAll('.jp-Cell').length,
    pictures: pictures.filter(one => one.tagName !== 'IMG' || one.naturalWidth > 0).length,
    kernel: panel.querySelector('.jp-KernelName, .jp-Toolbar-kernelName')?.textContent ?? '',
    status: panel.querySelector('.jp-Notebook-ExecutionIndicator')?.dataset.status ?? '',
  });
})()
"""

SCROLL = """
(() => {
  const area = document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-WindowedPanel-outer');
  if (area) area.scrollTop = %d;
})()
"""


class Failure(Exception):
    """Why the check did not pass."""


def main():
    options = parser().parse_args()
    try:
        with Lab() as lab, Browser(options.browser) as page:
            check_kernels(lab)
            check_page(lab, page, options)
    except (Failure, OSError, websocket.WebSocketException) as failure:
        print(f"FAILED {options.notebook} in the browser: {failure}")
        return 1
    return 0


def parser():
    result = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    result.add_argument("notebook", metavar="NOTEBOOK.ipynb", help="a notebook of the course, by its file name")
    result.add_argument("--browser", required=True, metavar="PROGRAM", help="Chromium or Chrome")
    result.add_argument("--screenshot", required=True, type=pathlib.Path, metavar="FILE.png")
    result.add_argument("--scroll", type=int, default=0, metavar="PIXELS", help="how far down the picture is taken")
    return result


def check_kernels(lab):
    specs = json.loads(lab.get("/api/kernelspecs"))["kernelspecs"]
    java = specs.get("java", {}).get("spec", {})
    if java.get("language") != "java":
        raise Failure(f"the server lists no kernel java, only {sorted(specs)}")
    print(f"the server at port {lab.port} lists the kernel java, {java['display_name']}")


def check_page(lab, page, options):
    page.call("Page.navigate", url=f"{lab.url}/lab/tree/{options.notebook}?token={lab.token}&reset")
    deadline = time.monotonic() + SECONDS
    scrolled = 0
    while True:
        seen = json.loads(page.evaluate(LOOK))
        ready = seen["cells"] and seen["status"] == "idle" and "Java" in seen["kernel"]
        if ready and seen["pictures"]:
            break
        if time.monotonic() > deadline:
            raise Failure(f"after {SECONDS} s the page shows only {seen}")
        if ready:
            # JupyterLab draws the cells that are in view: look further down for the first picture.
            scrolled += WINDOW[1] // 2
            page.evaluate(SCROLL % scrolled)
        time.sleep(0.5)
    page.evaluate(SCROLL % (options.scroll or scrolled))
    time.sleep(1.5)
    options.screenshot.parent.mkdir(parents=True, exist_ok=True)
    options.screenshot.write_bytes(base64.b64decode(page.call("Page.captureScreenshot", format="png")["data"]))
    print(f"{options.notebook} is open: {seen['cells']} cells in view, {seen['pictures']} pictures, kernel {seen['kernel']} {seen['status']}")
    print(f"picture: {options.screenshot}")


class Lab:
    """JupyterLab as a user starts it."""

    def __enter__(self):
        self.port = free_port()
        command = [sys.executable, str(KIT), "lab", "--no-browser", "--port", str(self.port)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
        said = []
        for line in self.process.stdout:
            said.append(line)
            found = re.search(r"(http://localhost:\d+)/lab\?token=(\w+)", line)
            if found:
                self.url, self.token = found.groups()
                return self
        raise Failure("./kit lab did not start: " + "".join(said).strip())

    def get(self, path):
        request = urllib.request.Request(self.url + path, headers={"Authorization": "token " + self.token})
        with DIRECT.open(request, timeout=20) as answer:
            return answer.read()

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(40)
        except subprocess.TimeoutExpired:
            self.process.kill()


class Browser:
    """A headless browser with a profile of its own, thrown away afterwards."""

    def __init__(self, program):
        self.program = program
        self.last_id = 0

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True) if sys.version_info >= (3, 10) else tempfile.TemporaryDirectory()
        flags = ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars"]
        flags += ["--remote-debugging-port=0", "--remote-allow-origins=*", "--window-size=%d,%d" % WINDOW]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            flags.append("--no-sandbox")
        self.process = subprocess.Popen(
            [self.program, *flags, f"--user-data-dir={self.profile.name}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        self.socket = websocket.create_connection(self.page_address(), timeout=60)
        self.call("Emulation.setDeviceMetricsOverride", width=WINDOW[0], height=WINDOW[1], deviceScaleFactor=1, mobile=False)
        return self

    def page_address(self):
        """The browser writes the port it has chosen into its profile."""
        note = pathlib.Path(self.profile.name) / "DevToolsActivePort"
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise Failure(f"{self.program} ended with status {self.process.returncode}")
            if note.exists() and note.read_text().strip():
                port = note.read_text().split()[0]
                with DIRECT.open(f"http://127.0.0.1:{port}/json/list", timeout=20) as answer:
                    pages = [page for page in json.load(answer) if page["type"] == "page"]
                if pages:
                    return pages[0]["webSocketDebuggerUrl"]
            time.sleep(0.2)
        raise Failure(f"{self.program} opened no DevTools port within 60 s")

    def call(self, method, **parameters):
        self.last_id += 1
        self.socket.send(json.dumps({"id": self.last_id, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") == self.last_id:
                if "error" in message:
                    raise Failure(f"{method}: {message['error']['message']}")
                return message["result"]

    def evaluate(self, script):
        return self.call("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.profile.cleanup()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


if __name__ == "__main__":
    sys.exit(main())
