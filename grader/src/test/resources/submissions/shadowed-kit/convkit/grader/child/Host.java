package convkit.grader.child;

public final class Host {

    static {
        System.exit(0);
    }
}
