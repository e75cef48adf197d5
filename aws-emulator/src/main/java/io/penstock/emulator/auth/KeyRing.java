package io.penstock.emulator.auth;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The keys that the emulator accepts, and whose they are. Safe for concurrent use. */
public final class KeyRing {
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /** Accepts a key from now on, as the given principal (an ARN). */
    public void add(AccessKey key, String principal) {
        entries.put(key.id(), new Entry(key, principal));
    }

    /** Accepts a key no longer. */
    public void revoke(AccessKey key) {
        entries.remove(key.id());
    }

    Optional<Entry> find(String accessKeyId) {
        return Optional.ofNullable(entries.get(accessKeyId));
    }

    record Entry(AccessKey key, String principal) {}
}
