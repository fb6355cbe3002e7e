/**
 * Where the student's code runs: a process of its own, in a sandbox, reached only through calls.
 *
 * <p>Read {@link convkit.grader.sandbox.Sandbox} first (what the process may see), then
 * {@link convkit.grader.sandbox.ChildProcess} (one request, one reply, within a time limit), then
 * {@link convkit.grader.sandbox.RemoteAnswer}, which makes it look like an ordinary object to the tests.
 */
package convkit.grader.sandbox;
