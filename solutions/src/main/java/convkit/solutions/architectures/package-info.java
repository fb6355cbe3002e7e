/**
 * Solutions of the exercises on the building blocks of architectures: the reference solution under the name of the student's class, the usual mistakes as edits of it, right
 * solutions written differently in {@code alternative}, and the hidden tests.
 */
package convkit.solutions.architectures;
