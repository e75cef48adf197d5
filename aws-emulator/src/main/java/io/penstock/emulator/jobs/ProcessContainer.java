package io.penstock.emulator.jobs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A job's command that runs as a process of this machine. */
final class ProcessContainer implements RunningContainer {

    private final Process process;
    private final ProcessTree tree;
    private final JobDirectory directory;
    private final List<String> notes;
    private final CompletableFuture<Void> ending;

    ProcessContainer(Process process, ProcessTree tree, JobDirectory directory, List<String> notes) {
        this.process = process;
        this.tree = tree;
        this.directory = directory;
        this.notes = notes;
        tree.started(process);
        // A child left behind may hold the output open; it must end for the output to end.
        this.ending = process.onExit().thenAccept(tree::ended);
    }

    @Override
    public ContainerExit await(Consumer<String> output) {
        notes.forEach(output);
        OutputLines.pump(process.getInputStream(), output);
        try {
            ending.join();
            return new ContainerExit(process.waitFor(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            return new ContainerExit(null, "interrupted");
        } finally {
            directory.delete();
        }
    }

    @Override
    public void terminate() {
        if (process.isAlive()) {
            tree.terminate(process);
        }
    }

    @Override
    public void kill() {
        if (process.isAlive()) {
            tree.kill(process);
        }
    }
}
