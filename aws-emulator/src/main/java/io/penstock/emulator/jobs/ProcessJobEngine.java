package io.penstock.emulator.jobs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.batch.model.MountPoint;

/**
 * Runs each job's command as a process of this machine, in a directory and a session of its own. The image is not
 * looked at, and memory is not enforced. Volumes are what the machine has at their paths; the log names those it lacks.
 */
final class ProcessJobEngine implements JobEngine {

    private final Path directory;
    private final Map<String, String> hostVariables;
    private final ProcessTree tree;

    ProcessJobEngine(Path directory, Map<String, String> hostVariables) {
        this.directory = directory;
        this.hostVariables = Map.copyOf(hostVariables);
        Optional<Path> setsid = Programs.find("setsid", searchPath(), Path.of("/"));
        this.tree = setsid.isPresent() ? SessionTree.start(setsid.get()) : new DescendantTree();
    }

    private String searchPath() {
        return hostVariables.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
    }

    @Override
    public RunningContainer start(ContainerRun run) throws CannotStartException {
        List<String> command = run.properties().command();
        if (command.isEmpty()) {
            throw new CannotStartException(StatusReasons.cannotStart("no command specified"));
        }
        try {
            JobDirectory place = JobDirectory.create(directory.resolve(run.name()));
            Map<String, String> environment = environment(run, place);
            requireProgram(command.get(0), environment, place);
            ProcessBuilder builder = new ProcessBuilder(tree.wrap(command))
                    .directory(place.work().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"));
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new ProcessContainer(builder.start(), tree, place, missingVolumes(run));
        } catch (IOException e) {
            throw new CannotStartException(StatusReasons.cannotStart(String.valueOf(e.getMessage())), e);
        }
    }

    private Map<String, String> environment(ContainerRun run, JobDirectory place) {
        Map<String, String> environment = new HashMap<>(hostVariables);
        environment.put("HOME", place.work().toString());
        environment.put("TMPDIR", place.temporary().toString());
        environment.putAll(run.environment());
        return environment;
    }

    private void requireProgram(String word, Map<String, String> environment, JobDirectory place)
            throws CannotStartException {
        String path = environment.getOrDefault("PATH", searchPath());
        if (Programs.find(word, path, place.work()).isEmpty()) {
            place.delete();
            String where = word.contains("/") ? "no such file or directory" : "executable file not found in $PATH";
            throw new CannotStartException(
                    StatusReasons.cannotStart("failed to create task for container: exec: \"" + word + "\": " + where));
        }
    }

    private static List<String> missingVolumes(ContainerRun run) {
        return run.properties().mountPoints().stream()
                .map(MountPoint::containerPath)
                .filter(path -> path != null && !Files.exists(Path.of(path)))
                .map(path ->
                        "[emulator: the job runs as a process, and this machine has no " + path + " for its volume]")
                .toList();
    }

    @Override
    public void close() {
        tree.close();
    }
}
