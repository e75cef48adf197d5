package io.penstock.internal.identify;

import io.penstock.domain.task.HashParts;
import java.util.function.Consumer;

/** Hashes the parts of a task's identity one by one, and notes a digest of each. Used by one thread. */
final class IdentityBuilder {
    private static final int DIGITS = 8;

    private final HashBuilder hash = new HashBuilder();
    private final StringBuilder parts = new StringBuilder();

    IdentityBuilder(String scheme) {
        hash.add(scheme);
    }

    /** Adds a text; where it is empty nothing is noted of it. */
    void add(String name, String text) {
        String digest = digest(part -> part.add(text));
        hash.add(name).add(digest);
        if (!text.isEmpty()) {
            note(name, shortened(digest));
        }
    }

    /** Adds a part that consists of several fields. */
    void add(String name, Consumer<HashBuilder> content) {
        String digest = digest(content);
        hash.add(name).add(digest);
        note(name, shortened(digest));
    }

    /** Adds a file by where it lies, its size, and what tells whether it changed; empty to leave that out. */
    void addFile(String name, String location, long size, String change) {
        hash.add(name).add(location).add(size).add(change);
        String last = change.isEmpty() ? "" : "/" + shortened(digest(part -> part.add(change)));
        note(name, shortened(digest(part -> part.add(location))) + "/" + size + last);
    }

    private void note(String name, String digest) {
        parts.append(HashParts.line(name, digest));
    }

    private static String digest(Consumer<HashBuilder> content) {
        HashBuilder part = new HashBuilder();
        content.accept(part);
        return part.build().hex();
    }

    private static String shortened(String digest) {
        return digest.substring(0, DIGITS);
    }

    TaskIdentity build() {
        return new TaskIdentity(hash.build(), parts.toString());
    }
}
