/**
 * Solutions of the exercises on convolution: the reference solution under the name of the student's class, right ones written
 * differently in {@code alternative}, wrong ones in {@code wrong}, and the hidden tests.
 */
package convkit.solutions.convolution;
