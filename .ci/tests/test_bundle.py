"""The student bundle, made from the built kit, and a student's way through one exercise in it."""

import pathlib
import subprocess
import sys
import tempfile
import unittest
import zipfile

from support import ROOT

ANSWER = "exercises/src/main/java/convkit/exercises/arithmetic/MyOutputSize.java"
SOLUTION = "solutions/src/main/java/convkit/solutions/arithmetic/MyOutputSize.java"


def run(folder, *words):
    """Exit status and everything said, with lines joined: texts are wrapped anywhere."""
    done = subprocess.run(
        [sys.executable, str(folder / "kit")] + list(words), cwd=str(folder), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    return done.returncode, " ".join(done.stdout.split())


class BundleTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(holder.cleanup)
        cls.bundle = pathlib.Path(holder.name).resolve() / "bundle"
        cls.released = run(ROOT, "release", "--out", str(cls.bundle))

    def test_release_tests_a_copy_and_leaves_the_bundle_untouched(self):
        status, said = self.released
        self.assertEqual(0, status, said)
        self.assertIn("names of the solutions and for their code, none found", said)
        self.assertRegex(said, r" [1-9]\d* passed, 0 failed$")
        self.assertFalse((self.bundle / "solutions").exists())
        self.assertFalse(list(self.bundle.rglob("*Exercises.java")))

    def test_release_refuses_a_folder_that_is_there(self):
        status, said = run(ROOT, "release", "--out", str(self.bundle))
        self.assertEqual(2, status)
        self.assertIn("is there already; give a folder that is not there yet", said)

    def test_no_jar_holds_a_class_of_the_solutions_or_an_answer(self):
        entries = [entry for jar in (self.bundle / "lib").glob("*.jar") for entry in zipfile.ZipFile(str(jar)).namelist()]
        self.assertIn("convkit/exercises/arithmetic/OutputSizeTests.class", entries)
        self.assertEqual([], [entry for entry in entries if "solutions/" in entry or entry.endswith("/MyOutputSize.class")])

    def test_students_way_through_an_exercise(self):
        mine = self.bundle / ANSWER
        starter = mine.read_text(encoding="utf-8")
        right = (ROOT / SOLUTION).read_text(encoding="utf-8").replace("convkit.solutions", "convkit.exercises")

        status, said = run(self.bundle, "start", "output-size")
        self.assertEqual(0, status, said)
        self.assertIn("(the starter, not begun)", said)

        status, said = run(self.bundle, "check", "output-size")
        self.assertEqual(1, status)
        self.assertIn("is not written yet: replace the TODO by your code", said)

        self.assertIn("/ stride + 1", right)
        mine.write_text(right.replace("/ stride + 1", "/ stride"), encoding="utf-8")
        status, said = run(self.bundle, "check", "output-size", "--hint", "1")
        self.assertEqual(1, status)
        self.assertIn("Known mistake (forgot-plus-one)", said)
        self.assertIn("Hint 1 of 3: ", said)

        status, said = run(self.bundle, "start", "output-size")
        self.assertEqual(1, status)
        self.assertIn("It is left as it is.", said)

        mine.write_text(right, encoding="utf-8")
        self.assertEqual(0, run(self.bundle, "check", "output-size")[0])
        status, said = run(self.bundle, "progress")
        self.assertIn("] 1 of ", said)

        status, said = run(self.bundle, "submit", "--out", str(self.bundle / "mine.zip"))
        self.assertEqual(0, status, said)
        self.assertEqual(["MyOutputSize.java"], zipfile.ZipFile(str(self.bundle / "mine.zip")).namelist())
        mine.write_text(starter, encoding="utf-8")
        (self.bundle / "mine.zip").unlink()

    def test_instructors_commands_are_refused(self):
        status, said = run(self.bundle, "grade", "x", "--out", "y")
        self.assertEqual(1, status)
        self.assertEqual("kit: grade is for instructors and not part of this bundle", said)


if __name__ == "__main__":
    unittest.main()
