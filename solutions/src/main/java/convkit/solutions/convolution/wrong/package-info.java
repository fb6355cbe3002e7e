/** Wrong solutions of the exercises on convolution, each right but for one misconception, written as students write. */
package convkit.solutions.convolution.wrong;
