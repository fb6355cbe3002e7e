package convkit.nn.spec;

/**
 * The text of a pattern, for errors that point into it.
 *
 * @param text of one line or more
 */
record PatternText(String text) {

    /** An error whose message shows the line and, below it, a caret at the position. */
    IllegalArgumentException error(int position, String problem) {
        return error(position, problem, null);
    }

    IllegalArgumentException error(int position, String problem, Throwable cause) {
        int lineStart = text.lastIndexOf('\n', position - 1) + 1;
        int lineEnd = text.indexOf('\n', position);
        String line =
                text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd).stripTrailing();
        long number =
                text.substring(0, lineStart).chars().filter(c -> c == '\n').count() + 1;
        // a tab before the caret must be as wide as the tab above it
        String indent = text.substring(lineStart, position).replaceAll("[^\t]", " ");
        return new IllegalArgumentException(
                "pattern, " + (text.strip().indexOf('\n') < 0 ? "" : "line " + number + ", ") + "column "
                        + (position - lineStart + 1) + ": " + problem + "\n" + line + "\n" + indent + "^",
                cause);
    }
}
