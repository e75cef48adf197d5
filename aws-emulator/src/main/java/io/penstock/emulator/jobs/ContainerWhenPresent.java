package io.penstock.emulator.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs a job in a container if a container engine answers and holds the image, and as a process if not. */
final class ContainerWhenPresent implements JobEngine {

    private final ContainerJobEngine containers;
    private final JobEngine processes;

    private ContainerWhenPresent(ContainerJobEngine containers, JobEngine processes) {
        this.containers = containers;
        this.processes = processes;
    }

    /** Looks for docker, then podman, on the host's search path; without either all jobs are processes. */
    static JobEngine over(JobEngine processes, JobSettings settings) {
        String path = settings.variables().host().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        for (String name : List.of("docker", "podman")) {
            Optional<Path> program = Programs.find(name, path, Path.of("/"));
            if (program.isPresent()) {
                ContainerProgram engine = new ContainerProgram(program.get().toString());
                if (engine.answers()) {
                    return new ContainerWhenPresent(new ContainerJobEngine(engine), processes);
                }
            }
        }
        return processes;
    }

    @Override
    public RunningContainer start(ContainerRun run) throws CannotStartException {
        JobEngine engine = containers.hasImage(run.properties().image()) ? containers : processes;
        return engine.start(run);
    }

    @Override
    public Optional<RunningContainer> find(ContainerRun run) {
        return containers.find(run).or(() -> processes.find(run));
    }

    @Override
    public void close() {
        containers.close();
        processes.close();
    }
}
