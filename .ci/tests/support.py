"""What the tests of kit share: kit as a module, and folders that look like a JDK."""

import importlib.machinery
import importlib.util
import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def load(name, path):
    sys.dont_write_bytecode = True
    loader = importlib.machinery.SourceFileLoader(name, str(path))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module


kit = load("kit", ROOT / "kit")


class FolderCase(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name).resolve()

    def java_home(self, name, version, complete=True):
        home = self.folder / name
        (home / "bin").mkdir(parents=True)
        (home / "release").write_text('IMPLEMENTOR="Test"\nJAVA_VERSION="%s"\nMODULES="java.base jdk.jshell"\n' % version)
        for program in ("java", "javac") if complete else ("java",):
            (home / "bin" / kit.executable(program)).touch()
        return home

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path
