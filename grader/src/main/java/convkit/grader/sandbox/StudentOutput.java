package convkit.grader.sandbox;

import convkit.grader.child.Messages;

/** What a student's code printed, cut: a stranger's text, to be escaped and labelled wherever it is shown. */
public final class StudentOutput {

    private static final int MAX_CHARS = 4_000;

    private final StringBuilder text = new StringBuilder();
    private long dropped;

    void add(Messages.Reply reply) {
        String more = reply.output() == null ? "" : reply.output();
        int room = Math.min(more.length(), MAX_CHARS - text.length());
        text.append(more, 0, room);
        dropped += Math.max(0, reply.dropped()) + (more.length() - room);
    }

    /** The first part of what was printed. */
    public String text() {
        return text.toString();
    }

    /** About how many characters more were printed. */
    public long dropped() {
        return dropped;
    }
}
