package io.penstock.emulator.jobs;

import java.util.function.Consumer;

/** A container of which nothing is left. */
final class GoneContainer implements RunningContainer {
    @Override
    public ContainerExit await(Consumer<String> output) {
        return ContainerExit.LOST;
    }

    @Override
    public void terminate() {}

    @Override
    public void kill() {}

    @Override
    public void forget() {}
}
