package convkit.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercises;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
    void theCommandShowsTheChildNothingButTheJdkAndOneJar() throws IOException {
        Path jar = Path.of("/somewhere/private/child.jar");
        Optional<Sandbox> sandbox = Sandbox.bubblewrap();
        if (sandbox.isPresent()) {
            List<String> command = sandbox.get().command(JavaHome.current(), List.of("-Xmx1m"), jar, "Main");
            assertThat(command)
                    .containsSubsequence("--unshare-all", "--die-with-parent", "--new-session", "--clearenv");
            assertThat(command).containsSubsequence("--ro-bind", jar.toString(), "/kit/child.jar");
            assertThat(command).endsWith("-Xmx1m", "-cp", "/kit/child.jar", "Main");
            assertThat(command).doesNotContain("--bind", "--share-net", System.getProperty("user.home"));
        }
        assertThat(Sandbox.none().command(JavaHome.current(), List.of(), jar, "Main"))
                .endsWith("-cp", jar.toString(), "Main")
                .doesNotContain("bwrap");
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
                            || name.startsWith("convkit/exercises/wire/")
                            || name.startsWith("convkit/grader/child/")
                            || name.startsWith("convkit/exercises/check/Misconception")
                            || name.matches("convkit/exercises/\\w+/\\w+Exercise(\\$.*)?\\.class"));
        }
    }
}
