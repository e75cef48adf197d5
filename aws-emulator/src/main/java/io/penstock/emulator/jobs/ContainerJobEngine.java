package io.penstock.emulator.jobs;

import java.io.IOException;
import java.util.List;

/** Runs each job in a container of docker or podman, on the host's network so that it reaches the emulator. */
final class ContainerJobEngine implements JobEngine {

    private final ContainerProgram program;

    ContainerJobEngine(ContainerProgram program) {
        this.program = program;
    }

    boolean hasImage(String image) {
        return program.call(List.of("image", "inspect", image)).succeeded();
    }

    @Override
    public RunningContainer start(ContainerRun run) throws CannotStartException {
        try {
            Process client = program.start(ContainerArguments.of(run));
            return new EngineContainer(program, run.name(), client);
        } catch (IOException e) {
            throw new CannotStartException(StatusReasons.cannotStart(String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public void close() {}
}
