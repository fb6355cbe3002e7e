package convkit.exercises;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One task for a student: what to write, how it is checked and what help there is. The statement itself is the Javadoc
 * of the {@linkplain #contract() contract}. Begin one with {@link #named}.
 *
 * @param id short name for commands and reports, such as {@code conv2d}
 * @param title a few words for headings
 * @param contract interface the student implements; its name ends with {@code Exercise}
 * @param publicTests test class the student may read; its constructor takes the contract
 * @param teaches rows of the curriculum that this exercise covers, at least one
 * @param needs ids of exercises to do before this one
 * @param minutes how long a student may expect to take
 * @param difficulty 1 (one formula) to 5
 * @param outOfScope what a student need not care about, on one line
 * @param rounded whether results cannot be exact in float (roots, exponentials, quotients), so that a student's are
 *     equal to ours only up to rounding
 * @param hints three hints, each giving away more than the one before
 * @param callLimit longest time one call of the contract may take; generous, so that a slow correct answer passes
 */
public record Exercise(
        String id,
        String title,
        Class<?> contract,
        Class<?> publicTests,
        List<String> teaches,
        List<String> needs,
        int minutes,
        int difficulty,
        String outOfScope,
        boolean rounded,
        List<String> hints,
        Duration callLimit) {

    /** Number of hints every exercise has. */
    public static final int HINTS = 3;

    /** Largest {@link #difficulty()}. */
    public static final int HARDEST = 5;

    private static final String CONTRACT_SUFFIX = "Exercise";

    /** @throws IllegalArgumentException if something is missing or out of range; the message says what */
    public Exercise {
        teaches = List.copyOf(teaches);
        needs = List.copyOf(needs);
        hints = List.copyOf(hints);
        require(contract != null && publicTests != null, id, "has no contract; call contract(interface, tests)");
        require(
                contract.isInterface(),
                id,
                contract.getName() + " is no interface; a contract is one, so that a call can be recorded and sent");
        require(
                contract.getSimpleName().endsWith(CONTRACT_SUFFIX),
                id,
                "contract " + contract.getSimpleName() + " must be called …" + CONTRACT_SUFFIX
                        + ": the student's class is named after it");
        require(hints.size() == HINTS, id, "has " + hints.size() + " hints but must have " + HINTS);
        require(!teaches.isEmpty(), id, "covers no row of the curriculum; call teaches(row)");
        require(minutes >= 1, id, "takes " + minutes + " minutes but must take at least 1; call takes(minutes)");
        require(
                difficulty >= 1 && difficulty <= HARDEST,
                id,
                "has difficulty " + difficulty + " but must have 1 to " + HARDEST + "; call difficulty(level)");
        require(!outOfScope.isBlank(), id, "does not say what is out of scope; call outOfScope(line)");
    }

    private static void require(boolean holds, String id, String problem) {
        if (!holds) {
            throw new IllegalArgumentException("exercise " + id + ": " + problem);
        }
    }

    /** Begins an exercise; what is required and not said is asked for by {@link Builder#build}. */
    public static Builder named(String id, String title) {
        return new Builder(id, title);
    }

    /** Last part of the package that holds contract, starter and tests, such as {@code convolution}. */
    public String topic() {
        return contract.getPackageName().substring(contract.getPackageName().lastIndexOf('.') + 1);
    }

    /** Simple name of the student's class, and of its file without {@code .java}, such as {@code MyConv2d}. */
    public String answerClass() {
        String name = contract.getSimpleName();
        return "My" + name.substring(0, name.length() - CONTRACT_SUFFIX.length());
    }

    /** Full name of the class in this module that the student edits. */
    public String starterClassName() {
        return contract.getPackageName() + "." + answerClass();
    }

    /** The same exercise with another limit for one call. */
    public Exercise withCallLimit(Duration limit) {
        return new Exercise(
                id,
                title,
                contract,
                publicTests,
                teaches,
                needs,
                minutes,
                difficulty,
                outOfScope,
                rounded,
                hints,
                limit);
    }

    /** Gathers what belongs to an exercise; see the components of {@link Exercise}. */
    public static final class Builder {

        private final String id;
        private final String title;
        private Class<?> contract;
        private Class<?> publicTests;
        private final List<String> teaches = new ArrayList<>();
        private List<String> needs = List.of();
        private int minutes;
        private int difficulty;
        private String outOfScope = "";
        private boolean rounded;
        private List<String> hints = List.of();
        private Duration callLimit = Duration.ofSeconds(5);

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** What the student implements, and the tests they may read. */
        public Builder contract(Class<?> type, Class<?> tests) {
            contract = type;
            publicTests = tests;
            return this;
        }

        /** A row of the curriculum that is covered, as it stands in its first column; call once per row. */
        public Builder teaches(String... rows) {
            teaches.addAll(List.of(rows));
            return this;
        }

        /** Ids of the exercises to do before. */
        public Builder needs(String... ids) {
            needs = List.of(ids);
            return this;
        }

        /** Minutes a student may expect to take. */
        public Builder takes(int expected) {
            minutes = expected;
            return this;
        }

        /** 1 (one formula) to {@value Exercise#HARDEST}. */
        public Builder difficulty(int level) {
            difficulty = level;
            return this;
        }

        /** What a student need not care about, on one line. */
        public Builder outOfScope(String line) {
            outOfScope = line;
            return this;
        }

        /** Results cannot be exact in float: they are compared with a tolerance, and a mistake is known by rounded values. */
        public Builder rounded() {
            rounded = true;
            return this;
        }

        /** A nudge, the idea, nearly the code. */
        public Builder hints(String... inOrder) {
            hints = List.of(inOrder);
            return this;
        }

        /** Longest time for one call; 5 s if not called. */
        public Builder callLimit(Duration limit) {
            callLimit = limit;
            return this;
        }

        /** @throws IllegalArgumentException if something is missing or out of range; the message says what */
        public Exercise build() {
            return new Exercise(
                    id,
                    title,
                    contract,
                    publicTests,
                    teaches,
                    needs,
                    minutes,
                    difficulty,
                    outOfScope,
                    rounded,
                    hints,
                    callLimit);
        }
    }
}
