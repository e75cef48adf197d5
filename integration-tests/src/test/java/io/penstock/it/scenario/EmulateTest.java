package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class EmulateTest {
    private static final String SCRIPT = """
            process THERE {
                executor 'awsbatch'
                queue 'queue'
                container 'debian:12-slim'
                output: stdout
                script: "echo it answers"
            }
            workflow { THERE() | view }
            """;

    @TempDir
    private Path directory;

    @Test
    @Timeout(120)
    void servesAloneAndPrintsTheVariablesThatLeadToIt() throws IOException, InterruptedException {
        ProcessBuilder builder =
                Launcher.command(directory, "emulate", "--dir", "emulated", "--bucket", "bucket", "--queue", "queue");
        Process emulator = builder.redirectErrorStream(true).start();
        try (BufferedReader lines = emulator.inputReader()) {
            Map<String, String> exported = exported(lines);

            Penstock.End end = Penstock.in(directory)
                    .with(exported)
                    .file("main.nf", SCRIPT)
                    .run("main.nf", "-b", "s3://bucket/work");

            assertThat(end.status()).as("%s", end).isZero();
            assertThat(end.out()).contains("it answers");
            assertThat(directory.resolve("emulated")).isDirectory();
        } finally {
            emulator.destroy();
            emulator.waitFor();
        }
        assertThat(Files.exists(directory.resolve("emulated"))).isTrue();
    }

    private static Map<String, String> exported(BufferedReader lines) throws IOException {
        Map<String, String> variables = new HashMap<>();
        String line = lines.readLine();
        while (line != null && !line.contains("Ctrl-C")) {
            if (line.startsWith("export ")) {
                int equals = line.indexOf('=');
                variables.put(line.substring("export ".length(), equals), line.substring(equals + 1));
            }
            line = lines.readLine();
        }
        assertThat(variables)
                .containsKeys("AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION");
        return variables;
    }
}
