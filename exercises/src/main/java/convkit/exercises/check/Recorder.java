package convkit.exercises.check;

import convkit.exercises.wire.Codec;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/** Stands between a test and an answer and writes down every call, with copies of what went in and came out. */
final class Recorder implements InvocationHandler {

    private final Class<?> contract;
    private final Object answer;
    private final List<Call> calls = new ArrayList<>();
    private final List<String> changedArguments = new ArrayList<>();
    private Throwable lastThrown;
    private String lastCall = "";

    Recorder(Class<?> contract, Object answer) {
        this.contract = contract;
        this.answer = answer;
    }

    static <C> C proxy(Class<C> contract, InvocationHandler handler) {
        return contract.cast(Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, handler));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return call(answer, method, arguments);
        }
        Object[] given = arguments == null ? new Object[0] : arguments;
        List<byte[]> before = Arrays.stream(given).map(Codec::encode).toList();
        lastCall = describe(method, given);
        lastThrown = null;
        try {
            Object result = call(answer, method, given);
            calls.add(new Call(method, before, Outcome.returned(result)));
            return result;
        } catch (Throwable thrown) {
            RuntimeException reported = StudentException.of(thrown);
            calls.add(new Call(method, before, Outcome.threw(reported)));
            lastThrown = reported;
            throw reported;
        } finally {
            noteChanges(method, before, given);
        }
    }

    /** Calls the method and throws what it threw. */
    static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void noteChanges(Method method, List<byte[]> before, Object[] after) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < after.length; i++) {
            if (!Arrays.equals(before.get(i), Codec.encode(after[i]))) {
                changedArguments.add(method.getName() + " changed its argument " + parameters[i].getName());
            }
        }
    }

    /** The call as a student would write it, tensors and arrays by shape: {@code forward(x=[1, 1, 4, 4], stride=2)}. */
    private static String describe(Method method, Object[] arguments) {
        StringJoiner text = new StringJoiner(", ", method.getName() + "(", ")");
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < arguments.length; i++) {
            text.add(parameters[i].getName() + "=" + describe(arguments[i]));
        }
        return text.toString();
    }

    private static String describe(Object argument) {
        if (argument instanceof Tensor tensor) {
            return Shape.format(tensor.shape());
        } else if (argument instanceof int[] numbers) {
            return numbers.length <= 8 ? Arrays.toString(numbers) : "int[" + numbers.length + "]";
        }
        return String.valueOf(argument);
    }

    Class<?> contract() {
        return contract;
    }

    Object answer() {
        return answer;
    }

    List<Call> calls() {
        return calls;
    }

    /** Which arguments the answer changed, one line each; empty if none. */
    List<String> changedArguments() {
        return changedArguments;
    }

    /** What the last call threw; null if it returned. */
    Throwable lastThrown() {
        return lastThrown;
    }

    /** The last call as text; empty if there was none. */
    String lastCall() {
        return lastCall;
    }
}
