package convkit.solutions.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Searches a student bundle, its jars included, for anything that comes from the solutions: names of their classes and of
 * the hidden tests in text, class names and constants, and passages of their code.
 */
final class LeakCheck {

    /** As many lines in a row are no accident: single lines, such as a loop's head, are everywhere. */
    private static final int PASSAGE = 3;

    private static final String TREE = "convkit/solutions";
    /** Only names long enough to be nobody else's by chance; those of nested classes, such as Pair, are anybody's. */
    private static final Pattern CLASS =
            Pattern.compile("^(?:public )?(?:final )?(?:class|record|interface|enum) (\\w{8,})", Pattern.MULTILINE);

    private static final Pattern TEST = Pattern.compile("\\bvoid (\\w{12,})\\((?:Random \\w+)?\\) \\{");
    private static final Pattern WORD = Pattern.compile("\\w{8,}");

    private final Set<String> names = new TreeSet<>();
    private final Set<String> passages = new LinkedHashSet<>();

    /**
     * Reads what must not get out.
     *
     * @param root top folder of the kit, with the sources of solutions and exercises
     */
    LeakCheck(Path root) throws IOException {
        Path solutions = root.resolve("solutions/src/main/java/convkit/solutions");
        for (Path file : files(solutions)) {
            boolean ofTopic = solutions.relativize(file).getNameCount() > 1
                    // commands, not answers
                    && !file.getParent().endsWith("release")
                    && !file.getParent().endsWith("sample");
            if (ofTopic && !file.getFileName().toString().equals("package-info.java")) {
                String code = Files.readString(file);
                CLASS.matcher(code).results().forEach(match -> names.add(match.group(1)));
                if (file.getFileName().toString().endsWith("HiddenTests.java")) {
                    TEST.matcher(code).results().forEach(match -> names.add(match.group(1)));
                }
                passages.addAll(passages(code));
            }
        }
        if (names.isEmpty() || passages.isEmpty()) {
            throw new IOException("release: no solutions found in " + solutions + "; run this in the kit's own folder");
        }
        // What students may see they may see: answer classes, contracts, names that tests of both kinds share.
        for (Path file : files(root.resolve("exercises/src/main/java/convkit/exercises"))) {
            String code = Files.readString(file);
            Matcher words = WORD.matcher(code);
            while (words.find()) {
                names.remove(words.group());
            }
            passages.removeAll(passages(code));
        }
    }

    /** Names that must not appear. */
    Set<String> names() {
        return Set.copyOf(names);
    }

    /**
     * What was found, one line each; empty if the bundle is clean.
     *
     * @throws IOException if the bundle cannot be read
     */
    List<String> leaks(Path bundle) throws IOException {
        List<String> leaks = new ArrayList<>();
        for (Path file : files(bundle)) {
            String name = bundle.relativize(file).toString().replace('\\', '/');
            search(name, Files.readAllBytes(file), leaks);
        }
        return leaks;
    }

    private void search(String name, byte[] content, List<String> leaks) throws IOException {
        if (name.contains(TREE)) {
            leaks.add(name + ": belongs to the solutions");
        }
        if (name.endsWith(".jar") || name.endsWith(".zip")) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    search(name + "!" + entry.getName(), zip.readAllBytes(), leaks);
                }
            }
            return;
        }
        // A class file keeps its constants as they are, one byte per ASCII character.
        String text = new String(content, StandardCharsets.ISO_8859_1);
        for (String tree : List.of(TREE, TREE.replace('/', '.'))) {
            // The launcher names the class behind each command, also of those it refuses in a bundle.
            if (text.contains(tree) && !name.equals("kit")) {
                leaks.add(name + ": mentions " + tree);
            }
        }
        if (isOurs(name)) {
            Matcher words = WORD.matcher(text);
            Set<String> found = new TreeSet<>();
            while (words.find()) {
                if (names.contains(words.group())) {
                    found.add(words.group());
                }
            }
            found.forEach(word -> leaks.add(name + ": names " + word + " of the solutions"));
        }
        if (name.endsWith(".java") || name.endsWith(".ipynb") || name.endsWith(".txt") || name.endsWith(".md")) {
            Set<String> copied = passages(new String(content, StandardCharsets.UTF_8));
            copied.retainAll(passages);
            copied.stream()
                    .findFirst()
                    .ifPresent(passage -> leaks.add(name + ": holds code of a solution: " + passage));
        }
    }

    /** In others' jars a word such as the name of an alternative solution may well stand for something else. */
    private static boolean isOurs(String name) {
        return !name.contains(".jar!") || name.contains("!convkit/") || name.contains("!META-INF/services/convkit");
    }

    /** Every run of {@link #PASSAGE} lines of code, without indentation, and without the quotes of a notebook's JSON. */
    private static Set<String> passages(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .map(line -> line.replaceFirst("^\"(.*?)(\\\\n)?\",?$", "$1")
                        .replace("\\\"", "\"")
                        .strip())
                .filter(line -> line.length() > 2)
                .filter(line -> !line.startsWith("import ") && !line.startsWith("*") && !line.startsWith("//"))
                .filter(line -> !line.startsWith("/**") && !line.startsWith("@"))
                .toList();
        Set<String> passages = new LinkedHashSet<>();
        for (int i = 0; i + PASSAGE <= lines.size(); i++) {
            passages.add(String.join(" ", lines.subList(i, i + PASSAGE)));
        }
        return passages;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
