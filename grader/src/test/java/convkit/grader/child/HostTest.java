package convkit.grader.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.convolution.Conv2dExercise;
import convkit.exercises.wire.Codec;
import convkit.exercises.wire.Limits;
import convkit.exercises.wire.WireFormatException;
import convkit.nn.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The host without a process around it: frames in, frames out. */
class HostTest {

    private static final String CALL = "outputSize(int,int,int,int,int)";

    private final Host host = new Host();
    private int sequence;

    private Frame exchange(int kind, Record content) throws IOException {
        byte[] payload = content == null ? new byte[0] : Codec.encode(content);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        new Frame(++sequence, kind, payload).write(new DataOutputStream(request));
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        host.serve(new DataInputStream(new ByteArrayInputStream(request.toByteArray())), new DataOutputStream(reply));
        Frame frame = Frame.read(new DataInputStream(new ByteArrayInputStream(reply.toByteArray())));
        assertThat(frame.sequence()).isEqualTo(sequence);
        assertThat(frame.kind()).isEqualTo(kind + Frame.REPLY);
        return frame;
    }

    private Messages.Compiled compile(String... pathsAndSources) throws IOException {
        String[] paths = new String[pathsAndSources.length / 2];
        byte[][] contents = new byte[paths.length][];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = pathsAndSources[2 * i];
            contents[i] = pathsAndSources[2 * i + 1].getBytes(StandardCharsets.UTF_8);
        }
        String[] contracts = {OutputSizeExercise.class.getName(), Conv2dExercise.class.getName()};
        Frame reply = exchange(Frame.COMPILE, new Messages.Sources(paths[0], paths, contents, contracts));
        return (Messages.Compiled) Codec.decode(reply.payload(), Messages.Compiled.class, Limits.STANDARD);
    }

    private Messages.Reply load(Messages.Compiled compiled) throws IOException {
        return reply(exchange(
                Frame.LOAD,
                new Messages.Load(compiled.contract(), compiled.answerClass(), compiled.names(), compiled.classes())));
    }

    private Messages.Reply call(String method, Object... arguments) throws IOException {
        byte[][] encoded = Stream.of(arguments).map(Codec::encode).toArray(byte[][]::new);
        return reply(exchange(Frame.CALL, new Messages.Call(method, encoded)));
    }

    private static Messages.Reply reply(Frame frame) throws IOException {
        return (Messages.Reply) Codec.decode(frame.payload(), Messages.Reply.class, Limits.STANDARD);
    }

    private static String answer(String body) {
        return "import convkit.exercises.arithmetic.OutputSizeExercise;\n"
                + "public class MyOutputSize implements OutputSizeExercise {\n"
                + "    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {\n"
                + "        " + body + "\n    }\n}\n";
    }

    @Test
    void itSaysThatItIsThere() throws IOException {
        assertThat(exchange(Frame.HELLO, null).payload()).isEmpty();
        assertThatThrownBy(() -> exchange(99, null)).hasMessage("no request has kind 99");
    }

    @Test
    void anAnswerIsCompiledMadeAndCalled() throws IOException {
        Messages.Compiled compiled = compile("MyOutputSize.java", answer("return inputSize - kernelSize + 1;"));
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.answerClass()).isEqualTo("MyOutputSize");
        assertThat(compiled.contract()).isEqualTo(OutputSizeExercise.class.getName());
        assertThat(load(compiled)).isEqualTo(new Messages.Reply(null, null, 0, null, null, "", 0));
        Messages.Reply reply = call(CALL, 7, 3, 1, 0, 1);
        assertThat(Codec.decode(reply.value(), int.class, Limits.STANDARD)).isEqualTo(5);
        assertThat(reply.changed()).isNull();
        assertThat(call("other()").refused().reason()).isEqualTo(Messages.Refused.NO_METHOD);
    }

    @Test
    void whatIsThrownComesBackAsTextWithTheLine() throws IOException {
        load(compile("MyOutputSize.java", answer("throw new IllegalStateException(\"no\");")));
        Messages.Reply reply = call(CALL, 7, 3, 1, 0, 1);
        assertThat(reply.thrown().className()).isEqualTo("java.lang.IllegalStateException");
        assertThat(reply.thrown().message()).isEqualTo("no");
        assertThat(reply.line()).isEqualTo(4);
        assertThat(reply.value()).isNull();
    }

    @Test
    void changedArgumentsComeBack() throws IOException {
        String source = "import convkit.nn.tensor.Tensor;\n"
                + "public class MyConv2d implements convkit.exercises.convolution.Conv2dExercise {\n"
                + "    public Tensor forward(Tensor x, Tensor w, Tensor b, int stride, int padding, int dilation) {\n"
                + "        w.data()[0] = 9;\n        return x;\n    }\n}\n";
        load(compile("MyConv2d.java", source));
        Tensor one = Tensor.vector(1, 2);
        String forward = "forward(" + "convkit.nn.tensor.Tensor,".repeat(3) + "int,int,int)";
        Messages.Reply reply = call(forward, one, one, one, 1, 0, 1);
        assertThat(reply.value()).isEqualTo(Codec.encode(one));
        assertThat(Arrays.asList(reply.changed()))
                .containsExactly(null, Codec.encode(Tensor.vector(9, 2)), null, null, null, null);
    }

    @Test
    void anObjectThatCannotBeMadeIsRefusedWithTheReason() throws IOException {
        String sized = "implements convkit.exercises.arithmetic.OutputSizeExercise {\n"
                + "    public int outputSize(int a, int b, int c, int d, int e) { return 0; }\n";
        assertThat(load(compile("A.java", "abstract class A " + sized + "}")).refused())
                .isEqualTo(new Messages.Refused(Messages.Refused.ABSTRACT, 0));
        assertThat(load(compile("B.java", "class B " + sized + " B(int i) {} }"))
                        .refused())
                .isEqualTo(new Messages.Refused(Messages.Refused.NO_CONSTRUCTOR, 0));
        assertThat(load(compile("C.java", "class C " + sized + " C() { throw new Error(\"c\"); } }"))
                        .thrown()
                        .className())
                .isEqualTo("java.lang.Error");
        assertThat(load(compile("D.java", "class D " + sized + " static int i = 1 / 0; }"))
                        .thrown()
                        .className())
                .isEqualTo("java.lang.ArithmeticException");
    }

    @Test
    void theAnswerIsFoundByItsContractWhateverTheFileIsCalled() throws IOException {
        Messages.Compiled compiled = compile(
                "Attempt.java",
                "class Helper {}\nclass Second implements convkit.exercises.arithmetic.OutputSizeExercise {\n"
                        + "    public int outputSize(int a, int b, int c, int d, int e) { return 0; }\n}\n");
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.answerClass()).isEqualTo("Second");
        assertThat(compile("Attempt.java", "class Attempt {}").problem())
                .isEqualTo("no class in this file implements OutputSizeExercise or Conv2dExercise");
    }

    @Test
    void otherFilesAreCompiledOnlyWhenTheyAreNeeded() throws IOException {
        String answer = "package a.b;\n" + answer("return Beside.ONE + a.c.Below.TWO;");
        Messages.Compiled compiled = compile(
                "src/a/b/MyOutputSize.java", answer,
                "src/a/b/Beside.java", "package a.b; class Beside { static final int ONE = 1; }",
                "src/a/b/Broken.java", "class {",
                "src/a/c/Below.java", "package a.c; public class Below { public static int TWO = 2; }",
                "src/convkit/nn/tensor/Tensor.java", "package convkit.nn.tensor; public class Tensor {}");
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.names()).containsExactlyInAnyOrder("a.b.MyOutputSize", "a.b.Beside", "a.c.Below");
    }

    @Test
    void compileErrorsNameFileLineAndTheLineItself() throws IOException {
        assertThat(compile("MyOutputSize.java", answer("return inputSizes;")).errors())
                .isEqualTo("MyOutputSize.java:4: error: cannot find symbol\n"
                        + "  symbol:   variable inputSizes\n  location: class MyOutputSize\n"
                        + "    return inputSizes;\n");
        assertThat(compile("MyOutputSize.java", "x".repeat(3_000)).errors()).hasSizeLessThan(3_000);
    }

    @Test
    void sourcesInAnOldEncodingStillCompile() throws IOException {
        byte[] latin = answer("return 1; // gr\u00f6\u00dfe").getBytes(StandardCharsets.ISO_8859_1);
        Messages.Sources sources = new Messages.Sources(
                "MyOutputSize.java", new String[] {"MyOutputSize.java"}, new byte[][] {latin}, new String[] {
                    OutputSizeExercise.class.getName()
                });
        Frame reply = exchange(Frame.COMPILE, sources);
        Messages.Compiled compiled =
                (Messages.Compiled) Codec.decode(reply.payload(), Messages.Compiled.class, Limits.STANDARD);
        assertThat(compiled.answerClass()).isEqualTo("MyOutputSize");
    }

    @Test
    void outputIsKeptUpToABoundAndTheRestCounted() {
        CapturedOutput output = new CapturedOutput(10);
        output.write('a');
        output.write("bcdefghijklmnop".getBytes(StandardCharsets.UTF_8), 0, 15);
        assertThat(output.drain()).isEqualTo("abcdefghij");
        assertThat(output.drainDropped()).isEqualTo(6);
        assertThat(output.drain()).isEmpty();
        assertThat(output.drainDropped()).isZero();
    }

    @Test
    void damagedFramesAreRefused() throws IOException {
        ByteArrayOutputStream good = new ByteArrayOutputStream();
        new Frame(1, Frame.HELLO, new byte[] {1, 2, 3}).write(new DataOutputStream(good));
        byte[] bytes = good.toByteArray();
        assertThat(read(bytes).payload()).containsExactly(1, 2, 3);
        assertThat(read(new byte[0])).isNull();
        assertRefused(Arrays.copyOf(bytes, 5), "frame header of 5 bytes; it has 13");
        assertRefused(Arrays.copyOf(bytes, 15), "frame ends after 2 of 3 bytes");
        byte[] huge = bytes.clone();
        huge[4] = 0x7f;
        assertRefused(huge, "frame of 2130706435 bytes; at most 17825792 may be");
        huge[4] = (byte) 0xff;
        assertRefused(huge, "frame of -16777213 bytes; at most 17825792 may be");
        bytes[0] = 0;
        assertRefused(bytes, "frame does not begin with the kit's mark");
    }

    private static Frame read(byte[] bytes) throws IOException {
        return Frame.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(WireFormatException.class)
                .hasMessage(message);
    }
}
