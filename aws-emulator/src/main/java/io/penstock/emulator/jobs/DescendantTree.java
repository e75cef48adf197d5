package io.penstock.emulator.jobs;

import java.util.List;

/** Reaches the descendants that are known to the system, for machines without {@code setsid}. Orphans are missed. */
final class DescendantTree implements ProcessTree {

    @Override
    public List<String> wrap(List<String> command) {
        return command;
    }

    @Override
    public void started(Process process) {}

    @Override
    public void terminate(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    @Override
    public void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void ended(Process process) {}

    @Override
    public void close() {}
}
