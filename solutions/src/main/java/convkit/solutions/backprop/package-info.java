/**
 * Solutions of the exercises on backward passes and losses: the reference solution under the name of the student's class, right ones written
 * differently in {@code alternative}, the hidden tests, and the wrong solutions as edits of the reference.
 */
package convkit.solutions.backprop;
