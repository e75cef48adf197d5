package io.penstock.emulator.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

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
            return new EngineContainer(program, run.name(), client, true);
        } catch (IOException e) {
            throw new CannotStartException(StatusReasons.cannotStart(String.valueOf(e.getMessage())), e);
        }
    }

    /** Its log, from the beginning, takes the place of what the client that is gone would have passed on. */
    @Override
    public Optional<RunningContainer> find(ContainerRun run) {
        if (!program.call(List.of("inspect", run.name())).succeeded()) {
            return Optional.empty();
        }
        try {
            Process log = program.start(List.of("logs", "--follow", run.name()));
            return Optional.of(new EngineContainer(program, run.name(), log, false));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {}
}
