/** Wrong solutions of the exercises on pooling, each right but for one misconception, written as students write. */
package convkit.solutions.pooling.wrong;
