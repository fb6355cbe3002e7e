package convkit.exercises.check;

import convkit.exercises.wire.Codec;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        lastCall = CallText.of(method, given);
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
