import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.wire.Codec;
import convkit.grader.child.Frame;
import convkit.grader.child.Messages;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** Answers wrongly, and leaves threads behind that send other answers later, into the next exercise too. */
public class MyOutputSize implements OutputSizeExercise {

    static {
        Thread thread = new Thread(MyOutputSize::sendAnswers);
        thread.setDaemon(true);
        thread.start();
    }

    private static void sendAnswers() {
        try {
            DataOutputStream channel = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
            byte[] answer = Codec.encode(Messages.Reply.returned(Codec.encode(5)));
            for (int sequence = 1_000; ; sequence++) {
                Thread.sleep(20);
                new Frame(sequence, Frame.CALL + Frame.REPLY, answer).write(channel);
            }
        } catch (Exception e) {
            System.exit(1);
        }
    }

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        return -1;
    }
}
