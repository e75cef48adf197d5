package io.penstock.domain.file;

import java.time.Instant;

/**
 * What a store says of one file or directory.
 *
 * @param location where it lies
 * @param size its length in bytes; 0 for a directory
 * @param modified when it was last changed
 * @param directory whether it is a directory (in an object store: a prefix that other objects lie below)
 * @param tag a text that changes with the content, such as an S3 ETag; empty where the store has none
 */
public record StoredFile(FileLocation location, long size, Instant modified, boolean directory, String tag) {}
