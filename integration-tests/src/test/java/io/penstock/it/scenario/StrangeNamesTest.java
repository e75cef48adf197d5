package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.emulator.AwsCommand;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** File names of every kind go through a local task, a task on AWS Batch, and a local task again. */
final class StrangeNamesTest {
    private static final List<String> PARTS = List.of(
            " ", "'", "\"", "$", "$HOME", "`id`", "\\", "\n", "-", "--", "ä", "日本", "🧬", "*", "?", "[a]", "{x,y}", "&",
            ";", "|", "<", ">", "(", ")", "#", "%", "%20", "+", "=", "~", "!", ",", ":", "@", "^", "a", "b", ".", "é");
    private static final int NAMES = 12;
    private static final String SCRIPT = """
            process HERE {
                input: path files
                output: path 'out/*'
                script: 'mkdir out; for f in ./*; do if [ -f "$f" ]; then cp "$f" out/; fi; done'
            }
            process THERE {
                executor 'awsbatch'
                queue 'queue'
                container 'debian:12-slim'
                input: path files
                output: path 'out/*'
                script: 'mkdir out; for f in ./*; do if [ -f "$f" ]; then cp "$f" out/; fi; done'
            }
            process BACK {
                publishDir 'results', mode: 'copy'
                input: path files
                output: path 'out/*'
                script: 'mkdir out; for f in ./*; do if [ -f "$f" ]; then cp "$f" out/; fi; done'
            }
            workflow { channel.fromPath("$params.directory/*").collect() | HERE | THERE | BACK }
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {20261122, 17})
    void passThroughBothExecutors(long seed) throws IOException {
        Set<String> names = names(new Random(seed));
        TreeMap<String, String> contents = new TreeMap<>();
        Path inputs = Files.createDirectories(directory.resolve("in"));
        for (String name : names) {
            contents.put(name, "content of " + name);
            Files.writeString(inputs.resolve(name), contents.get(name));
        }

        Penstock.End end;
        try (AwsEmulator aws = AwsEmulator.start(EmulatorSettings.builder()
                .directory(directory.resolve("aws"))
                .awsCommand(AwsCommand.STAND_IN)
                .build())) {
            aws.createBucket("bucket");
            aws.createJobQueue("queue");
            end = Penstock.in(directory)
                    .with(aws.environment())
                    .file("main.nf", SCRIPT)
                    .run("main.nf", "-b", "s3://bucket/work", "--directory", inputs.toString());
        }

        assertThat(end.status()).as("seed %s, %s", seed, end).isZero();
        assertThat(contentsOf(directory.resolve("results/out")))
                .as("seed %s", seed)
                .isEqualTo(contents);
    }

    private static Set<String> names(Random random) {
        Set<String> names = new TreeSet<>();
        while (names.size() < NAMES) {
            StringBuilder name = new StringBuilder();
            for (int parts = 1 + random.nextInt(5); parts > 0; parts--) {
                name.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            // A leading dot would hide the file from the patterns, which is not what is tested.
            if (name.charAt(0) != '.') {
                names.add(name.toString());
            }
        }
        return names;
    }

    private static Map<String, String> contentsOf(Path results) throws IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> listed = Files.list(results)) {
            listed.forEach(files::add);
        }
        for (Path file : files) {
            contents.put(file.getFileName().toString(), Files.readString(file));
        }
        return contents;
    }
}
