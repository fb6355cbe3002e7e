package convkit.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartersTest {

    private static final Exercise CONV2D = Exercises.byId("conv2d");

    @TempDir
    private Path root;

    private String starter(String body) throws IOException {
        Path file = Starters.reference(root, CONV2D);
        Files.createDirectories(file.getParent());
        Files.writeString(file, body);
        return Starters.of(root, CONV2D);
    }

    @Test
    void bodiesBecomeTodosAndHelpersAndTheirImportsGo() throws IOException {
        assertThat(starter("""
                        package convkit.solutions.convolution;

                        import convkit.exercises.convolution.Conv2dExercise;
                        import convkit.nn.tensor.Tensor;
                        import java.util.List;

                        public class MyConv2d implements Conv2dExercise {

                            // Stays.
                            public Tensor forward(Tensor x) {
                                // solution: do it
                                return help(List.of(x));
                                // end solution
                            }

                            // solution
                            private static Tensor help(List<Tensor> xs) {
                                return xs.get(0);
                            }
                            // end solution
                        }
                        """)).isEqualTo("""
                        package convkit.exercises.convolution;

                        import convkit.nn.tensor.Tensor;

                        public class MyConv2d implements Conv2dExercise {

                            // Stays.
                            public Tensor forward(Tensor x) {
                                throw new UnsupportedOperationException("TODO: do it");
                            }
                        }
                        """);
    }

    @Test
    void markersMustMatchUp() {
        assertThatThrownBy(() -> starter("// solution: a\n// solution\n// end solution\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("MyConv2d.java, line 2: '// solution' where a region is already open");
        assertThatThrownBy(() -> starter("class A {}\n// end solution\n"))
                .hasMessage("MyConv2d.java, line 2: '// end solution' where a region is not open");
        assertThatThrownBy(() -> starter("// solution: a\n"))
                .hasMessage("MyConv2d.java: the last region is not closed with '// end solution'");
        assertThatThrownBy(() -> starter("class A {}\n"))
                .hasMessage("MyConv2d.java: no '// solution: …' marks what the student writes");
    }

    @Test
    void aTodoMustFitOnItsLine() {
        assertThatThrownBy(() -> starter("// solution: " + "x".repeat(80) + "\n// end solution\n"))
                .hasMessageStartingWith("MyConv2d.java: the TODO makes a line of 130 characters but only 120 fit;");
    }
}
