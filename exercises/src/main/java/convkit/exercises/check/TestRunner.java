package convkit.exercises.check;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes of exercises with JUnit, cut off from whatever else JUnit would find on the class path. */
final class TestRunner implements TestExecutionListener {

    /**
     * What became of one test.
     *
     * @param failure null if and only if the test ran to its end without one
     */
    record Outcome(Method method, Throwable failure, double seconds) {}

    private static final LauncherConfig CONFIG = LauncherConfig.builder()
            // Named, not looked up: in a notebook the thread's class loader does not see the engine.
            .enableTestEngineAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .build();

    private final Map<TestIdentifier, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<TestIdentifier, Long> started = new HashMap<>();

    private TestRunner() {}

    /** Runs all tests, those of one class in the order of their {@link org.junit.jupiter.api.Order}. */
    static List<Outcome> run(List<Class<?>> testClasses, Session session) {
        return run(testClasses, session, MethodOrderer.OrderAnnotation.class);
    }

    static List<Outcome> run(List<Class<?>> testClasses, Session session, Class<? extends MethodOrderer> order) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(testClasses.stream()
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                // A file or property that happens to be there must not change how answers are checked.
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.jupiter.testmethod.order.default", order.getName())
                .build();
        TestRunner runner = new TestRunner();
        try (LauncherSession junit = LauncherFactory.openSession(CONFIG)) {
            junit.getStore().put(Session.NAMESPACE, Session.class, session);
            junit.getLauncher().execute(request, runner);
        }
        return List.copyOf(runner.outcomes.values());
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        // Every test counts as failed until it has ended well: one that is never reached must not vanish.
        plan.getRoots()
                .forEach(root -> plan.getDescendants(root).forEach(test -> {
                    if (test.isTest()) {
                        outcomes.put(test, new Outcome(method(test), new AssertionError("the test did not run"), 0));
                    }
                }));
    }

    private static Method method(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod())
                .orElseThrow(
                        () -> new IllegalStateException("exercise test " + test.getDisplayName() + " is no method"));
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        started.put(test, System.nanoTime());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            double seconds = (System.nanoTime() - started.get(test)) / 1e9;
            Throwable failure = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL
                    ? null
                    : result.getThrowable().orElseGet(() -> new AssertionError("the test was aborted"));
            outcomes.put(test, new Outcome(method(test), failure, seconds));
        }
    }
}
