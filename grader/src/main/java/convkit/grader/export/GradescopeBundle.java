package convkit.grader.export;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The folder that Gradescope wants as an autograder: {@code setup.sh} installs what is missing, {@code run_autograder} grades
 * {@code submission/} and writes {@code results/results.json}. Its root is {@code /autograder}; {@code AUTOGRADER_ROOT} names
 * another one, to try it out.
 *
 * @see <a href="https://gradescope-autograders.readthedocs.io/en/latest/specs/">Autograder specifications</a>
 */
final class GradescopeBundle {

    private static final String SETUP = """
            #!/usr/bin/env bash
            # Installs what the autograder needs and the machine lacks.
            set -euo pipefail
            needed=()
            command -v javac > /dev/null || needed+=(openjdk-17-jdk-headless)
            command -v bwrap > /dev/null || needed+=(bubblewrap)
            command -v prlimit > /dev/null || needed+=(util-linux)
            # Charts need a font.
            [ -n "$(fc-list 2> /dev/null)" ] || needed+=(fontconfig fonts-dejavu-core)
            if [ "${#needed[@]}" -gt 0 ]; then
              apt-get update
              apt-get install -y --no-install-recommends "${needed[@]}"
            fi
            """;

    private static final String RUN = """
            #!/usr/bin/env bash
            # Grades one submission. If grading itself fails, there is no results.json and so no grade.
            set -euo pipefail
            root="${AUTOGRADER_ROOT:-/autograder}"
            work="$(mktemp -d)"
            trap 'rm -rf "$work"' EXIT
            rm -f "$root/results/results.json"
            java -Djava.awt.headless=true -cp "$root/source/lib/*" convkit.grader.GradeCli "$root/submission" --out "$work"%s
            mkdir -p "$root/results"
            cp "$work"/students/*/results.json "$root/results/results.json"
            """;

    private GradescopeBundle() {}

    /**
     * Writes the bundle.
     *
     * @param folder that is not there yet or empty
     * @param classPath of the grader with the solutions: jars, and folders of classes
     * @param policy policy file, already known to be right; null for none
     * @param trust whether submissions may run without a sandbox
     * @throws IOException if something cannot be written, or the folder holds something
     */
    static void write(Path folder, String classPath, Path policy, boolean trust) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new IOException(folder + " is not empty; give a folder that is not there yet with --out");
            }
        }
        script(folder.resolve("setup.sh"), SETUP);
        script(
                folder.resolve("run_autograder"),
                String.format(
                        RUN,
                        (policy == null ? "" : " --policy \"$root/source/policy.json\"")
                                + (trust ? " --trust-submissions" : "")));
        if (policy != null) {
            Files.copy(policy, folder.resolve("policy.json"));
        }
        Path lib = Files.createDirectory(folder.resolve("lib"));
        int number = 0;
        for (String entry : List.of(classPath.split(File.pathSeparator))) {
            Path part = Path.of(entry);
            // Numbered: two modules' folders are both called classes.
            String name = String.format("%02d-%s", ++number, part.getFileName());
            if (Files.isDirectory(part)) {
                Files.write(lib.resolve(name + ".jar"), jar(part));
            } else if (Files.isRegularFile(part)) {
                Files.copy(part, lib.resolve(name));
            }
        }
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + file + " executable; choose a folder on another file system");
        }
    }

    /** In alphabetical order and without times, so that the same classes give the same bytes. */
    private static byte[] jar(Path folder) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile)
                    .forEach(
                            path -> files.put(folder.relativize(path).toString().replace('\\', '/'), path));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(file.getValue()));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
