package io.penstock.emulator.store;

import java.time.Instant;

/** One part of an unfinished multipart upload. */
public record UploadedPart(int number, Instant modified, SpooledFile file) {
    /** The entity tag, without quotes. */
    public String etag() {
        return file.md5();
    }
}
