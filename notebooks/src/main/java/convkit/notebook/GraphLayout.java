package convkit.notebook;

import convkit.notebook.Canvas.Align;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where the values of a {@link GraphPicture} stand. A result stands one column behind the last value that it reads. An arrow
 * that crosses columns has a free place in each of them, so that it runs between the boxes. The order in a column follows the
 * mean place of the neighbours (Sugiyama, Tagawa &amp; Toda, "Methods for visual understanding of hierarchical system
 * structures", 1981).
 */
final class GraphLayout {

    private static final double MARGIN = 16;
    private static final double HEIGHT = 46;
    private static final double ROW = 66;
    private static final double OVAL = 26;
    private static final double AISLE = 54;
    private static final double CHARACTER = 7.6;
    private static final int SWEEPS = 8;
    private static final Map<String, String> SYMBOLS = Map.of("add", "+", "sub", "−", "mul", "×");

    /** A place in a column: a value, or where an arrow passes. */
    private static final class Place {
        private final int node;
        private final int column;
        private final List<Place> before = new ArrayList<>();
        private final List<Place> behind = new ArrayList<>();
        private double row;

        Place(int node, int column) {
            this.node = node;
            this.column = column;
        }
    }

    private final GraphPicture picture;
    private final List<Place> places = new ArrayList<>();
    private final List<List<Place>> columns = new ArrayList<>();
    /** For each node and each of its inputs: the places from the input to the node. */
    private final List<List<List<Place>>> routes = new ArrayList<>();

    private final double boxWidth;
    private final double ovalWidth;
    private double rows;

    GraphLayout(GraphPicture picture) {
        this.picture = picture;
        int[] column = columnsOfNodes();
        for (int n = 0; n < column.length; n++) {
            places.add(put(n, column[n]));
        }
        int longest = 6;
        int operation = 1;
        for (int n = 0; n < column.length; n++) {
            List<List<Place>> ofNode = new ArrayList<>();
            for (int input : picture.nodes().get(n).inputs()) {
                ofNode.add(route(places.get(input), places.get(n)));
            }
            routes.add(ofNode);
            longest = Math.max(
                    longest,
                    picture.nodes().get(n).name().length() + picture.value(n).length() + 3);
            operation = Math.max(operation, symbol(n).length());
        }
        boxWidth = longest * CHARACTER + 12;
        ovalWidth = Math.max(OVAL, operation * CHARACTER + 14);
        arrange();
    }

    // ---- places -----------------------------------------------------------------------------------------------

    /** Inputs stand just before their first reader, so that arrows are short. */
    private int[] columnsOfNodes() {
        int count = picture.nodes().size();
        int[] column = new int[count];
        for (int n = 0; n < count; n++) {
            for (int input : picture.nodes().get(n).inputs()) {
                column[n] = Math.max(column[n], column[input] + 1);
            }
        }
        int[] nearest = new int[count];
        for (int n = count - 1; n >= 0; n--) {
            for (int input : picture.nodes().get(n).inputs()) {
                nearest[input] = nearest[input] == 0 ? column[n] : Math.min(nearest[input], column[n]);
            }
        }
        for (int n = 0; n < count; n++) {
            column[n] = picture.isInput(n) ? nearest[n] - 1 : column[n];
        }
        return column;
    }

    private Place put(int node, int column) {
        while (columns.size() <= column) {
            columns.add(new ArrayList<>());
        }
        Place place = new Place(node, column);
        place.row = columns.get(column).size();
        columns.get(column).add(place);
        return place;
    }

    private List<Place> route(Place from, Place to) {
        List<Place> route = new ArrayList<>(List.of(from));
        for (int column = from.column + 1; column < to.column; column++) {
            route.add(put(-1, column));
        }
        route.add(to);
        for (int i = 1; i < route.size(); i++) {
            route.get(i - 1).behind.add(route.get(i));
            route.get(i).before.add(route.get(i - 1));
        }
        return route;
    }

    private void arrange() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forward = sweep % 2 == 0;
            for (int i = 0; i < columns.size(); i++) {
                List<Place> column = columns.get(forward ? i : columns.size() - 1 - i);
                for (Place place : column) {
                    List<Place> neighbours = forward ? place.before : place.behind;
                    place.row = neighbours.stream()
                            .mapToDouble(other -> other.row)
                            .average()
                            .orElse(place.row);
                }
                spread(column);
            }
        }
        double least = 0;
        for (List<Place> column : columns) {
            least = Math.min(least, column.get(0).row);
        }
        for (List<Place> column : columns) {
            for (Place place : column) {
                place.row -= least;
                rows = Math.max(rows, place.row + 1);
            }
        }
    }

    /** Moves the places of a column apart until no two overlap, around where they were. */
    private static void spread(List<Place> column) {
        column.sort(Comparator.comparingDouble(place -> place.row));
        double wanted = 0;
        double got = 0;
        double free = Double.NEGATIVE_INFINITY;
        for (Place place : column) {
            wanted += place.row;
            place.row = Math.max(place.row, free);
            free = place.row + 1;
            got += place.row;
        }
        for (Place place : column) {
            place.row -= (got - wanted) / column.size();
        }
    }

    private double left(Place place) {
        return MARGIN + place.column * (boxWidth + ovalWidth + AISLE);
    }

    private double middle(Place place) {
        return MARGIN + place.row * ROW + HEIGHT / 2;
    }

    private double ovalX(Place place) {
        return left(place) - ovalWidth / 2 - 8;
    }

    private String symbol(int n) {
        String operation = picture.nodes().get(n).tensor().operation();
        return SYMBOLS.getOrDefault(operation, operation);
    }

    // ---- drawing ----------------------------------------------------------------------------------------------

    Drawing drawing(String text, Consumer<Canvas> painter) {
        double width = MARGIN + columns.size() * (boxWidth + ovalWidth + AISLE) - ovalWidth - AISLE + MARGIN;
        return new Drawing(width, 2 * MARGIN + (rows - 1) * ROW + HEIGHT, text, painter);
    }

    void paintArrows(Canvas canvas) {
        for (int n = 0; n < places.size(); n++) {
            paintArrows(canvas, n, Style.LINE, 1.3);
        }
    }

    /** The arrows of one operation, standing out. */
    void paintSteps(Canvas canvas, int n, Color color) {
        paintArrows(canvas, n, color, Style.THICK);
    }

    private void paintArrows(Canvas canvas, int n, Color color, double width) {
        for (List<Place> route : routes.get(n)) {
            for (int i = 1; i < route.size(); i++) {
                Place from = route.get(i - 1);
                Place to = route.get(i);
                boolean arrives = i == route.size() - 1;
                double x = left(from) + boxWidth;
                double end = arrives ? ovalX(to) - ovalWidth / 2 : left(to);
                if (i > 1) {
                    canvas.line(left(from), middle(from), x, middle(from), color, width);
                }
                canvas.line(x, middle(from), end, middle(to), color, width);
            }
        }
        if (!picture.isInput(n)) {
            Place place = places.get(n);
            canvas.line(ovalX(place), middle(place), left(place), middle(place), color, width);
            paintHead(canvas, left(place), middle(place), color);
            paintOval(canvas, n);
        }
    }

    private static void paintHead(Canvas canvas, double x, double y, Color color) {
        Path2D head = new Path2D.Double();
        head.moveTo(x - 6, y - 4);
        head.lineTo(x - 6, y + 4);
        head.lineTo(x, y);
        head.closePath();
        canvas.shape(head, new Box(color, null, 0, false));
    }

    private void paintOval(Canvas canvas, int n) {
        Place place = places.get(n);
        double x = ovalX(place) - ovalWidth / 2;
        canvas.shape(
                new java.awt.geom.RoundRectangle2D.Double(x, middle(place) - OVAL / 2, ovalWidth, OVAL, OVAL, OVAL),
                Box.plain(Style.FAINT));
        boolean sign = symbol(n).length() == 1;
        canvas.text(symbol(n), ovalX(place), middle(place), Label.CENTRED.size(sign ? 16 : 11.5));
    }

    /** A value; where it is not known yet, only its name. */
    void paintNode(Canvas canvas, int n, boolean known, boolean withGradient, boolean marked) {
        Place place = places.get(n);
        double x = left(place);
        double y = middle(place) - HEIGHT / 2;
        Color fill = !known ? Style.PAPER : picture.isInput(n) ? Style.WINDOW : Style.RESULT;
        canvas.box(x, y, boxWidth, HEIGHT, marked ? Box.marked(fill) : Box.plain(fill));
        Label label = Label.LEFT.size(12);
        double line = withGradient ? y + HEIGHT / 4 : y + HEIGHT / 2;
        canvas.text(picture.nodes().get(n).name(), x + 7, line, label.heavy());
        if (known) {
            canvas.text(picture.value(n), x + boxWidth - 7, line, label.align(Align.END));
        }
        if (withGradient) {
            canvas.box(x, y + HEIGHT / 2, boxWidth, HEIGHT / 2, Box.plain(Style.KERNEL));
            canvas.text("grad", x + 7, y + 0.75 * HEIGHT, label.size(11).color(Style.MUTED));
            canvas.text(picture.gradient(n), x + boxWidth - 7, y + 0.75 * HEIGHT, label.align(Align.END));
            if (marked) {
                canvas.box(x, y, boxWidth, HEIGHT, Box.marked(null));
            }
        }
    }
}
