package convkit.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("convkit.data");

    @Test
    void dataKnowsOnlyTheLibraryUnderIt() {
        assertThat(CLASSES).hasSizeGreaterThan(20);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "convkit.data",
                        "convkit.nn..",
                        "java..",
                        "javax.imageio",
                        "picocli..",
                        "me.tongfei.progressbar..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinesKnowTheirLibrary() {
        classes()
                .that()
                .haveSimpleNameNotEndingWith("Cli")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("picocli..")
                .check(CLASSES);
    }
}
