package convkit.notebook;

import java.util.Map;

/**
 * What a picture sends to the place that shows it: the same thing in one or more formats.
 *
 * @param text short description in words, for those who cannot see the picture
 * @param data payload by media type, such as {@code image/png} (Base64) or {@code text/html}; without {@code text/plain}
 * @param width width in pixels at which an {@code image/png} or {@code image/jpeg} is to be shown, 0 if its own size is right
 */
public record Rendering(String text, Map<String, String> data, int width) {

    /** @throws IllegalArgumentException if the description is blank */
    public Rendering {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "rendering: the description is blank; say in a sentence what the picture shows");
        }
        data = Map.copyOf(data);
    }
}
