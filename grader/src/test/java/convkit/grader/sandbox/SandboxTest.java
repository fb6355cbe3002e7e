package convkit.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {

    @Test
    void theSandboxHoldsAndWithoutOneTheProbeSeesEverything() throws IOException {
        Sandbox sandbox = TestSandbox.get();
        SandboxProbe.Verdict verdict = SandboxProbe.check(Sandbox.bubblewrap());
        assertThat(verdict.inForce()).isEqualTo(sandbox.protects());
        if (verdict.inForce()) {
            assertThat(verdict.line())
                    .isEqualTo("sandbox: bubblewrap, tested: no network, none of your files, none of your processes,"
                            + " empty environment");
        }
        // The probe is no rubber stamp: the same attempts succeed where nothing holds them.
        try (ChildProcesses open = new ChildProcesses(Sandbox.none(), List.of())) {
            assertThat(SandboxProbe.breaches(open))
                    .contains("files outside can be seen", "a server on this machine can be reached")
                    .contains("files outside can be written");
        }
    }

    @Test
    void aMissingSandboxIsSaidWithTheRemedy() {
        SandboxProbe.Verdict verdict = SandboxProbe.check(Optional.empty());
        assertThat(verdict.inForce()).isFalse();
        assertThat(verdict.line())
                .isEqualTo(
                        "sandbox: none, because bubblewrap is not installed here; install it (Debian, Ubuntu: sudo apt"
                                + " install bubblewrap), or give --trust-submissions to run code that you trust without a"
                                + " sandbox");
    }

    @Test
    void theCommandShowsTheChildNothingButTheJdkAndOneJar(@TempDir Path bin) throws IOException {
        Path jar = Path.of("/somewhere/private/child.jar");
        for (String program : new String[] {"bwrap", "prlimit"}) {
            assertThat(Files.createFile(bin.resolve(program)).toFile().setExecutable(true))
                    .isTrue();
        }
        Sandbox sandbox = Sandbox.bubblewrap("Linux", bin.toString()).orElseThrow();
        assertThat(sandbox.protects()).isTrue();
        List<String> command = sandbox.command(JavaHome.current(), List.of("-Xmx1m"), jar, "Main");
        assertThat(command)
                .startsWith(bin.resolve("prlimit").toString())
                .containsSubsequence(
                        "--", bin.resolve("bwrap").toString(), "--unshare-all", "--die-with-parent", "--new-session")
                .containsSubsequence("--clearenv", "--cap-drop", "ALL", "--ro-bind", jar.toString(), "/kit/child.jar")
                .containsSubsequence("--remount-ro", "/")
                .endsWith("-Xmx1m", "-cp", "/kit/child.jar", "Main")
                .doesNotContain("--bind", "--share-net", System.getProperty("user.home"));
        assertThat(Sandbox.none().command(JavaHome.current(), List.of(), jar, "Main"))
                .containsExactly(JavaHome.current().resolve("bin/java").toString(), "-cp", jar.toString(), "Main");
        assertThat(Sandbox.bubblewrap("Mac OS X", bin.toString())).isEmpty();
        assertThat(Sandbox.bubblewrap("Linux", bin.resolve("elsewhere").toString()))
                .isEmpty();
    }

    @Test
    void aSandboxThatDoesNotWorkIsNoSandbox(@TempDir Path bin) throws IOException {
        Path broken = Files.writeString(bin.resolve("bwrap"), "#!/bin/sh\necho 'bwrap: No permissions' >&2\nexit 1\n");
        assertThat(broken.toFile().setExecutable(true)).isTrue();
        SandboxProbe.Verdict verdict = SandboxProbe.check(Sandbox.bubblewrap("Linux", bin.toString()));
        assertThat(verdict.inForce()).isFalse();
        assertThat(verdict.line())
                .startsWith("sandbox: bubblewrap does not work here (the process for student code did not start:"
                        + " bwrap: No permissions); install it");
    }

    @Test
    void aSandboxThatConfinesNothingIsFoundOut(@TempDir Path bin) throws IOException {
        // Drops the sandbox's own options and runs the command in the open, with our jar and our view of the machine.
        Path open = Files.writeString(
                bin.resolve("bwrap"),
                "#!/bin/sh\nwhile [ \"$1\" != -- ]; do [ \"$2\" = /kit/child.jar ] && jar=$1; shift; done\nshift\n"
                        + "java=$1; shift; exec \"$java\" -cp \"$jar\" convkit.grader.child.Host\n");
        assertThat(open.toFile().setExecutable(true)).isTrue();
        SandboxProbe.Verdict verdict = SandboxProbe.check(Sandbox.bubblewrap("Linux", bin.toString()));
        assertThat(verdict.inForce()).isFalse();
        assertThat(verdict.line())
                .startsWith("sandbox: bubblewrap does not hold: files outside can be seen; a server on this machine can"
                        + " be reached;")
                .contains("files outside can be written");
    }

    @Test
    void theChildsClassPathHoldsNoTestNoStarterAndNoRecordedMistake() throws IOException {
        try (ChildProcesses processes = new ChildProcesses(Sandbox.none(), Exercises.all());
                java.util.zip.ZipFile jar = new java.util.zip.ZipFile(
                        processes.folder().resolve("child.jar").toFile())) {
            List<String> names =
                    jar.stream().map(java.util.zip.ZipEntry::getName).toList();
            assertThat(names)
                    .contains(
                            "convkit/nn/tensor/Tensor.class",
                            "convkit/exercises/wire/Codec.class",
                            "convkit/exercises/convolution/Conv2dExercise.class",
                            "convkit/exercises/pooling/MaxPoolExercise$Pooled.class",
                            "convkit/grader/child/Host.class")
                    .allMatch(name -> name.startsWith("convkit/nn/")
                            || name.startsWith("com/aparapi/")
                            || name.startsWith("org/apache/bcel/")
                            || name.startsWith("convkit/exercises/wire/")
                            || name.startsWith("convkit/grader/child/")
                            || name.equals("convkit/exercises/detection/Boxes.class")
                            || name.matches("convkit/exercises/\\w+/\\w+Exercise(\\$.*)?\\.class"));
        }
    }
}
