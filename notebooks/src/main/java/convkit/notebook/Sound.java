package convkit.notebook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.owasp.encoder.Encode;

/**
 * A signal to be heard: a player under the cell, with the sound inside the page as a WAV file of one channel and 8 bits.
 *
 * @param title what it is
 * @param samples amplitudes in [−1, 1]; larger ones are cut off
 * @param rate samples per second, such as 8000
 */
public record Sound(String title, float[] samples, int rate) implements Picture {

    private static final int HEADER = 44;
    /** Notebooks are small. */
    private static final int LONGEST_SECONDS = 10;

    /** @throws IllegalArgumentException if there are no samples, or more than ten seconds */
    public Sound {
        if (rate < 1 || samples.length == 0 || samples.length > (long) LONGEST_SECONDS * rate) {
            throw new IllegalArgumentException("sound: " + samples.length + " samples at " + rate
                    + " per second; give at least one and at most " + LONGEST_SECONDS + " seconds");
        }
    }

    /** The sound as a WAV file. */
    public byte[] wav() {
        ByteBuffer file = ByteBuffer.allocate(HEADER + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(HEADER - 8 + samples.length).put(ascii("WAVE"));
        // PCM, one channel; bytes per second and per sample, bits per sample
        file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        file.putInt(rate).putInt(rate).putShort((short) 1).putShort((short) 8);
        file.put(ascii("data")).putInt(samples.length);
        for (float sample : samples) {
            file.put((byte) Math.round(127.5 + 127.5 * Math.max(-1, Math.min(1, sample))));
        }
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Rendering render() {
        String markup = "<figure class=\"convkit-sound\" style=\"margin:0\"><figcaption>" + Encode.forHtmlContent(title)
                + "</figcaption><audio controls preload=\"auto\" src=\"data:audio/wav;base64,"
                + Base64.getEncoder().encodeToString(wav()) + "\"></audio></figure>";
        String text = String.format(
                Locale.ROOT,
                "Sound, %s: %.1f seconds, %d samples per second.",
                title,
                samples.length / (double) rate,
                rate);
        return new Rendering(text, Map.of("text/html", markup), 0);
    }
}
