package io.penstock.emulator.jobs;

import java.util.List;
import java.util.function.Consumer;

/** Reaches the descendants that are known to the system, for machines without {@code setsid}. Orphans are missed. */
final class DescendantTree implements ProcessTree {

    @Override
    public List<String> wrap(List<String> command) {
        return command;
    }

    @Override
    public void started(long pid) {}

    @Override
    public void terminate(long pid) {
        reach(pid, ProcessHandle::destroy);
    }

    @Override
    public void kill(long pid) {
        reach(pid, ProcessHandle::destroyForcibly);
    }

    private static void reach(long pid, Consumer<ProcessHandle> signal) {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.descendants().forEach(signal);
            signal.accept(process);
        });
    }

    @Override
    public void ended(long pid) {}

    @Override
    public void close() {}
}
