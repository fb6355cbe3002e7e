package convkit.notebook;

import convkit.nn.model.Box;
import convkit.nn.model.Detection;
import convkit.nn.model.Thing;
import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Align;
import convkit.notebook.Canvas.Label;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Pictures with boxes over them: what there is, dashed, and what a network found, in the colour of its class and with its name
 * and confidence.
 *
 * <pre>{@code
 * show(BoxPicture.of(pictures, "Found").things(truth).detections(found, names).drawing());
 * }</pre>
 */
public final class BoxPicture {

    private static final double MARGIN = 14;
    private static final double TOP = 34;
    private static final double GAP = 12;
    private static final double CAPTION = 18;
    private static final double TAG = 13;
    /** All pictures of a row together are about so wide. */
    private static final double ROW = 760;

    private static final int COLUMNS = 6;
    private static final int NAMED_COLUMNS = 4;

    /** A box over a picture; an empty tag is not drawn. */
    private record Mark(Box box, String tag, Color color, double width, boolean dashed) {}

    private final Tensor pictures;
    private final String title;
    private final List<List<Mark>> marks;
    private final List<String> captions;
    private final List<String> words;

    private BoxPicture(
            Tensor pictures, String title, List<List<Mark>> marks, List<String> captions, List<String> words) {
        this.pictures = pictures;
        this.title = title;
        this.marks = marks;
        this.captions = captions;
        this.words = words;
    }

    /**
     * Pictures without boxes yet.
     *
     * @param pictures {@code [N, 1 or 3, H, W]}, values from 0 to 1
     * @param title short heading
     */
    public static BoxPicture of(Tensor pictures, String title) {
        ClassColors.requirePictures("box picture", pictures);
        List<List<Mark>> none = new ArrayList<>();
        for (int n = 0; n < pictures.dim(0); n++) {
            none.add(List.of());
        }
        return new BoxPicture(pictures, title, none, List.of(), List.of());
    }

    /** The same with a dashed box around each thing that there is. */
    public BoxPicture things(List<List<Thing>> things) {
        return with(things, "things", thing -> new Mark(thing.box(), "", Style.INK, 1.6, true));
    }

    /** The same with a box around each thing that there is, in the colour of its class and with its name. */
    public BoxPicture things(List<List<Thing>> things, List<String> classNames) {
        return with(
                things,
                "things",
                thing -> new Mark(
                        thing.box(),
                        classNames.get(thing.label()),
                        ClassColors.of("box picture", thing.label(), classNames.size()),
                        Style.THICK,
                        false));
    }

    /** The same with a box around each thing that was found, with its name and how sure the network is. */
    public BoxPicture detections(List<List<Detection>> found, List<String> classNames) {
        return with(
                found,
                "detections",
                detection -> new Mark(
                        detection.box(),
                        String.format(
                                Locale.ROOT, "%s %.2f", classNames.get(detection.label()), detection.confidence()),
                        ClassColors.of("box picture", detection.label(), classNames.size()),
                        Style.THICK,
                        false));
    }

    /** The same with boxes of no class, thin: anchors or proposals. */
    public BoxPicture boxes(List<List<Box>> boxes) {
        return with(boxes, "boxes", box -> new Mark(box, "", Style.BLUE, 1.3, false));
    }

    /** The same with a line of text below each picture. */
    public BoxPicture captions(List<String> lines) {
        requireOnePerPicture(lines.size(), "captions");
        return new BoxPicture(pictures, title, marks, List.copyOf(lines), words);
    }

    private interface Marking<T> {
        Mark of(T thing);
    }

    private <T> BoxPicture with(List<List<T>> things, String name, Marking<T> marking) {
        requireOnePerPicture(things.size(), "lists of " + name);
        List<List<Mark>> more = new ArrayList<>();
        int count = 0;
        for (int n = 0; n < things.size(); n++) {
            List<Mark> all = new ArrayList<>(marks.get(n));
            things.get(n).forEach(thing -> all.add(marking.of(thing)));
            more.add(all);
            count += things.get(n).size();
        }
        List<String> told = new ArrayList<>(words);
        told.add(count + " " + name);
        return new BoxPicture(pictures, title, more, captions, told);
    }

