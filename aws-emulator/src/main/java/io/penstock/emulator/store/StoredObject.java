package io.penstock.emulator.store;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One version of one object; a later write of the same key makes a new one and removes this one's file.
 *
 * @param file where the bytes lie while this is the current version
 */
public record StoredObject(String key, Instant modified, Content content, Attributes attributes, Path file) {
    public long size() {
        return content.size();
    }

    /** The entity tag, without quotes. */
    public String etag() {
        return content.etag();
    }
}
