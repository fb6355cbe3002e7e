package convkit.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.arithmetic.OutputSizeExercise;
import java.time.Duration;
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
                .hasMessage("exercise: no exercise is called 'conv3d'; choose one of output-size, conv2d, max-pool");
    }

    @Test
    void anAnswerIsKnownByItsContract() {
        OutputSizeExercise answer = (w, k, s, p, d) -> 1;
        assertThat(Exercises.forAnswer(answer)).contains(Exercises.byId("output-size"));
        assertThat(Exercises.forAnswer("text")).isEmpty();
    }

    @Test
    void anExerciseHasThreeHintsAndAnInterface() {
        assertThatThrownBy(() -> new Exercise(
                        "x", "t", "T", Runnable.class, "MyX", Object.class, List.of("one"), Duration.ofSeconds(1)))
                .hasMessage("exercise x: has 1 hints but must have 3");
        assertThatThrownBy(() -> new Exercise(
                        "x",
                        "t",
                        "T",
                        String.class,
                        "MyX",
                        Object.class,
                        List.of("a", "b", "c"),
                        Duration.ofSeconds(1)))
                .hasMessage("exercise x: java.lang.String is no interface; a contract is one, so that a call can be"
                        + " recorded and sent");
    }
}
