package convkit.notebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the drawing module may know. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("convkit.notebook");

    @Test
    void theClassesAreThoseOfThisModule() {
        assertThat(CLASSES.size()).isBetween(60, 220);
        assertThat(CLASSES.contain(Show.class)).isTrue();
    }

    @Test
    void solutionsAreUnknown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("convkit.solutions..")
                .check(CLASSES);
    }

    @Test
    void onlyCheckingKnowsTheExercises() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Check")
                .and()
                .doNotHaveSimpleName("ComparisonPicture")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("convkit.exercises..")
                .check(CLASSES);
    }

    @Test
    void onlyTheKernelSinkKnowsReflection() {
        noClasses()
                .that()
                .doNotHaveSimpleName("KernelSink")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .check(CLASSES);
    }

    @Test
    void nothingStaticChanges() {
        noFields().that().areStatic().should().notBeFinal().check(CLASSES);
    }

    @Test
    void allLiesInOnePackage() {
        classes().should().resideInAPackage("convkit.notebook").check(CLASSES);
    }
}
