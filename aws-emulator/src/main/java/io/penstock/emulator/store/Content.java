package io.penstock.emulator.store;

import java.util.List;

/**
 * What an object's bytes are.
 *
 * @param size in bytes
 * @param etag without quotes
 * @param parts the sizes of the parts of a multipart upload in order, or empty for an object put in one piece
 */
public record Content(long size, String etag, Checksums checksums, List<Long> parts) {
    public Content {
        parts = List.copyOf(parts);
    }
}
