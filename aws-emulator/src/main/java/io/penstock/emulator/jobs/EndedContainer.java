package io.penstock.emulator.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.function.Consumer;

/** A job's process that has ended while no emulator looked. */
record EndedContainer(JobDirectory directory) implements RunningContainer {
    @Override
    public ContainerExit await(Consumer<String> output) {
        try (InputStream in = Files.newInputStream(directory.output())) {
            OutputLines.pump(in, output);
        } catch (IOException e) {
            output.accept("[the output is lost: " + e.getMessage() + "]");
        }
        return ProcessContainer.written(directory);
    }

    @Override
    public void terminate() {}

    @Override
    public void kill() {}

    @Override
    public void forget() {
        directory.delete();
    }
}
