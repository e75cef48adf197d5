package io.penstock.emulator.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command line of docker or podman. */
final class ContainerProgram {

    private static final Logger log = LoggerFactory.getLogger(ContainerProgram.class);

    private final String program;

    /** What a call printed, and whether it succeeded. */
    record Answer(boolean succeeded, String text) {}

    ContainerProgram(String program) {
        this.program = program;
    }

    /** Tells whether the engine is there, not only its command. */
    boolean answers() {
        return call(List.of("version")).succeeded();
    }

    /** Starts a call whose output is read by the caller. */
    Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return process;
    }

    /** Makes a call and waits for its end. */
    Answer call(List<String> arguments) {
        try {
            Process process = start(arguments);
            try (InputStream output = process.getInputStream()) {
                String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(process.waitFor() == 0, text.strip());
            }
        } catch (IOException e) {
            log.debug("cannot call the container engine [program={}]", program, e);
            return new Answer(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(false, "interrupted");
        }
    }
}
