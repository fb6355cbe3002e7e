package convkit.grader.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/**
 * Finds breaches of rules in compiled classes. The classes are parsed and never loaded; what a submission refers to is read
 * off its instructions and types.
 *
 * <p>This finds what is written down. It is no sandbox: who hides a call well enough is not found here, and gains nothing, for
 * the sandbox forbids files, network and processes anyway.
 */
public final class StaticRules {

    /** Of one answer; more would tell nothing new. */
    private static final int MAX_FINDINGS = 50;

    private StaticRules() {}

    /**
     * Checks the classes of one answer.
     *
     * @param exercise id of the exercise
     * @param folder of the answer's file with a trailing {@code /}, or empty: class files only know a source's last name
     * @param classes class files as the compiler made them: a stranger's, not trusted to be well-formed
     * @param forbidden the rules to check
     * @return breaches, in the order of files and lines, each rule and use once per line
     */
    public static List<Finding> check(String exercise, String folder, byte[][] classes, Set<Rule> forbidden) {
        Set<Finding> found = new HashSet<>();
        if (!forbidden.isEmpty()) {
            for (byte[] one : classes) {
                found.addAll(check(exercise, folder, one, forbidden));
            }
        }
        List<Finding> findings = new ArrayList<>(found);
        findings.sort(Comparator.comparing(Finding::file)
                .thenComparing(Finding::line)
                .thenComparing(Finding::rule)
                .thenComparing(Finding::used));
        return findings.size() <= MAX_FINDINGS ? findings : List.copyOf(findings.subList(0, MAX_FINDINGS));
    }

    private static List<Finding> check(String exercise, String folder, byte[] classFile, Set<Rule> forbidden) {
        UseCollector uses = new UseCollector(exercise, folder, forbidden);
        try {
            new ClassReader(classFile).accept(uses, ClassReader.SKIP_FRAMES);
        } catch (RuntimeException e) {
            // ASM answers a damaged class file with whatever exception it runs into. The child could not load it
            // either.
            return List.of();
        }
        return uses.findings();
    }
}
