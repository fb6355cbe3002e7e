/**
 * Solutions of the exercises on pooling: the reference solution under the name of the student's class, right ones written
 * differently in {@code alternative}, wrong ones in {@code wrong}, and the hidden tests.
 */
package convkit.solutions.pooling;
