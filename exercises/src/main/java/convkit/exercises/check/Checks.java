package convkit.exercises.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** Marks a test method of an exercise and tells the student what it checks and why that matters. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface Checks {

    /** One sentence: what is checked. */
    String what();

    /** One sentence: why it matters. */
    String why();

    /** Points for passing. */
    double points() default 1;
}
