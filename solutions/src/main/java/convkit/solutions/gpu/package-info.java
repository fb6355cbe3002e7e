/**
 * Solutions of the exercises on graphics cards: the reference solution under the name of the student's class, right ones
 * written differently in {@code alternative}, the hidden tests, and the wrong solutions as edits of the reference.
 */
package convkit.solutions.gpu;
