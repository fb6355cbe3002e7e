package convkit.exercises.check;

import java.util.function.Supplier;

/**
 * A catalogued wrong solution.
 *
 * @param id short name, such as {@code kernel-flipped}
 * @param message what to tell a student who makes this mistake
 * @param failsTest name of the test that is meant to catch it
 * @param answer makes a fresh object that implements the contract and makes the mistake
 */
public record Mistake(String id, String message, String failsTest, Supplier<Object> answer) {}
