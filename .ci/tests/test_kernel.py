"""The kernelspec, the genuine IJava, and notebooks run through the real Java kernel."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request
import zipfile
from unittest import mock

import nbformat
from jupyter_client import KernelManager

from support import ROOT, FolderCase, kit, load

run_notebooks = load("run_notebooks", ROOT / "notebooks" / "tools" / "run_notebooks.py")
browser_check = load("browser_check", ROOT / "notebooks" / "tools" / "browser_check.py")

IJAVA = {"install.py": "", "java/kernel.json": "{}", "java/ijava-1.3.0.jar": "jar", "java/dependencies/gson.jar": "jar"}


class KernelCase(FolderCase):
    """With a .kit of its own, in which the kernel of the real one can be used."""

    def setUp(self):
        super().setUp()
        self.jjava = kit.jjava_jar()
        for name, value in (("KIT", self.folder / ".kit"), ("jjava_jar", lambda: self.jjava)):
            patch = mock.patch.object(kit, name, value)
            patch.start()
            self.addCleanup(patch.stop)
        self.jdk = kit.choose_jdk(os.environ)

    def archive(self, entries):
        path = self.folder / "ijava-1.3.0.zip"
        with zipfile.ZipFile(path, "w") as file:
            for name, text in entries.items():
                file.writestr(name, text)
        return str(path)

    def remedy(self, archive):
        with self.assertRaises(kit.KitError) as raised:
            kit.ijava_jar(archive)
        return str(raised.exception)


class TheKernelspec(KernelCase):
    def test_both_kernels_find_the_library(self):
        spec = kit.kernelspec(self.jdk, "kernel.jar", [], ["/a b/x.jar", "/c$d/y.jar"])
        expected = os.pathsep.join(["/a b/x.jar", "/c$$d/y.jar"])
        self.assertEqual((spec["env"]["IJAVA_CLASSPATH"], spec["env"]["JJAVA_CLASSPATH"]), (expected, expected))
        self.assertEqual((spec["display_name"], spec["language"]), ("Java", "java"))
        self.assertEqual(spec["argv"][-3:], ["-jar", "kernel.jar", "{connection_file}"])

    def test_it_wins_over_other_kernels_of_that_name(self):
        self.write("other/kernels/java/kernel.json", json.dumps({"argv": ["other"], "display_name": "Other", "language": "java"}))
        mine = self.write("mine/kernels/java/kernel.json", json.dumps({"argv": ["mine"], "display_name": "Java", "language": "java"}))
        with mock.patch.dict(os.environ, JUPYTER_PATH=str(self.folder / "other")):
            environment = kit.jupyter_environment(self.jdk, self.folder / "mine")
        script = "from jupyter_client.kernelspec import KernelSpecManager as M; print(M().get_kernel_spec('java').resource_dir)"
        found = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, encoding="utf-8", check=True).stdout
        self.assertEqual(found.strip(), str(mine.parent))


class TheGenuineIJava(KernelCase):
    def test_from_the_release_archive(self):
        jar = kit.ijava_jar(self.archive(IJAVA))
        self.assertEqual(jar, self.folder / ".kit" / "ijava" / "java" / "ijava-1.3.0.jar")
        self.assertTrue((jar.parent / "dependencies" / "gson.jar").is_file())
        self.assertEqual(kit.ijava_jar(None), jar)

    def test_one_that_is_installed(self):
        jar = self.write("jupyter/kernels/java/ijava-1.3.0.jar", "jar")
        self.write("jupyter/kernels/java/kernel.json", json.dumps({"argv": ["java", "-jar", str(jar), "{connection_file}"]}))
        self.write("jupyter/kernels/broken/kernel.json", "no json")
        with mock.patch.dict(os.environ, JUPYTER_PATH=str(self.folder / "jupyter")):
            self.assertEqual(kit.ijava_jar(None), jar)

    def test_none_at_all(self):
        with mock.patch.object(kit, "jupyter_folders", return_value=[]), self.assertRaises(kit.KitError) as raised:
            kit.ijava_jar(None)
        self.assertEqual(str(raised.exception), "no IJava found; download ijava-1.3.0.zip from its releases page and give it with --ijava-zip FILE")

    def test_wrong_archives(self):
        self.assertIn("there is no file nowhere.zip; give the path", self.remedy("nowhere.zip"))
        self.assertIn("is not a zip archive; download", self.remedy(str(self.write("x.zip", "text"))))
        self.assertIn("holds no java/ijava-1.3.0.jar; give IJava's release archive", self.remedy(self.archive({"README.md": ""})))

    def test_nothing_is_written_outside(self):
        for name in ("../outside", "java/../../outside", "/outside", "..\\outside", "C:/outside"):
            self.assertIn("leads out of the folder", self.remedy(self.archive(dict(IJAVA, **{name: "x"}))), name)
        self.assertFalse((self.folder / "outside").exists())
        self.assertFalse((self.folder / ".kit" / "ijava").exists())

    def test_its_kernelspec_is_apart_from_the_other(self):
        with mock.patch.object(kit, "class_path", return_value=[self.write("lib.jar", "")]):
            folder = kit.prepare_kernel(self.jdk, "ijava", self.archive(IJAVA))
            other = kit.prepare_kernel(self.jdk, "jjava")
        self.assertNotEqual(folder, other)
        argv = json.loads((folder / "kernels/java/kernel.json").read_text())["argv"]
        self.assertTrue(argv[-2].endswith("ijava-1.3.0.jar"), argv)


class RunningNotebooks(KernelCase):
    def run_cells(self, *sources, seconds=120):
        """(exit status, what was said, the executed notebook) of cells run by the real kernel without any library."""
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
        notebook.metadata = {"kernelspec": {"display_name": "Java", "language": "java", "name": "java"}}
        self.path = self.folder / "lesson.ipynb"
        nbformat.write(notebook, self.path)
        spec = kit.kernelspec(self.jdk, self.jjava, ["--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED"], [])
        self.write("kernels/kernels/java/kernel.json", json.dumps(spec))
        result = self.folder / "result.json"
        command = [sys.executable, str(ROOT / "notebooks/tools/run_notebooks.py"), "--timeout", str(seconds), "--save", "--result", str(result)]
        environment = kit.jupyter_environment(self.jdk, self.folder / "kernels")
        done = subprocess.run(command + [str(self.path)], env=environment, capture_output=True, encoding="utf-8", timeout=300)
        self.row = json.loads(result.read_text())[0]
        return done.returncode, done.stdout, nbformat.read(self.path, as_version=4)

    def test_outputs_are_saved_and_counted(self):
        picture = 'display("<svg xmlns=\'http://www.w3.org/2000/svg\'/>", "image/svg+xml");'
        promise = 'System.out.println("\\u2713 loss is 2.303 (expected 2.2 to 2.5)");'
        pieces = "for (int i = 0; i < 3; i++) { System.out.print(i); System.out.flush(); Thread.sleep(50); }"
        status, said, saved = self.run_cells("int six = 6;", "six * 7", picture, promise, pieces)
        self.assertEqual(status, 0, said)
        self.assertEqual((self.row["cells"], self.row["figures"], self.row["checks"]), (5, 1, 1))
        self.assertEqual([output.text for output in saved.cells[4].outputs], ["012"], "a page shows each output in a frame of its own")
        self.assertEqual(saved.cells[1].outputs[0].data["text/plain"], "42")
        self.assertEqual(list(saved.metadata), ["kernelspec"])
        self.assertEqual(run_notebooks.saved_problems(saved), [])

    def test_a_failing_cell_shows_the_compilers_message(self):
        status, said, saved = self.run_cells("int a = 1;", 'int b = "text";', "int c = 3;")
        self.assertEqual(status, 1)
        self.assertIn("FAILED lesson.ipynb: cell 2 failed\n    | int b = \"text\";", said)
        self.assertIn("incompatible types: java.lang.String cannot be converted to int", said)
        self.assertEqual(saved.cells[0].execution_count, None, "a failed run must not be saved")

    def test_a_cell_that_never_ends(self):
        status, said, _ = self.run_cells("int a = 1;", "while (true) { Thread.sleep(100); }", seconds=10)
        self.assertEqual(status, 1)
        self.assertIn("cell 2 did not finish within 10 s\n    | while (true)", said)

    def test_a_cell_that_ends_the_kernel(self):
        status, said, _ = self.run_cells("System.exit(3);")
        self.assertEqual(status, 1)
        self.assertIn("cell 1 ended the kernel\n    | System.exit(3);", said)


class InterruptingTraining(unittest.TestCase):
    """The stop button in the middle of a training cell of the course."""

    def setUp(self):
        jdk = kit.choose_jdk(os.environ)
        environment = kit.jupyter_environment(jdk, kit.prepare_kernel(jdk, "jjava"))
        patch = mock.patch.dict(os.environ, environment)
        patch.start()
        self.addCleanup(patch.stop)
        self.manager = KernelManager(kernel_name="java")
        self.manager.start_kernel(cwd=str(kit.NOTEBOOKS))
        self.addCleanup(self.manager.shutdown_kernel, now=True)
        self.client = self.manager.client()
        self.client.start_channels()
        self.addCleanup(self.client.stop_channels)
        self.client.wait_for_ready(timeout=60)

    def run_cell(self, source):
        """The reply and all that the cell wrote to standard output."""
        said = []
        listen = lambda message: said.append(message["content"].get("text", "")) if message["msg_type"] == "stream" else None
        reply = self.client.execute_interactive(source, timeout=120, output_hook=listen)["content"]
        return reply, "".join(said)

    def processor_seconds(self):
        fields = pathlib.Path("/proc/%d/stat" % self.manager.provisioner.pid).read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def test_it_ends_the_cell_and_leaves_the_kernel_usable_and_idle(self):
        notebook = nbformat.read(kit.NOTEBOOKS / "05-lenet.ipynb", as_version=4)
        sources = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
        training = next(place for place, source in enumerate(sources) if "trainer.fit(" in source)
        for source in sources[:training]:
            self.assertEqual(self.run_cell(source)[0]["status"], "ok", source)
        request = self.client.execute(sources[training])
        updates = 0
        while updates < 3:
            updates += self.client.get_iopub_msg(timeout=60)["msg_type"] == "update_display_data"
        self.manager.interrupt_kernel()
        reply = self.client.get_shell_msg(timeout=30)
        self.assertEqual((reply["parent_header"]["msg_id"], reply["content"]["status"]), (request, "error"))
        answer, said = self.run_cell("System.out.println(curve.results().size() < 7 && lenet.parameterCount() == 61706);")
        self.assertEqual((answer["status"], said.strip()), ("ok", "true"))
        if sys.platform.startswith("linux"):
            before = self.processor_seconds()
            time.sleep(3)
            # a loop that went on would have used one or two processors for these three seconds
            self.assertLess(self.processor_seconds() - before, 1.5)


class SavedNotebooks(unittest.TestCase):
    def problems(self, name="java", counts=(1, 2), outputs=("stream", "stream")):
        cells = [nbformat.v4.new_markdown_cell("words")]
        for count, output in zip(counts, outputs):
            cells.append(nbformat.v4.new_code_cell("code", execution_count=count, outputs=[nbformat.v4.new_output(output)] if output else []))
        notebook = nbformat.v4.new_notebook(cells=cells)
        notebook.metadata = {"kernelspec": {"name": name}}
        return run_notebooks.saved_problems(notebook)

    def test_what_is_asked_of_them(self):
        self.assertEqual(self.problems(), [])
        self.assertEqual(self.problems(outputs=(None, "stream")), [])
        self.assertEqual(self.problems(name="python3"), ["its kernelspec is not java"])
        self.assertEqual(self.problems(counts=(1, 3)), ["it was not saved after one run from top to bottom"])
        self.assertEqual(self.problems(outputs=(None, None)), ["it has no saved outputs"])
        self.assertEqual(self.problems(outputs=("stream", "error")), ["cell 3 was saved with an error"])

    def test_values_that_nobody_can_read(self):
        told = "cell 1 ends with a value that nobody can read (java.io.PrintStream@40d3cce0): print it, or give it a name"
        for value, problems in ("42", []), ("History[epochs=@3]", []), ("java.io.PrintStream@40d3cce0", [told]):
            output = nbformat.v4.new_output("execute_result", data={"text/plain": value}, execution_count=1)
            notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("code", execution_count=1, outputs=[output])])
            notebook.metadata = {"kernelspec": {"name": "java"}}
            self.assertEqual(run_notebooks.saved_problems(notebook), problems)

    def test_their_size(self):
        self.assertEqual(run_notebooks.size_problems(1_500_000), [])
        told = ["it takes 1.72 MB but may take 1.5 (fewer steps in a film, smaller pictures)"]
        self.assertEqual(run_notebooks.size_problems(1_720_000), told)

    def test_the_table_of_run_times(self):
        rows = [{"notebook": "02-x.ipynb", "seconds": 9.1, "cells": 25, "figures": 24, "checks": 3, "bytes": 420_000}]
        with tempfile.TemporaryDirectory() as folder:
            table = pathlib.Path(folder) / "run-times.md"
            run_notebooks.write_table(rows * 2, table)
            lines = table.read_text(encoding="utf-8").splitlines()
        self.assertIn("| [02-x](../notebooks/02-x.ipynb) | 9 | 25 | 24 | 3 | 420 |", lines)
        self.assertEqual(lines[-1], "| all 2 | 18 | 50 | 48 | 6 | 840 |")


@unittest.skipIf(kit.WINDOWS, "Windows has no signal that ends a program in good order")
class TheServer(unittest.TestCase):
    def test_it_serves_the_java_kernel_and_ends_cleanly(self):
        with browser_check.Lab() as lab:
            specs = json.loads(lab.get("/api/kernelspecs"))["kernelspecs"]
            self.assertEqual(specs["java"]["spec"]["display_name"], "Java")
            self.assertIn(str(kit.KIT), specs["java"]["spec"]["argv"][-2])
            with self.assertRaises(OSError, msg="the server must ask for its token"):
                urllib.request.urlopen(lab.url + "/api/kernelspecs", timeout=10)
            kernel = urllib.request.Request(lab.url + "/api/kernels", b'{"name": "java"}', {"Authorization": "token " + lab.token})
            browser_check.DIRECT.open(kernel, timeout=30).close()
            lab.process.send_signal(signal.SIGINT)
            said = lab.process.communicate(timeout=60)[0]
            self.assertEqual((lab.process.returncode, said.strip()), (0, "JupyterLab has stopped."))
            self.assertTrue(kit.is_free(lab.port))
