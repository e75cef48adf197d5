package io.penstock.emulator.jobs;

import java.util.List;

/** Reaches a process together with everything that it started. */
interface ProcessTree extends AutoCloseable {

    /** Returns the command to start instead of the given one. */
    List<String> wrap(List<String> command);

    /** Says that a process was started with a wrapped command. */
    void started(long pid);

    /** Sends SIGTERM to the whole tree. */
    void terminate(long pid);

    /** Sends SIGKILL to the whole tree. */
    void kill(long pid);

    /** Says that the process has ended: what it left behind ends, too. */
    void ended(long pid);

    @Override
    void close();
}
