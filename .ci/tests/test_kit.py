"""kit's decisions: which JDK, which port, what is built again, what a failure is called, what counts as passed."""

import contextlib
import io
import os
import pathlib
import socket
import subprocess
import sys
import unittest
from unittest import mock

from support import ROOT, FolderCase, kit


def remedy_of(function, *arguments):
    try:
        function(*arguments)
    except kit.KitError as failure:
        return str(failure)
    raise AssertionError("no failure")


class ChoosingTheJdk(FolderCase):
    def setUp(self):
        super().setUp()
        nothing = mock.patch.object(kit, "usual_java_folders", lambda environment: iter(self.usual))
        nothing.start()
        self.addCleanup(nothing.stop)
        self.usual = []

    def test_version_numbers_of_all_times(self):
        majors = [kit.inspect_jdk(self.java_home("v" + version, version), "test").major for version in ("1.8.0_392", "9", "17.0.15", "25-ea")]
        self.assertEqual(majors, [8, 9, 17, 25])

    def test_order_of_preference(self):
        environment = {"JAVA_HOME": str(self.java_home("a", "21.0.1")), "PATH": str(self.java_home("b", "17.0.2") / "bin")}
        self.usual = [self.java_home("d", "25"), self.java_home("c", "18")]
        chosen = [(jdk.source, jdk.major) for jdk in kit.find_jdks(environment)]
        self.assertEqual(chosen, [("JAVA_HOME", 21), ("PATH", 17), ("the usual folders", 18), ("the usual folders", 25)])
        self.assertEqual(kit.choose_jdk(environment).major, 21)
        named = dict(environment, CONVKIT_JAVA_HOME=str(self.folder / "d"))
        self.assertEqual(kit.choose_jdk(named).source, "CONVKIT_JAVA_HOME")

    def test_an_old_java_home_is_passed_over(self):
        environment = {"JAVA_HOME": str(self.java_home("old", "11.0.2")), "PATH": str(self.java_home("jre", "21", False) / "bin")}
        self.usual = [self.java_home("good", "17.0.1")]
        self.assertEqual(kit.choose_jdk(environment).home, self.folder / "good")

    def test_no_jdk(self):
        self.assertRegex(remedy_of(kit.choose_jdk, {}), r"^no JDK found; install a JDK 17 or newer \(.+\) or set CONVKIT_JAVA_HOME to one$")

    def test_too_old(self):
        home = self.java_home("old", "11.0.2")
        self.assertRegex(remedy_of(kit.choose_jdk, {"JAVA_HOME": str(home)}), r"^the JDK is too old: found 11\.0\.2 at .*old, needed 17; install a JDK 17")

    def test_only_a_jre(self):
        home = self.java_home("jre", "17.0.9", complete=False)
        self.assertRegex(remedy_of(kit.choose_jdk, {"JAVA_HOME": str(home)}), r"jre is only a JRE \(17\.0\.9, no javac\); install a JDK 17")

    def test_a_wrong_folder_is_not_silently_replaced(self):
        self.usual = [self.java_home("good", "17.0.1")]
        self.assertIn("which holds no Java", remedy_of(kit.choose_jdk, {"CONVKIT_JAVA_HOME": str(self.folder / "nowhere")}))


class OpenClDevices(FolderCase):
    def test_signal_chaining_is_the_library_of_the_jdk_in_use(self):
        jdk = kit.inspect_jdk(self.java_home("good", "17.0.1"), "test")
        with mock.patch.object(sys, "platform", "linux"), mock.patch.dict(os.environ):
            os.environ.pop("LD_PRELOAD", None)
            self.assertEqual(kit.signal_chaining(jdk), {})
            library = str(self.write("good/lib/libjsig.so", ""))
            self.assertEqual(kit.signal_chaining(jdk), {"LD_PRELOAD": library})
            os.environ["LD_PRELOAD"] = "/other.so"
            self.assertEqual(kit.signal_chaining(jdk), {"LD_PRELOAD": library + " /other.so"})
            self.assertEqual(kit.jvm_environment(jdk)["LD_PRELOAD"], library + " /other.so")
            self.assertEqual(kit.kernelspec(jdk, "kernel.jar", [], [])["env"]["LD_PRELOAD"], library + " /other.so")
            with mock.patch.object(sys, "platform", "darwin"):
                self.assertEqual(kit.signal_chaining(jdk), {})

    def test_the_devices_as_doctor_shows_them(self):
        said = ["WARNING: a driver's own words", "  Acme 10, GPU", "* Acme 20, GPU"]
        self.assertEqual(kit.read_devices(said), [("OpenCL", "ok", "Acme 20, GPU", ""), ("", "also", "Acme 10, GPU", "")])
        self.assertEqual(kit.read_devices(["! no device; install one; or two"]), [("OpenCL", "none", "no device", "install one; or two")])


