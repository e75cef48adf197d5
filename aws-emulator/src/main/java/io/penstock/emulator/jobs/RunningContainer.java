package io.penstock.emulator.jobs;

import java.util.function.Consumer;

/** A container that was started. {@link #await} is called by one thread, the other methods by any. */
interface RunningContainer {

    /** Hands every line of output to the consumer and returns when the container and all it started have ended. */
    ContainerExit await(Consumer<String> output);

    /** Asks the container to end, by SIGTERM. */
    void terminate();

    /** Ends the container, by SIGKILL. */
    void kill();

    /** Removes what tells how the container ended: that is known elsewhere now. */
    void forget();
}
