package io.penstock.emulator.store;

import java.nio.file.Path;

/**
 * An object about to be written.
 *
 * @param file a finished temporary file of the bucket, which becomes the object's
 */
public record ObjectDraft(String key, Path file, Content content, Attributes attributes) {}
