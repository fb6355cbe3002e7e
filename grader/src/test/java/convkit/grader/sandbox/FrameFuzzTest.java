package convkit.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.wire.Codec;
import convkit.exercises.wire.Limits;
import convkit.exercises.wire.Thrown;
import convkit.exercises.wire.WireFormatException;
import convkit.grader.child.Frame;
import convkit.grader.child.Messages;
import convkit.nn.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What a hostile process may send in place of a reply, all the way to the caller's arguments and the report's words:
 * whatever arrives is a reply or refused with one line. {@code -Dconvkit.fuzz=100000} makes a long run of it.
 */
class FrameFuzzTest {

    private static final int INPUTS = Integer.getInteger("convkit.fuzz", 5_000);
    private static final int[] LENGTHS = {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 0, 1, 13, 1 << 18, 17_825_792};

    @Test
    void whateverArrivesIsAReplyOrRefused() throws IOException {
        Random random = new Random(20_261_104);
        int replies = 0;
        int refused = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] input = damaged(stream(random), random);
            try {
                replies += readAll(new DataInputStream(new ByteArrayInputStream(input)));
            } catch (WireFormatException clean) {
                assertThat(clean.getMessage()).as("input %d", i).isNotBlank().hasSizeLessThan(400);
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("input " + i, e);
            }
        }
        System.out.printf("fuzz: frames: %,d inputs, %,d replies read, %,d refused%n", INPUTS, replies, refused);
        // Both outcomes must have been met often, or the test tests nothing.
        assertThat(replies).as("replies").isGreaterThan(INPUTS / 10);
        assertThat(refused).as("refused").isGreaterThan(INPUTS / 10);
    }

    /** As the grader reads: frame, reply, changed arguments, value or exception or reason. */
    private static int readAll(DataInputStream in) throws IOException {
        int replies = 0;
        for (Frame frame = Frame.read(in); frame != null; frame = Frame.read(in)) {
            Limits limits = Limits.STANDARD.withMaxBytes(Frame.MAX_PAYLOAD);
            Messages.Reply reply = (Messages.Reply) Codec.decode(frame.payload(), Messages.Reply.class, limits);
            if (reply == null) {
                continue;
            }
            Object[] arguments = {Tensor.vector(1, 2), new int[] {3}, 4};
            ChangedArguments.apply(reply.changed(), arguments, new Class<?>[] {Tensor.class, int[].class, int.class});
            if (reply.value() != null) {
                Codec.decode(reply.value(), Tensor.class, Limits.STANDARD);
            }
            if (reply.thrown() != null) {
                assertThat(Claims.bounded(reply.thrown()).className()).matches("[\\p{L}\\p{Nd}_$. ]{1,300}");
            }
            if (reply.refused() != null) {
                assertThat(Claims.refusal(reply.refused(), "A")).isNotBlank();
            }
            StudentOutput output = new StudentOutput();
            output.add(reply);
            assertThat(output.text()).hasSizeLessThanOrEqualTo(4_000);
            assertThat(output.dropped()).isNotNegative();
            replies++;
        }
        return replies;
    }

    private static byte[] stream(Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int frames = 1 + random.nextInt(3); frames > 0; frames--) {
            new Frame(random.nextInt(5), Frame.CALL + Frame.REPLY, Codec.encode(reply(random)))
                    .write(new DataOutputStream(bytes));
        }
        return bytes.toByteArray();
    }

    private static Messages.Reply reply(Random random) {
        byte[] value = Codec.encode(Tensor.vector(random.nextFloat(), 2, 3));
        byte[][] changed = {null, Codec.encode(new int[] {random.nextInt()}), null};
        return switch (random.nextInt(4)) {
            case 0 -> Messages.Reply.returned(value);
            case 1 -> new Messages.Reply(value, null, 0, null, changed, "printed", 1);
            case 2 -> Messages.Reply.threw(new Thrown("java.lang.Error", random.nextBoolean() ? null : "m"), 3);
            default -> Messages.Reply.refused(random.nextInt(6), random.nextLong());
        };
    }

    private static byte[] damaged(byte[] input, Random random) {
        byte[] bytes = input;
        for (int times = random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, random.nextInt(bytes.length + 8)));
                case 2 -> {
                    // Lengths are where it hurts: of the frame, of arrays, of texts.
                    if (at + Integer.BYTES <= bytes.length) {
                        ByteBuffer.wrap(bytes).putInt(at, LENGTHS[random.nextInt(LENGTHS.length)]);
                    }
                }
                default -> {
                    byte[] noise = new byte[random.nextInt(20)];
                    random.nextBytes(noise);
                    System.arraycopy(noise, 0, bytes, at, Math.min(noise.length, bytes.length - at));
                }
            }
        }
        return bytes;
    }
}
