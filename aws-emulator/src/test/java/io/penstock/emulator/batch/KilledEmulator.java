package io.penstock.emulator.batch;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An emulator in a JVM of its own that submits three jobs, each of which waits for a file, and then waits to be killed. */
public final class KilledEmulator {
    private static final String SCRIPT = """
            echo NAME begins
            echo $$ > PLACE/pid-NAME
            until [ -e PLACE/go-NAME ]; do sleep 0.05; done
            echo NAME ends
            touch PLACE/done-NAME
            exit 5
            """;

    private KilledEmulator() {}

    /** Takes the directory for everything. */
    public static void main(String... arguments) throws IOException {
        Path place = Path.of(arguments[0]);
        BatchFixture fixture = BatchFixture.start(place.resolve("aws"), settings -> settings.jobsOutlive(true));
        List<String> ids = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            ids.add(fixture.run(name, SCRIPT.replace("NAME", name).replace("PLACE", place.toString())));
        }
        Files.write(place.resolve("ids.new"), ids);
        Files.move(place.resolve("ids.new"), place.resolve("ids"));
        while (System.in.read() >= 0) {
            // Nobody says anything.
        }
    }

    static Process start(Path place) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledEmulator.class.getName(),
                        place.toString())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("said").toFile())
                .start();
    }

    /** Returns the ids of the jobs once their scripts run. */
    static List<String> submitted(Process emulator, Path place) throws IOException {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !emulator.isAlive()
                        || (Files.exists(place.resolve("pid-first"))
                                && Files.exists(place.resolve("pid-second"))
                                && Files.exists(place.resolve("pid-third"))
                                && Files.exists(place.resolve("ids"))));
        return Files.readAllLines(place.resolve("ids"));
    }
}
