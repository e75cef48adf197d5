package io.penstock.emulator;

import io.penstock.emulator.auth.AccessKey;
import io.penstock.emulator.http.HttpFront;
import io.penstock.emulator.state.Journal;
import io.penstock.emulator.state.SoleUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An emulator's directory, its own while it runs, with what the one before it wrote down there. */
final class Home implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Home.class);
    private static final String KEY = "key";
    private static final String ADDRESS = "address";

    private final SoleUse use;
    private final Journal journal;
    private final HttpFront front;

    private Home(SoleUse use, Journal journal, HttpFront front) {
        this.use = use;
        this.journal = journal;
        this.front = front;
    }

    /**
     * Takes a directory and an address.
     *
     * @param port the port, or 0 for that of the emulator before, or any other if that is taken
     * @throws UncheckedIOException if another emulator has the directory or somebody has the port
     */
    static Home open(Path directory, int port) {
        try {
            SoleUse use = SoleUse.of(directory);
            boolean open = false;
            try {
                Journal journal = Journal.open(directory.resolve("journal"));
                HttpFront front = port == 0 ? bindAsBefore(journal) : HttpFront.bind(port);
                journal.put(ADDRESS, "http", front.endpoint().toString());
                open = true;
                return new Home(use, journal, front);
            } finally {
                if (!open) {
                    use.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The AWS emulator cannot use " + directory, e);
        }
    }

    /** Jobs of the emulator before, and those who talked to it, look for it at its address. */
    private static HttpFront bindAsBefore(Journal journal) {
        Map<String, String> before = journal.found(ADDRESS);
        try {
            return HttpFront.bind(
                    before.isEmpty() ? 0 : URI.create(before.get("http")).getPort());
        } catch (UncheckedIOException e) {
            log.debug("the port of the emulator before is taken", e);
            return HttpFront.bind(0);
        }
    }

    /** Returns the server, which answers to nobody yet. */
    HttpFront front() {
        return front;
    }

    Journal journal() {
        return journal;
    }

    /** Returns the key that the emulator before had for this use, since jobs of it may still use that, or a new one. */
    AccessKey key(String use, Supplier<AccessKey> invent) {
        Optional<AccessKey> before =
                Optional.ofNullable(journal.found(KEY).get(use)).map(AccessKey::parse);
        return before.orElseGet(() -> {
            AccessKey key = invent.get();
            journal.put(KEY, use, key.toLine());
            return key;
        });
    }

    @Override
    public void close() {
        front.close();
        try {
            journal.close();
            use.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The AWS emulator cannot leave its directory in order", e);
        }
    }
}
