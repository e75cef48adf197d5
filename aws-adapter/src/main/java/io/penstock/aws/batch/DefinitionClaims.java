package io.penstock.aws.batch;

import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.spi.FileStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one of several runs do what all of them want done once: who first writes a file below their common work root does
 * it, the others wait for it. AWS has no such thing for job definitions. Thread-safe.
 */
final class DefinitionClaims {
    private static final Logger log = LoggerFactory.getLogger(DefinitionClaims.class);
    private static final String DIRECTORY = ".penstock/job-definitions/";
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** A run that dies in between leaves its claim behind: after that many looks nobody believes in it. */
    private static final int LOOKS = 30;

    private final FileStore store;
    private final @Nullable FileLocation root;
    private final Patience patience;
    private final Ticker ticker;

    DefinitionClaims(FileStore store, @Nullable FileLocation root, Patience patience, Ticker ticker) {
        this.store = store;
        this.root = root;
        this.patience = patience;
        this.ticker = ticker;
    }

    /**
     * Returns what is found, or made by this run or another.
     *
     * @param key names what is wanted, in letters of a file name
     */
    String once(String key, Supplier<Optional<String>> find, Supplier<String> make) {
        if (root == null) {
            return make.get();
        }
        FileLocation claim = root.resolve(DIRECTORY + key);
        byte[] content = key.getBytes(StandardCharsets.UTF_8);
        boolean mine = patience.call(() -> store.writeIfAbsent(claim, content));
        for (int look = 0; look < LOOKS && !mine; look++) {
            ticker.pause(PAUSE);
            Optional<String> found = find.get();
            if (found.isPresent()) {
                return found.get();
            }
        }
        try {
            // Another run may have been through with it just before this one came.
            return find.get().orElseGet(make);
        } finally {
            release(claim);
        }
    }

    /** What was made is made; a claim that stays costs the next who wants the same some looks. */
    private void release(FileLocation claim) {
        try {
            store.delete(List.of(claim));
        } catch (PenstockException e) {
            log.debug("a claim stays [claim={}]: {}", claim, e.getMessage());
        }
    }
}
