/**
 * Solutions of the exercises on object detection: the reference solution under the name of the student's class, the usual mistakes as edits of it, right
 * solutions written differently in {@code alternative}, and the hidden tests.
 */
package convkit.solutions.detection;
