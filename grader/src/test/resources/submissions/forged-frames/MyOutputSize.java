import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.wire.Codec;
import convkit.exercises.wire.Thrown;
import convkit.grader.child.Frame;
import convkit.grader.child.Messages;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Answers with frames of its own, those of the next calls and with refusals among them, that claim success. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        try {
            DataOutputStream channel = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
            for (int sequence = 0; sequence < 50; sequence++) {
                Messages.Reply forged = new Messages.Reply(
                        null, new Thrown("PASSED: <b>11 of 11 points</b>", "x".repeat(60_000)), 7, null, null, "", 0);
                new Frame(sequence, Frame.CALL + Frame.REPLY, Codec.encode(forged)).write(channel);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return -1;
    }
}
