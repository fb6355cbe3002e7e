package convkit.solutions.verify;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.solutions.verify.Mutant.Fate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurvivorsTest {

    private static Mutant mutant(String line, Fate fate) {
        return new Mutant("conv2d", "sum", line, 33, "Math", "Replaced + with -", fate);
    }

    private static List<Mutant> mutants(int killed, Mutant... others) {
        List<Mutant> mutants = new ArrayList<>(Collections.nCopies(killed, mutant("sum += 1;", Fate.KILLED)));
        mutants.addAll(List.of(others));
        return mutants;
    }

    private static Survivors list(String... lines) {
        return new Survivors("list.txt", List.of(lines));
    }

    @Test
    void allKilledIsWell() {
        assertThat(list().problems(mutants(7))).isEmpty();
        assertThat(list().score(mutants(7)).percent()).isEqualTo("100.0%");
        assertThat(list().score(mutants(1, mutant("a", Fate.TIMED_OUT))).percent())
                .isEqualTo("100.0%");
        assertThat(list().score(List.of()).percent()).isEqualTo("100.0%");
    }

    @Test
    void aSurvivorWithoutAReasonIsNamedAsItIsToBeListed() {
        Mutant survivor = mutant("float sum = a | b;", Fate.SURVIVED);
        assertThat(list("# nothing yet", "").problems(mutants(99, survivor)))
                .containsExactly(
                        "conv2d: no test fails when line 33 is changed (Replaced + with -): add a test that does, or"
                                + " a line to list.txt:\n    conv2d | sum | float sum = a | b; | Math | REASON");
        assertThat(list().problems(mutants(99, survivor, survivor)).get(0))
                .endsWith("conv2d | sum | float sum = a | b; | Math x2 | REASON");
    }

    @Test
    void aReasonCoversAsManyAsItSays() {
        Mutant survivor = mutant("float sum = a | b;", Fate.SURVIVED);
        Survivors two = list("conv2d | sum | float sum = a | b; | Math x2 | it is only a message");
        assertThat(two.problems(mutants(99, survivor, survivor))).isEmpty();
        assertThat(two.problems(mutants(99, survivor, survivor, survivor))).hasSize(1);
        assertThat(two.problems(mutants(99, survivor, mutant(survivor.line(), Fate.TIMED_OUT))))
                .isEmpty();
        assertThat(two.problems(mutants(99, survivor, mutant(survivor.line(), Fate.KILLED))))
                .containsExactly("list.txt: 2 of these survived once, 1 does now; correct the line or take it out:\n"
                        + "    conv2d | sum | float sum = a | b; | Math");
        assertThat(two.problems(mutants(99)))
                .containsExactly("list.txt: 2 of these survived once, 0 do now; correct the line or take it out:\n"
                        + "    conv2d | sum | float sum = a | b; | Math");
    }

    @Test
    void linesOfExercisesThatWereNotRunAreLeftAlone() {
        assertThat(list("max-pool | sum | i++; | Increments | equivalent: no").problems(mutants(3)))
                .isEmpty();
    }

    @Test
    void equivalentMutantsAreNotCountedButOthersAre() {
        Mutant survivor = mutant("i", Fate.SURVIVED);
        Survivors equivalent = list("conv2d | sum | i | Math | equivalent: both are 0 here");
        assertThat(equivalent.problems(mutants(9, survivor))).isEmpty();
        assertThat(equivalent.score(mutants(9, survivor)).percent()).isEqualTo("100.0%");
        Survivors accepted = list("conv2d | sum | i | Math | only a message");
        assertThat(accepted.score(mutants(19, survivor)).percent()).isEqualTo("95.0%");
        assertThat(accepted.problems(mutants(19, survivor))).isEmpty();
        assertThat(accepted.problems(mutants(18, survivor)))
                .containsExactly("conv2d: 18 of 19 mutants are killed (94.7%) but at least 95% must be");
        assertThat(list().score(mutants(1999, survivor)).percent()).isEqualTo("99.9%");
    }

    @Test
    void aLineThatSaysTooLittleIsAProblem() {
        String form = "write EXERCISE | METHOD | LINE OF CODE | MUTATOR | REASON, not: ";
        assertThat(list("conv2d | sum | i | Math").problems(List.of()))
                .containsExactly("list.txt, line 1: " + form + "conv2d | sum | i | Math");
        assertThat(list("#", "conv2d | sum | i | Math |").problems(List.of()))
                .containsExactly("list.txt, line 2: " + form + "conv2d | sum | i | Math |");
        assertThat(list("conv2d").problems(List.of())).containsExactly("list.txt, line 1: " + form + "conv2d");
        assertThat(list("conv2d | sum | i | Math | a", "conv2d | sum | i | Math | b")
                        .problems(List.of()))
                .containsExactly("list.txt, line 2: is there twice; write 'Math x2' instead: conv2d | sum | i | Math");
    }
}
