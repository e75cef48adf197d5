package io.penstock.emulator.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job's command that runs as a process of this machine, started by this emulator or by one before it. */
final class ProcessContainer implements RunningContainer {

    private static final Logger log = LoggerFactory.getLogger(ProcessContainer.class);
    private static final int MILLIS_BETWEEN_LOOKS = 50;

    private final ProcessHandle process;
    private final ProcessTree tree;
    private final JobDirectory directory;
    private final Supplier<ContainerExit> exit;
    private final CompletableFuture<Void> ending;

    private ProcessContainer(
            ProcessHandle process, ProcessTree tree, JobDirectory directory, Supplier<ContainerExit> exit) {
        this.process = process;
        this.tree = tree;
        this.directory = directory;
        this.exit = exit;
        tree.started(process.pid());
        // A child left behind must end, too.
        this.ending = process.onExit().thenAccept(ended -> tree.ended(process.pid()));
    }

    /** Follows a process that this JVM has just started. */
    static ProcessContainer of(Process started, ProcessTree tree, JobDirectory directory) {
        return new ProcessContainer(
                started.toHandle(),
                tree,
                directory,
                () -> new ContainerExit(started.onExit().join().exitValue(), null));
    }

    /** Follows a process whose exit is known by what it writes down alone. */
    static ProcessContainer again(ProcessHandle process, ProcessTree tree, JobDirectory directory) {
        return new ProcessContainer(process, tree, directory, () -> written(directory));
    }

    /** Returns the exit that a process wrote down; one that was killed has written nothing. */
    static ContainerExit written(JobDirectory directory) {
        return directory.exit().isPresent() ? new ContainerExit(directory.exit().getAsInt(), null) : ContainerExit.LOST;
    }

    @Override
    public ContainerExit await(Consumer<String> output) {
        try {
            follow(output);
            return exit.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            return new ContainerExit(null, "interrupted");
        } finally {
            directory.deleteFiles();
        }
    }

    private void follow(Consumer<String> output) throws InterruptedException {
        OutputLines lines = new OutputLines(output);
        try (InputStream in = Files.newInputStream(directory.output())) {
            boolean ended;
            do {
                ended = hasEnded();
                lines.readAll(in);
            } while (!ended);
        } catch (IOException e) {
            output.accept("[the output ended early: " + e.getMessage() + "]");
        }
        lines.finish();
        ending.join();
    }

    private boolean hasEnded() throws InterruptedException {
        try {
            ending.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            log.debug("cannot end what a job left behind", e);
            return true;
        }
    }

    @Override
    public void forget() {
        directory.delete();
    }

    @Override
    public void terminate() {
        if (process.isAlive()) {
            tree.terminate(process.pid());
        }
    }

    @Override
    public void kill() {
        if (process.isAlive()) {
            tree.kill(process.pid());
        }
    }
}
