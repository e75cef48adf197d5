package io.penstock.emulator.standin;

import io.penstock.emulator.record.RequestLog;
import io.penstock.emulator.store.Bucket;
import io.penstock.emulator.store.ObjectStore;
import io.penstock.emulator.store.OpenObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A store with a bucket {@code bbb} and the script that reaches it. */
final class StandInFixture implements AutoCloseable {

    static final String KEY = "ASIAEXAMPLE";

    private final ObjectStore store;
    private final RequestLog requests = new RequestLog();
    private final Courier courier;
    private final Path work;

    /** What a call printed and how it ended. */
    static final class Outcome {
        private final int status;
        private final byte[] output;
        private final String errors;

        Outcome(int status, byte[] output, String errors) {
            this.status = status;
            this.output = output;
            this.errors = errors;
        }

        int status() {
            return status;
        }

        byte[] output() {
            return output;
        }

        String errors() {
            return errors;
        }

        String text() {
            return new String(output, StandardCharsets.UTF_8);
        }
    }

    StandInFixture(Path directory) throws IOException {
        store = ObjectStore.open(directory.resolve("s3"), Clock.systemUTC());
        store.createBucket("bbb");
        courier = Courier.start(directory.resolve("stand-in"), store, KEY::equals, requests);
        work = Files.createDirectories(directory.resolve("work"));
    }

    /** Returns what the AWS command would have asked, such as {@code GetObject bbb/key}. */
    List<String> requests() {
        return requests.all().stream()
                .map(request -> request.operation() + " " + request.resource())
                .toList();
    }

    /** Denies everybody a permission. */
    void deny(String permission) {
        requests.denyWhere(permission::equals);
    }

    Path work() {
        return work;
    }

    Path commands() {
        return courier.commandDirectory();
    }

    Bucket bucket() {
        return store.bucket("bbb").orElseThrow();
    }

    void put(String key, String text) throws IOException {
        bucket().put(key, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    String get(String key) throws IOException {
        try (OpenObject open = bucket().open(key).orElseThrow()) {
            return new String(open.stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void write(String name, String text) throws IOException {
        Path file = work.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    String read(String name) throws IOException {
        return Files.readString(work.resolve(name));
    }

    Outcome aws(String... words) throws Exception {
        return awsWith(new byte[0], words);
    }

    Outcome awsWith(byte[] input, String... words) throws Exception {
        return awsAs(KEY, input, words);
    }

    Outcome awsAs(String key, byte[] input, String... words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(courier.commandDirectory().resolve("aws").toString());
        command.addAll(List.of(words));
        Path errors = Files.createTempFile(work.getParent(), "errors", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(work.toFile()).redirectError(errors.toFile());
        builder.environment().put("AWS_ACCESS_KEY_ID", key);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            // A command that reads nothing may have ended already.
            process.getOutputStream();
        }
        byte[] output = process.getInputStream().readAllBytes();
        return new Outcome(process.waitFor(), output, Files.readString(errors));
    }

    @Override
    public void close() {
        courier.close();
    }
}
