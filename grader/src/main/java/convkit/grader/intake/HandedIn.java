package convkit.grader.intake;

import java.nio.file.Path;

/**
 * One file or folder of a submission.
 *
 * @param path where it lies
 * @param name what the student called it; a learning platform may have put more around it
 */
record HandedIn(Path path, String name) {

    static HandedIn of(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return new HandedIn(path, name == null ? "/" : name.toString());
    }
}
