package convkit.grader.rules;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StaticRulesTest {

    private static final Set<Rule> ALL = EnumSet.allOf(Rule.class);

    private static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    private static List<Finding> check(Class<?> type, Set<Rule> forbidden) throws IOException {
        return StaticRules.check("conv2d", "src/", new byte[][] {classFile(type)}, forbidden);
    }

    /** What an honest answer uses. */
    static final class Honest {
        private final AtomicInteger calls = new AtomicInteger();

        Tensor forward(Tensor x) {
            calls.incrementAndGet();
            IntSupplier size = x::size;
            String text = "size " + size.getAsInt() + Arrays.toString(x.shape());
            assert text.length() > 1 : "calls " + calls;
            return Tensor.zeros(IntStream.of(x.shape()).map(n -> n + 1).toArray());
        }
    }

    static final class UsesLibrary {
        Object forward() {
            return new Window(3, 1, 0, 1);
        }
    }

    static final class Reflects {
        Object forward() throws ReflectiveOperationException {
            return Class.forName("convkit.nn.conv.NaiveConv")
                    .getDeclaredConstructor()
                    .newInstance();
        }
    }

    static final class Threaded extends Thread {
        int forward(int[] values) {
            new Threaded().start();
            return Arrays.stream(values).parallel().sum();
        }
    }

    static final class ThreadedByReference {
        Runnable forward() {
            return Thread::yield;
        }
    }

    static final class ReadsFiles {
        private Path[] kept;

        Object forward() throws IOException {
            kept = new Path[1];
            Runtime.getRuntime().exec(new String[] {"id"});
            return Files.size(kept[0]);
        }
    }

    @Test
    void anHonestAnswerBreaksNoRule() throws IOException {
        assertThat(check(Honest.class, ALL)).isEmpty();
    }

    @Test
    void eachRuleFindsItsBreachWithItsLine() throws IOException {
        assertThat(check(UsesLibrary.class, ALL)).extracting(Finding::rule).containsOnly(Rule.LIBRARY);
        assertThat(check(Reflects.class, ALL)).extracting(Finding::rule).containsOnly(Rule.REFLECTION);
        assertThat(check(Threaded.class, ALL))
                .extracting(Finding::used)
                .contains("java.lang.Thread", "java.util.stream.IntStream.parallel");
        assertThat(check(Threaded.class, ALL)).extracting(Finding::file).containsOnly("src/StaticRulesTest.java");
        assertThat(check(ThreadedByReference.class, ALL))
                .extracting(Finding::used)
                .containsExactly("java.lang.Thread.yield");
        assertThat(check(ReadsFiles.class, ALL))
                .extracting(Finding::used)
                .contains("java.nio.file.Path", "java.nio.file.Files.size", "java.lang.Runtime.exec");
        Finding finding = check(UsesLibrary.class, ALL).get(0);
        assertThat(finding.file()).isEqualTo("src/StaticRulesTest.java");
        assertThat(finding.line()).isPositive();
        assertThat(finding.message())
                .isEqualTo("conv2d uses the library's own implementation: convkit.nn.conv.Window; write it yourself; of"
                        + " convkit.nn only the package tensor is allowed");
    }

    @Test
    void onlyWhatIsForbiddenIsReported() throws IOException {
        assertThat(check(ReadsFiles.class, EnumSet.of(Rule.THREADS, Rule.LIBRARY)))
                .isEmpty();
        assertThat(check(ReadsFiles.class, Set.of())).isEmpty();
    }

    /** The class files come from a stranger's process. */
    @Test
    void damagedClassFilesAreNoEventAndEndNothing() throws IOException {
        byte[] whole = classFile(ReadsFiles.class);
        java.util.Random random = new java.util.Random(3);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int edit = 0; edit < 3 && damaged.length > 0; edit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            List<Finding> findings = StaticRules.check("conv2d", "", new byte[][] {damaged}, ALL);
            assertThat(findings).hasSizeLessThanOrEqualTo(50);
        }
    }

    @Test
    void rulesHaveKeys() {
        assertThat(Rule.keys()).containsExactly("library", "reflection", "threads", "files");
        assertThat(Rule.ofKey("files")).isEqualTo(Rule.FILES);
        assertThat(Rule.FILES.remedy()).isEqualTo("use the arguments only");
    }
}