class TheSandbox(unittest.TestCase):
    def test_what_it_held_as_doctor_shows_it(self):
        rows = kit.read_sandbox(["noise", "sandbox: bubblewrap, tested", "* reach: nothing", "* too much: refused"], "install it")
        self.assertEqual(rows, [("Sandbox", "ok", "bubblewrap, tested", ""), ("", "held", "reach: nothing", ""), ("", "held", "too much: refused", "")])

    def test_one_thing_not_held_is_no_sandbox(self):
        rows = kit.read_sandbox(["sandbox: bubblewrap, tested", "* reach: nothing", "! too much: given"], "install it")
        self.assertEqual(rows[0], ("Sandbox", "none", "bubblewrap, tested", "install it"))
        self.assertEqual(rows[2], ("", "NOT HELD", "too much: given", ""))

    def test_none(self):
        self.assertEqual(kit.read_sandbox(["sandbox: none, because"], "install it"), [("Sandbox", "none", "none, because", "install it")])
        self.assertEqual(kit.read_sandbox([], "install it"), [("Sandbox", "none", "the grader's own probe failed", "install it")])


class ChoosingThePort(unittest.TestCase):
    def test_a_wanted_port_that_is_taken(self):
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            port = other.getsockname()[1]
            self.assertEqual(remedy_of(kit.choose_port, port), "port %d is taken; stop what uses it or choose another with --port N" % port)

    def test_the_default_falls_to_the_next_free_one_and_says_so(self):
        said = io.StringIO()
        with mock.patch.object(kit, "is_free", lambda port: port >= 8890), contextlib.redirect_stdout(said):
            self.assertEqual(kit.choose_port(None), 8890)
        self.assertEqual(said.getvalue(), "Port 8888 is taken; using 8890\n")


class WhatIsBuiltAgain(FolderCase):
    def setUp(self):
        super().setUp()
        for module in kit.MODULES:
            self.write(module + "/pom.xml", "<project/>")
        self.write("pom.xml", "<project/>")
        self.write("exercises/src/main/java/topic/MyConv2d.java", "starter")
        self.write("mini-nn/src/main/java/Tensor.java", "one")
        for name, value in (("ROOT", self.folder), ("KIT", self.folder / ".kit")):
            patch = mock.patch.object(kit, name, value)
            patch.start()
            self.addCleanup(patch.stop)

    def test_a_changed_source_is(self):
        before = kit.build_stamp()
        self.assertEqual(before, kit.build_stamp())
        self.write("mini-nn/src/main/java/Tensor.java", "two")
        self.assertNotEqual(before, kit.build_stamp())

    def test_a_student_at_work_starts_no_build(self):
        before = kit.build_stamp()
        self.write("exercises/src/main/java/topic/MyConv2d.java", "an answer that does not compile yet")
        self.assertEqual(before, kit.build_stamp())

    def test_stamps_hold_what_was_stamped(self):
        self.assertFalse(kit.is_stamped("build", "x"))
        kit.stamp("build", "x")
        self.assertTrue(kit.is_stamped("build", "x"))
        self.assertFalse(kit.is_stamped("build", "y"))

    def test_missing_jars_are_not_passed_to_a_kernel(self):
        self.assertIn("the jars of notebooks are missing", remedy_of(kit.class_path, "notebooks"))

    def test_a_full_disk_is_noticed_before_work_starts(self):
        with mock.patch("shutil.disk_usage", return_value=mock.Mock(free=5 << 20)):
            self.assertRegex(remedy_of(kit.require_disk_space), r"^the disk is full: 5 MB free in .*, needed 1024; free some space$")


class NamingAFailure(FolderCase):
    def name(self, log):
        return str(kit.trouble("the Maven build", self.write("log", log)))

    def test_no_network(self):
        for said in (
            "Could not transfer artifact x from/to central: repo.maven.apache.org: Temporary failure in name resolution",
            "NewConnectionError('<pip...>: Failed to establish a new connection: [Errno -3]",
            "wget: Failed to fetch https://repo.maven.apache.org/maven2/org/apache/maven/x.zip",
        ):
            self.assertIn("the Maven build failed: no network; connect to the internet", self.name(said))

    def test_full_disk(self):
        self.assertIn("the disk is full; free at least 1 GB", self.name("java.io.IOException: No space left on device"))

    def test_anything_else_names_the_log(self):
        self.assertIn("its own words are above and in", self.name("[ERROR] cannot find symbol"))


