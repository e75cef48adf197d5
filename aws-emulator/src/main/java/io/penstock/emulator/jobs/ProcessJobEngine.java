package io.penstock.emulator.jobs;

import io.penstock.emulator.state.ProcessMark;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.batch.model.MountPoint;

/**
 * Runs each job's command as a process of this machine, in a directory and a session of its own. The image is not
 * looked at, and memory is not enforced. Volumes are what the machine has at their paths; the log names those it lacks.
 */
final class ProcessJobEngine implements JobEngine {

    private static final Logger log = LoggerFactory.getLogger(ProcessJobEngine.class);

    private final Path directory;
    private final Map<String, String> hostVariables;
    private final ProcessTree tree;
    private final String bash;
    private final String runner;

    ProcessJobEngine(JobSettings settings) {
        this.directory = settings.directory();
        this.hostVariables = settings.variables().host();
        Optional<Path> setsid = Programs.find("setsid", searchPath(), Path.of("/"));
        this.tree = setsid.isPresent() ? SessionTree.start(setsid.get(), settings.outlive()) : new DescendantTree();
        // A job may have a path of its own, on which there is nothing.
        this.bash = Programs.find("bash", searchPath(), Path.of("/"))
                .map(Path::toString)
                .orElse("bash");
        this.runner = Programs.script("run.sh");
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
            List<String> wrapped = new ArrayList<>(List.of(bash, "-c", runner, "emulator-job"));
            wrapped.add(place.root().toString());
            // The name of a file, since a word alone may mean something to the shell.
            wrapped.add(program(command.get(0), environment, place));
            wrapped.addAll(command.subList(1, command.size()));
            Files.write(place.output(), missingVolumes(run));
            ProcessBuilder builder = new ProcessBuilder(tree.wrap(wrapped))
                    .directory(place.work().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(place.output().toFile()))
                    .redirectInput(new File("/dev/null"));
            builder.environment().clear();
            builder.environment().putAll(environment);
            return ProcessContainer.of(builder.start(), tree, place);
        } catch (IOException e) {
            throw new CannotStartException(StatusReasons.cannotStart(String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public Optional<RunningContainer> find(ContainerRun run) {
        JobDirectory place = new JobDirectory(directory.resolve(run.name()).toAbsolutePath());
        try {
            if (Files.exists(place.root()) && place.process().isEmpty()) {
                place.giveUp();
            }
        } catch (IOException e) {
            log.debug("cannot give up a job's process [directory={}]", place.root(), e);
        }
        place.process().filter(ProcessMark::isOver).ifPresent(mark -> tree.ended(mark.pid()));
        Optional<RunningContainer> running =
                place.process().flatMap(ProcessMark::find).map(process -> ProcessContainer.again(process, tree, place));
        return running.isPresent() || !Files.exists(place.output()) ? running : Optional.of(new EndedContainer(place));
    }

    private Map<String, String> environment(ContainerRun run, JobDirectory place) {
        Map<String, String> environment = new HashMap<>(hostVariables);
        environment.put("HOME", place.work().toString());
        environment.put("TMPDIR", place.temporary().toString());
        environment.putAll(run.environment());
        return environment;
    }

    private String program(String word, Map<String, String> environment, JobDirectory place)
            throws CannotStartException {
        String path = environment.getOrDefault("PATH", searchPath());
        Optional<Path> program = Programs.find(word, path, place.work());
        if (program.isEmpty()) {
            place.delete();
            String where = word.contains("/") ? "no such file or directory" : "executable file not found in $PATH";
            throw new CannotStartException(
                    StatusReasons.cannotStart("failed to create task for container: exec: \"" + word + "\": " + where));
        }
        return program.get().toString();
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
