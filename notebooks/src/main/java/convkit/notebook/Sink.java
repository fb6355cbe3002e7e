package convkit.notebook;

import java.io.PrintStream;

/** A place where pictures are shown: under the running notebook cell, or elsewhere. */
public interface Sink {

    /**
     * Shows a picture.
     *
     * @return a name under which {@link #update} can replace it
     */
    String display(Rendering rendering);

    /** Replaces a picture that {@link #display} showed. */
    void update(String id, Rendering rendering);

    /** The running notebook kernel if there is one, and otherwise a sink that prints descriptions to {@code System.out}. */
    static Sink current() {
        return KernelSink.find(Sink.class.getClassLoader()).orElseGet(() -> printing(System.out));
    }

    /** A sink that prints each description: for programs that run outside a notebook. */
    static Sink printing(PrintStream out) {
        return new Sink() {
            @Override
            public String display(Rendering rendering) {
                out.println(rendering.text());
                return "";
            }

            @Override
            public void update(String id, Rendering rendering) {
                out.println(rendering.text());
            }
        };
    }
}
