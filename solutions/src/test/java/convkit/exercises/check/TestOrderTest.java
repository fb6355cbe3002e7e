package convkit.exercises.check;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercise;
import convkit.solutions.Catalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Neither the order of the tests nor how often they run may change a verdict. In this package to choose the order. */
class TestOrderTest {

    /** The usual order backwards; extends it so that JUnit does not report every test's order as ineffective. */
    static final class Backwards extends MethodOrderer.OrderAnnotation {
        @Override
        public void orderMethods(MethodOrdererContext context) {
            super.orderMethods(context);
            Collections.reverse(context.getMethodDescriptors());
        }
    }

    /** Any order, but the same each time, so that a failure can be repeated. */
    static final class Shuffled extends MethodOrderer.OrderAnnotation {
        @Override
        public void orderMethods(MethodOrdererContext context) {
            super.orderMethods(context);
            Collections.shuffle(context.getMethodDescriptors(), new java.util.Random(7));
        }
    }

    private final Catalogue catalogue = new Catalogue();

    @ParameterizedTest
    @MethodSource("convkit.solutions.Chosen#exercises")
    void orderAndRepetitionDoNotMatter(Exercise exercise) {
        List<Object> answers = new ArrayList<>(List.of(catalogue.reference(exercise.id())));
        catalogue
                .mistakes(exercise.id())
                .forEach(mistake -> answers.add(mistake.answer().get()));
        List<Class<?>> classes = new ArrayList<>(catalogue.hiddenTests(exercise.id()));
        classes.add(exercise.publicTests());
        for (Object answer : answers) {
            Map<String, String> first = verdicts(classes, answer, MethodOrderer.OrderAnnotation.class);
            assertThat(first).hasSizeGreaterThan(exercise.hints().size());
            assertThat(verdicts(classes, answer, Backwards.class)).isEqualTo(first);
            assertThat(verdicts(classes, answer, Shuffled.class)).isEqualTo(first);
        }
    }

    /** By test: empty if passed, else the complete message with all values. */
    private Map<String, String> verdicts(List<Class<?>> classes, Object answer, Class<? extends MethodOrderer> order) {
        Map<String, String> verdicts = new HashMap<>();
        for (TestRunner.Outcome outcome : TestRunner.run(classes, new Session(answer, 7, catalogue), order)) {
            verdicts.put(
                    outcome.method().getName(),
                    outcome.failure() == null ? "" : outcome.failure().getMessage());
        }
        return verdicts;
    }
}
