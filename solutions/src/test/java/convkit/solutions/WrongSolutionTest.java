package convkit.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.solutions.arithmetic.MyOutputSize;
import org.junit.jupiter.api.Test;

class WrongSolutionTest {

    private static final String PLUS_ONE = "room / stride + 1";

    private static Solutions.Builder begun() {
        return Solutions.of("output-size", MyOutputSize.class);
    }

    private static Object answer(Solutions solutions, int mistake) {
        return solutions.mistakes().get(mistake).answer().get();
    }

    @Test
    void editsMakeClassesThatDoNotMeet() {
        Solutions solutions = begun().wrong("two-more", "strideOne", "Two too many.")
                .replacing(PLUS_ONE, "room / stride + 3")
                .wrong("seven", "strideOne", "Always 7.")
                .replacing("return room / stride + 1;", "return 7;")
                .replacing("room < 0", "false")
                .build();
        assertThat(((OutputSizeExercise) answer(solutions, 0)).outputSize(7, 3, 1, 0, 1))
                .isEqualTo(7);
        assertThat(((OutputSizeExercise) answer(solutions, 1)).outputSize(2, 3, 1, 0, 1))
                .isEqualTo(7);
        assertThat(((OutputSizeExercise) solutions.reference()).outputSize(7, 3, 1, 0, 1))
                .isEqualTo(5);
        assertThat(answer(solutions, 0).getClass().getName())
                .isEqualTo("convkit.solutions.arithmetic.wrong.two_more.MyOutputSize");
        assertThat(solutions.mistakes().get(1).message()).isEqualTo("Always 7.");
        assertThat(solutions.mistakes().get(1).failsTest()).isEqualTo("strideOne");
    }

    @Test
    void sourceIsTheReferenceButForTheEditAndItsPackage() {
        Solutions solutions =
                begun().wrong("a-b", "t", "m").replacing(PLUS_ONE, "1").build();
        assertThat(solutions.wrongSource("a-b"))
                .startsWith("package convkit.solutions.arithmetic.wrong.a_b;\n")
                .contains("return 1;")
                .contains("public class MyOutputSize implements OutputSizeExercise {");
        assertThatThrownBy(() -> solutions.wrongSource("c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("solutions output-size: there is no wrong solution 'c'; there are a-b");
    }

    @Test
    void lineBreaksDoNotMatter() {
        Solutions solutions = begun().wrong("a", "t", "m")
                .replacing("""
                        if (room < 0) { throw
                        new IllegalArgumentException(
                        """, "if (room < -5) { throw new IllegalArgumentException(")
                .build();
        assertThat(solutions.wrongSource("a")).contains("if (room < -5) {");
    }

    private static void assertDoesNotFit(Solutions.Builder builder, String message) {
        assertThatThrownBy(() -> answer(builder.build(), 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("solutions output-size: wrong solution 'a' " + message);
    }

    @Test
    void textMustBeThereOnce() {
        assertDoesNotFit(
                begun().wrong("a", "t", "m").replacing("no\n  such text", ""),
                "replaces a text that is not in MyOutputSize.java: no such text");
        assertDoesNotFit(
                begun().wrong("a", "t", "m").replacing("kernelSize - 1", "1").replacing("dilation", "1"),
                "replaces a text that is 4 times in MyOutputSize.java and must be there once; quote more around it:"
                        + " dilation");
        assertDoesNotFit(
                begun().wrong("a", "t", "m").replacing("room / stride", "1").replacing("stride + 1", "1"),
                "replaces overlapping parts of MyOutputSize.java; make one edit of: stride + 1");
    }

    @Test
    void editsMustChangeSomethingAndBelongToAMistake() {
        assertThatThrownBy(() -> begun().wrong("a", "t", "m").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "solutions output-size: wrong solution 'a' is the reference itself; say with replacing(…) how it"
                                + " differs");
        assertThatThrownBy(() -> begun().replacing("a", "b"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("solutions output-size: replacing(…) belongs to a wrong solution; call wrong(…) first");
    }

    @Test
    void compilerSpeaksForItself() {
        assertThatThrownBy(() -> answer(
                        begun().wrong("fine", "t", "m")
                                .replacing(PLUS_ONE, "1")
                                .wrong("not-java", "t", "m")
                                .replacing(PLUS_ONE, "rooms")
                                .build(),
                        0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("solutions output-size: a wrong solution does not compile:\n"
                        + "/not-java/MyOutputSize.java:27: error: cannot find symbol\n        return rooms;\n");
    }

    /** Its source is called otherwise and is therefore not on the class path. */
    public static class Nameless {
        private Nameless() {}
    }

    @Test
    void referenceMustHaveItsSourceBesideItAndAConstructor() {
        Solutions solutions = Solutions.of("x", Nameless.class)
                .wrong("a", "t", "m")
                .replacing("a", "b")
                .build();
        assertThatThrownBy(() -> solutions.wrongSource("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("solutions x: Nameless.java is not on the class path beside convkit.solutions."
                        + "WrongSolutionTest$Nameless; sources of references must be called My….java");
        assertThatThrownBy(solutions::reference)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("solutions: convkit.solutions.WrongSolutionTest$Nameless must be public, with a public"
                        + " constructor without parameters");
    }
}
