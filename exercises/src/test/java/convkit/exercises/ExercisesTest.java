package convkit.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.arithmetic.OutputSizeTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExercisesTest {

    @Test
    void idsAndContractsAreUnique() {
        assertThat(Exercises.all())
                .extracting(Exercise::id)
                .doesNotHaveDuplicates()
                .contains("output-size", "conv2d", "max-pool");
        assertThat(Exercises.all()).extracting(Exercise::contract).doesNotHaveDuplicates();
        assertThat(Exercises.all())
                .allSatisfy(exercise ->
                        assertThat(exercise.contract().getPackageName()).endsWith("." + exercise.topic()));
    }

    @Test
    void everyStarterIsThereAndImplementsItsContract() {
        assertThat(Exercises.all())
                .allSatisfy(exercise ->
                        assertThat(exercise.contract()).isAssignableFrom(Class.forName(exercise.starterClassName())));
    }

    @Test
    void byIdNamesTheKnownOnes() {
        assertThat(Exercises.byId("conv2d").title()).isEqualTo("2-D convolution, forward");
        assertThatThrownBy(() -> Exercises.byId("conv3d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exercise: no exercise is called 'conv3d'; choose one of "
                        + String.join(
                                ", ", Exercises.all().stream().map(Exercise::id).toList()));
    }

    @Test
    void anAnswerIsKnownByItsContract() {
        OutputSizeExercise answer = (w, k, s, p, d) -> 1;
        assertThat(Exercises.forAnswer(answer)).contains(Exercises.byId("output-size"));
        assertThat(Exercises.forAnswer("text")).isEmpty();
    }

    @Test
    void whatAnExerciseNeedsIsThereAndNeedsItNot() {
        assertThat(Exercises.all())
                .allSatisfy(exercise -> assertThat(allNeeds(exercise, new ArrayList<>()))
                        .as("%s, by way of what it needs, needs itself", exercise.id())
                        .doesNotContain(exercise.id()));
    }

    private static List<String> allNeeds(Exercise exercise, List<String> found) {
        for (String id : exercise.needs()) {
            if (!found.contains(id)) {
                found.add(id);
                allNeeds(Exercises.byId(id), found);
            }
        }
        return found;
    }

    private static Exercise.Builder complete() {
        return Exercise.named("x", "X")
                .contract(OutputSizeExercise.class, OutputSizeTests.class)
                .teaches("a row")
                .takes(10)
                .difficulty(5)
                .outOfScope("speed")
                .hints("a", "b", "c");
    }

    @Test
    void whatIsNotSaidIsDerived() {
        Exercise exercise =
                complete().teaches("another", "third").needs("conv2d").build();
        assertThat(exercise.topic()).isEqualTo("arithmetic");
        assertThat(exercise.answerClass()).isEqualTo("MyOutputSize");
        assertThat(exercise.starterClassName()).isEqualTo("convkit.exercises.arithmetic.MyOutputSize");
        assertThat(exercise.teaches()).containsExactly("a row", "another", "third");
        assertThat(exercise.needs()).containsExactly("conv2d");
        assertThat(exercise.callLimit()).isEqualTo(Duration.ofSeconds(5));
        assertThat(exercise.rounded()).isFalse();
        assertThat(complete().rounded().build().rounded()).isTrue();
        assertThat(exercise.withCallLimit(Duration.ofMillis(7)).callLimit()).isEqualTo(Duration.ofMillis(7));
    }

    private static void assertRefused(Exercise.Builder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exercise x: " + message);
    }

    @Test
    void whatIsMissingIsAskedFor() {
        assertRefused(Exercise.named("x", "X"), "has no contract; call contract(interface, tests)");
        assertRefused(
                complete().contract(String.class, OutputSizeTests.class),
                "java.lang.String is no interface; a contract is one, so that a call can be recorded and sent");
        assertRefused(
                complete().contract(Runnable.class, OutputSizeTests.class),
                "contract Runnable must be called …Exercise: the student's class is named after it");
        assertRefused(complete().hints("one"), "has 1 hints but must have 3");
        assertRefused(complete().takes(0), "takes 0 minutes but must take at least 1; call takes(minutes)");
        assertRefused(complete().difficulty(0), "has difficulty 0 but must have 1 to 5; call difficulty(level)");
        assertRefused(complete().difficulty(6), "has difficulty 6 but must have 1 to 5; call difficulty(level)");
        assertRefused(complete().outOfScope(" "), "does not say what is out of scope; call outOfScope(line)");
        assertRefused(
                Exercise.named("x", "X")
                        .contract(OutputSizeExercise.class, OutputSizeTests.class)
                        .hints("a", "b", "c"),
                "covers no row of the curriculum; call teaches(row)");
    }
}
