package convkit.exercises.check;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Base of every test class of an exercise. A subclass has one public constructor, which takes the answer under test;
 * whoever runs it gives the student's object, or a stand-in that forwards calls to another process. To run the tests
 * from an IDE, extend the test class and give it your object.
 *
 * <p>Every test method carries {@link Checks}, is public or package-private, and calls {@link #answer}; public tests use
 * fixed inputs, hidden ones may take a seeded {@link java.util.Random} as parameter.
 *
 * @param <C> the contract
 */
@ExtendWith(ExerciseExtension.class)
public abstract class ExerciseTests<C> {

    /** The answer under test; every call to it is recorded. */
    protected final C answer;

    /** Checks results. */
    protected final Expect expect;

    private final Recorder recorder;

    protected ExerciseTests(Class<C> contract, C answer) {
        recorder = new Recorder(contract, answer);
        this.answer = Recorder.proxy(contract, recorder);
        expect = new Expect(recorder);
    }

    final Recorder recorder() {
        return recorder;
    }
}
