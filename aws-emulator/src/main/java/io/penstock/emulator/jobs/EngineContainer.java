package io.penstock.emulator.jobs;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A container of docker or podman, seen through the client that was started to run it. */
final class EngineContainer implements RunningContainer {

    /** How far the container came, and whether its memory ran out. */
    private static final String END = "{{.State.Status}} {{.State.OOMKilled}}";

    private static final long MILLIS_BETWEEN_SIGNALS = 100;

    private final ContainerProgram program;
    private final String name;
    private final Process client;
    private final boolean isRunner;

    /**
     * Makes one of its client.
     *
     * @param isRunner whether the client ran the container, and so ends with its exit code; else it shows the log
     */
    EngineContainer(ContainerProgram program, String name, Process client, boolean isRunner) {
        this.program = program;
        this.name = name;
        this.client = client;
        this.isRunner = isRunner;
    }

    @Override
    public ContainerExit await(Consumer<String> output) {
        Complaint complaint = new Complaint(output);
        OutputLines.pump(client.getInputStream(), complaint);
        try {
            int ended = client.waitFor();
            int code = isRunner
                    ? ended
                    : Integer.parseInt(program.call(List.of("wait", name)).text());
            return code == 0 ? new ContainerExit(0, null) : failed(code, complaint.text);
        } catch (NumberFormatException e) {
            return ContainerExit.LOST;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ContainerExit(null, "interrupted");
        } finally {
            program.call(List.of("rm", "--force", "--volumes", name));
        }
    }

    /** Tells a container that failed from one that never ran: the client's codes 125 to 127 can be the container's. */
    private ContainerExit failed(int code, String complaint) {
        String end = program.call(List.of("inspect", "--format", END, name)).text();
        if (!end.startsWith("exited ")) {
            return new ContainerExit(null, StatusReasons.cannotStart(complaint));
        }
        return new ContainerExit(code, end.endsWith(" true") ? StatusReasons.OUT_OF_MEMORY : null);
    }

    @Override
    public void terminate() {
        signal("TERM");
    }

    @Override
    public void kill() {
        signal("KILL");
    }

    /** It was removed when it ended. */
    @Override
    public void forget() {}

    private void signal(String signal) {
        // The call takes a while, and this is the loop's thread.
        Thread thread = new Thread(() -> signalOnceItRuns(signal), "emulator-kill-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The client is there some time before its container is. */
    private void signalOnceItRuns(String signal) {
        try {
            boolean sent = false;
            while (!sent && client.isAlive()) {
                sent = program.call(List.of("kill", "--signal", signal, name)).succeeded()
                        || client.waitFor(MILLIS_BETWEEN_SIGNALS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Passes lines on and remembers in which the engine complains: docker adds a hint after it. */
    private static final class Complaint implements Consumer<String> {
        private static final Pattern START =
                Pattern.compile("(?:[^ ]*docker: |[^ ]*podman: |Error: )(?:Error response from daemon: )?");

        private final Consumer<String> next;
        private String text = "";

        Complaint(Consumer<String> next) {
            this.next = next;
        }

        @Override
        public void accept(String line) {
            Matcher start = START.matcher(line);
            if (start.lookingAt()) {
                text = line.substring(start.end());
            }
            next.accept(line);
        }
    }
}