    private void requireOnePerPicture(int given, String what) {
        if (given != pictures.dim(0)) {
            throw new IllegalArgumentException("box picture: " + given + " " + what + " for "
                    + Numbers.count(pictures.dim(0), "picture") + "; give one per picture");
        }
    }

    /** The picture. */
    public Drawing drawing() {
        int rows = (pictures.dim(0) + columns() - 1) / columns();
        double width = 2 * MARGIN + columns() * (tileWidth() + GAP) - GAP;
        return new Drawing(
                Math.max(width, 2 * MARGIN + 8.2 * title.length()),
                TOP + rows * rowHeight() - GAP + MARGIN,
                describe(),
                this::paint);
    }

    /** Names over boxes need larger pictures. */
    private int columns() {
        boolean named = marks.stream().flatMap(List::stream).anyMatch(mark -> !mark.tag.isEmpty());
        return Math.min(pictures.dim(0), named ? NAMED_COLUMNS : COLUMNS);
    }

    private double tileWidth() {
        return Math.min(260, ROW / columns());
    }

    private double tileHeight() {
        return tileWidth() * pictures.dim(2) / pictures.dim(3);
    }

    private double rowHeight() {
        return tileHeight() + GAP + (captions.isEmpty() ? 0 : CAPTION);
    }

    private void paint(Canvas canvas) {
        canvas.text(title, MARGIN, MARGIN + 4, Label.LEFT.color(Style.MUTED));
        for (int n = 0; n < pictures.dim(0); n++) {
            double x = MARGIN + n % columns() * (tileWidth() + GAP);
            double y = TOP + n / columns() * rowHeight();
            canvas.image(ClassColors.image(pictures, n), x, y, tileWidth(), tileHeight());
            canvas.box(x, y, tileWidth(), tileHeight(), Canvas.Box.plain(null));
            for (Mark mark : marks.get(n)) {
                outline(canvas, mark, x, y);
            }
            for (Mark mark : marks.get(n)) {
                tag(canvas, mark, x, y);
            }
            if (!captions.isEmpty()) {
                canvas.text(captions.get(n), x + tileWidth() / 2, y + tileHeight() + 10, Label.SMALL.color(Style.INK));
            }
        }
    }

    /** A border with a white one around it, so that it is seen on any picture; cut off at the picture's edge. */
    private void outline(Canvas canvas, Mark mark, double x, double y) {
        double left = x + Math.max(0, mark.box.left()) * tileWidth();
        double top = y + Math.max(0, mark.box.top()) * tileHeight();
        double width = x + Math.min(1, mark.box.right()) * tileWidth() - left;
        double height = y + Math.min(1, mark.box.bottom()) * tileHeight() - top;
        if (width > 0 && height > 0) {
            canvas.box(left, top, width, height, new Canvas.Box(null, Style.PAPER, mark.width + 1.6, false));
            canvas.box(left, top, width, height, new Canvas.Box(null, mark.color, mark.width, mark.dashed));
        }
    }

    /** The name, in a field above the box, or inside it where there is no room above. */
    private void tag(Canvas canvas, Mark mark, double x, double y) {
        if (mark.tag.isEmpty()) {
            return;
        }
        double width = 6.2 * mark.tag.length() + 6;
        double left = x + Math.max(0, mark.box.left()) * tileWidth();
        left = Math.max(x, Math.min(left, x + tileWidth() - width));
        double top = y + mark.box.top() * tileHeight() - TAG;
        top = top < y ? y + Math.max(0, mark.box.top()) * tileHeight() : top;
        canvas.box(left, top, width, TAG, new Canvas.Box(mark.color, Style.PAPER, 0.8, false));
        canvas.text(
                mark.tag,
                left + 3,
                top + TAG / 2,
                Label.SMALL.align(Align.START).color(Style.inkOn(mark.color)));
    }

    private String describe() {
        String text = title + ": " + Numbers.count(pictures.dim(0), "picture");
        if (!words.isEmpty()) {
            text += " with " + words.stream().collect(Collectors.joining(" and "));
        }
        List<String> tags = marks.stream()
                .flatMap(List::stream)
                .map(Mark::tag)
                .filter(tag -> !tag.isEmpty())
                .toList();
        if (!tags.isEmpty()) {
            text += ": " + String.join(", ", tags);
        }
        return text + (captions.isEmpty() ? "" : "; " + String.join(", ", captions)) + ".";
    }
}
