package convkit.exercises.check;

import convkit.exercises.Exercise;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;

/** Diagnoses by giving the recorded arguments to every catalogued wrong solution: for tests with random inputs. */
final class LiveMistakes implements Diagnoser {

    private final SolutionBook book;
    private final Exercise exercise;

    LiveMistakes(SolutionBook book, Exercise exercise) {
        this.book = book;
        this.exercise = exercise;
    }

    @Override
    public List<Diagnosis> diagnose(String test, List<Call> calls) {
        // Where the results are right, they are no sign of a mistake that happens to give the right ones here.
        if (behavesLike(book.reference(exercise.id()), calls)) {
            return List.of();
        }
        return book.mistakes(exercise.id()).stream()
                .sorted(Comparator.comparing(mistake -> !mistake.failsTest().equals(test)))
                .filter(mistake -> behavesLike(mistake.answer().get(), calls))
                .map(mistake -> new Diagnosis(mistake.id(), mistake.message()))
                .toList();
    }

    private boolean behavesLike(Object answer, List<Call> calls) {
        return calls.stream().allMatch(call -> same(call, outcome(answer, call)));
    }

    private boolean same(Call call, Outcome outcome) {
        Method method = call.method();
        boolean same = call.outcome().equals(outcome);
        return same
                || exercise.rounded()
                        && call.outcome().result() != null
                        && outcome.result() != null
                        && Rounding.close(
                                Fingerprint.decode(call.outcome().result(), method.getReturnType(), method),
                                Fingerprint.decode(outcome.result(), method.getReturnType(), method));
    }

    private static Outcome outcome(Object answer, Call call) {
        try {
            return Outcome.returned(Recorder.call(answer, call.method(), arguments(call)));
        } catch (Throwable thrown) {
            return Outcome.threw(StudentException.of(thrown));
        }
    }

    private static Object[] arguments(Call call) {
        Method method = call.method();
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = Fingerprint.decode(call.arguments().get(i), method.getParameterTypes()[i], method);
        }
        return arguments;
    }
}
