package io.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
        assumeThat(image)
                .as("skipped: no docker, or none of the images %s", IMAGES)
                .isNotEmpty();
        return image;
    }

    /** Tells whether a container of this name is there, running or not. */
    static boolean has(String name) {
        Answer names = call("ps", "--all", "--format", "{{.Names}}");
        assertThat(names.succeeded()).as(names.output()).isTrue();
        return names.output().lines().anyMatch(name::equals);
    }

    static boolean isRunning(String name) {
        return call("inspect", "--format", "{{.State.Running}}", name).output().equals("true");
    }

    /** Ends what a failed test may have left. */
    static void remove(String name) {
        call("rm", "--force", name);
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
