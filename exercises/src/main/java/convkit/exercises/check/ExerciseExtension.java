package convkit.exercises.check;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Gives tests the answer and seeded randomness, and turns every way in which a test can go wrong into an {@link
 * ExerciseFailure} that explains it.
 */
final class ExerciseExtension implements ParameterResolver, InvocationInterceptor {

    /** Seed where nobody chose one: a test started from an IDE. */
    private static final long DEFAULT_SEED = 1;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Session session = session(context);
        return type == Random.class
                ? parameter.getDeclaringExecutable() instanceof Method
                : session != null && type.isInstance(session.answer());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Session session = session(context);
        if (parameter.getParameter().getType() == Random.class) {
            long seed = session == null ? DEFAULT_SEED : session.seed();
            return random(seed, context.getRequiredTestMethod());
        }
        return session.answer();
    }

    /** Each test has its own sequence, so that it sees the same inputs whatever runs before it. */
    static Random random(long seed, Method test) {
        return new Random(seed ^ ((long) test.getName().hashCode() << 32));
    }

    private static Session session(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Session.ENGINE_NAMESPACE)
                .get(Session.class, Session.class);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context) {
        ExerciseTests<?> tests = (ExerciseTests<?>) context.getRequiredTestInstance();
        try {
            invocation.proceed();
        } catch (Throwable thrown) {
            throw explain(thrown, tests.recorder(), test.getExecutable(), session(context));
        }
        if (tests.expect.made() == 0) {
            throw defect("it made no expectation; call expect.… on a result", tests.recorder());
        }
    }

    private static ExerciseFailure explain(Throwable thrown, Recorder recorder, Method test, Session session) {
        boolean answerThrew = thrown == recorder.lastThrown();
        if (!answerThrew && !(thrown instanceof ExpectationFailure)) {
            return defect(thrown.toString(), recorder);
        }
        // Asked for only where a mistake could explain it: to run them all takes time.
        Supplier<List<Diagnosis>> diagnoses =
                () -> diagnoser(recorder.contract(), test, session).diagnose(test.getName(), recorder.calls());
        if (answerThrew) {
            return AnswerThrew.explain(thrown, recorder, diagnoses);
        }
        ExpectationFailure failure = (ExpectationFailure) thrown;
        return failure(afterCall(recorder) + failure.getMessage(), "", recorder, diagnoses.get(), failure.comparison());
    }

    private static String afterCall(Recorder recorder) {
        return recorder.lastCall().isEmpty() ? "" : recorder.lastCall() + ": ";
    }

    private static ExerciseFailure defect(String what, Recorder recorder) {
        return failure("defect of the test, not of the answer: " + what, "", recorder, List.of(), null);
    }

    static ExerciseFailure failure(
            String message,
            String studentMessage,
            Recorder recorder,
            List<Diagnosis> diagnoses,
            Comparison comparison) {
        boolean rounded = exercise(recorder.contract()).map(Exercise::rounded).orElse(false);
        return new ExerciseFailure(
                message, studentMessage, Fingerprint.of(recorder.calls(), rounded), diagnoses, comparison);
    }

    /** Empty for a contract that belongs to no exercise of the course. */
    private static Optional<Exercise> exercise(Class<?> contract) {
        return Exercises.all().stream()
                .filter(candidate -> candidate.contract() == contract)
                .findFirst();
    }

    /** Public tests have fixed inputs, so what the mistakes yield was recorded; for hidden ones they are run. */
    private static Diagnoser diagnoser(Class<?> contract, Method test, Session session) {
        Exercise exercise = exercise(contract).orElse(null);
        if (exercise == null) {
            return (name, calls) -> List.of();
        } else if (test.getDeclaringClass() == exercise.publicTests()) {
            return RecordedMistakes.of(exercise);
        }
        return session == null || session.book() == null
                ? (name, calls) -> List.of()
                : new LiveMistakes(session.book(), exercise);
    }
}
