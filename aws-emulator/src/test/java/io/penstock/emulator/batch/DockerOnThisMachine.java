package io.penstock.emulator.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The docker that tests use where there is one that holds an image with bash. Nothing is pulled. */
final class DockerOnThisMachine {
    /** Any image with bash and coreutils will do; the last is for machines that make their own. */
    private static final List<String> IMAGES =
            List.of("bash:5", "ubuntu:24.04", "debian:stable-slim", "penstock-test:latest");

    private DockerOnThisMachine() {}

    /** Returns an image that is there, or skips the test. */
    static String image() {
        String image = IMAGES.stream()
                .filter(name -> call("image", "inspect", name).succeeded())
                .findFirst()
                .orElse("");
        Assumptions.assumeFalse(image.isEmpty(), () -> "skipped: no docker, or none of the images " + IMAGES);
        return image;
    }

    /** Returns the containers whose name holds the text, running or not. */
    static List<String> containers(String text) {
        return call("ps", "--all", "--filter", "name=" + text, "--format", "{{.Names}}")
                .output()
                .lines()
                .toList();
    }

    private record Answer(boolean succeeded, String output) {}

    private static Answer call(String... words) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Answer(process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0, output);
        } catch (IOException e) {
            return new Answer(false, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(false, "");
        }
    }
}
