package convkit.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellSourceTest {

    private static String file(String cell) {
        return new CellSource(cell).javaFile(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A {}",
                "public final class A<T> extends B { int x = 1; }",
                "@FunctionalInterface interface A { int f(); }",
                "@SuppressWarnings(\"unchecked\") class A {}",
                "@interface A {}",
                "non-sealed class A extends B {}",
                "enum A { X, Y; int f() { return 1; } }",
                "record A(int x) { public A { x = 1; } }",
                "record A<T>(T x) {}",
                "class A { String s = \"}; \"; char c = '}'; /* } */ // }\n }",
                "class A { String s = \"\"\"\n  }\\\"\"\" }\n  \"\"\"; }",
                "class A { int[] x = {1, 2}; Runnable r = () -> { }; }"
            })
    void aTypeStaysAsItIs(String cell) {
        assertThat(file(cell)).isEqualTo(cell);
        assertThat(new CellSource(cell).hasTypes()).isTrue();
        // Whatever stands beside it.
        String more = "int a = 1; " + cell + " run(() -> { }); // end";
        assertThat(file(more)).isEqualTo(" ".repeat(11) + cell + " ".repeat(" run(() -> { }); // end".length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Check.run(new MyConv2d());",
                "int record = 5;",
                "record(5);",
                "var c = String.class;",
                "int twice(int x) { return 2 * x; }",
                "for (int i = 0; i < 3; i++) { class Local {} }",
                "%maven org.example:evil:1.0",
                "static { System.exit(0); }",
                "\"class A {}\"",
                "// class A {}",
                "/* class A {}",
                "} ) ; ]",
                "?",
                ""
            })
    void everythingElseGoes(String cell) {
        assertThat(file(cell)).isBlank().hasSameSizeAs(cell);
        assertThat(new CellSource(cell).hasTypes()).isFalse();
    }

    @Test
    void aMagicEndsWithItsLine() {
        assertThat(file("%load x\r\nclass A {}")).isEqualTo("       \r\nclass A {}");
    }

    @Test
    void importsMoveToTheFrontAndLaterOnesReplaceEarlierOnes() {
        CellSource cell = new CellSource("class A {}\nimport  java . util\n.List ;import static java.lang.Math.*;");
        assertThat(cell.imports()).containsExactly("import java.util.List;", "import static java.lang.Math.*;");
        assertThat(cell.javaFile(List.of("import java.awt.List;", "import java.util.*;")))
                .startsWith("import java.util.List; import java.util.*; import static java.lang.Math.*; class A {}\n ");
    }

    @Test
    void longNamesAndManyModifiersTakeNoStackAndNoTime() {
        assertThat(new CellSource("import a" + ".a".repeat(200_000) + ";").imports())
                .hasSize(1);
        assertThat(file("public ".repeat(200_000))).isBlank();
        assertThat(file("@A(" + "x".repeat(200_000))).isBlank();
        assertThat(new CellSource("(".repeat(200_000) + "class A {}").hasTypes())
                .isFalse();
    }
}
