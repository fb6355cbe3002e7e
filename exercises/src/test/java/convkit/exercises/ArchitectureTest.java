package convkit.exercises;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the exercises may know about. */
class ArchitectureTest {

    private final JavaClasses exercises = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("convkit.exercises");

    @Test
    void dependOnLibraryJunitAndPicocliOnly() {
        assertThat(exercises).hasSizeGreaterThan(45);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "javax.tools", "convkit.exercises..", "convkit.nn..", "org.junit..", "picocli")
                .check(exercises);
    }

    @Test
    void onlyTheCommandLineKnowsItsLibrary() {
        noClasses()
                .that()
                .haveNameNotMatching("convkit\\.exercises\\.work\\.(\\w+Cli|ExerciseArgument)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli")
                .check(exercises);
    }

    @Test
    void theCheckingKnowsNoParticularExercise() {
        String[] topics = Exercises.all().stream()
                .map(exercise -> exercise.contract().getPackageName())
                .distinct()
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage("convkit.exercises.check", "convkit.exercises.wire")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(topics)
                .check(exercises);
    }
}
