/** Wrong solutions of the exercises on convolution arithmetic, each right but for one misconception, written as students write. */
package convkit.solutions.arithmetic.wrong;
