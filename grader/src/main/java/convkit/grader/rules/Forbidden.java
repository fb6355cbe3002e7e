package convkit.grader.rules;

import java.util.Set;

/** Which rule a use of a class or method breaks. */
final class Forbidden {

    private static final Set<String> REFLECTIVE_CLASS_METHODS = Set.of(
            "forName",
            "newInstance",
            "getMethod",
            "getMethods",
            "getDeclaredMethod",
            "getDeclaredMethods",
            "getField",
            "getFields",
            "getDeclaredField",
            "getDeclaredFields",
            "getConstructor",
            "getConstructors",
            "getDeclaredConstructor",
            "getDeclaredConstructors",
            "getClassLoader",
            "getResource",
            "getResourceAsStream");

    /** Other threads through the back door. */
    private static final Set<String> PARALLEL_METHODS =
            Set.of("parallel", "parallelStream", "parallelSort", "parallelPrefix", "parallelSetAll");

    private Forbidden() {}

    /**
     * The rule that the use breaks; null if none.
     *
     * @param owner internal name of the class, such as {@code java/lang/Thread}
     * @param method its name; empty if only the class is named
     */
    static Rule by(String owner, String method) {
        if (owner.startsWith("convkit/nn/") && !owner.startsWith("convkit/nn/tensor/")) {
            return Rule.LIBRARY;
        } else if (reflective(owner, method)) {
            return Rule.REFLECTION;
        } else if (threaded(owner, method)) {
            return Rule.THREADS;
        } else if (reachesOut(owner, method)) {
            return Rule.FILES;
        }
        return null;
    }

    private static boolean reflective(String owner, String method) {
        return owner.startsWith("java/lang/reflect/")
                // Compiled lambdas and text + text name these classes only where the compiler wrote them.
                || owner.startsWith("java/lang/invoke/") && !method.isEmpty()
                || owner.equals("java/lang/ClassLoader")
                || owner.equals("java/net/URLClassLoader")
                || owner.equals("sun/misc/Unsafe")
                || owner.startsWith("jdk/internal/")
                || owner.equals("java/lang/Class") && REFLECTIVE_CLASS_METHODS.contains(method);
    }

    private static boolean threaded(String owner, String method) {
        return owner.equals("java/lang/Thread")
                || owner.equals("java/lang/ThreadGroup")
                || owner.equals("java/util/Timer")
                || owner.startsWith("java/util/concurrent/") && !owner.startsWith("java/util/concurrent/atomic/")
                || PARALLEL_METHODS.contains(method) && owner.startsWith("java/util/");
    }

    private static boolean reachesOut(String owner, String method) {
        return owner.startsWith("java/nio/file/")
                || owner.startsWith("java/nio/channels/")
                || owner.startsWith("java/net/")
                || owner.startsWith("java/io/File")
                || owner.equals("java/io/RandomAccessFile")
                || owner.equals("java/lang/Process")
                || owner.equals("java/lang/ProcessBuilder")
                || owner.equals("java/lang/ProcessHandle")
                || owner.equals("java/lang/Runtime")
                        && Set.of("exec", "load", "loadLibrary").contains(method)
                || owner.equals("java/lang/System")
                        && Set.of("load", "loadLibrary").contains(method);
    }
}
