package convkit.grader.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A container of podman or docker, for machines without bubblewrap. The JDK in it is that of the image.
 *
 * @param program the engine's command
 * @param engine its name
 * @param image with a JDK of version 17 or newer; it must be there already: nothing is fetched while grading
 */
record Container(Path program, String engine, String image) implements Sandbox {

    /** {@code CONVKIT_CONTAINER_IMAGE} in the environment names another. */
    static final String IMAGE = "docker.io/library/eclipse-temurin:17-jdk";

    private static final String JAR_INSIDE = "/kit/child.jar";

    /** An image sets variables; the child gets none. */
    private static final String WITHOUT_ENVIRONMENT = "exec env -i \"$(command -v java)\" \"$@\"";

    @Override
    public String level() {
        return engine;
    }

    @Override
    public boolean protects() {
        return true;
    }

    @Override
    public ResourceLimits limits() {
        return ResourceLimits.STANDARD;
    }

    @Override
    public Launch launch(List<String> flags, Path jar, String mainClass) {
        String name = "convkit-" + UUID.randomUUID();
        List<String> command = new ArrayList<>(List.of(program.toString(), "run", "--rm", "--interactive"));
        command.addAll(List.of("--name=" + name, "--label=convkit=grader", "--pull=never", "--log-driver=none"));
        command.addAll(List.of("--network=none", "--ipc=none", "--read-only", "--user=65534:65534"));
        command.addAll(List.of("--cap-drop=ALL", "--security-opt=no-new-privileges", "--hostname=sandbox"));
        if (engine.equals("podman")) {
            // It would otherwise add folders to write to, in memory.
            command.add("--read-only-tmpfs=false");
        }
        command.addAll(limits().containerOptions());
        command.addAll(List.of("--mount=type=bind,source=" + jar + ",target=" + JAR_INSIDE + ",readonly"));
        command.addAll(List.of("--workdir=/tmp", "--entrypoint=/bin/sh", image));
        command.addAll(List.of("-c", WITHOUT_ENVIRONMENT, "java"));
        command.addAll(flags);
        command.addAll(List.of("-cp", JAR_INSIDE, mainClass));
        // The end of the client is not the end of the container.
        return new Launch(List.copyOf(command), true, List.of(program.toString(), "kill", name));
    }
}
