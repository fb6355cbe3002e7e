"""./kit bench, whose modules no other build touches: their own tests, and each command once at its smallest."""

import csv
import os
import subprocess
import sys
import unittest

from support import ROOT, FolderCase, kit


@unittest.skipIf(os.environ.get("CONVKIT_QUICK"), "left out by --quick")
class Benchmarks(FolderCase):
    def bench(self, *arguments):
        done = subprocess.run([sys.executable, str(ROOT / "kit"), "bench"] + list(arguments), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
        return done.returncode, done.stdout

    def figures(self, command):
        file = self.folder / (command + ".csv")
        status, said = self.bench(command, "--quick", "--csv", str(file))
        self.assertEqual(status, 0, said)
        with open(str(file), newline="", encoding="utf-8") as lines:
            return said, list(csv.DictReader(lines))

    def test_the_java_tests_of_the_benchmarks(self):
        flags = ["-q", "-Pbench", "-pl", kit.BENCHMARKS, "-am", "-Dtest=convkit/bench/**/*Test", "-Dsurefire.failIfNoSpecifiedTests=false"]
        done = subprocess.run(
            kit.maven("test", *(flags + kit.NO_COVERAGE)), cwd=str(ROOT), env=kit.java_environment(kit.choose_jdk(os.environ)),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
        )
        passed, failures, _ = kit.read_surefire((ROOT / kit.BENCHMARKS).glob("target/surefire-reports/TEST-*.xml"))
        self.assertEqual((done.returncode, failures), (0, []), done.stdout)
        self.assertGreaterEqual(passed, 15)

    def test_conv(self):
        said, rows = self.figures("conv")
        for rung in ("naive", "im2col", "vector", "aparapi"):
            directions = {row["what"] for row in rows if row["contender"] == rung and float(row["median"]) > 0}
            if directions:
                self.assertEqual(directions, {"forward", "gradInput", "gradWeight"})
            else:
                self.assertRegex(said, "not here: %s cannot be used: .+; .+" % rung)
        self.assertEqual({row["contender"] for row in rows} & {"naive", "im2col"}, {"naive", "im2col"})
        self.assertTrue(rows[0]["machine"] and rows[0]["jdk"] and rows[0]["flags"])

    def test_train_memory_scaling_and_profile(self):
        for command, what in (("orders", "forward"), ("train", "training"), ("memory", "allocated per step"), ("scaling", "forward"), ("profile", "forward ")):
            _, rows = self.figures(command)
            self.assertTrue([row for row in rows if row["what"].startswith(what) and float(row["median"]) > 0], command)

    def test_what_is_wrong_is_said_in_one_line(self):
        self.assertEqual(self.bench("conv", "--threads", "none"), (2, "bench: Invalid value for option '--threads': 'none' is not an int\n"))
