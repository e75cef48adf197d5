package io.penstock.it.scenario;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the launcher of the checkout as a program of its own. */
final class Launcher {
    private Launcher() {}

    /** Returns a process builder for the launcher; the test is skipped where the program has not been packaged. */
    static ProcessBuilder command(Path directory, String... arguments) {
        Path jar = Places.root().resolve("cli/target/penstock-cli.jar");
        assumeTrue(Files.exists(jar), "skipped: the program is not packaged; './mvnw verify' packages it");
        List<String> command = new ArrayList<>();
        command.add(Places.root().resolve("penstock").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PENSTOCK_NO_BUILD", "1");
        builder.environment().put("PENSTOCK_NO_CACHE", "1");
        return builder;
    }

    /** Returns all that a process prints, both streams. */
    static String output(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + "exit " + process.onExit().join().exitValue();
    }
}
