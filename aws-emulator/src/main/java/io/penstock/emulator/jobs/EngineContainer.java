package io.penstock.emulator.jobs;

import java.util.List;
import java.util.function.Consumer;

/** A container of docker or podman, seen through the client that was started to run it. */
final class EngineContainer implements RunningContainer {

    /** The client's own exit code when the container could not be made. */
    private static final int CLIENT_FAILED = 125;

    private final ContainerProgram program;
    private final String name;
    private final Process client;

    EngineContainer(ContainerProgram program, String name, Process client) {
        this.program = program;
        this.name = name;
        this.client = client;
    }

    @Override
    public ContainerExit await(Consumer<String> output) {
        LastLine last = new LastLine(output);
        OutputLines.pump(client.getInputStream(), last);
        try {
            int code = client.waitFor();
            boolean outOfMemory = code != 0
                    && program.call(List.of("inspect", "--format", "{{.State.OOMKilled}}", name))
                            .text()
                            .equals("true");
            if (code == CLIENT_FAILED) {
                return new ContainerExit(null, StatusReasons.cannotStart(last.line));
            }
            return new ContainerExit(code, outOfMemory ? StatusReasons.OUT_OF_MEMORY : null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ContainerExit(null, "interrupted");
        } finally {
            program.call(List.of("rm", "--force", "--volumes", name));
        }
    }

    @Override
    public void terminate() {
        signal("TERM");
    }

    @Override
    public void kill() {
        signal("KILL");
    }

    private void signal(String signal) {
        // The call takes a while, and this is the loop's thread.
        Thread thread =
                new Thread(() -> program.call(List.of("kill", "--signal", signal, name)), "emulator-kill-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Passes lines on and remembers the last one: where the engine fails, it holds the cause. */
    private static final class LastLine implements Consumer<String> {
        private final Consumer<String> next;
        private String line = "";

        LastLine(Consumer<String> next) {
            this.next = next;
        }

        @Override
        public void accept(String text) {
            line = text;
            next.accept(text);
        }
    }
}
