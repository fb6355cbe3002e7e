/** Right solutions of the exercises on object detection, written differently from the reference: all must pass. */
package convkit.solutions.detection.alternative;
