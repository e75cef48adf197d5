package io.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a script in the place of docker, which keeps a list of its calls. */
final class ContainerEndTest {
    @TempDir
    Path directory;

    private Path calls() {
        return directory.resolve("calls");
    }

    private ContainerEnd end(String behaviour) throws IOException {
        Path engine = Files.writeString(directory.resolve("docker"), """
                #!/bin/bash
                echo "$*" >> '%s'
                %s
                """.formatted(calls(), behaviour));
        Files.setPosixFilePermissions(engine, PosixFilePermissions.fromString("rwx------"));
        return new ContainerEnd(engine.toString(), "the-name", Shell.find(Map.of("PATH", "/bin:/usr/bin")));
    }

    private List<String> callsAfter(ContainerEnd end) throws Exception {
        end.kill();
        end.removeIfLeft().toCompletableFuture().get(60, TimeUnit.SECONDS);
        return Files.readAllLines(calls());
    }

    @Test
    void killsAContainerThatRuns() throws Exception {
        assertThat(callsAfter(end("exit 0"))).containsExactly("kill the-name");
    }

    @Test
    void waitsForAContainerThatIsOnlyBeingMade() throws Exception {
        ContainerEnd end = end("[ $(wc -l < '" + calls() + "') -ge 4 ] && echo \"$3\"");

        assertThat(callsAfter(end))
                .containsExactly("kill the-name", "rm --force the-name", "rm --force the-name", "rm --force the-name");
    }

    @Test
    void givesUpOnAContainerThatNeverComesToBe() throws Exception {
        assertThat(callsAfter(end("exit 1"))).hasSizeBetween(10, 20);
    }
}
