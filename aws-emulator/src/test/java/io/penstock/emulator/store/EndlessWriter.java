package io.penstock.emulator.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

/** A program that writes objects, old keys again and again among them, and confirms each, until it is killed. */
final class EndlessWriter {
    private EndlessWriter() {}

    public static void main(String[] arguments) throws IOException {
        ObjectStore store = ObjectStore.open(Path.of(arguments[0]), Clock.systemUTC());
        store.createBucket("data");
        Bucket bucket = store.bucket("data").orElseThrow();
        PrintStream out = new PrintStream(System.out, true);
        for (int i = 0; i < 1_000_000; i++) {
            String key = "key " + i % 97;
            bucket.put(key, new ByteArrayInputStream(new byte[5000]));
            out.println(key);
        }
    }
}
