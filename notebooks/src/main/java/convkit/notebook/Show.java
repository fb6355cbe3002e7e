package convkit.notebook;

import java.awt.image.BufferedImage;
import java.util.List;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/**
 * Puts pictures and tables under a notebook cell. In the first cell:
 *
 * <pre>{@code
 * import static convkit.notebook.Show.show;
 * }</pre>
 *
 * and then {@code show(picture)}. Outside a notebook the description of the picture is printed instead.
 */
public final class Show {

    private Show() {}

    /** Shows one of ConvKit's pictures, animations or cards. */
    public static void show(Picture picture) {
        Sink.current().display(picture.render());
    }

    /** Shows a TableSaw table. */
    public static void show(Table table) {
        show(Tables.html(table));
    }

    /**
     * Shows a chart of XChart at its own size.
     *
     * @param text what it shows, in words
     */
    public static void show(Chart<?, ?> chart, String text) {
        show((Picture) () -> Charts.row(List.of(chart), text));
    }

    /**
     * Shows an image, pixel by pixel.
     *
     * @param text what it shows, in words
     */
    public static void show(BufferedImage image, String text) {
        show((Picture) () -> Png.rendering(image, image.getWidth(), text));
    }
}
