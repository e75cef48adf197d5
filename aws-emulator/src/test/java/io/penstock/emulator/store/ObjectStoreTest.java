package io.penstock.emulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreTest {
    @TempDir
    Path directory;

    private Bucket bucket;

    @BeforeEach
    void open() throws IOException {
        ObjectStore store = ObjectStore.open(directory, Clock.systemUTC());
        store.createBucket("data");
        bucket = store.bucket("data").orElseThrow();
    }

    @Test
    void keepsEverythingThroughARestart() throws IOException {
        Attributes attributes = new Attributes(Map.of("content-type", "a/b", "x-amz-meta-m", "ü\n="), Map.of("t", ":"));
        SpooledFile file = bucket.spool().collect(stream("text"), Set.of(ChecksumAlgorithm.SHA1));
        StoredObject stored = bucket.commit(
                new ObjectDraft("k/\n\u0001\uD83D\uDE00", file.path(), file.content(), attributes),
                WriteCondition.NONE);
        bucket.settings().setRequesterPays(true);

        Bucket again = reopened();

        assertThat(again.find("k/\n\u0001\uD83D\uDE00")).contains(stored);
        assertThat(again.settings().requesterPays()).isTrue();
        assertThat(again.settings().created()).isEqualTo(bucket.settings().created());
    }

    @Test
    void forgetsInterruptedWrites() throws IOException {
        StoredObject kept = bucket.put("k", stream("text"));
        Path home = kept.file().resolveSibling("stray");
        Files.writeString(home, "half an object");
        Files.writeString(directory.resolve("data/spool/half"), "half a body");
        Files.createDirectories(directory.resolve("data/uploads/half"));

        Bucket again = reopened();

        assertThat(again.objects()).containsOnlyKeys("k");
        assertThat(home).doesNotExist();
        assertThat(directory.resolve("data/spool")).isEmptyDirectory();
        assertThat(directory.resolve("data/uploads")).isEmptyDirectory();
    }

    @Test
    void letsReadersFinishTheVersionTheyOpened() throws IOException {
        bucket.put("k", stream("old"));

        try (OpenObject open = bucket.open("k").orElseThrow()) {
            bucket.put("k", stream("new"));
            bucket.delete("k");
            assertThat(new String(open.stream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("old");
        }
        assertThat(bucket.open("k")).isEmpty();
        try (Stream<Path> files = Files.walk(directory.resolve("data/objects"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void showsOnlyWholeVersionsWhileWritersRace() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<?>> writers = new ArrayList<>();
        bucket.put("k", stream("0".repeat(1000)));
        for (int i = 0; i < 4; i++) {
            String text = Integer.toString(i).repeat(1000 + i);
            writers.add(threads.submit(() -> {
                for (int n = 0; n < 100; n++) {
                    bucket.put("k", stream(text));
                }
                return text.length();
            }));
        }
        while (writers.stream().anyMatch(w -> !w.isDone())) {
            try (OpenObject open = bucket.open("k").orElseThrow()) {
                byte[] bytes = open.stream().readAllBytes();
                assertThat(bytes).hasSize((int) open.object().size());
                assertThat(Arrays.stream(new String(bytes, StandardCharsets.UTF_8).split("", -1))
                                .filter(s -> !s.isEmpty())
                                .distinct())
                        .hasSize(1);
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();
        assertThat(reopened().find("k")).isEqualTo(bucket.find("k"));
    }

    @Test
    void leavesNothingBehindWhenAConditionFails() throws IOException {
        bucket.put("k", stream("first"));
        SpooledFile file = bucket.spool().collect(stream("second"), Set.of());
        ObjectDraft draft = new ObjectDraft("k", file.path(), file.content(), Attributes.NONE);

        assertThatThrownBy(() -> bucket.commit(draft, current -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(file.path()).doesNotExist();
        assertThat(bucket.find("k").orElseThrow().size()).isEqualTo(5);
    }

    @Test
    void losesNothingItConfirmedWhenKilled() throws Exception {
        Path victim = directory.resolve("victim");
        Path output = directory.resolve("confirmed");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        victim.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile())
                .start();
        await().until(() -> Files.size(output) > 2000);
        writer.destroyForcibly().waitFor();
        String text = Files.readString(output);
        List<String> confirmed =
                text.substring(0, text.lastIndexOf('\n')).lines().toList();

        Bucket after =
                ObjectStore.open(victim, Clock.systemUTC()).bucket("data").orElseThrow();
        assertThat(confirmed).hasSizeGreaterThan(200);
        for (String key : confirmed) {
            try (OpenObject open = after.open(key).orElseThrow()) {
                assertThat(open.stream().readAllBytes()).hasSize(5000);
            }
        }
    }

    private Bucket reopened() throws IOException {
        return ObjectStore.open(directory, Clock.systemUTC()).bucket("data").orElseThrow();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
