package convkit.notebook;

import java.util.Map;

/**
 * A piece of a web page, such as a table or a card.
 *
 * @param markup self-contained HTML: it loads nothing from outside
 * @param text the same content as plain text
 */
public record Html(String markup, String text) implements Picture {

    @Override
    public Rendering render() {
        return new Rendering(text, Map.of("text/html", markup), 0);
    }
}
