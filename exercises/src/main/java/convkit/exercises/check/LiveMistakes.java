package convkit.exercises.check;

import convkit.exercises.wire.Codec;
import convkit.exercises.wire.Limits;
import convkit.exercises.wire.WireFormatException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Diagnoses by giving the recorded arguments to every catalogued wrong solution: for tests with random inputs. */
final class LiveMistakes implements Diagnoser {

    private final SolutionBook book;
    private final String exerciseId;

    LiveMistakes(SolutionBook book, String exerciseId) {
        this.book = book;
        this.exerciseId = exerciseId;
    }

    @Override
    public List<Diagnosis> diagnose(String test, List<Call> calls) {
        // Where the results are right, they are no sign of a mistake that happens to give the right ones here.
        if (behavesLike(book.reference(exerciseId), calls)) {
            return List.of();
        }
        return book.mistakes(exerciseId).stream()
                .sorted(Comparator.comparing(mistake -> !mistake.failsTest().equals(test)))
                .filter(mistake -> behavesLike(mistake.answer().get(), calls))
                .map(mistake -> new Diagnosis(mistake.id(), mistake.message()))
                .toList();
    }

    private static boolean behavesLike(Object answer, List<Call> calls) {
        return calls.stream().allMatch(call -> Arrays.equals(call.outcome(), outcome(answer, call)));
    }

    private static byte[] outcome(Object answer, Call call) {
        try {
            return Call.returned(Recorder.call(answer, call.method(), arguments(call)));
        } catch (Throwable thrown) {
            return Call.threw(StudentException.of(thrown));
        }
    }

    private static Object[] arguments(Call call) {
        Method method = call.method();
        Object[] arguments = new Object[method.getParameterCount()];
        try {
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = Codec.decode(call.arguments().get(i), method.getParameterTypes()[i], Limits.STANDARD);
            }
        } catch (WireFormatException e) {
            throw new IllegalStateException("a recorded argument of " + method.getName() + " cannot be read back", e);
        }
        return arguments;
    }
}
