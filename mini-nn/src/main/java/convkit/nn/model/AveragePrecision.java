package convkit.nn.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How good a detector is at one class. Its detections in all pictures are gone through, the most confident first; each finds the
 * thing of its class that it overlaps most, by an IoU of at least some limit, or is a false alarm; a thing found a second time is
 * a false alarm too. After each detection, <em>precision</em> is the share of those so far that are right, <em>recall</em> the
 * share of all things that were found. Everingham et al., "The Pascal visual object classes (VOC) challenge" (2010), section 4.2.
 *
 * @param recall after each detection, never falling
 * @param precision after each detection
 * @param things number of things there are
 */
public record AveragePrecision(List<Double> recall, List<Double> precision, int things) {

    /** A detection and the picture it was made in. */
    private record Candidate(int picture, Detection detection) {}

    public AveragePrecision {
        recall = List.copyOf(recall);
        precision = List.copyOf(precision);
    }

    /**
     * Compares detections with what there is.
     *
     * @param found in each picture
     * @param things in each picture
     * @param label the class to look at
     * @param minIou 0.5 is usual
     * @throws IllegalArgumentException if the lists tell of different numbers of pictures
     */
    public static AveragePrecision of(List<List<Detection>> found, List<List<Thing>> things, int label, double minIou) {
        if (found.size() != things.size()) {
            throw new IllegalArgumentException("average precision: detections in " + found.size()
                    + " pictures but things in " + things.size() + " pictures; give one list per picture");
        }
        List<Candidate> candidates = new ArrayList<>();
        List<List<Thing>> unfound = new ArrayList<>();
        int all = 0;
        for (int picture = 0; picture < found.size(); picture++) {
            for (Detection detection : found.get(picture)) {
                if (detection.label() == label) {
                    candidates.add(new Candidate(picture, detection));
                }
            }
            unfound.add(new ArrayList<>(things.get(picture)));
            unfound.get(picture).removeIf(thing -> thing.label() != label);
            all += unfound.get(picture).size();
        }
        candidates.sort(Comparator.comparingDouble((Candidate c) -> c.detection.confidence())
                .reversed());
        List<Double> recall = new ArrayList<>();
        List<Double> precision = new ArrayList<>();
        int right = 0;
        for (Candidate candidate : candidates) {
            List<Thing> rest = unfound.get(candidate.picture);
            Thing best = closest(candidate.detection.box(), things.get(candidate.picture), label, minIou);
            right += best != null && rest.remove(best) ? 1 : 0;
            recall.add(all == 0 ? 0 : right / (double) all);
            precision.add(right / (double) recall.size());
        }
        return new AveragePrecision(recall, precision, all);
    }

    private static Thing closest(Box box, List<Thing> things, int label, double minIou) {
        Thing best = null;
        double most = minIou;
        for (Thing thing : things) {
            double iou = box.iou(thing.box());
            if (thing.label() == label && iou >= most) {
                most = iou;
                best = thing;
            }
        }
        return best;
    }

    /**
     * The area under the curve of precision over recall, in [0, 1]; at each recall the best precision counts that is reached
     * there or later. 0 if nothing was found.
     */
    public double value() {
        double area = 0;
        double best = 0;
        for (int i = recall.size() - 1; i >= 0; i--) {
            best = Math.max(best, precision.get(i));
            area += best * (recall.get(i) - (i == 0 ? 0 : recall.get(i - 1)));
        }
        return area;
    }

    /**
     * Mean of the average precisions of all classes.
     *
     * @param classes labels run from 0 to classes − 1
     */
    public static double mean(List<List<Detection>> found, List<List<Thing>> things, int classes, double minIou) {
        double sum = 0;
        for (int label = 0; label < classes; label++) {
            sum += of(found, things, label, minIou).value();
        }
        return sum / classes;
    }
}
