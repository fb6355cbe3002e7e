package convkit.solutions.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.solutions.convolution.Conv2dHiddenTests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakCheckTest {

    private static final Path ROOT = Path.of("..");

    @TempDir
    private Path bundle;

    private List<String> leaks() throws IOException {
        return new LeakCheck(ROOT).leaks(bundle);
    }

    private void write(String name, String text) throws IOException {
        Path file = bundle.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        }
    }

    private static void jar(OutputStream to, String entry, byte[] content) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to);
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(content);
        zip.closeEntry();
        zip.finish();
    }

    @Test
    void whatStudentsGetAnywayIsClean() throws IOException {
        write("README.md", "Starters, exercises and the catalogue of mistakes.");
        write(
                "Conv2dTests.java",
                Files.readString(
                        ROOT.resolve("exercises/src/main/java/convkit/exercises/convolution/Conv2dTests.java")));
        assertThat(leaks()).isEmpty();
    }

    @Test
    void namesOfAlternativesHiddenTestsAndTheirMethodsAreKnown() throws IOException {
        assertThat(new LeakCheck(ROOT).names())
                .contains("ScatterConv2d", "Conv2dHiddenTests", "everythingAtOnce")
                .doesNotContain("MyConv2d", "Conv2dTests");
    }

    @Test
    void classOfTheSolutionsIsFoundInAJarWithinAJar() throws IOException {
        Path inner = Files.createTempFile("inner", ".jar");
        try (OutputStream out = Files.newOutputStream(inner)) {
            jar(out, "a/B.class", classFile(Conv2dHiddenTests.class));
        }
        try (OutputStream out = Files.newOutputStream(bundle.resolve("outer.jar"))) {
            jar(out, "lib/inner.jar", Files.readAllBytes(inner));
        }
        Files.delete(inner);
        assertThat(leaks()).containsExactly("outer.jar!lib/inner.jar!a/B.class: mentions convkit/solutions");
    }

    @Test
    void renamedHiddenTestInOurJarIsKnownByItsConstants() throws IOException {
        String constants = "\u0001everythingAtOnce\u0001largestAndSmallestKernel";
        try (OutputStream out = Files.newOutputStream(bundle.resolve("exercises-1.jar"))) {
            jar(out, "convkit/exercises/X.class", constants.getBytes("ISO-8859-1"));
        }
        assertThat(leaks())
                .containsExactly(
                        "exercises-1.jar!convkit/exercises/X.class: names everythingAtOnce of the solutions",
                        "exercises-1.jar!convkit/exercises/X.class: names largestAndSmallestKernel of the solutions");
    }

    @Test
    void codeOfASolutionIsFoundInAStartersFileAndInANotebook() throws IOException {
        String solution = Files.readString(Path.of("src/main/java/convkit/solutions/convolution/MyConv2d.java"));
        write("exercises/MyConv2d.java", solution.replace("convkit.solutions", "convkit.exercises"));
        StringBuilder cell = new StringBuilder();
        solution.replace("convkit.solutions", "cell")
                .lines()
                .forEach(line ->
                        cell.append("    \"").append(line.replace("\"", "\\\"")).append("\\n\",\n"));
        write("lesson.ipynb", "{\"source\": [\n" + cell + "]}");
        assertThat(leaks()).hasSize(2).allSatisfy(leak -> assertThat(leak).contains(": holds code of a solution: "));
    }

    @Test
    void mustBeRunInTheKitsFolder() {
        assertThatThrownBy(() -> new LeakCheck(bundle)).isInstanceOf(IOException.class);
    }
}
