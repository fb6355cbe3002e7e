package convkit.grader.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** No sandbox. On Linux the {@link ProcessWatch} still ends what takes too much memory or too many threads. */
final class Unconfined implements Sandbox {

    @Override
    public String level() {
        return "none";
    }

    @Override
    public boolean protects() {
        return false;
    }

    @Override
    public ResourceLimits limits() {
        return ResourceLimits.STANDARD;
    }

    @Override
    public Launch launch(List<String> flags, Path jar, String mainClass) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(JavaHome.program().toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", jar.toString(), mainClass));
        return Launch.of(command);
    }
}
