package convkit.grader.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Something that an answer may be forbidden to use. */
public enum Rule {
    /** The library's own convolutions, layers and so on; its tensors stay allowed. */
    LIBRARY(
            "uses the library's own implementation",
            "write it yourself; of convkit.nn only the package tensor is allowed"),
    /** Looking into or calling classes by name. */
    REFLECTION("uses reflection", "call the methods directly"),
    /** Threads, executors and parallel streams. */
    THREADS("uses threads", "compute in the calling thread"),
    /** Files, sockets, processes. */
    FILES("reaches for files, the network or processes", "use the arguments only");

    private final String what;
    private final String remedy;

    Rule(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    /** As it stands in the policy file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an answer does that breaks it: a predicate in plain words. */
    public String what() {
        return what;
    }

    /** What to do instead. */
    public String remedy() {
        return remedy;
    }

    /** The keys of all rules. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Rule::key).toList();
    }

    /** @throws IllegalArgumentException if there is none with this key */
    public static Rule ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
