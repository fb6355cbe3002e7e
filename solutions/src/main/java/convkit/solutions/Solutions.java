package convkit.solutions;

import convkit.exercises.check.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What belongs to one exercise on the instructor's side: the reference solution, from which the starter is generated,
 * solutions that are right too but written differently, hidden tests, and wrong solutions. A wrong solution is written as
 * an edit of the reference, so that nothing but its misconception sets it apart.
 *
 * <pre>{@code
 * Solutions.of("conv2d", MyConv2d.class)
 *     .alternative(ScatterConv2d::new)
 *     .hiddenTests(Conv2dHiddenTests.class)
 *     .wrong("bias-forgotten", "addsBiasOnce", "The bias is missing in your result: each output starts at bias[o].")
 *         .replacing("bias.get(o) + sum", "sum")
 *     .build();
 * }</pre>
 */
public final class Solutions {

    private final String exerciseId;
    private final Class<?> reference;
    private final List<Supplier<Object>> alternatives;
    private final List<Class<?>> hiddenTests;
    private final WrongSolutions wrong;

    private Solutions(Builder builder) {
        exerciseId = builder.exerciseId;
        reference = builder.reference;
        alternatives = List.copyOf(builder.alternatives);
        hiddenTests = List.copyOf(builder.hiddenTests);
        wrong = new WrongSolutions(exerciseId, reference, builder.wrong);
    }

    /** Begins the solutions of an exercise; the reference has a constructor without parameters. */
    public static Builder of(String exerciseId, Class<?> reference) {
        return new Builder(exerciseId, reference);
    }

    /** Id of the exercise. */
    public String exerciseId() {
        return exerciseId;
    }

    /** A fresh reference solution. */
    public Object reference() {
        return WrongSolutions.instance(reference);
    }

    /** Make solutions that are right too, but written differently. */
    public List<Supplier<Object>> alternatives() {
        return alternatives;
    }

    /** Test classes with random inputs. */
    public List<Class<?>> hiddenTests() {
        return hiddenTests;
    }

    /**
     * The wrong solutions; a diagnosis prefers earlier ones. All are compiled when the first object is asked for.
     *
     * @throws IllegalStateException by the mistake's supplier, if an edit does not fit the reference or does not compile
     */
    public List<Mistake> mistakes() {
        return wrong.mistakes();
    }

    /**
     * Source text of a wrong solution: a class of the reference's name in a package of its own.
     *
     * @throws IllegalArgumentException if there is no such mistake
     * @throws IllegalStateException if an edit does not fit the reference
     */
    public String wrongSource(String mistake) {
        return wrong.source(mistake);
    }

    /** Gathers the solutions of one exercise. */
    public static final class Builder {

        private final String exerciseId;
        private final Class<?> reference;
        private final List<Supplier<Object>> alternatives = new ArrayList<>();
        private final List<Class<?>> hiddenTests = new ArrayList<>();
        private final List<WrongSolution> wrong = new ArrayList<>();

        private Builder(String exerciseId, Class<?> reference) {
            this.exerciseId = exerciseId;
            this.reference = reference;
        }

        /** A solution that is right too, but written differently. */
        public Builder alternative(Supplier<Object> solution) {
            alternatives.add(solution);
            return this;
        }

        /** A test class with random inputs. */
        public Builder hiddenTests(Class<?> tests) {
            hiddenTests.add(tests);
            return this;
        }

        /**
         * Begins a wrong solution; {@link #replacing} says how it differs from the reference.
         *
         * @param id short name of the misconception, such as {@code kernel-flipped}
         * @param failsTest name of the test that is meant to catch it
         * @param message what to tell a student who makes this mistake
         */
        public Builder wrong(String id, String failsTest, String message) {
            wrong.add(new WrongSolution(exerciseId, id, failsTest, message));
            return this;
        }

        /**
         * An edit of the wrong solution begun last.
         *
         * @param text part of the reference's source, which must occur there once; how it is broken into lines does not
         *     matter
         * @param replacement what stands there instead
         * @throws IllegalStateException if no wrong solution was begun
         */
        public Builder replacing(String text, String replacement) {
            if (wrong.isEmpty()) {
                throw new IllegalStateException(
                        "solutions " + exerciseId + ": replacing(…) belongs to a wrong solution; call wrong(…) first");
            }
            wrong.get(wrong.size() - 1).replace(text, replacement);
            return this;
        }

        /** @throws IllegalStateException if a wrong solution has no edit */
        public Solutions build() {
            wrong.forEach(WrongSolution::requireEdits);
            return new Solutions(this);
        }
    }
}
