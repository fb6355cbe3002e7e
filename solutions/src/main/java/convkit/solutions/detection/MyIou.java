package convkit.solutions.detection;

import convkit.exercises.detection.IouExercise;

/** Answer to the exercise {@code iou}; {@link IouExercise} says what is asked. */
public class MyIou implements IouExercise {

    @Override
    public double iou(double[] a, double[] b) {
        // solution: divide the area of the overlap by that of the union
        requireArea(a);
        requireArea(b);
        double width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
        double height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
        double both = Math.max(0, width) * Math.max(0, height);
        return both / (area(a) + area(b) - both);
        // end solution
    }

    // solution
    private static void requireArea(double[] box) {
        if (box[2] <= box[0] || box[3] <= box[1]) {
            throw new IllegalArgumentException("a box needs left < right and top < bottom");
        }
    }

    private static double area(double[] box) {
        return (box[2] - box[0]) * (box[3] - box[1]);
    }
    // end solution
}
