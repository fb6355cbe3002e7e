package convkit.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses GRADER =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("convkit.grader");

    @Test
    void theRulesSeeTheGrader() {
        assertThat(GRADER.size()).isGreaterThan(40);
        assertThat(GRADER.that(inChild())).hasSizeGreaterThan(10);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> inChild() {
        return com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("convkit.grader.child..");
    }

    @Test
    void theGraderKnowsExercisesAndTheirTypesOnly() {
        noClasses()
                .that()
                .resideInAPackage("convkit.grader..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("convkit.solutions..", "convkit.data..", "convkit.notebook..", "org.junit..")
                .check(GRADER);
        classes()
                .that()
                .resideInAPackage("convkit.grader..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.tools..",
                        "javax.xml.stream..",
                        "com.sun.source..",
                        "convkit.grader..",
                        "convkit.exercises",
                        "convkit.exercises.check..",
                        "convkit.exercises.wire..",
                        "convkit.nn.tensor..",
                        "picocli..",
                        "com.fasterxml.jackson..",
                        "org.apache.commons.compress..",
                        "org.apache.commons.csv..",
                        "org.owasp.encoder..",
                        "me.tongfei.progressbar..",
                        "org.apache.commons.text.similarity..",
                        "org.objectweb.asm..",
                        "org.knowm.xchart..",
                        "de.jplag..",
                        "tech.tablesaw..",
                        "de.erichseifert.vectorgraphics2d..")
                .check(GRADER);
    }

    @Test
    void theChildKnowsNothingOfTheParent() {
        classes()
                .that()
                .resideInAPackage("convkit.grader.child..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.tools..",
                        "com.sun.source..",
                        "convkit.grader.child..",
                        "convkit.exercises.wire..",
                        "convkit.nn.tensor..")
                .check(GRADER);
    }

    @Test
    void whatIsHandedInIsReadWithoutProcessesAndReports() {
        classes()
                .that()
                .resideInAPackage("convkit.grader.intake..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "convkit.grader.intake..",
                        "convkit.exercises",
                        "com.fasterxml.jackson..",
                        "org.apache.commons.compress..",
                        "org.apache.commons.csv..")
                .check(GRADER);
        assertThat(GRADER.that(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                        "convkit.grader.intake..")))
                .hasSizeGreaterThan(12);
    }

    @Test
    void aClassIsGradedByWhoeverGrades() {
        noClasses()
                .that()
                .resideInAPackage("convkit.grader.batch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("convkit.grader", "convkit.grader.sandbox..", "convkit.grader.child..")
                .check(GRADER);
    }

    @Test
    void onlySimilarityKnowsJPlag() {
        noClasses()
                .that()
                .resideOutsideOfPackage("convkit.grader.similarity..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.jplag..")
                .check(GRADER);
    }

    @Test
    void gradesAndReportsKnowNothingOfProcesses() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "convkit.grader.report..",
                        "convkit.grader.policy..",
                        "convkit.grader.rules..",
                        "convkit.grader.score..",
                        "convkit.grader.export..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("convkit.grader.sandbox..", "convkit.grader.child..")
                .check(GRADER);
        assertThat(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("convkit.grader.report")
                        .size())
                .isGreaterThan(8);
    }
}
