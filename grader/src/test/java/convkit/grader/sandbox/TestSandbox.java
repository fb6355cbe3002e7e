package convkit.grader.sandbox;

/**
 * The sandbox the tests run submissions in: the strongest that holds, else none. With {@code CONVKIT_REQUIRE_SANDBOX=1}
 * in the environment, a missing sandbox is a failure instead.
 */
public final class TestSandbox {

    private static final SandboxProbe.Verdict VERDICT = SandboxProbe.check(Sandbox.installed());

    private TestSandbox() {}

    /** Says on standard output which one it is. */
    public static Sandbox get() {
        if (VERDICT.inForce()) {
            System.out.println("[grader tests] submissions run in the sandbox: "
                    + VERDICT.sandbox().level());
            return VERDICT.sandbox();
        }
        if ("1".equals(System.getenv("CONVKIT_REQUIRE_SANDBOX"))) {
            throw new AssertionError("CONVKIT_REQUIRE_SANDBOX=1, but " + VERDICT.line());
        }
        System.out.println("[grader tests] submissions run WITHOUT a sandbox: " + VERDICT.line());
        return Sandbox.none();
    }
}
