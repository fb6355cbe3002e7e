"""Opens a notebook in the JupyterLab that ./kit lab serves, with a headless Chromium, and takes a picture of it.

Called by ./kit test with the Python of its virtual environment (needs websocket-client):

    browser_check.py --browser PROGRAM --screenshot FILE.png [--run-all] NOTEBOOK.ipynb

Passes if the server lists the Java kernel, the page shows the notebook with its saved pictures, and its kernel
connects. With --run-all the saved outputs are cleared and all cells run, from the menus as a student would: then all
cells must have run without an error, and the page must show pictures again. The notebook's file is put back afterwards.
The browser is steered through its DevTools protocol, so no driver program is needed.
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

import nbformat
import websocket

# beside this file, also when that is loaded from elsewhere
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import run_notebooks  # noqa: E402

KIT = pathlib.Path(__file__).resolve().parents[2] / "kit"
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
WINDOW = (1360, 1000)
SECONDS = 180

# What the page must have reached: {"cells": …, "pictures": …, "inView": …, "kernel": "Java"}; inView are the pictures to
# be seen on a screenshot, not cut off at the top or bottom.
LOOK = """
(() => {
  const panel = document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden)');
  if (!panel) return JSON.stringify({cells: 0, pictures: 0, inView: 0, kernel: ''});
  const pictures = [...panel.querySelectorAll('.jp-OutputArea img, .jp-OutputArea svg')]
    .filter(one => one.tagName !== 'IMG' || one.naturalWidth > 0);
  const frame = panel.querySelector('.jp-WindowedPanel-outer')?.getBoundingClientRect();
  const whole = pictures.map(one => one.getBoundingClientRect())
    .filter(box => frame && box.height > 40 && box.top >= frame.top && box.bottom <= frame.bottom);
  return JSON.stringify({
    cells: panel.querySelectorAll('.jp-Cell').length,
    pictures: pictures.length,
    inView: whole.length,
    kernel: panel.querySelector('.jp-KernelName, .jp-Toolbar-kernelName')?.textContent ?? '',
  });
})()
"""

SCROLL = """
(() => {
  const area = document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-WindowedPanel-outer');
  if (area) area.scrollTop = %d;
})()
"""


# Where an entry of a menu is, by its words: [x, y] of its middle, or null while it is not shown.
MENU_ENTRY = """
(() => {
  const entry = [...document.querySelectorAll('%s')].find(one => one.textContent.trim().startsWith('%s'));
  if (!entry) return null;
  const box = entry.getBoundingClientRect();
  return JSON.stringify([box.x + box.width / 2, box.y + box.height / 2]);
})()
"""


class Failure(Exception):
    """Why the check did not pass."""


def main():
    options = parser().parse_args()
    notebook = KIT.parent / "notebooks" / options.notebook
    as_it_was = notebook.read_bytes()
    try:
        with Lab() as lab, Browser(options.browser) as page:
            check_kernels(lab)
            check_page(lab, page, options)
            if options.run_all:
                check_run(lab, page, notebook, options)
    except (Failure, OSError, websocket.WebSocketException) as failure:
        print(f"FAILED {options.notebook} in the browser: {failure}")
        return 1
    finally:
        # JupyterLab saves by itself what is open for two minutes.
        if notebook.read_bytes() != as_it_was:
            notebook.write_bytes(as_it_was)
    return 0


def parser():
    result = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    result.add_argument("notebook", metavar="NOTEBOOK.ipynb", help="a notebook of the course, by its file name")
    result.add_argument("--browser", required=True, metavar="PROGRAM", help="Chromium or Chrome")
    result.add_argument("--screenshot", required=True, type=pathlib.Path, metavar="FILE.png")
    result.add_argument("--run-all", action="store_true", help="clear the outputs, run all cells, look again")
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
        seen["connected"] = lab.connected_kernels()
        ready = seen["cells"] and "Java" in seen["kernel"] and seen["connected"]
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
    photograph(page, options.screenshot)
    print(f"{options.notebook} is open: {seen['cells']} cells in view, {seen['pictures']} pictures, kernel {seen['kernel']} connected")


def photograph(page, file):
    time.sleep(1.5)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(base64.b64decode(page.call("Page.captureScreenshot", format="png")["data"]))
    print(f"picture: {file}")


def check_run(lab, page, path, options):
    choose(page, "Edit", "Clear Outputs of All Cells")
    save(page, path, lambda notebook: not any(cell.outputs for cell in run_notebooks.code_cells(notebook)))
    choose(page, "Run", "Run All Cells")
    notebook = save(page, path, lambda notebook: is_over(notebook) and lab.connected_kernels())
    problems = run_notebooks.saved_problems(notebook)
    if problems:
        raise Failure("after Run All Cells: " + "; ".join(problems))
    pictures = look_for_pictures(page)
    photograph(page, options.screenshot)
    counts = run_notebooks.count(notebook)
    print(f"{options.notebook} was run: {counts['cells']} cells without an error, {counts['figures']} figures, {pictures} of them in view")


def is_over(notebook):
    """All cells have run, or one has failed: then the cells after it stay as they are."""
    cells = run_notebooks.code_cells(notebook)
    failed = any(output.output_type == "error" for cell in cells for output in cell.outputs)
    return failed or all(cell.execution_count for cell in cells if cell.source.strip())


def look_for_pictures(page):
    """Scrolls from the top until pictures are in view, as JupyterLab draws what is near; returns how many."""
    for place in range(0, 20 * WINDOW[1], WINDOW[1] // 2):
        page.evaluate(SCROLL % place)
        time.sleep(1)
        pictures = json.loads(page.evaluate(LOOK))["inView"]
        if pictures:
            return pictures
    raise Failure("after Run All Cells no picture is to be seen")


def choose(page, menu, entry):
    """Picks an entry of the menu bar with the mouse."""
    for selector, words in ((".lm-MenuBar-item", menu), (".lm-Menu-item", entry)):
        deadline = time.monotonic() + 20
        while not (place := page.evaluate(MENU_ENTRY % (selector, words))):
            if time.monotonic() > deadline:
                raise Failure(f"there is no {words} in the menus")
            time.sleep(0.2)
        x, y = json.loads(place)
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            page.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left" if kind != "mouseMoved" else "none", clickCount=1)


def save(page, path, until):
    """Saves the notebook again and again until the file is as wanted; returns it."""
    deadline = time.monotonic() + 3 * SECONDS
    while True:
        choose(page, "File", "Save Notebook")
        time.sleep(2)
        notebook = nbformat.read(path, as_version=4)
        if until(notebook):
            return notebook
        if time.monotonic() > deadline:
            raise Failure(f"not there after {3 * SECONDS} s: {[cell.execution_count for cell in run_notebooks.code_cells(notebook)]}")


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

    def connected_kernels(self):
        """How many kernels have answered the page: the server calls a kernel idle only then."""
        kernels = json.loads(self.get("/api/kernels"))
        return sum(one["execution_state"] == "idle" and one["connections"] > 0 for one in kernels)

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
