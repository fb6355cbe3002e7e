/**
 * Classes that nobody taught: {@link convkit.solutions.sample.SampleClass} makes up students and what they hand in, right, half
 * right, wrong, unfinished, broken and hostile, to try and to measure grading with.
 */
package convkit.solutions.sample;
