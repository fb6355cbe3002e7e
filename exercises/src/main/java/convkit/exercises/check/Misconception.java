package convkit.exercises.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a wrong solution that is right but for one misconception. Lives here and not with the solutions so that a wrong
 * solution compiles, like any submission, against the exercises alone.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Misconception {

    /** Short name, such as {@code kernel-flipped}; unique within the exercise. */
    String id();

    /** What to tell a student whose results are those of this class. */
    String message();

    /** Name of the test that is meant to catch it. */
    String failsTest();
}
