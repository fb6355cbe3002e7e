package convkit.nn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reading order of the packages is also the order of their dependencies. */
class ArchitectureTest {

    private static final String APARAPI = "convkit.nn.conv.aparapi";
    private static final String VECTOR = "convkit.nn.conv.vector";

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("convkit.nn");

    @Test
    void packagesDependOnEarlierOnesOnly() {
        assertThat(LIBRARY.size()).isGreaterThan(40);
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("tensor")
                .definedBy("convkit.nn.tensor")
                .layer("autograd")
                .definedBy("convkit.nn.autograd")
                .layer("conv")
                .definedBy("convkit.nn.conv..")
                .layer("ops")
                .definedBy("convkit.nn.ops")
                .layer("init")
                .definedBy("convkit.nn.init")
                .layer("layer")
                .definedBy("convkit.nn.layer")
                .layer("loss")
                .definedBy("convkit.nn.loss")
                .layer("optim")
                .definedBy("convkit.nn.optim")
                .layer("model")
                .definedBy("convkit.nn.model")
                .layer("spec")
                .definedBy("convkit.nn.spec")
                .layer("train")
                .definedBy("convkit.nn.train")
                .layer("io")
                .definedBy("convkit.nn.io")
                .layer("insight")
                .definedBy("convkit.nn.insight")
                .layer("augment")
                .definedBy("convkit.nn.augment")
                .whereLayer("tensor")
                .mayNotAccessAnyLayer()
                .whereLayer("autograd")
                .mayOnlyAccessLayers("tensor")
                .whereLayer("conv")
                .mayOnlyAccessLayers("tensor")
                .whereLayer("ops")
                .mayOnlyAccessLayers("tensor", "conv")
                .whereLayer("init")
                .mayOnlyAccessLayers("tensor")
                .whereLayer("layer")
                .mayOnlyAccessLayers("tensor", "conv", "ops", "init")
                .whereLayer("loss")
                .mayOnlyAccessLayers("tensor", "ops")
                .whereLayer("optim")
                .mayOnlyAccessLayers("tensor")
                .whereLayer("model")
                .mayOnlyAccessLayers("tensor", "conv", "ops", "init", "layer")
                .whereLayer("spec")
                .mayOnlyAccessLayers("tensor", "conv", "init", "layer")
                .whereLayer("train")
                .mayOnlyAccessLayers("tensor", "layer", "loss", "optim")
                .whereLayer("augment")
                .mayOnlyAccessLayers("tensor", "ops", "train")
                .whereLayer("insight")
                .mayOnlyAccessLayers("tensor", "conv", "ops", "layer")
                .whereLayer("io")
                .mayOnlyAccessLayers("tensor", "layer", "optim", "model", "train")
                .check(LIBRARY);
    }

    @Test
    void onlyTheJdkIsUsed() {
        classes()
                .that()
                .resideInAPackage("convkit.nn..")
                .and()
                .resideOutsideOfPackages(APARAPI, VECTOR)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("convkit.nn..", "java..")
                .check(LIBRARY);
    }

    /** What brings convolutions to a graphics card may also use Aparapi, and the compiler for kernels given as source. */
    @Test
    void onlyThePackageOfTheDeviceUsesAparapi() {
        classes()
                .that()
                .resideInAPackage(APARAPI)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("convkit.nn.conv..", "convkit.nn.tensor", "java..", "javax.tools", "com.aparapi..")
                .check(LIBRARY);
    }

    /** The library must load in a JVM without the Vector API, so nothing may name what uses it. */
    @Test
    void onlyThePackageOfTheVectorRungUsesItsModule() {
        classes()
                .that()
                .resideInAPackage(VECTOR)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(VECTOR, "convkit.nn.conv", "java..", "jdk.incubator.vector")
                .andShould()
                .onlyHaveDependentClassesThat()
                .resideInAPackage(VECTOR)
                .check(LIBRARY);
    }

    @Test
    void thereIsNoStaticMutableState() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("convkit.nn..")
                .and()
                .areStatic()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(LIBRARY);
    }

    /** Lessons import whole packages with {@code *}: no name may then mean two things. */
    @Test
    void publicNamesAreUniqueAndNotThoseOfTheJdk() {
        Map<String, String> seen = new HashMap<>();
        for (JavaClass type : LIBRARY) {
            if (type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass()) {
                assertThat(seen.put(type.getSimpleName(), type.getPackageName()))
                        .as("%s stands in two packages", type.getSimpleName())
                        .isNull();
                for (String jdk : List.of("java.lang.", "java.util.", "java.util.function.", "java.util.regex.")) {
                    assertThatThrownBy(() -> Class.forName(jdk + type.getSimpleName()))
                            .as(type.getName())
                            .isInstanceOf(ClassNotFoundException.class);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(80);
    }
}
