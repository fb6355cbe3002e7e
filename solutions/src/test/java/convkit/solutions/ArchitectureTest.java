package convkit.solutions;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import convkit.nn.conv.aparapi.ConvKernel;
import org.junit.jupiter.api.Test;

/** What the solutions may know about. */
class ArchitectureTest {

    private final JavaClasses solutions = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("convkit.solutions");

    @Test
    void dependOnExercisesAndLibraryOnly() {
        assertThat(solutions).hasSizeGreaterThan(20);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "convkit.solutions..",
                        "convkit.exercises..",
                        "convkit.nn..",
                        "org.junit.jupiter.api..",
                        "picocli")
                .check(solutions);
    }

    @Test
    void onlyTheCommandLineKnowsItsLibrary() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli")
                .check(solutions);
    }

    @Test
    void answersDoNotCallTheLibrarysOwnLayersUnlessTheTaskIsToComposeThem() {
        noClasses()
                .that()
                .implement(resideInAPackage("convkit.exercises.."))
                .and()
                .resideOutsideOfPackages("..architectures..", "..insight..", "..dense..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("convkit.nn.ops..", "convkit.nn.conv..", "convkit.nn.layer..")
                        // It holds the sizes of a kernel and computes nothing.
                        .and(not(type(ConvKernel.class))))
                .check(solutions);
    }
}