class WhatCountsAsPassed(FolderCase):
    def test_surefire_reports(self):
        self.write(
            "TEST-a.xml",
            '<testsuite><testcase classname="A" name="good"/><testcase classname="A" name="left"><skipped message="no sandbox"/></testcase>'
            '<testcase classname="A" name="bad"><failure/></testcase><testcase classname="A" name="worse"><error/></testcase></testsuite>',
        )
        passed, failures, skipped = kit.read_surefire(self.folder.glob("TEST-*.xml"))
        self.assertEqual((passed, failures, skipped), (1, ["A.bad", "A.worse"], ["A.left (no sandbox)"]))

    def test_unittest_output(self):
        text = "test_a (t.A.test_a) ... ok\ntest_b (t.A.test_b) ... skipped 'why'\ntest_c (t.A.test_c) ... FAIL\n\nFAIL: test_c (t.A.test_c)\n"
        self.assertEqual(kit.read_unittest(text, 1), (1, ["test_c (t.A.test_c)"], ["test_b (t.A.test_b) ... skipped 'why'"]))

    def test_nothing_run_is_a_failure(self):
        self.assertEqual(kit.read_unittest("Ran 0 tests in 0.000s", 0)[1], ["no test of kit ran"])

    def test_verify_shows_what_failed_and_not_where_in_maven(self):
        shown = ["[ERROR] CatalogueTest.starterFailsEveryTest", "conv2d: 18 of 19 mutants are killed", "verify: 3 exercises, 43 tests", ""]
        hidden = ["\tat convkit.A.b(A.java:3)", "[ERROR] -> [Help 1]", "[ERROR] ", "[ERROR] Re-run Maven using the -X switch", "[ERROR]   mvn <args> -rf :solutions"]
        self.assertEqual([kit.without_traces(line) for line in shown + hidden], shown + [None] * len(hidden))

    def close(self, *arguments):
        said, tally = io.StringIO(), kit.Tally()
        with contextlib.redirect_stdout(said):
            tally.add("part", *arguments)
            return tally.close(), said.getvalue().splitlines()[-1]

    def test_closing_line(self):
        self.assertEqual(self.close(3, [], ["x (why)"]), (0, "3 passed, 0 failed"))
        self.assertEqual(self.close(3, ["y"], []), (1, "3 passed, 1 failed"))
        self.assertEqual(self.close(0, [], ["all"]), (1, "0 passed, 0 failed"))


class TheCommandLine(unittest.TestCase):
    def kit(self, *arguments, python=sys.executable, **options):
        done = subprocess.run([python, str(ROOT / "kit"), *arguments], capture_output=True, encoding="utf-8", **options)
        return done.returncode, done.stdout, done.stderr

    def test_unknown_command(self):
        self.assertEqual(self.kit("docter"), (2, "", "kit: there is no command docter; did you mean ./kit doctor?\n"))
        self.assertRegex(self.kit("xyz")[2], "^kit: there is no command xyz; the commands are lab, test, ")

    def test_wrong_arguments(self):
        for words in ([], ["lab", "--port", "0"], ["grade", "x"], ["data"], ["lab", "--kernel", "other"]):
            self.assertEqual(self.kit(*words)[0], 2, words)
        self.assertIn("'99999' is no port; give a number from 1 to 65535", self.kit("lab", "--port", "99999")[2])

    def test_unknown_notebook(self):
        status, _, said = self.kit("notebooks", "--run", "99-nothing")
        self.assertEqual(status, 1)
        self.assertRegex(said, r"^kit: there is no notebook 99-nothing; known are ")

    def test_unknown_exercise(self):
        status, said, failure = self.kit("verify", "conv2d", "conv3d")
        self.assertEqual((status, said), (1, ""))
        self.assertRegex(failure, r"^kit: verify: no exercise is called 'conv3d'; choose one of .*\bconv2d, .* \(a new one is known after \./kit generate\)\n$")

    def test_failures_are_one_line(self):
        environment = dict(os.environ, CONVKIT_JAVA_HOME=str(pathlib.Path(__file__).parent))
        status, _, said = self.kit("summary", "lenet", env=environment)
        self.assertEqual((status, said.count("\n")), (1, 1))
        self.assertRegex(said, r"^kit: CONVKIT_JAVA_HOME is .*, which holds no Java; set it to the folder of a JDK 17 or newer$")

    def test_doctor_shows_every_part(self):
        status, said, _ = self.kit("doctor")
        items = [line.split("  ")[0] for line in said.splitlines()]
        for item in ("Python", "Java", "Maven wrapper", "JupyterLab", "Java kernel", "Fonts", "Sandbox", "OpenCL", "Disk space", "Network"):
            self.assertIn(item, items)
        self.assertEqual(status, 1 if "\nMissing: " in said else 0)

    def test_doctor_fails_without_a_jdk(self):
        status, said, _ = self.kit("doctor", env=dict(os.environ, CONVKIT_JAVA_HOME="/nowhere"))
        self.assertEqual(status, 1)
        self.assertIn("Missing: Java", said)
