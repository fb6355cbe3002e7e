package convkit.exercises.work;

import convkit.exercises.Exercise;
import convkit.exercises.check.AnswerFailure;
import convkit.exercises.check.CompilationException;
import convkit.exercises.check.CompiledClasses;
import convkit.exercises.check.InMemoryCompiler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;

/**
 * Compiles a student's file in memory and makes an object of the class in it that implements a contract. For the
 * student's own machine only: the class is loaded into this JVM.
 */
final class AnswerCompiler {

    private final InMemoryCompiler compiler;

    AnswerCompiler(InMemoryCompiler compiler) {
        this.compiler = compiler;
    }

    /** With the compiler of the JDK that runs this. */
    static AnswerCompiler ofThisJdk() {
        return new AnswerCompiler(InMemoryCompiler.ofThisJdk());
    }

    /**
     * The answer in a file.
     *
     * @throws AnswerFailure {@code COMPILE} with the compiler's own text if the file does not compile or there is no
     *     compiler; {@code MISSING} if no class in it can be the answer
     */
    Object load(Exercise exercise, Path file) {
        CompiledClasses classes;
        try {
            classes = compiler.compile(file);
        } catch (CompilationException e) {
            throw new AnswerFailure(AnswerFailure.Kind.COMPILE, e.getMessage());
        }
        for (String name : classes.names()) {
            Class<?> type = classes.load(name);
            if (exercise.contract().isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                return instance(type);
            }
        }
        throw new AnswerFailure(
                AnswerFailure.Kind.MISSING,
                file.getFileName() + ": no class in it implements "
                        + exercise.contract().getSimpleName() + "; write 'public class " + exercise.answerClass()
                        + " implements " + exercise.contract().getSimpleName() + "'");
    }

    /** An object of the student's class. */
    static Object instance(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw new AnswerFailure(
                    AnswerFailure.Kind.MISSING,
                    "class " + type.getSimpleName() + " has no constructor without parameters; add one");
        } catch (InvocationTargetException e) {
            throw new AnswerFailure(
                    AnswerFailure.Kind.CRASHED,
                    "the constructor of " + type.getSimpleName() + " threw "
                            + e.getCause().getClass().getName());
        } catch (ReflectiveOperationException e) {
            throw new AnswerFailure(
                    AnswerFailure.Kind.MISSING, "class " + type.getSimpleName() + " cannot be made an object of: " + e);
        }
    }
}
